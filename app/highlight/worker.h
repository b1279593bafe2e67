// The part of the highlighter that lives in its thread.
#pragma once

#include "app/highlight/block_colourer.h"
#include "app/highlight/definitions.h"

#include <QObject>
#include <QStringList>

#include <atomic>
#include <map>
#include <memory>

namespace switchyard {

/// Jobs are numbered as they begin. The newest comes first, in pieces, so that a change gets a word in.
class HighlightWorker : public QObject
{
    Q_OBJECT
public:
    static constexpr int LinesAPiece = 200;

    explicit HighlightWorker(const std::atomic<bool> &stopped);

    void begin(quint64 job, const QString &language);
    void append(quint64 job, const QStringList &lines);
    void drop(quint64 job);

signals:
    void coloured(quint64 job, int firstLine, const QVector<switchyard::CodeLine> &lines);

private:
    struct Job {
        std::unique_ptr<BlockColourer> colourer; // null: this block stays plain
        QStringList waiting;
        int done = 0;
    };

    void wake();
    void work();
    void colourPiece(quint64 number, Job &job);

    const std::atomic<bool> &m_stopped;
    Definitions m_definitions;
    RunCollector m_collector;
    std::map<quint64, Job> m_jobs;
    bool m_awake = false;
};

} // namespace switchyard
