#include "app/highlight/worker.h"

#include "app/highlight/languages.h"

#include <algorithm>

namespace switchyard {

HighlightWorker::HighlightWorker(const std::atomic<bool> &stopped)
    : m_stopped(stopped)
{
}

void HighlightWorker::begin(quint64 job, const QString &language)
{
    if (m_stopped)
        return;
    Job fresh;
    if (const auto state = m_definitions.load(definitionOf(language)))
        fresh.colourer = std::make_unique<BlockColourer>(state, m_collector);
    m_jobs.insert_or_assign(job, std::move(fresh));
}

void HighlightWorker::append(quint64 job, const QStringList &lines)
{
    const auto it = m_jobs.find(job);
    if (it == m_jobs.end() || !it->second.colourer)
        return;
    it->second.waiting += lines;
    wake();
}

void HighlightWorker::drop(quint64 job)
{
    m_jobs.erase(job);
}

void HighlightWorker::wake()
{
    if (std::exchange(m_awake, true))
        return;
    QMetaObject::invokeMethod(this, &HighlightWorker::work, Qt::QueuedConnection);
}

void HighlightWorker::work()
{
    m_awake = false;
    const auto newest = std::find_if(m_jobs.rbegin(), m_jobs.rend(),
                                     [](const auto &entry) { return !entry.second.waiting.isEmpty(); });
    if (newest == m_jobs.rend() || m_stopped)
        return;
    colourPiece(newest->first, newest->second);
    wake();
}

void HighlightWorker::colourPiece(quint64 number, Job &job)
{
    const int count = int(std::min<qsizetype>(job.waiting.size(), LinesAPiece));
    QVector<CodeLine> lines;
    lines.reserve(count);
    for (int i = 0; i < count && !m_stopped; ++i)
        lines.append(job.colourer->colour(job.waiting.at(i)));
    if (m_stopped)
        return;
    const int first = job.done;
    job.done += count;
    job.waiting.remove(0, count);
    emit coloured(number, first, lines);
}

} // namespace switchyard
