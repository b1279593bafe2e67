// Where messages are written: the text, the model it goes to, Send or Stop.
#pragma once

#include "app/catalog/model_info.h"
#include "app/chat/target.h"

#include <QElapsedTimer>
#include <QFrame>
#include <QTimer>

class QPushButton;

namespace switchyard {

class ComposerEdit;
class InkLabel;
class ModelMenu;
class Theme;

class Composer : public QFrame
{
    Q_OBJECT
public:
    explicit Composer(Theme &theme, QWidget *parent = nullptr);

    void setModels(const QVector<ProviderModels> &models);
    /// The chat's pinned model, or one for the next message; an invalid target clears both.
    void setOverride(const Target &target, bool pinned);
    Target override() const;
    bool overridePinned() const;
    /// Puts back what was sent last, with its model: it could not be taken.
    void takeBack();
    /// A draft put back; says nothing of it. Flush the previous chat's draft before.
    void setText(const QString &text);
    QString text() const;
    void flushDraft();
    void setLive(bool live);
    void openModelMenu();

signals:
    void sendRequested(const QString &text, const switchyard::Target &override);
    void stopRequested();
    void editLastRequested();
    void draftChanged(const QString &text);
    /// pinned: keep it with the chat. An invalid target: the chat is on Auto (again).
    void overrideChanged(const switchyard::Target &target, bool pinned);
    /// On the first key and then at most every ten seconds: time to warm the connection.
    void typing();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void restyle();
    void send();
    void textChanged();
    void choose(const Target &target, bool pinned);
    void showOverride();
    void showState();

    Theme &m_theme;
    ComposerEdit *m_edit;
    QPushButton *m_model;
    InkLabel *m_tokens;
    QPushButton *m_send;
    ModelMenu *m_menu;
    QVector<ProviderModels> m_models;
    Target m_once, m_pinned;
    QString m_sentText; // as it was typed
    Target m_sentOnce;
    bool m_live = false;
    bool m_loading = false;
    QTimer m_draftTimer;
    QElapsedTimer m_lastTyping;
};

} // namespace switchyard
