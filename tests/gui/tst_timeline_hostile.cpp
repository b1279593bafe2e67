// Replies that are made to freeze or break the transcript; a test's limit of time is what fails them.
#include "ui/theme/theme.h"
#include "ui/timeline/timeline_view.h"

#include <QScrollBar>
#include <QtTest>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

namespace {

Row reply(const QString &text, MessageState state)
{
    Row row;
    row.message.id = 2;
    row.message.role = Role::Assistant;
    row.message.state = state;
    row.message.parts.append(TextPart{text});
    return row;
}

QString wideTable(int columns, int rows)
{
    return u"|a"_s.repeated(columns) + u"|\n"_s + u"|-"_s.repeated(columns) + u"|\n"_s +
           (u"|1"_s.repeated(columns) + u"|\n"_s).repeated(rows);
}

} // namespace

class TimelineHostileTest : public QObject
{
    Q_OBJECT
private slots:
    void isShown_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("a line of 50 MB") << u"0123456789"_s.repeated(5'000'000);
        QTest::newRow("100,000 items") << u"- item\n"_s.repeated(100'000);
        QTest::newRow("10,000 nested quotes") << u">"_s.repeated(10'000) + u" deep"_s;
        QTest::newRow("unclosed fence") << u"```cpp\n"_s + u"int a = 1; // one\n"_s.repeated(50'000);
        QTest::newRow("500 columns") << wideTable(500, 200);
        QTest::newRow("marks on one letter") << u"a"_s + u"\u0301"_s.repeated(200'000);
        QTest::newRow("overrides") << u"\u202E\u2066abc "_s.repeated(50'000);
        QTest::newRow("controls and no width") << u"\u200B\u0001\u200D\uFEFF"_s.repeated(50'000);
        QTest::newRow("script") << u"<script>alert(1)</script>\n\n<img src=x onerror=y>\n\n"_s.repeated(5'000);
        QTest::newRow("half characters") << QString(50'000, QChar(0xD83D));
    }

    void isShown()
    {
        QFETCH(QString, text);
        TimelineView view(m_theme);
        view.resize(700, 500);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.setRows({reply({}, MessageState::Streaming)});
        constexpr int frames = 40;
        for (int frame = 1; frame <= frames; ++frame) {
            view.updateRow(0, reply(text.first(text.size() / frames * frame), MessageState::Streaming));
            QCoreApplication::processEvents();
        }
        view.updateRow(0, reply(text, MessageState::Complete));
        QCoreApplication::processEvents();
        QScrollBar *bar = view.verticalScrollBar();
        QVERIFY(view.following());
        for (int place = 10; place >= 0; --place) {
            bar->setValue(bar->maximum() / 10 * place);
            QCoreApplication::processEvents();
        }
        view.resize(500, 500);
        QCoreApplication::processEvents();
        const QImage picture = view.viewport()->grab().toImage();
        const QRgb ground = m_theme.color(Ink::Surface).rgb();
        bool shows = false;
        for (int y = 0; y < picture.height() && !shows; ++y) {
            for (int x = 0; x < picture.width() && !shows; ++x)
                shows = picture.pixel(x, y) != ground;
        }
        QVERIFY(shows);
    }

private:
    Theme m_theme;
};

QTEST_MAIN(TimelineHostileTest)
#include "tst_timeline_hostile.moc"
