// Why a reply was routed as it was, what was tried, and where its time and money went.
#pragma once

#include "app/session/row.h"

#include <QWidget>

class QLabel;

namespace switchyard {

class BarChart;
class FactGrid;
class Heading;
class Theme;

class InspectorDock : public QWidget
{
    Q_OBJECT
public:
    explicit InspectorDock(const Theme &theme, QWidget *parent = nullptr);

    /// A row without a decision (a message of the user's) shows nothing, as clear() does.
    void setRow(const Row &row);
    void clear();
    /// All that is shown, as text.
    QString text() const;

private:
    QWidget *makeContent();
    QLabel *makeText();
    QLabel *makeTitle(const QString &text);
    void fill();
    void fillWords(const RoutingDecision &decision);
    void fillTimes(const RoutingDecision &decision);
    void fillScores(const RoutingDecision &decision);
    void copyAll();

    const Theme &m_theme;
    std::optional<RoutingDecision> m_decision;
    QString m_modelName;
    QWidget *m_content = nullptr;
    QLabel *m_nothing = nullptr;
    Heading *m_heading = nullptr;
    QLabel *m_why = nullptr, *m_outcome = nullptr, *m_simulated = nullptr;
    QLabel *m_timesTitle = nullptr, *m_scoresTitle = nullptr, *m_attemptsTitle = nullptr, *m_attempts = nullptr;
    BarChart *m_times = nullptr, *m_scores = nullptr;
    FactGrid *m_facts = nullptr;
};

} // namespace switchyard
