#include "ui/settings/appearance_page.h"
#include "ui/settings/providers_page.h"
#include "ui/settings/settings_dialog.h"
#include "ui/settings/timeouts_page.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

ProviderConfig provider(const QString &id)
{
    ProviderConfig config;
    config.id = id;
    config.name = id.toUpper();
    config.preset = u"custom"_s;
    config.baseUrl = QUrl(u"http://127.0.0.1:9/v1"_s);
    return config;
}

template<typename T>
T *named(QWidget *parent, const QString &name)
{
    for (T *child : parent->findChildren<T *>()) {
        if (child->accessibleName() == name || child->property("text").toString() == name)
            return child;
    }
    return nullptr;
}

} // namespace

class SettingsTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_dialog = std::make_unique<SettingsDialog>(m_theme);
        m_dialog->show();
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
        m_page = m_dialog->providers();
        m_page->setProviders({provider(u"one"_s), provider(u"two"_s)});
    }

    void cleanup()
    {
        m_dialog.reset();
        m_theme.setMode(Theme::Mode::System);
    }

    void isNotModal() { QVERIFY(!m_dialog->isModal()); }

    void pagesOfOtherRoomsComeAfterTheProviders()
    {
        auto *page = new QLabel(u"routes"_s);
        m_dialog->addPage(u"Routing"_s, page);
        auto *titles = named<QListWidget>(m_dialog.get(), u"Pages of the settings"_s);
        QCOMPARE(titles->item(1)->text(), u"Routing"_s);
        m_dialog->openPage(page);
        QCOMPARE(titles->currentRow(), 1);
        QVERIFY(page->isVisible());
        QVERIFY(!m_page->isVisible());
    }

    void wrongKeyLeadsToTheKeyField()
    {
        m_dialog->openPage(m_dialog->timeouts());
        m_dialog->openProvider(u"two"_s);
        auto *key = named<QLineEdit>(m_page, u"Key"_s);
        QTRY_VERIFY(key->hasFocus());
        QCOMPARE(key->echoMode(), QLineEdit::Password);
        QSignalSpy saved(m_page, &ProvidersPage::saved);
        QTest::keyClicks(key, u"new-key"_s);
        QTest::keyClick(key, Qt::Key_Return);
        QCOMPARE(saved.size(), 1);
        QCOMPARE(saved[0][0].value<ProviderConfig>(), provider(u"two"_s));
        QCOMPARE(saved[0][1].toString(), u"new-key"_s);
        QVERIFY(m_dialog->isVisible());
    }

    void providerIsTestedSwitchedAndRemoved()
    {
        QSignalSpy tested(m_page, &ProvidersPage::testRequested);
        QSignalSpy saved(m_page, &ProvidersPage::saved);
        QSignalSpy removed(m_page, &ProvidersPage::removed);
        m_page->showProvider(u"one"_s);
        named<QPushButton>(m_page, u"Test"_s)->click();
        QCOMPARE(tested.size(), 1);
        QCOMPARE(tested[0][0].value<ProviderConfig>(), provider(u"one"_s));
        m_page->showTestResult(provider(u"one"_s), 3);
        QVERIFY(named<QLabel>(m_page, u"It works: 3 models."_s));
        auto *list = named<QListWidget>(m_page, u"Providers"_s);
        list->item(0)->setCheckState(Qt::Unchecked);
        QCOMPARE(saved.size(), 1);
        QCOMPARE(saved[0][0].value<ProviderConfig>().enabled, false);
        QVERIFY(saved[0][1].toString().isEmpty());
        named<QPushButton>(m_page, u"Remove"_s)->click();
        QCOMPARE(removed[0][0].toString(), u"one"_s);
    }

    void newProviderGetsAnIdOfItsOwn()
    {
        const ProviderConfig preset = providerPresets().constFirst();
        m_page->setProviders({provider(preset.id)});
        named<QPushButton>(m_page, u"Add a provider"_s)->click();
        QSignalSpy saved(m_page, &ProvidersPage::saved);
        auto *url = named<QLineEdit>(m_page, u"Address"_s);
        url->clear();
        QTest::keyClicks(url, u"nonsense"_s);
        QVERIFY(!named<QPushButton>(m_page, u"Connect"_s)->isEnabled());
        url->clear();
        QTest::keyClicks(url, u"http://127.0.0.1:9/v1"_s);
        QTest::keyClicks(named<QLineEdit>(m_page, u"Key"_s), u"k"_s);
        named<QPushButton>(m_page, u"Connect"_s)->click();
        QCOMPARE(saved.size(), 1);
        QCOMPARE(saved[0][0].value<ProviderConfig>().id, preset.id + u"-2"_s);
        QCOMPARE(saved[0][0].value<ProviderConfig>().preset, preset.id);
    }

    void saysWhereKeysAreKept()
    {
        const auto said = [this](const QString &words) {
            const auto labels = m_page->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel *label) { return label->text().contains(words); });
        };
        QVERIFY(said(u"keychain, never in a file"_s));
        m_page->setKeychainAvailable(false);
        QVERIFY(said(u"this session only"_s));
    }

    void timeouts()
    {
        TimeoutsPage *page = m_dialog->timeouts();
        Timeouts last;
        std::chrono::milliseconds deadline{};
        int changes = 0;
        connect(page, &TimeoutsPage::changed, this, [&](const Timeouts &now, std::chrono::milliseconds router) {
            last = now;
            deadline = router;
            ++changes;
        });
        page->setValues(Timeouts{}, 2s);
        QCOMPARE(changes, 0);
        named<QDoubleSpinBox>(page, u"First token"_s)->setValue(90);
        QCOMPARE(changes, 1);
        QCOMPARE(last.connect, 10'000ms);
        QCOMPARE(last.firstToken, 90'000ms);
        QCOMPARE(last.stall, 30'000ms);
        QCOMPARE(deadline, 2'000ms);
    }

    void appearance()
    {
        AppearancePage *page = m_dialog->appearance();
        QSignalSpy zoom(page, &AppearancePage::zoomChosen);
        Theme::Mode chosen = Theme::Mode::System;
        connect(page, &AppearancePage::modeChosen, this, [&](Theme::Mode mode) { chosen = mode; });
        named<QRadioButton>(page, u"Dark"_s)->click();
        QCOMPARE(chosen, Theme::Mode::Dark);
        page->findChild<QSpinBox *>()->setValue(120);
        QCOMPARE(zoom[0][0].toDouble(), 1.2);
        QSignalSpy numbers(page, &AppearancePage::lineNumbersChosen);
        auto *lineNumbers = named<QCheckBox>(page, u"Line numbers"_s);
        lineNumbers->click();
        QCOMPARE(numbers[0][0].toBool(), true);
        m_theme.setLineNumbers(false);
        m_theme.setMode(Theme::Mode::Light);
        QVERIFY(!lineNumbers->isChecked()); // it shows what is in force
        QVERIFY(named<QRadioButton>(page, u"Light"_s)->isChecked());
    }

private:
    Theme m_theme;
    std::unique_ptr<SettingsDialog> m_dialog;
    ProvidersPage *m_page = nullptr;
};

QTEST_MAIN(SettingsTest)
#include "tst_settings.moc"
