#include "app/demo/demo_code.h"
#include "app/demo/demo_replies.h"
#include "app/demo/demo_templates.h"

#include <QDir>
#include <QtTest>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString quick = u"meta-llama/llama-3.1-8b-instruct"_s, coder = u"qwen/qwen3-coder"_s,
              thinker = u"deepseek/deepseek-reasoner"_s, general = u"deepseek/deepseek-chat-v3-0324"_s;

QStringList fenceLanguages(const QString &text)
{
    static const QRegularExpression opening(u"^```(\\w+)$"_s, QRegularExpression::MultilineOption);
    QStringList languages;
    for (auto fence = opening.globalMatch(text); fence.hasNext();)
        languages.append(fence.next().captured(1));
    return languages;
}

} // namespace

class DemoRepliesTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        Outcome<Catalog> loaded = Catalog::load();
        QVERIFY(loaded);
        m_catalog = *loaded;
    }

    void filesAreWhole_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &file : QDir(u":/demo"_s).entryList())
            QTest::addRow("%s", qPrintable(file)) << file.chopped(3);
    }

    void filesAreWhole()
    {
        QFETCH(QString, name);
        const DemoTemplates templates = demoTemplates(name);
        QVERIFY(!templates.sections.isEmpty());
        const bool part = name.startsWith("code-"_L1) || name == "more"_L1;
        static const QRegularExpression note(u"^\\*Simul(?:ated|ierte) [^\n]+\\*$"_s);
        QCOMPARE(note.match(templates.opening).hasMatch(), !part);
        for (const DemoTemplate &section : templates.sections) {
            QVERIFY2(section.words.isValid(), qPrintable(section.name));
            QVERIFY2(!section.text.isEmpty(), qPrintable(section.name));
            QVERIFY2(!section.text.contains("<!--"_L1), qPrintable(section.text));
            QCOMPARE(section.text.count("```"_L1) % 2, 0);
        }
    }

    void samplesHaveTheirProse()
    {
        const DemoTemplates english = demoTemplates(u"code"_s), german = demoTemplates(u"code.de"_s);
        for (const QString &file : QDir(u":/demo"_s).entryList({u"code-*"_s})) {
            for (const DemoTemplate &sample : demoTemplates(file.chopped(3)).sections) {
                QVERIFY2(english.has(sample.name) && german.has(sample.name), qPrintable(sample.name));
                QCOMPARE(fenceLanguages(sample.text).size(), 1);
            }
        }
    }

    void everyModelSaysThatItIsSimulated_data()
    {
        QTest::addColumn<QString>("message");
        QTest::newRow("hello") << u"hello"_s;
        QTest::newRow("english") << u"What should I know about {{model}} and {{words}}?"_s;
        QTest::newRow("german") << u"Wie ist das mit der Steuer und der Miete?"_s;
        QTest::newRow("code") << u"write a rust function that sorts a list"_s;
        QTest::newRow("odd") << u"[[tokens=5]] %1 | <b> `x`"_s;
        QTest::newRow("empty") << QString();
    }

    void everyModelSaysThatItIsSimulated()
    {
        QFETCH(QString, message);
        static const QRegularExpression placeholder(u"\\{\\{(?:code|language)|<!--|<think"_s);
        for (const CatalogEntry &entry : m_catalog.entries()) {
            if (entry.reference || entry.embeddings)
                continue;
            for (uint turn = 0; turn < 6; ++turn) {
                const DemoReply reply = demoReply(entry, {message}, turn);
                QVERIFY2(reply.answer.startsWith("*Simul"_L1), qPrintable(reply.answer));
                QVERIFY2(reply.answer.section(u'\n', 0, 0).contains(entry.name), qPrintable(reply.answer));
                QVERIFY2(!placeholder.match(reply.answer + reply.reasoning).hasMatch(),
                         qPrintable(reply.answer));
                if (!message.contains("{{"_L1))
                    QVERIFY2(!(reply.answer + reply.reasoning).contains("{{"_L1), qPrintable(reply.answer));
                QCOMPARE(reply.reasoning.isEmpty(), entry.id != thinker);
            }
        }
    }

    void everyModelHasItsPart()
    {
        QSet<QString> answers;
        int models = 0;
        for (const CatalogEntry &entry : m_catalog.entries()) {
            if (entry.reference || entry.embeddings)
                continue;
            answers.insert(body(entry.id, {u"tell me about rivers"_s}));
            ++models;
        }
        QCOMPARE(answers.size(), models);
        QCOMPARE(models, 9);
    }

    void asksAgainGetsAnother_data()
    {
        QTest::addColumn<QString>("model");
        for (const CatalogEntry &entry : m_catalog.entries()) {
            if (!entry.reference && !entry.embeddings)
                QTest::addRow("%s", qPrintable(entry.id)) << entry.id;
        }
    }

    void asksAgainGetsAnother()
    {
        QFETCH(QString, model);
        QSet<QString> answers;
        // Every second number too: a router that the demo plays takes the one between.
        for (uint turn = 0; turn < 6; turn += 2)
            answers.insert(demoReply(*m_catalog.find(model), {u"tell me about rivers"_s}, turn).answer);
        QCOMPARE(answers.size(), 3);
    }

    void smallModelIsBrief()
    {
        for (const auto &message : {u"hi"_s, u"danke dir"_s, u"capital of France?"_s, u"sort a list in java"_s,
                                    u"was ist die Hauptstadt?"_s}) {
            for (uint turn = 0; turn < 6; ++turn) {
                const QString text = body(quick, {message}, turn);
                QVERIFY2(!text.contains("```"_L1) && !text.contains("\n\n"_L1), qPrintable(text));
                QVERIFY2(text.size() < 160, qPrintable(text));
            }
        }
    }

    void codeIsInTheLanguageAskedFor_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("holds");
        const auto row = [](const char *message, const char *language, const char *holds = "") {
            QTest::addRow("%s", QByteArray(message).simplified().constData())
                << QString::fromUtf8(message) << QString::fromUtf8(language) << QString::fromUtf8(holds);
        };
        row("write a python function that reverses a list", "python", "def reverse(head)");
        row("ok then write a python function that reverses one, with a test", "python", "def test_reverse()");
        row("schreib mir eine Python-Funktion, die eine Liste umkehrt", "python", "def reverse(head)");
        row("reverse a linked list", "python", "def reverse(head)");
        row("reverse a linked list in C++", "cpp", "Node *reverse");
        row("reverse a linked list in Rust, please", "rust", "fn reverse");
        row("reverse a linked list in go, without recursion", "go", "func Reverse");
        row("reverse a linked list in Java", "java", "static Node reverse");
        row("javascript: sort people by age", "javascript", ".sort(");
        row("a typed groupBy for TypeScript", "typescript", "groupBy");
        row("SQL for the customers with three orders", "sql", "JOIN");
        row("which select joins orders and customers in sqlite?", "sql", "JOIN");
        row("bash script that renames files", "bash", "set -euo pipefail");
        row("center a div with css", "css", "place-items: center");
        row("an html sign-up form", "html", "<form");
        row("regex for a date", "python", "re.compile");
        row("convert this python function to rust", "rust");
        row("fix this:\n#include <map>\nint main() { return m.at(1); }", "cpp", "optional");
        row("why does this fail?\nfn main() { let x = None.unwrap(); }", "rust");
        row("```js\nfoo()\n```\nwhat does it do?", "javascript");
        row("how do I keep a cache small?", "python");
        row("let's go on with the cache", "python");
    }

    void codeIsInTheLanguageAskedFor()
    {
        QFETCH(QString, message);
        QFETCH(QString, holds);
        for (uint turn = 0; turn < 3; ++turn) {
            const QString text = body(coder, {message}, turn);
            QTEST(fenceLanguages(text).join(u' '), "language");
            QVERIFY2(text.contains(holds), qPrintable(text));
        }
    }

    void goesOnWithTheSubject()
    {
        const QStringList said{u"write a python function that reverses a list"_s, u"now in Rust"_s};
        QVERIFY(body(coder, said).contains("fn reverse"_L1));
        QVERIFY(body(coder, {said[0], u"the same in C++, please"_s}).contains("Node *reverse"_L1));
        QVERIFY(!body(coder, {said[0], u"write a cache in Rust"_s}).contains("fn reverse"_L1));
    }

    void germanGetsGerman()
    {
        const auto answers = [&](const QString &model, const QString &message) {
            return demoReply(*m_catalog.find(model), {message}, 0);
        };
        QVERIFY(answers(general, u"Soll ich das Auto kaufen und was ist mit dem Rad?"_s)
                    .answer.contains(u"Zu „Soll ich das Auto"_s));
        QVERIFY(answers(quick, u"guten Tag"_s).answer.contains("Hallo!"_L1));
        const DemoReply proof = answers(thinker, u"Beweise bitte, dass das gilt und warum."_s);
        QVERIFY(proof.answer.contains("Induktion"_L1) && proof.reasoning.contains(u"Gewünscht"_s));
        QVERIFY(answers(coder, u"Sortiere mir bitte die Liste in Java"_s).answer.contains("Bibliothek"_L1));
    }

    void tokensJoinToTheText()
    {
        const QString text = body(coder, {u"html form"_s}) + demoParagraph(7) + u" 🙂  \n"_s;
        QCOMPARE(demoTokens(text).join(QString()), text);
        QVERIFY(demoParagraph(0) != demoParagraph(1));
    }

private:
    QString body(const QString &model, const QStringList &said, uint turn = 0)
    {
        return demoReply(*m_catalog.find(model), said, turn).answer.section(u"\n\n"_s, 1);
    }

    Catalog m_catalog;
};

QTEST_GUILESS_MAIN(DemoRepliesTest)
#include "tst_demo_replies.moc"
