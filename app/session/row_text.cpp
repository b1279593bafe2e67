#include "app/session/row_text.h"

#include "app/chat/markdown_export.h"

#include <QRegularExpression>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

QString badgeOf(const Row &row)
{
    if (!row.decision)
        return {};
    const QString arrow = row.decision->fallback() ? u" → fallback"_s : QString();
    return row.decision->category + arrow + u" · "_s + row.modelName;
}

} // namespace

QString rowsAsMarkdown(const QString &title, const QVector<Row> &rows)
{
    QVector<ExportedTurn> turns;
    for (const Row &row : rows)
        turns.append({row.message, badgeOf(row)});
    return chatAsMarkdown(title, turns);
}

QString lastReply(const QVector<Row> &rows)
{
    const auto last = std::find_if(rows.crbegin(), rows.crend(),
                                   [](const Row &row) { return row.message.role == Role::Assistant; });
    return last == rows.crend() ? QString() : last->message.text();
}

QString lastCodeBlock(const QVector<Row> &rows)
{
    static const QRegularExpression fenced(u"^(```+|~~~+)[^\\n]*\\n(.*?)^\\1\\s*$"_s,
                                           QRegularExpression::MultilineOption |
                                               QRegularExpression::DotMatchesEverythingOption);
    QString code;
    const QString reply = lastReply(rows);
    auto blocks = fenced.globalMatch(reply);
    while (blocks.hasNext())
        code = blocks.next().captured(2);
    return code;
}

} // namespace switchyard
