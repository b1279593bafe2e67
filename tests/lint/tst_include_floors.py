"""A room includes only rooms on lower floors, and every library has the one room that may use it."""
import re

import lint

FLOORS = {
    "app/base": 0,
    "app/chat": 1,
    "app/catalog": 2, "app/text": 2,
    "app/wire": 3, "app/net": 3, "app/store": 3, "app/highlight": 3,
    "app/provider": 4, "app/demo": 4, "app/files": 4, "app/tools": 4,
    "app/classify": 5, "app/recall": 5,
    "app/routing": 6,
    "app/session": 7, "app/stats": 7,
    "app/cli": 8,
    "ui/theme": 9,
    "ui/controls": 10, "ui/badge": 10, "ui/modelmenu": 10, "ui/providerform": 10,
    "ui/chatheader": 11, "ui/timeline": 11, "ui/composer": 11, "ui/sidebar": 11, "ui/stats": 11, "ui/inspector": 11,
    "ui/routes": 11, "ui/models": 11, "ui/settings": 11, "ui/welcome": 11,
    "ui/mainwindow": 12,
    "ui/main.cpp": 13,
}
# Neighbours on one floor that may know each other, with the reason.
NEIGHBOURS = {
    ("ui/modelmenu", "ui/controls"): "the menu is made of the small controls",
    ("ui/badge", "ui/controls"): "a badge is made of the small controls",
    ("ui/providerform", "ui/controls"): "the form is made of the small controls",
}
# Headers that only these rooms may include.
OWNERS = {
    r"<QNetworkAccessManager>": ["app/net"],
    r"<(QtSql/)?QSql\w+>": ["app/store"],
    r"<(qt6)?keychain.*>": ["app/store"],
    r"<(QtGui/)?(QImage|QImageReader|QPixmap|QPainter|QColor|QFont|QIcon|QTextDocument|QGuiApplication|QKeyEvent|"
    r"QClipboard|QPalette|QDesktopServices)>": ["app/files", "ui"],
    r"<(QtWidgets/.*|QWidget|QApplication|QDialog|QMainWindow|QLabel|Q\w*(ListView|TreeView|TableView|AbstractItemView|Box|Button|Layout|Edit|Menu))>": ["ui"],
}
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]+("([^"]+)"|<[^>]+>)', re.MULTILINE)


def room_of(path):
    room = "/".join(path.split("/")[:2])
    return room if room in FLOORS else None


def check(path, text):
    room = room_of(path)
    if room is None:
        yield 1, "this folder is no room of the table in tests/lint/tst_include_floors.py"
        return
    for match in INCLUDE.finditer(lint.blank(text, keep_strings=True)):
        line, header = lint.line_of(text, match.start()), match.group(2)
        if header is None:
            for pattern, owners in OWNERS.items():
                if re.fullmatch(pattern, match.group(1)) and not any((path + "/").startswith(o + "/") for o in owners):
                    yield line, f"{match.group(1)} belongs to {', '.join(owners)} alone"
            continue
        target = room_of(header)
        if target is None:
            if not header.endswith(".moc"):
                yield line, f'"{header}" is not a path from the project\'s root into a room'
        elif target != room and (room, target) not in NEIGHBOURS and FLOORS[target] >= FLOORS[room]:
            yield line, f"{room} (floor {FLOORS[room]}) may not include {target} (floor {FLOORS[target]})"


lint.run(
    check, ["app", "ui"],
    good=[("app/routing/a.cpp", '#include "app/classify/b.h"\n#include "app/routing/c.h"\n#include <QString>\n'),
          ("app/base/a.cpp", '// #include "app/net/b.h"\n'),
          ("app/net/a.cpp", "#include <QNetworkAccessManager>\n#include <QByteArrayView>\n")],
    bad=[("app/chat/a.h", '#include "app/routing/b.h"\n'), ("app/wire/a.cpp", '#include "app/net/b.h"\n'),
         ("app/cli/a.cpp", '#include "ui/theme/theme.h"\n'), ("ui/stats/a.cpp", '#include "ui/timeline/b.h"\n'),
         ("ui/theme/a.cpp", '#include "ui/badge/b.h"\n'), ("app/new/a.cpp", ""),
         ("app/session/a.cpp", "#include <QWidget>\n"), ("app/session/a.cpp", "#include <QSqlQuery>\n"),
         ("ui/stats/a.cpp", '#include "b.h"\n')])
