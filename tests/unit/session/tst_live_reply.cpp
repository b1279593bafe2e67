#include "app/session/live_reply.h"

#include <QtTest>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

class LiveReplyTest : public QObject
{
    Q_OBJECT
private slots:
    void joinsTheDeltas()
    {
        LiveReply reply((Message()));
        QVERIFY(reply.message().parts.isEmpty());
        reply.take(TextDelta{u"Good "_s});
        reply.take(TextDelta{u"day"_s});
        QVERIFY(!reply.message().parts.isEmpty());
        QCOMPARE(reply.message().parts, QVector<Part>{TextPart{u"Good day"_s}});
    }

    void reasoningIsAPartOfItsOwn()
    {
        LiveReply reply((Message()));
        reply.take(ReasoningDelta{u"Hm, "_s});
        reply.take(ReasoningDelta{u"well"_s});
        QTRY_VERIFY_WITH_TIMEOUT(later(), 1'000);
        reply.take(TextDelta{u"So"_s});
        QCOMPARE(reply.message().parts.size(), 2);
        QCOMPARE(reply.message().reasoning(), u"Hm, well"_s);
        QCOMPARE(reply.message().text(), u"So"_s);
        const qint64 thought = std::get<ReasoningPart>(reply.message().parts[0]).ms;
        QVERIFY2(thought >= 20, qPrintable(QString::number(thought)));
        reply.take(TextDelta{u" be it"_s});
        QCOMPARE(std::get<ReasoningPart>(reply.message().parts[0]).ms, thought);
    }

    void toolCallsComeInPieces()
    {
        LiveReply reply((Message()));
        reply.take(ToolCallDelta{0, u"c1"_s, u"add"_s, u"{\"a\""_s});
        reply.take(ToolCallDelta{1, u"c2"_s, u"sub"_s, u"{"_s});
        reply.take(ToolCallDelta{0, {}, {}, u":1}"_s});
        reply.take(ToolCallDelta{1, {}, {}, u"}"_s});
        const QVector<Part> calls{ToolCallPart{0, u"c1"_s, u"add"_s, u"{\"a\":1}"_s},
                                  ToolCallPart{1, u"c2"_s, u"sub"_s, u"{}"_s}};
        QCOMPARE(reply.message().parts, calls);
    }

    void aFailedAttemptsReasoningIsVoid()
    {
        LiveReply reply((Message()));
        reply.take(ReasoningDelta{u"wrong track"_s});
        reply.restart();
        QVERIFY(reply.message().parts.isEmpty());
        reply.take(TextDelta{u"Right"_s});
        QCOMPARE(reply.message().parts, QVector<Part>{TextPart{u"Right"_s}});
    }

    void whatItContinuesStays()
    {
        Message begun;
        begun.parts = {TextPart{u"First half"_s}};
        LiveReply reply(begun);
        QVERIFY(!reply.begun());
        reply.take(ReasoningDelta{u"where was I"_s});
        QVERIFY(reply.begun());
        reply.restart();
        QVERIFY(!reply.begun());
        reply.take(TextDelta{u", second half"_s});
        QVERIFY(reply.begun());
        QCOMPARE(reply.message().text(), u"First half, second half"_s);
    }

private:
    bool later()
    {
        if (!m_clock.isValid())
            m_clock.start();
        return m_clock.elapsed() >= 25;
    }

    QElapsedTimer m_clock;
};

QTEST_GUILESS_MAIN(LiveReplyTest)
#include "tst_live_reply.moc"
