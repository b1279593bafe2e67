// The chat's title: elided when it is long, edited in place after a double click, Enter or F2.
#pragma once

#include <QStackedWidget>

class QLineEdit;

namespace switchyard {

class InkLabel;
class Theme;

class TitleEdit : public QStackedWidget
{
    Q_OBJECT
public:
    explicit TitleEdit(Theme &theme, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    const QString &title() const { return m_title; }
    void startEditing();

signals:
    void edited(const QString &title);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void elide();
    void finish(bool keep);

    Theme &m_theme;
    InkLabel *m_label;
    QLineEdit *m_edit;
    QString m_title;
    bool m_ring = false;
};

} // namespace switchyard
