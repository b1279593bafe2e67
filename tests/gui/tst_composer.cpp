#include "ui/composer/composer.h"
#include "ui/modelmenu/mention.h"
#include "ui/modelmenu/model_menu.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextEdit>

#include <algorithm>
#include <memory>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

namespace {

ModelInfo model(const QString &id, const QString &name)
{
    ModelInfo info;
    info.id = id;
    info.name = name;
    return info;
}

QVector<ProviderModels> someModels()
{
    ModelInfo vectors = model(u"baai/bge-large"_s, u"BGE Large"_s);
    vectors.chats = false;
    return {{u"far"_s,
             u"Far Away"_s,
             {model(u"qwen/qwen3-coder"_s, u"Qwen3 Coder"_s), model(u"qwen/qwen3-235b"_s, u"Qwen3 235B"_s),
              vectors}},
            {u"near"_s, u"Near By"_s, {model(u"llama3.2:3b"_s, u"llama3.2:3b"_s)}}};
}

const Target coder{u"far"_s, u"qwen/qwen3-coder"_s};
const Target llama{u"near"_s, u"llama3.2:3b"_s};

} // namespace

class ComposerTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_composer = std::make_unique<Composer>(m_theme);
        m_composer->setModels(someModels());
        m_composer->resize(600, 120);
        m_composer->show();
        m_composer->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_composer.get()));
        m_edit = m_composer->findChild<QTextEdit *>();
        m_edit->setFocus();
    }

    void cleanup() { m_composer.reset(); }

    void anEmptyClipboardIsPasted()
    {
        QTest::keyClicks(m_edit, u"kept"_s);
        QApplication::clipboard()->setMimeData(new QMimeData); // as when nothing was copied yet
        QTest::keyClick(m_edit, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(m_edit->toPlainText(), u"kept"_s);
        QApplication::clipboard()->setText(u" and more"_s);
        QTest::keyClick(m_edit, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(m_edit->toPlainText(), u"kept and more"_s);
    }

    void enterSendsAndShiftEnterBreaksTheLine()
    {
        QSignalSpy sent(m_composer.get(), &Composer::sendRequested);
        QTest::keyClicks(m_edit, u"one"_s);
        QTest::keyClick(m_edit, Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClicks(m_edit, u"two"_s);
        QCOMPARE(sent.size(), 0);
        QTest::keyClick(m_edit, Qt::Key_Return);
        QCOMPARE(sent.size(), 1);
        QCOMPARE(sent[0][0].toString(), u"one\ntwo"_s);
        QVERIFY(!sent[0][1].value<Target>().isValid());
        QCOMPARE(m_composer->text(), QString());
    }

    void nothingIsSentWithoutTextOrWhileComposing()
    {
        QSignalSpy sent(m_composer.get(), &Composer::sendRequested);
        QTest::keyClicks(m_edit, u"  "_s);
        QTest::keyClick(m_edit, Qt::Key_Return);
        QTest::keyClicks(m_edit, u"ni"_s);
        QInputMethodEvent preedit(u"你"_s, {});
        QCoreApplication::sendEvent(m_edit, &preedit);
        QTest::keyClick(m_edit, Qt::Key_Return);
        button(u"Send"_s)->click();
        QCOMPARE(sent.size(), 0);
        QInputMethodEvent commit(QString(), {});
        commit.setCommitString(u"你"_s);
        QCoreApplication::sendEvent(m_edit, &commit);
        QTest::keyClick(m_edit, Qt::Key_Return);
        QCOMPARE(sent.size(), 1);
        QCOMPARE(sent[0][0].toString(), u"ni你"_s);
    }

    void keysThatAskForSomething()
    {
        QSignalSpy edit(m_composer.get(), &Composer::editLastRequested);
        QSignalSpy stop(m_composer.get(), &Composer::stopRequested);
        QTest::keyClick(m_edit, Qt::Key_Up);
        QCOMPARE(edit.size(), 1);
        QTest::keyClicks(m_edit, u"x"_s);
        QTest::keyClick(m_edit, Qt::Key_Up);
        QCOMPARE(edit.size(), 1);
        QTest::keyClick(m_edit, Qt::Key_Escape);
        QCOMPARE(stop.size(), 1);
    }

    void sendBecomesStopWhileLive()
    {
        QSignalSpy sent(m_composer.get(), &Composer::sendRequested);
        QSignalSpy stop(m_composer.get(), &Composer::stopRequested);
        QTest::keyClicks(m_edit, u"next"_s);
        m_composer->setLive(true);
        QTest::keyClick(m_edit, Qt::Key_Return);
        QTest::mouseClick(button(u"Stop"_s), Qt::LeftButton);
        QCOMPARE(stop.size(), 1);
        QCOMPARE(sent.size(), 0);
        QCOMPARE(m_composer->text(), u"next"_s);
        m_composer->setLive(false);
        QTest::mouseClick(button(u"Send"_s), Qt::LeftButton);
        QCOMPARE(sent.size(), 1);
    }

    void draftsAreReportedSoonAndWhenTheFocusLeaves()
    {
        QSignalSpy draft(m_composer.get(), &Composer::draftChanged);
        QTest::keyClicks(m_edit, u"ab"_s);
        QCOMPARE(draft.size(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(draft.size(), 1, 1000);
        QCOMPARE(draft[0][0].toString(), u"ab"_s);
        QTest::keyClicks(m_edit, u"c"_s);
        button(u"Send"_s)->setFocus();
        QCOMPARE(draft.size(), 2);
        QCOMPARE(draft[1][0].toString(), u"abc"_s);
        m_composer->setText(u"put back"_s);
        m_composer->flushDraft();
        QCOMPARE(draft.size(), 2);
    }

    void typingIsToldOnceAtFirst()
    {
        QSignalSpy typing(m_composer.get(), &Composer::typing);
        m_composer->setText(u"draft"_s);
        QCOMPARE(typing.size(), 0);
        QTest::keyClicks(m_edit, u"hello"_s);
        QCOMPARE(typing.size(), 1);
    }

    void aModelForOneMessage()
    {
        QSignalSpy sent(m_composer.get(), &Composer::sendRequested);
        QSignalSpy changed(m_composer.get(), &Composer::overrideChanged);
        choose(u"coder"_s, false);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].value<Target>(), coder);
        QCOMPARE(changed[0][1].toBool(), false);
        QCOMPARE(m_composer->override(), coder);
        QTest::keyClicks(m_edit, u"go"_s);
        QTest::keyClick(m_edit, Qt::Key_Return);
        QCOMPARE(sent[0][1].value<Target>(), coder);
        QVERIFY(!m_composer->override().isValid());
        QCOMPARE(changed.size(), 2);
    }

    void aPinnedModelStaysBeneathOneForAMessage()
    {
        QSignalSpy sent(m_composer.get(), &Composer::sendRequested);
        QSignalSpy changed(m_composer.get(), &Composer::overrideChanged);
        choose(u"llama"_s, true);
        QCOMPARE(changed[0][1].toBool(), true);
        QVERIFY(m_composer->overridePinned());
        m_composer->setOverride(coder, false);
        QVERIFY(!m_composer->overridePinned());
        for (const Target &expected : {coder, llama}) {
            QTest::keyClicks(m_edit, u"go"_s);
            QTest::keyClick(m_edit, Qt::Key_Return);
            QCOMPARE(sent.takeFirst()[1].value<Target>(), expected);
        }
        choose(u"Auto"_s, false);
        QVERIFY(!m_composer->override().isValid());
        QVERIFY(!changed.constLast()[0].value<Target>().isValid());
    }

    void mentionForcesAModelAndIsTakenOut()
    {
        QSignalSpy sent(m_composer.get(), &Composer::sendRequested);
        m_composer->setText(u"@qwen3-coder sort this"_s);
        QTest::keyClick(m_edit, Qt::Key_Return);
        QCOMPARE(sent[0][0].toString(), u"sort this"_s);
        QCOMPARE(sent[0][1].value<Target>(), coder);
    }

    void mentions_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("model"); // empty: none
        QTest::addColumn<QString>("rest");
        QTest::newRow("prefix of a name") << u"@llama hi"_s << llama.model << u"hi"_s;
        QTest::newRow("prefix after the vendor") << u"@qwen3c hi"_s << coder.model << u"hi"_s;
        QTest::newRow("whole id") << u"@qwen/qwen3-coder\nhi"_s << coder.model << u"hi"_s;
        QTest::newRow("two fit") << u"@qwen3 hi"_s << QString() << QString();
        QTest::newRow("unknown") << u"@someone hi"_s << QString() << QString();
        QTest::newRow("no chat model") << u"@bge hi"_s << QString() << QString();
        QTest::newRow("not at the start") << u"ask @llama"_s << QString() << QString();
    }

    void mentions()
    {
        QFETCH(QString, text);
        QFETCH(QString, model);
        QFETCH(QString, rest);
        const std::optional<Mention> mention = takeMention(text, someModels());
        QCOMPARE(mention.has_value(), !model.isEmpty());
        if (mention) {
            QCOMPARE(mention->target.model, model);
            QCOMPARE(mention->text, rest);
        }
    }

    void fieldGrowsToEightLines()
    {
        const int one = m_edit->height();
        m_composer->setText(u"1\n2\n3"_s);
        QTRY_VERIFY(m_edit->height() >= 3 * one - 3);
        m_composer->setText(u"\n"_s.repeated(40));
        QTRY_VERIFY(m_edit->height() > 7 * one && m_edit->height() <= 8 * one + 8);
        m_composer->setText({});
        QTRY_COMPARE(m_edit->height(), one);
    }

private:
    QPushButton *button(const QString &text) const
    {
        const auto buttons = m_composer->findChildren<QPushButton *>();
        const auto found = std::find_if(buttons.begin(), buttons.end(),
                                        [&](const QPushButton *one) { return one->text() == text; });
        return found == buttons.end() ? nullptr : *found;
    }

    void choose(const QString &words, bool pin)
    {
        m_composer->openModelMenu();
        auto *menu = m_composer->findChild<ModelMenu *>();
        QVERIFY(menu->isVisible());
        auto *check = menu->findChild<QAbstractButton *>(QString(), Qt::FindDirectChildrenOnly);
        check->setChecked(pin);
        auto *filter = menu->findChild<QLineEdit *>();
        QTest::keyClicks(filter, words);
        QTest::keyClick(filter, Qt::Key_Return);
        QVERIFY(!menu->isVisible());
    }

    Theme m_theme;
    std::unique_ptr<Composer> m_composer;
    QTextEdit *m_edit = nullptr;
};

QTEST_MAIN(ComposerTest)
#include "tst_composer.moc"
