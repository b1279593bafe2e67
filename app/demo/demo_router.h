// The demo's part as the router model: picks one of the categories offered, by plain rules over the words and
// the shape of the last message and the turns before it.
#pragma once

#include <QString>
#include <QVector>

namespace switchyard {

struct DemoTurn {
    bool byUser = true;
    QString text;
};

struct OfferedCategory {
    QString name, description;
};

/// The lines "- name: description" of a router's system prompt; empty = it is none.
QVector<OfferedCategory> offeredCategories(const QString &systemPrompt);

/// The turns that a router's question tells of ("Conversation so far:" … "Message to classify:" …); a message
/// without that frame is the one to classify.
QVector<DemoTurn> turnsInQuestion(const QString &question);

/// The name that a router would answer with; the categories must not be empty.
QString pickCategory(const QVector<OfferedCategory> &offered, const QVector<DemoTurn> &turns);

} // namespace switchyard
