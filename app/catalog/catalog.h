// The ten models that the default routes are made of and two references: published figures with their
// source, and patterns that recognise a model in a provider's list under another spelling.
#pragma once

#include "app/catalog/model_info.h"

#include <QRegularExpression>

namespace switchyard {

struct Pace {
    double ttftSeconds = 0;
    double tokensPerSecond = 0;
    bool assumed = false; // not published: a guess for the demo, marked wherever it shows
    QString source;
};

struct Score {
    QString benchmark; // "SWE-bench"
    double value = 0;
    QString source;
};

struct CatalogEntry {
    QString id;                           // default model id, e.g. "qwen/qwen3-coder"
    QString name;                         // "Qwen3 Coder"
    QVector<QRegularExpression> patterns; // match a lower-cased provider model id as a whole
    std::optional<Pace> pace;
    QVector<Score> scores;
    ModelInfo facts; // price, abilities, context as published; unknown stays unknown
    bool embeddings = false;
    bool reference = false; // only compared with, part of no default route
};

class Catalog
{
public:
    /// Reads resources/catalog/models.json (":/catalog/models.json"). Internal when it is malformed.
    static Outcome<Catalog> load();

    const QVector<CatalogEntry> &entries() const { return m_entries; }
    const CatalogEntry *find(const QString &id) const;
    /// The entry that a provider's model id names, exactly or by pattern; null when none.
    const CatalogEntry *recognise(const QString &providerModelId) const;
    /// Fills in name, catalogId, abilities, size and whether it chats, where the provider's list left them
    /// open.
    void describe(ModelInfo &model) const;

private:
    QVector<CatalogEntry> m_entries;
};

} // namespace switchyard
