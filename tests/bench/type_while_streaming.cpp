// Keys typed into the composer while a reply streams: from the key to the paint that shows it.
#include "tests/bench/stream_run.h"

#include "app/stats/percentile.h"

#include <QCoreApplication>
#include <QKeyEvent>

#include <atomic>
#include <deque>
#include <mutex>
#include <thread>

namespace switchyard::bench {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Presses keys from a thread of its own, as a keyboard does: whether the window is busy or not.
class Typist : public QObject
{
public:
    explicit Typist(BenchWindow &window)
        : m_editor(window.editor)
    {
        m_editor.installEventFilter(this);
        window.paints.watch(*m_editor.viewport(),
                            window.paints.addGroup([this](Moment painted) { take(painted); }));
        m_thread = std::thread([this] { type(); });
    }
    ~Typist() override { stop(); }
    void stop()
    {
        m_stop = true;
        if (m_thread.joinable())
            m_thread.join();
    }
    const QVector<double> &delays() const { return m_delays; }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::KeyPress) {
            const std::lock_guard lock(m_mutex);
            if (!m_pressed.empty()) {
                m_handled.push_back(m_pressed.front());
                m_pressed.pop_front();
            }
        }
        return QObject::eventFilter(watched, event);
    }

private:
    void type()
    {
        const QString text = u"the next question, typed meanwhile "_s;
        for (int key = 0; !m_stop; ++key) {
            std::this_thread::sleep_for(90ms + 1ms * (key * 37 % 60)); // at all moments of a frame
            const QString letter = text.mid(key % text.size(), 1);
            const int code = letter[0].toUpper().unicode();
            {
                const std::lock_guard lock(m_mutex);
                m_pressed.push_back(std::chrono::steady_clock::now());
            }
            for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease})
                QCoreApplication::postEvent(&m_editor, new QKeyEvent(type, code, Qt::NoModifier, letter));
        }
    }
    void take(Moment painted)
    {
        for (const Moment pressed : std::exchange(m_handled, {}))
            m_delays << std::chrono::duration<double, std::milli>(painted - pressed).count();
    }

    QTextEdit &m_editor;
    std::mutex m_mutex;
    std::deque<Moment> m_pressed;  // on their way
    std::vector<Moment> m_handled; // not painted yet
    QVector<double> m_delays;      // ms
    std::atomic<bool> m_stop = false;
    std::thread m_thread;
};

Outcome<Done> runCase(const Report &report, const QString &testCase, const LoadSource &source)
{
    std::unique_ptr<Typist> typist; // outlives the window, which tells it of its paints
    StreamRun run(testCase, source);
    const Outcome<StreamFigures> figures =
        run.run([&](BenchWindow &window) { typist = std::make_unique<Typist>(window); },
                [&](BenchWindow &window) {
                    typist->stop();
                    window.editor.clear();
                });
    if (!figures)
        return figures.error();
    const QVector<double> &delays = typist->delays();
    if (delays.isEmpty())
        return Error{ErrorKind::Internal, u"no key was painted"_s};
    report.figure(testCase, u"key_to_paint_p50_ms"_s, *percentile(delays, 0.5));
    report.figure(testCase, u"key_to_paint_p95_ms"_s, *percentile(delays, 0.95));
    report.figure(testCase, u"keys"_s, double(delays.size()));
    return Done();
}

} // namespace

extern const Bench typeWhileStreaming;
const Bench typeWhileStreaming{"type-while-streaming", nullptr, {"20k@334"}, runCase};

} // namespace switchyard::bench
