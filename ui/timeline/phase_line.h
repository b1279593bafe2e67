// "waiting for Qwen3 Coder…" with a quiet sign of life.
#pragma once

#include <QVariantAnimation>
#include <QWidget>

namespace switchyard {

class Theme;

class PhaseLine : public QWidget
{
    Q_OBJECT
public:
    explicit PhaseLine(const Theme &theme, QWidget *parent = nullptr);
    void setPhase(const QString &phase);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    const Theme &m_theme;
    QString m_phase;
    QVariantAnimation m_pulse;
};

} // namespace switchyard
