#include "app/demo/demo_chat.h"

#include "app/demo/demo_replies.h"
#include "app/demo/demo_router.h"
#include "app/text/tokens.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Asked {
    QString systemPrompt;
    QVector<DemoTurn> turns;
    qint64 promptTokens = 0;

    QStringList userTexts() const
    {
        QStringList texts;
        for (const DemoTurn &turn : turns) {
            if (turn.byUser)
                texts.append(turn.text);
        }
        return texts;
    }
    QString lastUserText() const { return userTexts().value(userTexts().size() - 1); }
};

QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Asked askedIn(const QJsonArray &messages)
{
    constexpr qint64 frame = 4, image = 1000; // tokens
    Asked asked;
    for (const QJsonValue &message : messages) {
        const QJsonValue content = message[u"content"];
        QString text = content.toString();
        for (const QJsonValue &part : content.toArray()) {
            text += part[u"text"].toString();
            asked.promptTokens += part[u"type"].toString() == "image_url"_L1 ? image : 0;
        }
        asked.promptTokens += frame + estimateTokens(text);
        const QString role = message[u"role"].toString();
        if (role == "system"_L1 || role == "developer"_L1)
            asked.systemPrompt += text + u'\n';
        else
            asked.turns.append({role == "user"_L1, text});
    }
    return asked;
}

std::optional<qsizetype> wantedTokens(const QString &text)
{
    static const QRegularExpression wish(u"\\[\\[tokens=(\\d{1,6})\\]\\]"_s);
    const QRegularExpressionMatch match = wish.match(text);
    return match.hasMatch() ? std::optional(qsizetype(match.captured(1).toLongLong())) : std::nullopt;
}

void makeLength(DemoCompletion &completion, qsizetype tokens)
{
    if (completion.reasoning.size() > tokens / 2)
        completion.reasoning.resize(tokens / 2);
    for (uint number = 0; completion.tokens() < tokens; ++number)
        completion.answer += demoTokens(demoParagraph(number));
    completion.answer.resize(tokens - completion.reasoning.size());
}

void cutAt(DemoCompletion &completion, qsizetype most)
{
    if (completion.tokens() <= most)
        return;
    completion.finishReason = u"length"_s;
    completion.reasoning.resize(std::min(completion.reasoning.size(), most));
    completion.answer.resize(most - completion.reasoning.size());
}

void write(DemoCompletion &completion, const CatalogEntry &entry, const Asked &asked,
           const QJsonObject &request)
{
    const QJsonValue limit = request.contains("max_completion_tokens"_L1) ? request[u"max_completion_tokens"]
                                                                          : request[u"max_tokens"];
    const QVector<OfferedCategory> offered = offeredCategories(asked.systemPrompt);
    const bool routes = !offered.isEmpty() && limit.isDouble() && limit.toInt() <= 10 &&
                        request[u"temperature"].isDouble() && request[u"temperature"].toDouble() == 0;
    if (routes) {
        completion.answer = demoTokens(pickCategory(offered, turnsInQuestion(asked.lastUserText())));
    } else {
        const DemoReply reply = demoReply(entry, asked.userTexts(), uint(completion.number));
        completion.reasoning = demoTokens(reply.reasoning);
        completion.answer = demoTokens(reply.answer);
        if (const auto wanted = wantedTokens(asked.lastUserText()))
            makeLength(completion, *wanted);
    }
    if (limit.isDouble())
        cutAt(completion, std::max(limit.toInt(), 1));
}

QJsonObject usageOf(const DemoCompletion &completion)
{
    return {
        {u"prompt_tokens"_s, completion.promptTokens},
        {u"completion_tokens"_s, completion.tokens()},
        {u"total_tokens"_s, completion.promptTokens + completion.tokens()},
        {u"completion_tokens_details"_s, QJsonObject{{u"reasoning_tokens"_s, completion.reasoning.size()}}}};
}

QJsonObject frameOf(const DemoCompletion &completion, const QString &object)
{
    return {{u"id"_s, u"chatcmpl-demo-%1"_s.arg(completion.number)},
            {u"object"_s, object},
            {u"created"_s, 0},
            {u"model"_s, completion.model}};
}

QByteArray chunkEvent(const DemoCompletion &completion, const QJsonObject &delta,
                      const QJsonValue &finishReason)
{
    QJsonObject chunk = frameOf(completion, u"chat.completion.chunk"_s);
    chunk[u"choices"_s] =
        QJsonArray{QJsonObject{{u"index"_s, 0}, {u"delta"_s, delta}, {u"finish_reason"_s, finishReason}}};
    return "data: "_ba + compact(chunk) + "\n\n";
}

} // namespace

DemoRefusal demoRefusal(int status, const QString &message, const QString &code)
{
    const QJsonObject error{
        {u"message"_s, message}, {u"type"_s, u"invalid_request_error"_s}, {u"code"_s, code}};
    return {status, compact({{u"error"_s, error}})};
}

std::variant<DemoCompletion, DemoRefusal> planDemoCompletion(const Catalog &catalog, const QByteArray &body,
                                                             quint64 number)
{
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(body, &parse);
    const QJsonObject request = document.object();
    if (parse.error != QJsonParseError::NoError || !document.isObject())
        return demoRefusal(400, u"The body is not a JSON object: %1."_s.arg(parse.errorString()),
                           u"bad_json"_s);
    const QString model = request[u"model"].toString();
    const CatalogEntry *entry = catalog.find(model);
    if (!entry || entry->reference)
        return demoRefusal(404, u"The model “%1” does not exist."_s.arg(model), u"model_not_found"_s);
    if (entry->embeddings || !entry->pace)
        return demoRefusal(400, u"“%1” makes embeddings and can't chat."_s.arg(model), u"not_a_chat_model"_s);
    const Asked asked = askedIn(request[u"messages"].toArray());
    if (asked.turns.isEmpty())
        return demoRefusal(400, u"There are no messages to answer."_s, u"no_messages"_s);
    DemoCompletion completion{model, *entry->pace, {}, {}, u"stop"_s, asked.promptTokens, false, false, number};
    completion.stream = request[u"stream"].toBool();
    completion.includeUsage = request[u"stream_options"][u"include_usage"].toBool();
    write(completion, *entry, asked, request);
    return completion;
}

QByteArray demoTokenEvent(const DemoCompletion &completion, qsizetype token)
{
    const bool thinks = token < completion.reasoning.size();
    const QString &text =
        thinks ? completion.reasoning[token] : completion.answer[token - completion.reasoning.size()];
    QJsonObject delta{{thinks ? u"reasoning_content"_s : u"content"_s, text}};
    if (token == 0)
        delta[u"role"_s] = u"assistant"_s;
    return chunkEvent(completion, delta, QJsonValue::Null);
}

QByteArray demoEndEvents(const DemoCompletion &completion)
{
    QByteArray events = chunkEvent(completion, {}, completion.finishReason);
    if (completion.includeUsage) {
        QJsonObject last = frameOf(completion, u"chat.completion.chunk"_s);
        last[u"choices"_s] = QJsonArray();
        last[u"usage"_s] = usageOf(completion);
        events += "data: "_ba + compact(last) + "\n\n";
    }
    return events + "data: [DONE]\n\n";
}

QByteArray demoWholeReply(const DemoCompletion &completion)
{
    QJsonObject message{{u"role"_s, u"assistant"_s}, {u"content"_s, completion.answer.join(QString())}};
    if (!completion.reasoning.isEmpty())
        message[u"reasoning_content"_s] = completion.reasoning.join(QString());
    QJsonObject reply = frameOf(completion, u"chat.completion"_s);
    reply[u"choices"_s] = QJsonArray{
        QJsonObject{{u"index"_s, 0}, {u"message"_s, message}, {u"finish_reason"_s, completion.finishReason}}};
    reply[u"usage"_s] = usageOf(completion);
    return compact(reply);
}

QByteArray demoModelList(const Catalog &catalog)
{
    QJsonArray models;
    for (const CatalogEntry &entry : catalog.entries()) {
        if (entry.reference)
            continue;
        QJsonObject model{{u"id"_s, entry.id},
                          {u"object"_s, u"model"_s},
                          {u"created"_s, 0},
                          {u"owned_by"_s, u"simulated"_s},
                          {u"name"_s, entry.name}};
        if (entry.facts.contextTokens)
            model[u"context_length"_s] = *entry.facts.contextTokens;
        QJsonObject pricing;
        if (entry.facts.price.input)
            pricing[u"prompt"_s] = QString::number(*entry.facts.price.input, 'g', 10);
        if (entry.facts.price.output)
            pricing[u"completion"_s] = QString::number(*entry.facts.price.output, 'g', 10);
        if (!pricing.isEmpty())
            model[u"pricing"_s] = pricing;
        models.append(model);
    }
    return compact({{u"object"_s, u"list"_s}, {u"data"_s, models}});
}

} // namespace switchyard
