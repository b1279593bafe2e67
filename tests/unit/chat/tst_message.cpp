#include "app/chat/conversation.h"
#include "app/chat/message.h"

#include <QJsonDocument>
#include <QtTest>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

class MessageTest : public QObject
{
    Q_OBJECT
private slots:
    void partsSurviveJson()
    {
        const QVector<Part> parts{ReasoningPart{u"why"_s, 1234}, TextPart{u"Grüße 🚂\n\"quoted\""_s},
                                  ImagePart{u"image/png"_s, QByteArray("\x00\xff\x10", 3)},
                                  ToolCallPart{2, u"c1"_s, u"sum"_s, u"{\"a\":1}"_s}, TextPart{}};
        const QByteArray stored = QJsonDocument(partsToJson(parts)).toJson();
        QVERIFY(partsFromJson(QJsonDocument::fromJson(stored).array()) == parts);
    }

    void textAndReasoningAreKeptApart()
    {
        Message message;
        message.parts = {ReasoningPart{u"why"_s, 1}, TextPart{u"so "_s}, TextPart{u"it is"_s}};
        QCOMPARE(message.text(), u"so it is"_s);
        QCOMPARE(message.reasoning(), u"why"_s);
        QVERIFY(!message.hasImage());
        message.parts.append(ImagePart{u"image/png"_s, {}});
        QVERIFY(message.hasImage());
    }

    void userMessages()
    {
        const Message message = userMessage(u"Hi"_s);
        QCOMPARE(message.role, Role::User);
        QCOMPARE(message.text(), u"Hi"_s);
        QCOMPARE(message.state, MessageState::Complete);
        QCOMPARE(message.at.timeSpec(), Qt::UTC);
    }

    void stateNames()
    {
        for (const MessageState state :
             {MessageState::Complete, MessageState::Streaming, MessageState::Interrupted, MessageState::Stopped,
              MessageState::Failed})
            QCOMPARE(stateFromName(stateName(state)), state);
        QCOMPARE(stateFromName(u"unheard of"_s), MessageState::Complete);
    }

    void titles_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("title");
        QTest::newRow("empty") << u""_s << u""_s;
        QTest::newRow("short") << u"Trip to Oslo"_s << u"Trip to Oslo"_s;
        QTest::newRow("lines") << u"  Trip\n\tto   Oslo\n"_s << u"Trip to Oslo"_s;
        QTest::newRow("just fits") << QString(48, u'x') << QString(48, u'x');
        QTest::newRow("cut at a word") << u"Please write a function that reverses a list of numbers"_s
                                       << u"Please write a function that reverses a list of…"_s;
        QTest::newRow("one long word") << QString(100, u'x') << QString(47, u'x') + u'…';
        QTest::newRow("blanks first") << QString(500, u' ') + u"Oslo"_s << u"Oslo"_s;
        QTest::newRow("no half emoji") << QString(46, u'x') + u"🚂🚂🚂"_s << QString(46, u'x') + u'…';
    }

    void titles()
    {
        QFETCH(QString, text);
        QTEST(titleFromText(text), "title");
        QVERIFY(titleFromText(text).size() <= 48);
    }
};

QTEST_GUILESS_MAIN(MessageTest)
#include "tst_message.moc"
