#include "ui/theme/style_sheet.h"

#include "ui/theme/palette.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

QHash<QString, QString> tokens(bool dark)
{
    const auto ink = [dark](Ink which) { return inkColor(which, dark).name(); };
    const auto px = [](int value) { return QString::number(value) + "px"_L1; };
    return {
        {u"window"_s, ink(Ink::Window)},
        {u"surface"_s, ink(Ink::Surface)},
        {u"border"_s, ink(Ink::Border)},
        {u"hover"_s, ink(Ink::Hover)},
        {u"text"_s, ink(Ink::Text)},
        {u"secondary"_s, ink(Ink::Secondary)},
        {u"accent"_s, ink(Ink::Accent)},
        {u"on-accent"_s, ink(Ink::OnAccent)},
        {u"user"_s, ink(Ink::UserMessage)},
        {u"selection"_s, ink(Ink::Selection)},
        {u"error"_s, ink(Ink::Error)},
        {u"xs"_s, px(space::xs)},
        {u"s"_s, px(space::s)},
        {u"m"_s, px(space::m)},
        {u"l"_s, px(space::l)},
        {u"control"_s, px(radius::control)},
        {u"card"_s, px(radius::card)},
    };
}

} // namespace

QPalette applicationPalette(bool dark)
{
    const auto ink = [dark](Ink which) { return inkColor(which, dark); };
    QPalette palette;
    palette.setColor(QPalette::Window, ink(Ink::Window));
    palette.setColor(QPalette::WindowText, ink(Ink::Text));
    palette.setColor(QPalette::Base, ink(Ink::Surface));
    palette.setColor(QPalette::AlternateBase, ink(Ink::Window));
    palette.setColor(QPalette::Text, ink(Ink::Text));
    palette.setColor(QPalette::PlaceholderText, ink(Ink::Secondary));
    palette.setColor(QPalette::Button, ink(Ink::Surface));
    palette.setColor(QPalette::ButtonText, ink(Ink::Text));
    palette.setColor(QPalette::BrightText, ink(Ink::Error));
    palette.setColor(QPalette::ToolTipBase, ink(Ink::Surface));
    palette.setColor(QPalette::ToolTipText, ink(Ink::Text));
    palette.setColor(QPalette::Highlight, ink(Ink::Selection));
    palette.setColor(QPalette::HighlightedText, ink(Ink::Text));
    palette.setColor(QPalette::Link, ink(Ink::Accent));
    palette.setColor(QPalette::LinkVisited, ink(Ink::Accent));
    palette.setColor(QPalette::Light, ink(Ink::Surface));
    palette.setColor(QPalette::Midlight, ink(Ink::Hover));
    palette.setColor(QPalette::Mid, ink(Ink::Border));
    palette.setColor(QPalette::Dark, ink(Ink::Border));
    palette.setColor(QPalette::Shadow, ink(Ink::Border));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, ink(Ink::Secondary));
    return palette;
}

QString applicationStyleSheet(bool dark)
{
    QFile file(u":/style.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The program's own style sheet is missing");
    const QString source = QString::fromUtf8(file.readAll());
    const QHash<QString, QString> values = tokens(dark);
    static const QRegularExpression token(u"@([a-z-]+)"_s);
    QString filled;
    qsizetype end = 0;
    for (auto matches = token.globalMatch(source); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        filled += source.mid(end, match.capturedStart() - end) + values.value(match.captured(1));
        end = match.capturedEnd();
    }
    return filled + source.mid(end);
}

} // namespace switchyard
