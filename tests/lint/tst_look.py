"""Colours, font sizes and distances are written in ui/theme and nowhere else."""
import re

import lint

RULES = {
    r"\bQColor\s*[({]\s*(?:\d|u?\"|0x|Qt::(?!transparent))|\bqRgba?\s*\(": "a colour",
    r"\bQt::(?:white|black|red|green|blue|cyan|magenta|yellow|gray|dark\w+|lightGray)\b": "a colour",
    r"#[0-9A-Fa-f]{6}\b|\brgba?\(\s*\d": "a colour",
    r"\bset(?:Pixel|Point)Size(?:F)?\s*\(": "a font size",
    r"\bQFont\s*[({]\s*u?\"": "a font",
    r"(?<![%\d])(?:[2-9]|\d{2,})px\b": "a distance", # 1px is a hairline
    r"\b(?:setContentsMargins|setSpacing|addSpacing|setHorizontalSpacing|setVerticalSpacing|setMargin)\s*\([^;]*?(?<![\w.])(?:[2-9]|\d{2,})\b":
        "a distance",
    r"\bsetFixed(?:Width|Height|Size)\s*\(\s*\d{2}": "a distance",
}


def check(path, text):
    if path.startswith("ui/theme/"):
        return
    code = lint.blank(text, keep_strings=True)
    for pattern, what in RULES.items():
        for match in re.finditer(pattern, code):
            yield lint.line_of(text, match.start()), f"{what} outside ui/theme: {match.group()}"


lint.run(
    check, ["ui", "app"],
    good=[("ui/a/a.cpp", "p.setPen(m_theme.color(Ink::Text));\nbox->setContentsMargins(space::m, 0, space::m, 0);\n"
           "box->setSpacing(0);\nQColor c;\nuse(QColor(Qt::transparent));\n"),
          ("ui/theme/a.cpp", 'QColor(u"#F6F7F9"_s)')],
    bad=[("ui/a/a.cpp", "QColor(1, 2, 3);"), ("ui/a/a.cpp", 'w->setStyleSheet(u"color: #F6F7F9"_s);'),
         ("ui/a/a.cpp", "f.setPixelSize(12);"), ("ui/a/a.cpp", "box->setContentsMargins(0, 8, 0, 0);"),
         ("ui/a/a.cpp", "p.fillRect(r, Qt::red);"), ("ui/a/a.cpp", 'u"padding: 4px"_s'),
         ("ui/a/a.cpp", "b->setFixedWidth(120);"), ("ui/a/a.cpp", "box->addSpacing(12);")])
