// Search within the shown chat: a field, how many messages hold the text, and on to the next.
#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;

namespace switchyard {

class Theme;

class FindBar : public QFrame
{
    Q_OBJECT
public:
    explicit FindBar(const Theme &theme, QWidget *parent = nullptr);
    void open();
    void close();
    void showFound(int message, int messages);

signals:
    void opened();
    void textChanged(const QString &text); // empty: the search is over
    void stepRequested(int by);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLineEdit *m_field;
    QLabel *m_found;
};

} // namespace switchyard
