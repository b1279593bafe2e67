#include "ui/theme/theme.h"
#include "ui/welcome/welcome_page.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

class WelcomeTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_page = std::make_unique<WelcomePage>(m_theme);
        m_page->resize(800, 800);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }

    void cleanup() { m_page.reset(); }

    void probing()
    {
        QSignalSpy again(m_page.get(), &WelcomePage::probeRequested);
        QVERIFY(said(u"Looking for"_s));
        QVERIFY(!button(u"Look again"_s)->isEnabled());
        m_page->setLocalServers({});
        QVERIFY(said(u"No model server answers"_s));
        QTest::mouseClick(button(u"Look again"_s), Qt::LeftButton);
        QCOMPARE(again.size(), 1);
    }

    void foundServerIsOffered()
    {
        QSignalSpy connected(m_page.get(), &WelcomePage::connectRequested);
        m_page->setLocalServers({local()});
        offer(u"Connect Ollama"_s)->click();
        QCOMPARE(connected.size(), 1);
        QCOMPARE(connected[0][0].value<ProviderConfig>(), local());
        QVERIFY(connected[0][1].toString().isEmpty());
        m_page->setProbing();
        QVERIFY(!offer(u"Connect Ollama"_s));
    }

    void keyOfTheEnvironmentIsOfferedButNotShown()
    {
        QSignalSpy connected(m_page.get(), &WelcomePage::connectRequested);
        m_page->setEnvironment({{local(), u"secret-key"_s, u"OPENROUTER_API_KEY"_s}});
        QVERIFY(said(u"Key found in OPENROUTER_API_KEY"_s));
        QVERIFY(!said(u"secret-key"_s));
        offer(u"Connect Ollama"_s)->click();
        QCOMPARE(connected[0][1].toString(), u"secret-key"_s);
    }

    void formTestsItselfAndSaysWhatCameOfIt()
    {
        QSignalSpy tested(m_page.get(), &WelcomePage::testRequested);
        QSignalSpy connected(m_page.get(), &WelcomePage::connectRequested);
        auto *preset = m_page->findChild<QComboBox *>();
        preset->setCurrentIndex(preset->findData(u"openrouter"_s));
        auto *key = field(u"Key"_s);
        QCOMPARE(key->echoMode(), QLineEdit::Password);
        QTest::keyClicks(key, u"abc"_s);
        QTRY_COMPARE(tested.size(), 1);
        const auto config = tested[0][0].value<ProviderConfig>();
        QCOMPARE(config.id, u"openrouter"_s);
        QCOMPARE(tested[0][1].toString(), u"abc"_s);
        QVERIFY(said(u"Testing"_s));

        const Error error{ErrorKind::WrongKey, u"No auth credentials found"_s};
        m_page->showTestResult(config, error);
        QVERIFY(said(errorMessage(error)));
        QVERIFY(said(error.detail));

        QTest::keyClicks(key, u"d"_s);
        QVERIFY(!said(error.detail));
        QTRY_COMPARE(tested.size(), 2);
        m_page->showTestResult(config, 12);
        QVERIFY(said(u"It works"_s));
        QTest::keyClick(key, Qt::Key_Return);
        QCOMPARE(connected.size(), 1);
        QCOMPARE(connected[0][1].toString(), u"abcd"_s);
    }

    void resultOfAnotherAddressIsIgnored()
    {
        QSignalSpy tested(m_page.get(), &WelcomePage::testRequested);
        auto *preset = m_page->findChild<QComboBox *>();
        preset->setCurrentIndex(preset->findData(u"custom"_s));
        QTest::keyClicks(field(u"Address"_s), u"http://127.0.0.1:9/v1"_s);
        QTRY_COMPARE(tested.size(), 1);
        m_page->showTestResult(local(), 12);
        QVERIFY(!said(u"It works"_s));
        QCOMPARE(tested[0][0].value<ProviderConfig>().name, u"127.0.0.1"_s);
        QVERIFY(!tested[0][0].value<ProviderConfig>().needsKey);
    }

    void demo()
    {
        QSignalSpy wanted(m_page.get(), &WelcomePage::demoRequested);
        QTest::keyClick(button(u"Try the built-in demo (simulated replies)"_s), Qt::Key_Space);
        QCOMPARE(wanted.size(), 1);
    }

private:
    static ProviderConfig local()
    {
        ProviderConfig config;
        config.id = u"ollama"_s;
        config.name = u"Ollama"_s;
        config.baseUrl = QUrl(u"http://127.0.0.1:11434/v1"_s);
        config.needsKey = false;
        return config;
    }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *button : m_page->findChildren<QPushButton *>()) {
            if (button->text() == text && button->accessibleName().isEmpty())
                return button;
        }
        return nullptr;
    }
    QPushButton *offer(const QString &name) const
    {
        for (QPushButton *button : m_page->findChildren<QPushButton *>()) {
            if (button->accessibleName() == name && button->isVisible())
                return button;
        }
        return nullptr;
    }
    QLineEdit *field(const QString &name) const
    {
        for (QLineEdit *edit : m_page->findChildren<QLineEdit *>()) {
            if (edit->accessibleName() == name)
                return edit;
        }
        return nullptr;
    }
    bool said(const QString &words) const
    {
        for (const QLabel *label : m_page->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }

    Theme m_theme;
    std::unique_ptr<WelcomePage> m_page;
};

QTEST_MAIN(WelcomeTest)
#include "tst_welcome.moc"
