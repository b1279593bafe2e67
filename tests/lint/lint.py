"""What the lint tests share: the project's files, C++ without comments, and a run that proves itself first."""
import pathlib
import re
import sys

CODE = {".cpp", ".h"}
TEXT = CODE | {".py", ".cmake", ".txt", ".md", ".json", ".jsonl", ".qrc", ".svg", ".ts", ".sh", ".xml", ".desktop", ""}
SKIPPED = {"build", ".git", ".cache", "fixtures", "__pycache__"}


def files(root, folders, suffixes=CODE):
    """Yields (path relative to root, text) of the files below the folders, in order."""
    for folder in folders:
        start = root / folder
        for path in [start] if start.is_file() else sorted(start.rglob("*")):
            relative = path.relative_to(root)
            if path.is_file() and path.suffix in suffixes and not SKIPPED.intersection(relative.parts):
                try:
                    yield relative.as_posix(), path.read_text(encoding="utf-8")
                except UnicodeDecodeError:
                    continue


_TOKEN = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<![0-9A-Fa-f])\'(?:\\.|[^\'\\\n])+\'',
                    re.DOTALL)


def blank(text, keep_strings=False):
    """C++ with its comments (and the inside of its strings) replaced by spaces; lines and columns stay."""
    def replace(match):
        found = match.group()
        if found.startswith("/"):
            return re.sub(r"[^\n]", " ", found)
        if keep_strings:
            return found
        return '"' + re.sub(r"[^\n]", " ", found[1:-1]) + '"'
    return _TOKEN.sub(replace, text)


def line_of(text, index):
    return text.count("\n", 0, index) + 1


def matching(text, start):
    """Index of the bracket that closes the one at start, or -1."""
    pairs = {"(": ")", "[": "]", "{": "}", "<": ">"}
    opening, closing, depth = text[start], pairs[text[start]], 0
    for index in range(start, len(text)):
        if text[index] == opening:
            depth += 1
        elif text[index] == closing and not (closing == ">" and text[index - 1] == "-"):
            depth -= 1
            if depth == 0:
                return index
    return -1


def run(check_file, folders, good, bad, suffixes=CODE):
    """check_file(path, text) yields (line, words). It must be silent on each good sample and find each bad one:
    samples are (path, text). Then the project itself is checked; exits 1 with file:line of what was found."""
    for path, text in good:
        for line, words in check_file(path, text):
            sys.exit(f"self-test: a clean sample is blamed: {path}:{line}: {words}\n{text}")
    for path, text in bad:
        if not list(check_file(path, text)):
            sys.exit(f"self-test: nothing found in a bad sample ({path}):\n{text}")
    root = pathlib.Path(sys.argv[1]).resolve()
    found = checked = 0
    for path, text in files(root, folders, suffixes):
        checked += 1
        for line, words in check_file(path, text):
            found += 1
            print(f"{path}:{line}: {words}")
    if not checked:
        sys.exit(f"no files found below {root}")
    print(f"{checked} files, {found} findings")
    sys.exit(1 if found else 0)
