// Code in a reply: its language, a Copy button, never wrapped.
#pragma once

#include <QTextEdit>

class QLabel;

namespace switchyard {

class Theme;

class CodeView : public QTextEdit
{
    Q_OBJECT
public:
    explicit CodeView(const Theme &theme, QWidget *parent = nullptr);
    void setCode(const QString &code);

protected:
    void wheelEvent(QWheelEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void restyle();
    void fitHeight();

    const Theme &m_theme;
    QString m_code;
};

class CodeBlock : public QWidget
{
    Q_OBJECT
public:
    explicit CodeBlock(const Theme &theme, QWidget *parent = nullptr);
    void setCode(const QString &language, const QString &code);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();

    const Theme &m_theme;
    QString m_code;
    QLabel *m_language;
    CodeView *m_view;
};

} // namespace switchyard
