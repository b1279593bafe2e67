// The reply texts in resources/demo: Markdown files of sections, each below a mark such as
// "<!-- sort: sort|order by -->", the section's name and the words that call for it.
#pragma once

#include <QRegularExpression>
#include <QVector>

namespace switchyard {

struct DemoTemplate {
    QString name;
    QRegularExpression words; // empty pattern: suits whatever no other section asks for
    QString text;
};

struct DemoTemplates {
    QString opening; // what stands above the first mark: it opens each reply
    QVector<DemoTemplate> sections;

    /// The first section whose words the message has, else one of those without words, by turn. Must not be
    /// empty.
    const DemoTemplate &pick(const QString &message, uint turn) const;
    bool has(const QString &name) const;
    /// By turn, where several have the name. One must have it.
    const DemoTemplate &named(const QString &name, uint turn) const;
};

/// The file resources/demo/NAME.md.
DemoTemplates demoTemplates(const QString &name);
/// NAME.de.md where a German one is wanted and exists, else NAME.md.
DemoTemplates demoTemplates(const QString &name, bool german);

} // namespace switchyard
