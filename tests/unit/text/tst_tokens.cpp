#include "app/text/tokens.h"

#include <QtTest>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

class TokensTest : public QObject
{
    Q_OBJECT
private slots:
    /// The ranges hold what common tokenizers give, and some room.
    void samples_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("least");
        QTest::addColumn<int>("most");
        const auto row = [](const char *name, const QString &text, int least, int most) {
            QTest::newRow(name) << text << least << most;
        };
        row("empty", {}, 0, 0);
        row("one word", u"Hi"_s, 1, 1);
        row("greeting", u"Hello, world!"_s, 4, 4);
        row("question", u"What is the capital of France?"_s, 7, 8);
        row("sentence", u"The quick brown fox jumps over the lazy dog."_s, 9, 11);
        row("prose",
            u"A small, fast model reads each message and names a category, and a route table sends the message "
            "to the model made for it. About sixty percent of real traffic is small talk or single facts."_s,
            36, 46);
        row("digits", u"1234567890"_s, 4, 5);
        row("year", u"in 2024"_s, 3, 4);
        row("camel case", u"getElementById"_s, 3, 4);
        row("code",
            u"def reverse(items):\n    result = []\n    for item in items:\n        result.insert(0, item)\n"
            "    return result\n"_s,
            27, 40);
        row("rule", QString(80, u'-'), 1, 12);
        row("German", u"Die Geschwindigkeit der Übertragung hängt von der Größe der Nachricht ab."_s, 16, 24);
        row("French", u"La vitesse dépend de la taille du message et de la qualité du réseau."_s, 15, 22);
        row("Russian", u"Привет, как дела?"_s, 5, 9);
        row("Chinese", u"今天天气很好，我们去公园吧。"_s, 9, 16);
        row("Japanese", u"こんにちは、元気ですか？"_s, 7, 14);
        row("Korean", u"안녕하세요"_s, 3, 6);
        row("Arabic", u"مرحبا كيف حالك"_s, 4, 8);
        row("Hindi", u"नमस्ते आप कैसे हैं"_s, 6, 13);
        row("emoji", u"🚂"_s, 2, 3);
        row("indentation", u"\n                return"_s, 2, 4);
    }

    void samples()
    {
        QFETCH(QString, text);
        QFETCH(int, least);
        QFETCH(int, most);
        const qint64 tokens = estimateTokens(text);
        QVERIFY2(tokens >= least && tokens <= most, qPrintable(QString::number(tokens)));
    }

    void growsWithTheText()
    {
        const QString sentence = u"The message goes to the model that was made for it. "_s;
        const double once = double(estimateTokens(sentence));
        const double often = double(estimateTokens(sentence.repeated(1000)));
        QVERIFY(often > once * 900 && often < once * 1050);
    }

    void messagesCarryAFrame()
    {
        const QVector<Message> hello{userMessage(u"Hello, world!"_s)};
        QCOMPARE(estimateTokens(hello, {}), 4 + 4);
        QCOMPARE(estimateTokens(hello, u"Hello, world!"_s), 2 * (4 + 4));
        QCOMPARE(estimateTokens(QVector<Message>(), {}), 0);
    }

    void imagesCountAndReasoningDoesNot()
    {
        Message message = userMessage(u"Hello, world!"_s);
        message.parts.append(ImagePart{u"image/png"_s, "x"_ba});
        message.parts.append(ReasoningPart{u"a long thought that is never sent"_s, 5});
        QCOMPARE(estimateTokens({message}, {}), 1008);
    }
};

QTEST_GUILESS_MAIN(TokensTest)
#include "tst_tokens.moc"
