"""Headers of at most 80 lines, sources of 300, functions of 40: beyond that a file has more than one subject."""
import re

import lint

HEADER, SOURCE, FUNCTION = 80, 300, 40
# Path, or path and function's first line, with the reason why it may be longer.
ALLOWED = {
    "app/chat/decision.h": "one record, a line for each of its fields",
    "app/store/columns.h": "overloads of a line each, a header since templates call them",
    "app/demo/demo_router.cpp const QVector<Clue> &clues()": "a table of words, no logic",
    "app/store/schema.cpp Migration firstVersion()": "one text of SQL",
    "ui/theme/theme.h": "the one list of colours, fonts and distances",
}


def check(path, text):
    lines = text.splitlines()
    limit = HEADER if path.endswith(".h") else SOURCE
    if len(lines) > limit and path not in ALLOWED:
        yield len(lines), f"{len(lines)} lines; {limit} is the limit"
    start = None
    for number, line in enumerate(lines, 1):
        if line == "{":
            start = number
        elif line in ("}", "};") and start is not None:
            if line == "}" and number - start - 1 > FUNCTION:
                name = re.sub(r"\(.*", "()", lines[start - 2]).strip()
                if f"{path} {name}" not in ALLOWED:
                    yield start - 1, f"{name} has {number - start - 1} lines; {FUNCTION} is the limit"
            start = None


lint.run(
    check, ["app", "ui"],
    good=[("a.h", "int a;\n" * 80), ("a.cpp", "void f()\n{\n" + "    a;\n" * 40 + "}\n"),
          ("a.h", "class A\n{\n" + "    int a;\n" * 60 + "};\n")],
    bad=[("a.h", "int a;\n" * 81), ("a.cpp", "int a;\n" * 301), ("a.cpp", "void f()\n{\n" + "    a;\n" * 41 + "}\n")])
