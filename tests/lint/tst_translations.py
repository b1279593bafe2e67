"""Every text of the program is in every translations/switchyard_*.ts, finished, with the same placeholders."""
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

EMPTY = '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="de"></TS>'


def lupdate(sources, ts):
    command = [os.environ["LUPDATE"], "-no-obsolete", "-locations", "none", "-I", sys.argv[1], *map(str, sources), "-ts", str(ts)]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"lupdate failed:\n{done.stdout}{done.stderr}")
    return [line for line in (done.stdout + done.stderr).splitlines() if "tr() cannot be called" in line or "lacks Q_OBJECT" in line]


def messages(ts):
    """(context, source, comment) → message element."""
    found = {}
    for context in xml.parse(ts).getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment"))
            found[key] = message
    return found


def placeholders(text):
    return sorted(set(re.findall(r"%L?(?:\d+|n)", text or "")))


def findings(sources, ts):
    """What is wrong with a translation of these sources."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = pathlib.Path(folder) / "switchyard_de.ts"
        fresh.write_text(EMPTY, encoding="utf-8")
        yield from lupdate(sources, fresh)
        wanted, there = messages(fresh), messages(ts)
    for context, source, _ in wanted.keys() - there.keys():
        yield f"{context}: missing: {source!r}"
    for context, source, _ in there.keys() - wanted.keys():
        yield f"{context}: no longer in the program: {source!r}"
    for context, source, comment in wanted.keys() & there.keys():
        translation = there[context, source, comment].find("translation")
        forms = [form.text for form in translation.iter("numerusform")] or [translation.text]
        if translation.get("type") or not all(forms):
            yield f"{context}: unfinished: {source!r}"
        for form in filter(None, forms):
            if set(placeholders(form)) - set(placeholders(source)) or \
                    set(placeholders(source)) - set(placeholders(form)) - {"%n"}:
                yield f"{context}: other placeholders: {source!r} → {form!r}"


def self_test():
    with tempfile.TemporaryDirectory() as folder:
        source, ts = pathlib.Path(folder) / "a.cpp", pathlib.Path(folder) / "switchyard_de.ts"
        stray = pathlib.Path(folder) / "b.cpp"
        stray.write_text('namespace a {\nQString tr(const char *);\nQString f() { return tr("Lost"); }\n}\n')
        source.write_text('#include <QObject>\nclass A : public QObject { Q_OBJECT QString f() { return tr("Send %1"); } };\n')

        def translated(words, kind=""):
            ts.write_text(EMPTY.replace("</TS>", f"<context><name>A</name><message><source>Send %1</source>"
                                        f"<translation{kind}>{words}</translation></message></context></TS>"))
            return list(findings([source], ts))
        if translated("%1 senden"):
            sys.exit(f"self-test: a clean sample is blamed: {translated('%1 senden')}")
        ts_empty = translated("") and translated("%1 senden", ' type="unfinished"') and translated("senden")
        ts.write_text(EMPTY)
        if not list(lupdate([stray], pathlib.Path(folder) / "stray.ts")):
            sys.exit("self-test: a tr() without context is not found")
        if not ts_empty or not list(findings([source], ts)):
            sys.exit("self-test: nothing found in a bad sample")


self_test()
root = pathlib.Path(sys.argv[1]).resolve()
translations = sorted((root / "translations").glob("switchyard_*.ts"))
if not translations:
    sys.exit("there is no translation")
found = 0
for ts in translations:
    for words in sorted(findings([root / "app", root / "ui"], ts)):
        print(f"{ts.name}: {words}")
        found += 1
print(f"{len(translations)} translations, {found} findings")
sys.exit(1 if found else 0)
