#include "app/wire/wire_error.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <limits>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestDetail = 500;

QString trimmedDetail(const QString &text)
{
    const QString plain = text.trimmed();
    return plain.size() <= longestDetail ? plain : plain.first(longestDetail - 1) + u'…';
}

bool saysAnyOf(const QString &text, std::initializer_list<QLatin1StringView> words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](QLatin1StringView word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool saysContextTooLong(const QString &words)
{
    return saysAnyOf(words, {"context_length"_L1, "context length"_L1, "context window"_L1, "context size"_L1,
                             "maximum context"_L1, "prompt is too long"_L1, "too many tokens"_L1,
                             "exceed_context"_L1, "reduce the length"_L1, "input is too long"_L1});
}

bool saysModelGone(const QString &words)
{
    return saysAnyOf(words,
                     {"model_not_found"_L1, "not a valid model"_L1, "unknown model"_L1, "no such model"_L1}) ||
           (saysAnyOf(words, {"model"_L1}) && saysAnyOf(words, {"not found"_L1, "does not exist"_L1}));
}

bool saysNoCredit(const QString &words)
{
    return saysAnyOf(words, {"insufficient_quota"_L1, "insufficient credit"_L1, "insufficient balance"_L1});
}

/// A wrong address answers 404 too, and some servers do so in JSON.
bool saysWrongPath(const QString &words)
{
    return saysAnyOf(words,
                     {"invalid url"_L1, "file not found"_L1, "unknown endpoint"_L1, "unexpected endpoint"_L1});
}

/// The message and the machine-readable words around it.
struct ServerWords {
    QString message;
    QString code;   // "code" and "type"
    int number = 0; // "code" when it is a number
    bool errorObject = false;

    QString all() const { return message + u' ' + code; }
};

QString firstString(const QJsonObject &object, std::initializer_list<QStringView> names)
{
    for (const QStringView name : names) {
        if (const QString text = object[name].toString(); !text.isEmpty())
            return text;
    }
    return {};
}

ServerWords serverWordsOf(const QJsonObject &answer)
{
    ServerWords words;
    const QJsonValue error = answer[u"error"];
    words.errorObject = error.isObject() || !error.toString().isEmpty();
    const QJsonObject object = error.isObject() ? error.toObject() : answer;
    words.message = error.isString() ? error.toString()
                                     : firstString(object, {u"message", u"detail", u"msg", u"error_message"});
    if (words.message.isEmpty())
        words.message = object[u"detail"][0][u"msg"].toString();
    const QString upstream = object[u"metadata"][u"raw"].toString(); // what a relay was told itself
    if (!upstream.isEmpty())
        words.message += ": "_L1 + upstream;
    words.code = object[u"code"].toString() + u' ' + object[u"type"].toString();
    words.number = object[u"code"].toInt(object[u"code"].toString().toInt());
    return words;
}

QJsonObject objectIn(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    return document.isArray() ? document[0].toObject() : document.object();
}

bool looksLikeHtml(const QByteArray &contentType, const QByteArray &body)
{
    return contentType.toLower().contains("html") || body.trimmed().startsWith('<');
}

QString statusText(int status)
{
    static constexpr std::pair<int, QLatin1StringView> reasons[] = {
        {400, "Bad Request"_L1},       {401, "Unauthorized"_L1},
        {402, "Payment Required"_L1},  {403, "Forbidden"_L1},
        {404, "Not Found"_L1},         {405, "Method Not Allowed"_L1},
        {408, "Request Timeout"_L1},   {409, "Conflict"_L1},
        {413, "Content Too Large"_L1}, {422, "Unprocessable"_L1},
        {429, "Too Many Requests"_L1}, {500, "Internal Server Error"_L1},
        {502, "Bad Gateway"_L1},       {503, "Service Unavailable"_L1},
        {504, "Gateway Timeout"_L1},
    };
    for (const auto &[known, reason] : reasons) {
        if (known == status)
            return QString::number(status) + u' ' + reason;
    }
    return u"HTTP "_s + QString::number(status);
}

ErrorKind kindOfRefusal(int status, const ServerWords &words)
{
    if (saysContextTooLong(words.all()))
        return ErrorKind::ContextTooLong;
    if (status == 404)
        return words.errorObject && !saysWrongPath(words.all()) ? ErrorKind::ModelGone : ErrorKind::Unreadable;
    return saysModelGone(words.all()) ? ErrorKind::ModelGone : ErrorKind::BadRequest;
}

ErrorKind kindOfStatus(int status, const ServerWords &words)
{
    switch (status) {
    case 401:
    case 403:
        return ErrorKind::WrongKey;
    case 402:
        return ErrorKind::NoCredit;
    case 408:
    case 409:
        return ErrorKind::ServerFault;
    case 429:
        return saysNoCredit(words.all()) ? ErrorKind::NoCredit : ErrorKind::RateLimited;
    default:
        break;
    }
    if (status >= 500)
        return ErrorKind::ServerFault;
    return status >= 400 ? kindOfRefusal(status, words) : ErrorKind::Unreadable;
}

int retryAfterMs(const QByteArray &header)
{
    const QString text = QString::fromLatin1(header).trimmed();
    if (text.isEmpty())
        return -1;
    bool isNumber = false;
    double ms = text.toDouble(&isNumber) * 1000;
    if (!isNumber) {
        const QDateTime local = QLocale::c().toDateTime(text, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
        if (!local.isValid())
            return -1;
        const QDateTime when(local.date(), local.time(), QTimeZone::utc());
        ms = double(QDateTime::currentDateTimeUtc().msecsTo(when));
    }
    return int(std::clamp(ms, 0.0, double(std::numeric_limits<int>::max())));
}

} // namespace

Error httpError(int status, const QByteArray &contentType, const QByteArray &body, const QByteArray &retryAfter)
{
    const QJsonObject answer = objectIn(body);
    const ServerWords words = serverWordsOf(answer);
    Error error;
    error.kind = kindOfStatus(status, words);
    error.httpStatus = status;
    error.retryAfterMs = retryAfterMs(retryAfter);
    if (answer.isEmpty() && !looksLikeHtml(contentType, body))
        error.detail = trimmedDetail(QString::fromUtf8(body.left(4 * longestDetail)));
    else
        error.detail = trimmedDetail(words.message);
    if (error.detail.isEmpty())
        error.detail = statusText(status);
    return error;
}

std::optional<Error> errorInAnswer(const QJsonObject &answer)
{
    const ServerWords words = serverWordsOf(answer);
    if (!words.errorObject)
        return std::nullopt;
    const bool isStatus = words.number >= 400 && words.number < 600;
    Error error;
    error.kind = ErrorKind::ServerFault;
    if (isStatus)
        error.kind = kindOfStatus(words.number, words);
    else if (saysContextTooLong(words.all()))
        error.kind = ErrorKind::ContextTooLong;
    else if (saysNoCredit(words.all()))
        error.kind = ErrorKind::NoCredit;
    else if (words.code.contains("rate_limit"_L1))
        error.kind = ErrorKind::RateLimited;
    error.detail = trimmedDetail(words.message);
    return error;
}

Error unreadableBody(const QByteArray &body)
{
    const QByteArray start = body.left(200).trimmed();
    if (start.isEmpty())
        return {ErrorKind::Unreadable, WireTexts::tr("The answer was empty.")};
    if (start.startsWith('<'))
        return {ErrorKind::Unreadable, WireTexts::tr("The answer was a web page (HTML).")};
    return {ErrorKind::Unreadable, WireTexts::tr("The answer began with: %1").arg(QString::fromUtf8(start))};
}

} // namespace switchyard
