// Texts in Markdown: written ones, and any number of generated ones.
#pragma once

#include <QStringList>

namespace switchyard::samples {

/// Short ones, each about one trait.
QStringList written();
/// A mix of all that Markdown has, also of what makes no sense; one text for a seed.
QString generated(quint32 seed);
/// Without what we read by rules of our own: maths, a table right below text. Nor what the parser reads by its
/// own.
QString generatedPlain(quint32 seed);
/// A reply as a model writes it, about so long.
QString reply(qsizetype length);

} // namespace switchyard::samples
