// What a screen reader finds in a transcript: each message as an item of a list, also those that are far from
// what is seen and have no widget.
#pragma once

#include <QAccessibleWidget>
#include <QHash>

namespace switchyard {

class TimelineView;

class TimelineAccessible : public QAccessibleWidget
{
public:
    explicit TimelineAccessible(TimelineView &view);
    ~TimelineAccessible() override;

    /// Makes Qt ask for it; may be called again.
    static void install();

    TimelineView &view() const;
    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;

private:
    void forgetOthers() const;

    mutable QHash<qint64, QAccessible::Id> m_far; // by message
};

} // namespace switchyard
