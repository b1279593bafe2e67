// What the workload asks: for each category a few messages as people write them.
#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

namespace switchyard::bench {

struct MessageKind {
    QString category;
    int requests = 0; // of a thousand
    QStringList texts;
};

QVector<MessageKind> workloadKinds();

/// Instructions of a system prompt that bring the whole prompt of this message to about so many tokens.
QString systemPromptFor(const QString &message, qint64 promptTokens);

} // namespace switchyard::bench
