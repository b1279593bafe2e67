"""Names in unnamed namespaces differ within app/ and within ui/: a library's sources are compiled some at a time, and
which come together is CMake's choice."""
import re

import lint

REGION = re.compile(r"^namespace \{\n(.*?)^\} // namespace\n", re.MULTILINE | re.DOTALL)
OUTER = re.compile(r"^namespace ([\w:]+)", re.MULTILINE)
TYPE = re.compile(r"(?:struct|class|enum class|enum|using) (\w+)")
NAME = re.compile(r"(?<!::)\b(\w+)\s*(?:=|\(|\{|;|\[)")
NOT_DECLARED = ("template", "public", "private", "protected", "return", "Q_")
seen = {}


def declared(text):
    """Yields (index, name) of what the unnamed namespaces declare; a declaration begins at the edge."""
    for region in REGION.finditer(text):
        for line in re.finditer(r"^[A-Za-z].*$", region.group(1), re.MULTILINE):
            words = line.group()
            if words.startswith(NOT_DECLARED) or "::" in words.split("(")[0].split(" ")[-1]:
                continue
            found = TYPE.match(words) or NAME.search(words)
            if found and found.group(1) != "operator":
                yield region.start(1) + line.start(), found.group(1)


def check(path, text):
    outer = OUTER.search(text)
    for index, name in declared(text):
        first = seen.setdefault((path.split("/")[0], outer.group(1) if outer else "", name), path)
        if first != path:
            yield lint.line_of(text, index), f"{name} is also in the unnamed namespace of {first}"


SAMPLE = "namespace switchyard {\n\nnamespace {\n\n%s\n\n} // namespace\n\n} // namespace switchyard\n"
lint.run(
    check, ["app", "ui"], suffixes={".cpp"},
    good=[("app/a.cpp", SAMPLE % "constexpr int sampleSize = 3;\n\nQString sampleOf(int n)\n{\n    int size = n;\n}"),
          ("ui/a.cpp", SAMPLE % "constexpr int sampleSize = 3;"),
          ("app/b.cpp", SAMPLE % "int other(int sampleSize)\n{\n}\n\nclass Own\n{\n};\n\nvoid Own::sampleOf(int)\n{\n}")],
    bad=[("app/c.cpp", SAMPLE % "constexpr qsizetype sampleSize = 4;"),
         ("app/d.cpp", SAMPLE % "int sampleOf(QString text)\n{\n}")])
