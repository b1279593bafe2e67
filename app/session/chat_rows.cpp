#include "app/session/chat_rows.h"

#include "app/session/engine.h"

#include <algorithm>

namespace switchyard {

namespace {

constexpr int pageRows = 100; // that are read at once

} // namespace

Outcome<Done> ChatRows::load(qint64 conversation)
{
    const Outcome<int> count = m_engine.conversations().shownCount(conversation);
    if (!count)
        return count.error();
    const int page = std::max(0, *count - pageRows);
    const int from = m_rows.isEmpty() ? page : std::min(page, m_first);
    m_conversation = conversation;
    m_rows.clear();
    m_first = *count;
    const Outcome<bool> loaded = loadFrom(from);
    return loaded ? Outcome<Done>(Done()) : loaded.error();
}

Outcome<bool> ChatRows::loadEarlier()
{
    return loadFrom(std::max(0, m_first - pageRows));
}

Outcome<bool> ChatRows::loadBackTo(qint64 message)
{
    const Outcome<std::optional<int>> depth = m_engine.conversations().depthOf(message);
    if (!depth)
        return depth.error();
    return loadFrom(depth->value_or(m_first));
}

Outcome<bool> ChatRows::loadFrom(int depth)
{
    if (depth >= m_first)
        return false;
    Outcome<QVector<Row>> rows =
        loadPage(m_engine.conversations(), m_engine.decisions(), m_conversation, depth, m_first - depth);
    if (!rows)
        return rows.error();
    for (Row &row : *rows)
        nameModel(row);
    m_rows = *rows + m_rows;
    m_first = depth;
    return true;
}

qsizetype ChatRows::find(qint64 message) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [message](const Row &row) { return row.message.id == message; });
    return found == m_rows.end() ? -1 : found - m_rows.begin();
}

Outcome<QVector<Message>> ChatRows::messagesAbove(qsizetype row) const
{
    QVector<Message> messages;
    if (m_first > 0) {
        const Outcome<QVector<PathEntry>> earlier = m_engine.conversations().page(m_conversation, 0, m_first);
        if (!earlier)
            return earlier.error();
        for (const PathEntry &entry : *earlier)
            messages.append(entry.message);
    }
    for (const Row &loaded : m_rows.first(row))
        messages.append(loaded.message);
    return messages;
}

void ChatRows::replaceFrom(qsizetype row, const QVector<Row> &rows)
{
    m_rows.resize(row);
    m_rows.append(rows);
}

void ChatRows::nameModel(Row &row) const
{
    if (row.decision && row.decision->routed.isValid())
        row.modelName = m_engine.providers().displayName(row.decision->routed);
    else if (row.decision && row.decision->requested.isValid())
        row.modelName = m_engine.providers().displayName(row.decision->requested);
}

} // namespace switchyard
