"""Texts are translatable and lupdate sees them; nothing is left to do later; no traces of one machine."""
import re

import lint

LATER = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b")
# Folders that exist on one machine only. A test's made-up "/home/user" is fine.
MACHINE = re.compile(r"(?<![\w.:/])/(?:wo" r"rk|ro" r"ot|mn" r"t)/[\w.]|/tmp/[\w.]*(?:job|clone)")
HIDDEN = re.compile(r"\b(?:QString|auto)\s+(?:\w+::)?tr\s*(?:\(|=)")
SETTER = re.compile(
    r"\b(?:setText|setToolTip|setWindowTitle|setPlaceholderText|setAccessibleName|setAccessibleDescription|setTitle|"
    r"setStatusTip|setWhatsThis|addAction|addTab|addRow|QLabel|QPushButton|QAction|setInformativeText)\s*[({]\s*"
    r"(?:[\w.:]+\([^()\"]*\)\s*,\s*)?(?:u?\"([^\"]*)\"|QStringLiteral\(u?\"([^\"]*)\")")


def check(path, text):
    for match in LATER.finditer(text):
        yield lint.line_of(text, match.start()), f"{match.group()}: do it, or file it"
    for match in MACHINE.finditer(text):
        yield lint.line_of(text, match.start()), f"a place on somebody's machine: {match.group()}"
    if not path.endswith((".cpp", ".h")) or path.startswith("tests/"):
        return
    code = lint.blank(text, keep_strings=True)
    for match in HIDDEN.finditer(code):
        yield lint.line_of(text, match.start()), "an own tr() hides texts from lupdate: use Q_DECLARE_TR_FUNCTIONS"
    for match in SETTER.finditer(code):
        words = match.group(1) or match.group(2) or ""
        if re.search(r"[A-Za-z]{2}", words) and not re.match("https://|Switchyard$", words):
            yield lint.line_of(text, match.start()), f'"{words}" is shown but not translatable: tr()'


lint.run(
    check, ["app", "ui", "tests", "resources", "translations", "CMakeLists.txt", "README.md", "CONTRIBUTING.md", ".ci",
            "run", "check"],
    good=[("ui/a/a.cpp", 'label->setText(tr("Send"));\nlabel->setText(u"—"_s);\nl->setText(QString());\n'),
          ("ui/a/a.cpp", 'button->setObjectName(u"send"_s);\nconst QString s = tr("x");\n')],
    bad=[("ui/a/a.cpp", "// TO" "DO later\n"), ("README.md", "see /wo" "rk/notes\n"),
         ("ui/a/a.cpp", "static QString tr(const char *text)\n"), ("ui/a/a.cpp", 'label->setText(u"Send"_s);\n'),
         ("ui/a/a.cpp", 'menu->addAction(theme.icon(x), u"Copy"_s);\n'), ("ui/a/a.cpp", 'new QLabel(u"Name"_s, this);\n')],
    suffixes=lint.TEXT)
