// Labels of links that are defined elsewhere: [label] and "[label]: address".
#pragma once

#include <QHash>
#include <QStringList>

namespace switchyard::markdown {

/// By label: the definition as Markdown, to be put before a text that is read.
using Definitions = QHash<QString, QString>;

/// Two spellings of one label give the same.
QString normalisedLabel(QStringView label);
/// All that may be labels, normalised, each once.
QStringList labelsIn(QStringView text);
/// What may be defined here, as it is typed.
QStringList definedIn(QStringView text);
QString definition(const QString &label, const QString &address);
/// The definitions of those labels that are known.
QString definitionsFor(const QStringList &labels, const Definitions &known);

} // namespace switchyard::markdown
