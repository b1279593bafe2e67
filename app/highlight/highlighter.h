// Colours for code blocks, found in a thread of their own.
#pragma once

#include "app/highlight/code_line.h"

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QThread>

#include <atomic>
#include <memory>

namespace switchyard {

class HighlightWorker;

/// Lives in the window's thread and owns the one that works. Destroying it waits for one line at most.
class Highlighter : public QObject
{
    Q_OBJECT
public:
    explicit Highlighter(QObject *parent = nullptr);
    ~Highlighter() override;

    /// A code block, whose lines are then coloured in their order. A block that was begun before starts anew.
    /// One whose language is not known stays silent.
    void begin(quint64 id, const QString &language);
    /// Lines without their ends; the first that is appended to a block is its line 0.
    void append(quint64 id, const QStringList &completeLines);
    /// Nothing is heard of this block any more.
    void drop(quint64 id);

signals:
    void coloured(quint64 id, int firstLine, const QVector<switchyard::CodeLine> &lines);

private:
    void forward(quint64 job, int firstLine, const QVector<CodeLine> &lines);

    std::atomic<bool> m_stopped = false;
    std::unique_ptr<HighlightWorker> m_worker; // outlives its thread
    QThread m_thread;
    QHash<quint64, quint64> m_jobs;   // block → job
    QHash<quint64, quint64> m_blocks; // job → block
    quint64 m_lastJob = 0;
};

} // namespace switchyard
