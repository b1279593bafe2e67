// "Chat deleted · Undo": stays for eight seconds.
#pragma once

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;

namespace switchyard {

class Theme;

class UndoBar : public QFrame
{
    Q_OBJECT
public:
    UndoBar(Theme &theme, const QString &text, QWidget *parent = nullptr);

    /// A deletion that is still shown expires at once.
    void showFor(qint64 id, const QString &title);
    void expire();

signals:
    void undone(qint64 id);
    void expired(qint64 id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();
    qint64 take();

    Theme &m_theme;
    QLabel *m_text;
    QPushButton *m_undo;
    QTimer m_timer;
    qint64 m_id = 0; // 0 = nothing to undo
};

} // namespace switchyard
