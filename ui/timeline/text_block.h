// A piece of text as tall as it needs to be: Markdown or plain, selectable, safe to show.
#pragma once

#include <QTextBrowser>

namespace switchyard {

class Theme;

class TextBlock : public QTextBrowser
{
    Q_OBJECT
public:
    enum class Kind { Markdown, Plain };
    TextBlock(const Theme &theme, Kind kind, QWidget *parent = nullptr);
    void setContent(const QString &content);
    /// In secondary ink, for what the model thought.
    void setQuiet(bool quiet);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    /// Remote images tell servers who reads: nothing is ever read or fetched.
    QVariant loadResource(int type, const QUrl &name) override;

protected:
    void wheelEvent(QWheelEvent *event) override;

private:
    void render();
    void open(const QUrl &link) const;

    const Theme &m_theme;
    const Kind m_kind;
    QString m_content;
    bool m_quiet = false;
    int m_naturalWidth = 0;
    mutable int m_knownWidth = -1, m_knownHeight = 0;
};

} // namespace switchyard
