#include "app/highlight/block_colourer.h"
#include "app/highlight/definitions.h"
#include "app/highlight/languages.h"

#include <QDir>
#include <QFile>
#include <QtTest>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

namespace {

/// One letter for each class, in its order; a blank is plain.
const auto Letters = u" ktfvasnlcpo+-"_s;

QString mask(const CodeLine &line, qsizetype length)
{
    QString out(length, u' ');
    for (const CodeRun &run : line)
        std::fill_n(out.begin() + run.start, run.length, Letters.at(int(run.kind)));
    while (out.endsWith(u' '))
        out.chop(1);
    return out;
}

QStringList linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return {};
    QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    lines.removeLast();
    return lines;
}

} // namespace

class LanguagesTest : public QObject
{
    Q_OBJECT
private slots:
    void names_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("definition");
        QTest::addColumn<QString>("label");
        const auto row = [](const QString &written, const QString &definition, const QString &label) {
            QTest::addRow("%s", qPrintable(written)) << written << definition << label;
        };
        row(u"py"_s, u"python"_s, u"Python"_s);
        row(u"Python3"_s, u"python"_s, u"Python"_s);
        row(u"js"_s, u"javascript"_s, u"JavaScript"_s);
        row(u"node"_s, u"javascript"_s, u"JavaScript"_s);
        row(u"jsx"_s, u"javascript"_s, u"JSX"_s);
        row(u"ts"_s, u"typescript"_s, u"TypeScript"_s);
        row(u"tsx"_s, u"typescript"_s, u"TSX"_s);
        row(u"sh"_s, u"bash"_s, u"Bash"_s);
        row(u"zsh"_s, u"bash"_s, u"Zsh"_s);
        row(u"console"_s, u"console"_s, u"Console"_s);
        row(u"C++"_s, u"cpp"_s, u"C++"_s);
        row(u"hpp"_s, u"cpp"_s, u"C++"_s);
        row(u"h"_s, u"c"_s, u"C"_s);
        row(u"c#"_s, u"csharp"_s, u"C#"_s);
        row(u"golang"_s, u"go"_s, u"Go"_s);
        row(u"rs"_s, u"rust"_s, u"Rust"_s);
        row(u"kt"_s, u"kotlin"_s, u"Kotlin"_s);
        row(u"rb"_s, u"ruby"_s, u"Ruby"_s);
        row(u"yml"_s, u"yaml"_s, u"YAML"_s);
        row(u"Dockerfile"_s, u"dockerfile"_s, u"Dockerfile"_s);
        row(u"tf"_s, u"hcl"_s, u"Terraform"_s);
        row(u"hcl"_s, u"hcl"_s, u"HCL"_s);
        row(u"ps1"_s, u"powershell"_s, u"PowerShell"_s);
        row(u"objective-c"_s, u"objectivec"_s, u"Objective-C"_s);
        row(u"jsonc"_s, u"json"_s, u"JSON with comments"_s);
        row(u"postgresql"_s, u"sql"_s, u"SQL"_s);
        row(u" CSS "_s, u"css"_s, u"CSS"_s);
        row(u"fortran"_s, u"fortran"_s, u"Fortran"_s);
        row(u"Klingon"_s, {}, u"Klingon"_s);
        row({}, {}, {});
    }
    void names()
    {
        QFETCH(QString, written);
        QFETCH(QString, definition);
        QFETCH(QString, label);
        QCOMPARE(definitionOf(written), definition);
        QCOMPARE(knows(written), !definition.isEmpty());
        QCOMPARE(displayName(written), label);
    }

    /// Each language that is known by a name can be read, also those that come with the library.
    void everyNameHasADefinition()
    {
        for (const QString &name : knownNames()) {
            QVERIFY2(m_definitions.load(definitionOf(name)), qPrintable(name));
            QVERIFY2(!displayName(name).isEmpty(), qPrintable(name));
        }
    }

    /// And each of our definitions is used and has an example below.
    void everyDefinitionHasAnExample()
    {
        for (const QString &file : QDir(u":/highlight"_s).entryList()) {
            if (file.startsWith("part_"_L1))
                continue;
            const QString language = file.chopped(5);
            QCOMPARE(definitionOf(language), language);
            QVERIFY2(QFile::exists(QStringLiteral(FIXTURES "/highlight/%1.txt").arg(language)),
                     qPrintable(file));
        }
    }

    /// An example is a line of code, then a line with a letter below each character that has a class.
    void examples_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(FIXTURES "/highlight"));
        for (const QFileInfo &file : folder.entryInfoList(QDir::Files, QDir::Name))
            QTest::addRow("%s", qPrintable(file.baseName())) << file.filePath();
    }
    void examples()
    {
        QFETCH(QString, path);
        const QStringList lines = linesOf(path);
        QVERIFY(lines.size() >= 4 && lines.size() % 2 == 0);
        BlockColourer block(m_definitions.load(definitionOf(QFileInfo(path).baseName())), m_collector);
        for (qsizetype i = 0; i < lines.size(); i += 2) {
            const QString found = mask(block.colour(lines.at(i)), lines.at(i).size());
            if (found != lines.at(i + 1))
                qWarning().noquote() << (u'\n' + lines.at(i) + u'\n' + lines.at(i + 1) + u" expected\n"_s +
                                         found);
            QCOMPARE(found, lines.at(i + 1));
        }
    }

    /// No definition may stand still or take long, whatever a line holds.
    void hostileLines_data()
    {
        QTest::addColumn<QString>("definition");
        QStringList definitions;
        for (const QString &name : knownNames())
            definitions.append(definitionOf(name));
        definitions.removeDuplicates();
        for (const QString &definition : std::as_const(definitions))
            QTest::addRow("%s", qPrintable(definition)) << definition;
    }
    void hostileLines()
    {
        QFETCH(QString, definition);
        const auto language = m_definitions.load(definition);
        QStringList lines{u" "_s, u"\t"_s, QString(500, u' '), QString(500, u'a'), QString(500, QChar(u'\0'))};
        for (const char *piece :
             {"(",   "[",  "{",   "<",  "\"",    "'",      "`",  "\\",  "/",  "#",  "$",    "$(",    "${",
              "a(",  "a<", "a<(", "<!", "*",     "-",      ": ", ".a",  "a.", "a ", "a,",   "a=",    "/*",
              "\\(", "0",  "_",   "@",  "- a: ", "\"a\" ", "{{", "<a ", "[[", "=>", "\"\\", "a: a, "})
            lines.append(QString::fromLatin1(piece).repeated(500).left(500));
        lines.append(QString(250, u'(') + QString(250, u')'));
        lines.append(QString(500, QChar(u'\xd83d'))); // lone surrogates
        for (const QString &line : std::as_const(lines)) {
            BlockColourer block(language, m_collector);
            QElapsedTimer timer;
            timer.start();
            int end = 0;
            for (const CodeRun &run : block.colour(line)) {
                QVERIFY(run.start >= end && run.length > 0 && run.kind != CodeClass::Plain);
                end = run.start + run.length;
            }
            QVERIFY(end <= line.size());
            QVERIFY2(timer.elapsed() < 10'000, qPrintable(line.left(20)));
        }
    }

private:
    Definitions m_definitions;
    RunCollector m_collector;
};

QTEST_GUILESS_MAIN(LanguagesTest)
#include "tst_languages.moc"
