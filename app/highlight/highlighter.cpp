#include "app/highlight/highlighter.h"

#include "app/highlight/languages.h"
#include "app/highlight/worker.h"

using namespace Qt::Literals::StringLiterals;

namespace switchyard {

Highlighter::Highlighter(QObject *parent)
    : QObject(parent)
    , m_worker(std::make_unique<HighlightWorker>(m_stopped))
{
    m_worker->moveToThread(&m_thread);
    connect(m_worker.get(), &HighlightWorker::coloured, this, &Highlighter::forward);
    m_thread.setObjectName(u"highlight"_s);
}

Highlighter::~Highlighter()
{
    m_stopped = true;
    m_thread.quit();
    m_thread.wait();
}

void Highlighter::begin(quint64 id, const QString &language)
{
    drop(id);
    if (!knows(language))
        return;
    if (!m_thread.isRunning())
        m_thread.start();
    const quint64 job = ++m_lastJob;
    m_jobs.insert(id, job);
    m_blocks.insert(job, id);
    QMetaObject::invokeMethod(m_worker.get(),
                              [worker = m_worker.get(), job, language] { worker->begin(job, language); });
}

void Highlighter::append(quint64 id, const QStringList &completeLines)
{
    const auto job = m_jobs.constFind(id);
    if (job == m_jobs.constEnd() || completeLines.isEmpty())
        return;
    QMetaObject::invokeMethod(m_worker.get(), [worker = m_worker.get(), number = *job, completeLines] {
        worker->append(number, completeLines);
    });
}

void Highlighter::drop(quint64 id)
{
    const auto job = m_jobs.constFind(id);
    if (job == m_jobs.constEnd())
        return;
    const quint64 number = *job;
    m_jobs.erase(job);
    m_blocks.remove(number);
    QMetaObject::invokeMethod(m_worker.get(), [worker = m_worker.get(), number] { worker->drop(number); });
}

/// What was on its way when its block was dropped ends here.
void Highlighter::forward(quint64 job, int firstLine, const QVector<CodeLine> &lines)
{
    const auto block = m_blocks.constFind(job);
    if (block != m_blocks.constEnd())
        emit coloured(*block, firstLine, lines);
}

} // namespace switchyard
