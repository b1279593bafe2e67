"""The sources are formatted as .clang-format says (version 14; others differ). Skipped where it is not installed."""
import pathlib
import re
import shutil
import subprocess
import sys

import lint

SKIPPED = 77
tool = shutil.which("clang-format-14") or shutil.which("clang-format")
version = subprocess.run([tool, "--version"], capture_output=True, text=True).stdout if tool else ""
if not re.search(r"version 14\.", version):
    print("clang-format 14 is not installed")
    sys.exit(SKIPPED)

root = pathlib.Path(sys.argv[1]).resolve()


def findings(*arguments, text=None):
    done = subprocess.run([tool, "--style=file", "--dry-run", *arguments], cwd=root, input=text, capture_output=True, text=True)
    return [line for line in done.stderr.splitlines() if "warning:" in line]


if findings("--assume-filename=app/a.cpp", text="int f()\n{\n    return 1;\n}\n"):
    sys.exit("self-test: a clean sample is blamed")
if not findings("--assume-filename=app/a.cpp", text="int f() {\n  return  1;\n}\n"):
    sys.exit("self-test: nothing found in a bad sample")
paths = [path for path, _ in lint.files(root, ["app", "ui", "tests"])]
found = findings(*paths)
for line in found:
    print(line.replace("code should be clang-formatted [-Wclang-format-violations]", "run clang-format -i"))
print(f"{len(paths)} files, {len(found)} findings")
sys.exit(1 if found else 0)
