// Names and values in two columns; the values can be selected.
#pragma once

#include "ui/inspector/decision_text.h"

#include <QWidget>

namespace switchyard {

class Theme;

class FactGrid : public QWidget
{
    Q_OBJECT
public:
    explicit FactGrid(const Theme &theme, QWidget *parent = nullptr);

    void setFacts(const QVector<decision_text::Fact> &facts);

private:
    void fill();

    const Theme &m_theme;
    QVector<decision_text::Fact> m_facts;
    QWidget *m_cells = nullptr;
};

} // namespace switchyard
