#include "ui/theme/code_colors.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_sheet.h"
#include "ui/theme/system_appearance.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

namespace {

double channel(int value)
{
    const double share = value / 255.0;
    return share <= 0.03928 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double wcagLuminance(const QColor &c)
{
    return 0.2126 * channel(c.red()) + 0.7152 * channel(c.green()) + 0.0722 * channel(c.blue());
}

double wcagContrast(const QColor &a, const QColor &b)
{
    const double first = wcagLuminance(a) + 0.05;
    const double second = wcagLuminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

} // namespace

class tst_Theme : public QObject
{
    Q_OBJECT
private slots:
    void contrastFunctionKnowsTheExtremes();
    void textIsLegible_data();
    void textIsLegible();
    void codeIsLegible();
    void categoriesAreLegible_data();
    void categoriesAreLegible();
    void furtherHuesDiffer();
    void overrideHasNoTint();
    void modeChangesEverything();
    void zoomScalesTextAndCodeAlone();
    void everyIconIsDrawnInItsColor_data();
    void everyIconIsDrawnInItsColor();
    void portalSettingsAreFollowed();
    void styleSheetHasNoOpenTokens();
};

void tst_Theme::contrastFunctionKnowsTheExtremes()
{
    QVERIFY(qAbs(wcagContrast(Qt::black, Qt::white) - 21) < 0.01);
    QVERIFY(qAbs(contrast(Qt::black, Qt::white) - 21) < 0.01);
    QVERIFY(qAbs(contrast(Qt::red, Qt::red) - 1) < 0.01);
}

void tst_Theme::textIsLegible_data()
{
    QTest::addColumn<Ink>("text");
    QTest::addColumn<Ink>("ground");
    for (const Ink text : {Ink::Text, Ink::Secondary, Ink::Accent, Ink::Error, Ink::Warning, Ink::Good}) {
        for (const Ink ground : {Ink::Window, Ink::Surface, Ink::Code})
            QTest::addRow("%d on %d", int(text), int(ground)) << text << ground;
    }
    QTest::newRow("text on hover") << Ink::Text << Ink::Hover;
    QTest::newRow("secondary on hover") << Ink::Secondary << Ink::Hover;
    QTest::newRow("user message") << Ink::Text << Ink::UserMessage;
    QTest::newRow("selection") << Ink::Text << Ink::Selection;
    QTest::newRow("on accent") << Ink::OnAccent << Ink::Accent;
    QTest::newRow("hit") << Ink::Text << Ink::Hit;
    QTest::newRow("current hit") << Ink::Text << Ink::CurrentHit;
}

void tst_Theme::textIsLegible()
{
    QFETCH(Ink, text);
    QFETCH(Ink, ground);
    for (const bool dark : {false, true}) {
        const double ratio = wcagContrast(inkColor(text, dark), inkColor(ground, dark));
        QVERIFY2(ratio >= 4.5, qPrintable(u"dark %1: %2"_s.arg(dark).arg(ratio)));
    }
}

void tst_Theme::codeIsLegible()
{
    for (int kind = 0; kind <= int(CodeClass::Deleted); ++kind) {
        for (const bool dark : {false, true}) {
            const double ratio = wcagContrast(codeColor(CodeClass(kind), dark), inkColor(Ink::Code, dark));
            QVERIFY2(ratio >= 4.5, qPrintable(u"%1, dark %2: %3"_s.arg(kind).arg(dark).arg(ratio)));
        }
    }
}

void tst_Theme::categoriesAreLegible_data()
{
    QTest::addColumn<QString>("category");
    for (const char *name : {"simple", "general", "reasoning", "code", "agent", "vision", "long context",
                             "poetry", "law", "юмор", "翻译", "tax returns", "a", "b", "c", "d"})
        QTest::newRow(name) << QString::fromUtf8(name);
}

void tst_Theme::categoriesAreLegible()
{
    QFETCH(QString, category);
    Theme theme;
    for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        theme.setMode(mode);
        const CategoryColors colors = theme.category(category);
        QVERIFY(wcagContrast(colors.text, colors.tint) >= 4.5);
        QVERIFY(wcagContrast(colors.text, theme.color(Ink::Surface)) >= 4.5);
    }
}

void tst_Theme::furtherHuesDiffer()
{
    for (const bool dark : {false, true}) {
        QSet<QRgb> seen;
        for (int i = 0; i < furtherHues; ++i) {
            const CategoryColors colors = furtherHue(i, dark);
            QVERIFY(wcagContrast(colors.text, colors.tint) >= 4.5);
            QVERIFY(wcagContrast(colors.text, inkColor(Ink::Surface, dark)) >= 4.5);
            seen.insert(colors.text.rgb());
            seen.insert(colors.tint.rgb());
        }
        QCOMPARE(seen.size(), 2 * furtherHues);
    }
}

void tst_Theme::overrideHasNoTint()
{
    Theme theme;
    theme.setMode(Theme::Mode::Light);
    QVERIFY(!theme.category(u"override"_s).tint.isValid());
    QCOMPARE(theme.category(u"override"_s).text, theme.color(Ink::Accent));
    QCOMPARE(Theme::categoryIcon(u"override"_s), u"pin"_s);
}

void tst_Theme::modeChangesEverything()
{
    Theme theme;
    theme.setMode(Theme::Mode::Light);
    QCOMPARE(theme.color(Ink::Window), QColor(0xF6, 0xF7, 0xF9));
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setMode(Theme::Mode::Dark);
    QCOMPARE(changed.count(), 1);
    QVERIFY(theme.dark());
    QCOMPARE(theme.color(Ink::Window), QColor(0x14, 0x16, 0x1A));
    QCOMPARE(QApplication::palette().color(QPalette::Window), theme.color(Ink::Window));
    QVERIFY(qApp->styleSheet().contains(theme.color(Ink::Accent).name()));
    theme.setMode(Theme::Mode::Dark);
    QCOMPARE(changed.count(), 1);
}

void tst_Theme::zoomScalesTextAndCodeAlone()
{
    Theme theme;
    QSignalSpy changed(&theme, &Theme::changed);
    QCOMPARE(theme.font(Type::Body).pixelSize(), 14);
    QCOMPARE(theme.font(Type::Code).pixelSize(), 13);
    theme.setZoom(1.5);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(theme.font(Type::Body).pixelSize(), 21);
    QCOMPARE(theme.font(Type::Code).pixelSize(), 20);
    QCOMPARE(theme.font(Type::Label).pixelSize(), 12);
    QCOMPARE(theme.font(Type::Figure).pixelSize(), 20);
    QVERIFY(qAbs(QFontInfo(theme.font(Type::Meta)).pixelSize() - 12) <= 1);
}

void tst_Theme::everyIconIsDrawnInItsColor_data()
{
    QTest::addColumn<QString>("name");
    Theme theme; // brings the resources in
    const QStringList files = QDir(u":/icons"_s).entryList({u"*.svg"_s});
    QVERIFY(files.size() > 35);
    for (const QString &file : files) {
        if (file != u"switchyard.svg") // the program's own, in its own colours
            QTest::newRow(qPrintable(file)) << file.chopped(4);
    }
}

void tst_Theme::everyIconIsDrawnInItsColor()
{
    QFETCH(QString, name);
    Theme theme;
    const QImage image = theme.icon(name, Qt::red).pixmap(QSize(24, 24), 2.0).toImage();
    QCOMPARE(image.size(), QSize(48, 48)); // sharp at the scale asked for
    int inked = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() < 128)
                continue;
            ++inked;
            QVERIFY(pixel.red() > 200 && pixel.green() < 60 && pixel.blue() < 60);
        }
    }
    QVERIFY(inked > 30);
}

void tst_Theme::portalSettingsAreFollowed()
{
    SystemAppearance system(false);
    const auto tell = [&system](const QString &group, const QString &key, const QVariant &value) {
        system.take(group, key, QDBusVariant(value));
    };
    QSignalSpy changed(&system, &SystemAppearance::changed);
    tell(u"org.freedesktop.appearance"_s, u"color-scheme"_s, 1U);
    QVERIFY(system.dark());
    tell(u"org.freedesktop.appearance"_s, u"color-scheme"_s, QVariant::fromValue(QDBusVariant(2U)));
    QVERIFY(!system.dark());
    QCOMPARE(changed.count(), 2);
    tell(u"org.freedesktop.appearance"_s, u"accent-color"_s, 1U);
    tell(u"org.freedesktop.appearance"_s, u"color-scheme"_s, 0U); // no preference: as the platform looks
    QVERIFY(!system.dark());
    QCOMPARE(changed.count(), 2);
    tell(u"org.gnome.desktop.interface"_s, u"enable-animations"_s, false);
    QVERIFY(system.reducedMotion());
    QCOMPARE(changed.count(), 3);
}

void tst_Theme::styleSheetHasNoOpenTokens()
{
    Theme theme;
    for (const bool dark : {false, true}) {
        const QString sheet = applicationStyleSheet(dark);
        QVERIFY(sheet.size() > 1000);
        QVERIFY(!sheet.contains(u'@'));
        QVERIFY(!sheet.contains(u": ;"_s) && !sheet.contains(u"solid ;"_s));
    }
}

QTEST_MAIN(tst_Theme)
#include "tst_theme.moc"
