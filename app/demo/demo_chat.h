// A chat completion as the demo gives it: what a request's JSON asks for, and the pieces of the answer. No
// network.
#pragma once

#include "app/catalog/catalog.h"

#include <QJsonObject>
#include <QStringList>

namespace switchyard {

struct DemoCompletion {
    QString model;
    Pace pace;
    QStringList reasoning, answer; // a token each; sent in this order
    QString finishReason;
    qint64 promptTokens = 0;
    bool stream = false, includeUsage = false;
    quint64 number = 0;

    qsizetype tokens() const { return reasoning.size() + answer.size(); }
};

struct DemoRefusal {
    int status = 400;
    QByteArray body; // an error object in OpenAI's shape
};
DemoRefusal demoRefusal(int status, const QString &message, const QString &code);

/// "[[tokens=200]]" in the last user message asks for a reply of exactly 200 tokens; max_tokens cuts as usual.
/// A router's request (temperature 0, max_tokens up to 10, categories in the system prompt) gets a category's
/// name.
std::variant<DemoCompletion, DemoRefusal> planDemoCompletion(const Catalog &catalog, const QByteArray &body,
                                                             quint64 number);

/// Server-sent events: the token of this index, and what follows the last one.
QByteArray demoTokenEvent(const DemoCompletion &completion, qsizetype token);
QByteArray demoEndEvents(const DemoCompletion &completion);
QByteArray demoWholeReply(const DemoCompletion &completion);

QByteArray demoModelList(const Catalog &catalog);

} // namespace switchyard
