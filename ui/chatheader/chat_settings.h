// A popup with what a chat tells its models: system prompt and temperature.
#pragma once

#include <QFrame>
#include <QTimer>

#include <optional>

class QCheckBox;
class QDoubleSpinBox;
class QSlider;

namespace switchyard {

class TextEdit;
class Theme;

class ChatSettings : public QFrame
{
    Q_OBJECT
public:
    explicit ChatSettings(Theme &theme, QWidget *parent = nullptr);

    void setValues(const QString &systemPrompt, std::optional<double> temperature);
    QString systemPrompt() const;
    std::optional<double> temperature() const;
    void openBelow(const QWidget *anchor);

signals:
    /// Half a second after the last change, or when the popup closes.
    void changed(const QString &systemPrompt, std::optional<double> temperature);

protected:
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void restyle();
    void flush();

    Theme &m_theme;
    TextEdit *m_prompt;
    QCheckBox *m_default;
    QSlider *m_slider;
    QDoubleSpinBox *m_number;
    QTimer m_timer;
    bool m_loading = false;
};

} // namespace switchyard
