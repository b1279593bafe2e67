# switchyard_*.ts → :/i18n/*.qm inside the program. `cmake --build … --target switchyard_lupdate` gathers new texts.
file(GLOB translation_files CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/switchyard_*.ts)
if(translation_files)
    qt_add_lupdate(switchyard TS_FILES ${translation_files} SOURCES ${app_sources} ${ui_sources} ui/main.cpp
        OPTIONS -no-obsolete -locations none)
    qt_add_lrelease(switchyard TS_FILES ${translation_files} QM_FILES_OUTPUT_VARIABLE qm_files)
    qt_add_resources(switchyard_ui translations PREFIX /i18n BASE ${CMAKE_BINARY_DIR} FILES ${qm_files})
endif()
