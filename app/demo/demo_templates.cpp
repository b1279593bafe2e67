#include "app/demo/demo_templates.h"

#include <QFile>

#include <algorithm>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

QString pathOf(const QString &name)
{
    return u":/demo/%1.md"_s.arg(name);
}

QRegularExpression wordsOf(const QString &pattern)
{
    if (pattern.isEmpty())
        return {};
    return QRegularExpression(u"\\b(?:%1)"_s.arg(pattern), QRegularExpression::CaseInsensitiveOption |
                                                               QRegularExpression::UseUnicodePropertiesOption);
}

const DemoTemplate &byTurn(const QVector<DemoTemplate> &sections, auto suits, uint turn)
{
    auto left = turn % uint(std::max<qsizetype>(1, std::count_if(sections.begin(), sections.end(), suits)));
    const auto found = std::find_if(sections.begin(), sections.end(),
                                    [&](const DemoTemplate &section) { return suits(section) && left-- == 0; });
    return found == sections.end() ? sections.last() : *found;
}

} // namespace

const DemoTemplate &DemoTemplates::pick(const QString &message, uint turn) const
{
    for (const DemoTemplate &section : sections) {
        if (!section.words.pattern().isEmpty() && section.words.match(message).hasMatch())
            return section;
    }
    return byTurn(
        sections, [](const DemoTemplate &section) { return section.words.pattern().isEmpty(); }, turn);
}

bool DemoTemplates::has(const QString &name) const
{
    return std::any_of(sections.begin(), sections.end(),
                       [&](const DemoTemplate &section) { return section.name == name; });
}

const DemoTemplate &DemoTemplates::named(const QString &name, uint turn) const
{
    return byTurn(
        sections, [&](const DemoTemplate &section) { return section.name == name; }, turn);
}

DemoTemplates demoTemplates(const QString &name)
{
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The program was built without %s.", qPrintable(file.fileName()));
    const QString all = QString::fromUtf8(file.readAll());
    static const QRegularExpression mark(u"^<!-- (\\w+)(?:: (.+))? -->$"_s,
                                         QRegularExpression::MultilineOption);
    DemoTemplates templates;
    QString *text = &templates.opening;
    qsizetype from = 0;
    for (auto marks = mark.globalMatch(all); marks.hasNext();) {
        const QRegularExpressionMatch found = marks.next();
        *text = all.mid(from, found.capturedStart() - from).trimmed();
        templates.sections.append({found.captured(1), wordsOf(found.captured(2)), {}});
        text = &templates.sections.last().text;
        from = found.capturedEnd();
    }
    *text = all.mid(from).trimmed();
    return templates;
}

DemoTemplates demoTemplates(const QString &name, bool german)
{
    const QString translated = name + ".de"_L1;
    return demoTemplates(german && QFile::exists(pathOf(translated)) ? translated : name);
}

} // namespace switchyard
