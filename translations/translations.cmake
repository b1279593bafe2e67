# switchyard_*.ts → :/i18n/*.qm inside the program. `cmake --build … --target switchyard_lupdate` gathers new texts:
# a command of its own, since what qt_add_lupdate does about include paths (which give the contexts) differs by version.
file(GLOB translation_files CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/switchyard_*.ts)
add_custom_target(switchyard_lupdate
    COMMAND Qt6::lupdate -no-obsolete -locations none -I . app ui -ts ${translation_files}
    WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} COMMAND_EXPAND_LISTS VERBATIM)
qt_add_lrelease(switchyard TS_FILES ${translation_files} QM_FILES_OUTPUT_VARIABLE qm_files)
qt_add_resources(switchyard_ui translations PREFIX /i18n BASE ${CMAKE_BINARY_DIR} FILES ${qm_files})
