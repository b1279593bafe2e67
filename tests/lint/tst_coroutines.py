"""The coroutine rules of CONTRIBUTING.md: what GCC 12 frees too early, and what outlives its frame."""
import re

import lint

KEYWORD = re.compile(r"\bco_(?:await|yield|return)\b")
WAITS = re.compile(r"\bco_(?:await|yield)\b")
TASK = re.compile(r"\b(?:QCoro::)?(?:Task|AsyncGenerator|Generator)\s*(?=<)")
# Services that the composition root keeps until all coroutines have ended: these may be passed by reference.
SERVICES = {"HttpClient", "Engine"}
VIEWS = re.compile(r"\b(?:QStringView|QByteArrayView|QAnyStringView|std::string_view|std::span)\b")
BARE_REPLY = re.compile(r"\bco_await\s+\*?\w*[rR]eply\w*(?:\.get\(\))?\s*[;)]")
UNTIMED = re.compile(r"\.waitFor(?:Finished|ReadyRead)\s*\(\s*\)")


def opens_block(text, brace):
    """Whether the brace begins statements (a block, a function, a lambda) rather than an initialiser."""
    before = text[:brace].rstrip()
    if not before or before[-1] in ")]};{:":
        return True
    if re.search(r"\b(?:else|do|try|const|noexcept|override|final|mutable)$", before):
        return True
    return re.search(r"->\s*[\w:<>,\s&*]+$", before) is not None


def statement_around(text, index):
    """(start, end) of the whole expression statement, or of the condition, that the keyword at index stands in."""
    depth, start = 0, 0
    for i in range(index - 1, -1, -1):
        c = text[i]
        if c in ")]}":
            if c == "}" and depth == 0 and opens_block(text, opening_of(text, i)):
                start = i + 1
                break
            depth += 1
        elif c in "([{":
            if depth:
                depth -= 1
            elif c == "{" and opens_block(text, i):
                start = i + 1
                break
            elif c == "(" and re.search(r"\b(?:if|while|switch|for)\s*(?:constexpr\s*)?$", text[:i]):
                return i + 1, lint.matching(text, i)
        elif c == ";" and depth == 0:
            start = i + 1
            break
    depth = 0
    for i in range(index, len(text)):
        if text[i] in "([{":
            depth += 1
        elif text[i] in ")]}":
            depth -= 1
        elif text[i] == ";" and depth <= 0:
            return start, i
    return start, len(text)


def opening_of(text, closing):
    depth = 0
    for i in range(closing, -1, -1):
        if text[i] == "}":
            depth += 1
        elif text[i] == "{":
            depth -= 1
            if depth == 0:
                return i
    return 0


def split_parameters(text):
    depth, part = 0, ""
    for c in text:
        if c in "<([{":
            depth += 1
        elif c in ">)]}":
            depth -= 1
        if c == "," and depth == 0:
            yield part
            part = ""
        else:
            part += c
    yield part


def outside_angles(text):
    kept, depth = "", 0
    for c in text:
        depth += (c == "<") - (c == ">")
        if depth == 0:
            kept += c
    return kept


def task_functions(text):
    """(index, parameters) of functions and lambdas that return a task, in either notation."""
    for match in TASK.finditer(text):
        end = lint.matching(text, match.end())
        if end < 0:
            continue
        named = re.match(r"\s+[\w:~]+\s*\(", text[end + 1:])
        if named:
            opening = end + named.end()
            closing = lint.matching(text, opening)
            yield match.start(), text[opening + 1:closing]
        elif re.search(r"->\s*$", text[:match.start()]):
            closing = text.rfind(")", 0, match.start())
            depth = 0
            for i in range(closing, -1, -1):
                depth += (text[i] == ")") - (text[i] == "(")
                if depth == 0:
                    yield match.start(), text[i + 1:closing]
                    break


def capturing_lambdas(text):
    """(index, body) of each lambda that captures something."""
    for match in re.finditer(r"(?<![\w)\]])\[(?!\[)([^\[\]]+)\]\s*(?=[({]|mutable|->)", text):
        brace = text.find("{", match.end())
        if brace >= 0 and ";" not in text[match.end():brace]:
            yield match.start(), text[brace:lint.matching(text, brace) + 1]


def own_statements(body):
    """The body without the bodies of functions nested in it."""
    inner = re.compile(r"(?<![\w)\]])\[(?!\[)[^\[\]]*\]\s*(?=[({]|mutable|->)")
    for match in reversed(list(inner.finditer(body))):
        brace = body.find("{", match.end())
        if brace >= 0:
            body = body[:brace] + body[lint.matching(body, brace) + 1:]
    return body


def check(path, original):
    text = lint.blank(original)
    for match in WAITS.finditer(text):
        start, end = statement_around(text, match.start())
        statement = text[start:end]
        if "{" in statement or "}" in statement:
            yield lint.line_of(text, match.start()), "braces in or around co_await/co_yield: name the value first"
        if "?" in statement:
            yield lint.line_of(text, match.start()), "?: in or around co_await/co_yield: use if"
    for index, parameters in task_functions(text):
        for parameter in split_parameters(parameters):
            plain = outside_angles(parameter)
            if "&" in plain and not SERVICES.intersection(re.findall(r"\w+", plain)):
                yield lint.line_of(text, index), f"a coroutine takes its parameters by value: {parameter.strip()}"
            if VIEWS.search(plain):
                yield lint.line_of(text, index), f"a coroutine outlives what a view looks at: {parameter.strip()}"
    for index, body in capturing_lambdas(text):
        if KEYWORD.search(own_statements(body)):
            yield lint.line_of(text, index), "a capturing lambda is a coroutine: use a member function"
    for match in BARE_REPLY.finditer(text):
        yield lint.line_of(text, match.start()), "bare co_await on a reply: use qCoro(reply).waitForFinished(time)"
    for match in UNTIMED.finditer(text):
        if "qCoro" in text[max(0, match.start() - 120):match.start()]:
            yield lint.line_of(text, match.start()), "waiting without a time"


GOOD = """
QCoro::Task<Outcome<int>> Client::send(Request request, std::function<void(const Event &)> sink, HttpClient &http)
{
    Request named{1, 2};
    if (ready) {
        auto out = co_await m_http.send(std::move(named));
    }
    while (co_await step(a, b)) {
        use([this](int x) { m_x = x > 1 ? x : 2; });
    }
    const auto run = []() -> QCoro::Task<> { co_await tick(); };
    connect(a, &A::b, this, [this] { start(); });
    co_await qCoro(reply.get()).waitForFinished(timeout);
    int y = ok ? 1 : 2;
    co_return y; // co_await {a ? b : c}
}
"""


def coroutine(line):
    return "app/net/a.cpp", "QCoro::Task<int> f(int a)\n{\n    " + line + "\n    co_return 1;\n}\n"


lint.run(
    check, ["app", "ui", "tests"],
    good=[("app/net/a.cpp", GOOD), ("app/net/a.h", "QCoro::Task<> run(QVector<int> a, std::function<void(int &)> f);")],
    bad=[coroutine("auto x = co_await send(Request{1});"), coroutine("use(Foo{co_await send(a)});"),
         coroutine("co_await [a] { return a; }();"), coroutine("auto x = a ? co_await f(1) : 2;"),
         coroutine("co_yield Event{1};"), coroutine("co_await f(a ? 1 : 2);"),
         coroutine("if (auto x = co_await f({1}))\n        return;"),
         coroutine("auto g = [this]() -> QCoro::Task<> { co_await run(); };"),
         coroutine("auto g = [&]() -> QCoro::Task<> { co_return; };"),
         coroutine("co_await reply;"), coroutine("co_await qCoro(reply).waitForFinished();"),
         ("app/net/a.h", "QCoro::Task<> run(const QString &a);"),
         ("app/net/a.h", "QCoro::AsyncGenerator<Event> run(int a, QStringView b);"),
         ("app/net/a.cpp", "QCoro::Task<Outcome<QVector<int>>> A::run(QString &&a)\n{\n}\n"),
         ("app/net/a.cpp", "auto run(const A &a) -> QCoro::Task<>\n{\n}\n")])
