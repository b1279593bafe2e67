#include "ui/timeline/timeline_accessible.h"

#include "ui/timeline/row_speech.h"
#include "ui/timeline/timeline_view.h"

namespace switchyard {

namespace {

/// A message that has no widget.
class FarRow : public QAccessibleInterface
{
public:
    FarRow(const TimelineAccessible &list, qint64 message)
        : m_list(list)
        , m_message(message)
    {
    }

    bool isValid() const override { return m_list.isValid() && index() >= 0; }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_list.object());
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString &) override {}

    int index() const { return m_list.view().indexOf(m_message); }

    QString text(QAccessible::Text kind) const override
    {
        const int at = index();
        if (at < 0)
            return {};
        const Row &row = m_list.view().rows()[at];
        return kind == QAccessible::Name          ? spokenName(row)
               : kind == QAccessible::Description ? spokenDescription(row)
                                                  : QString();
    }

    QRect rect() const override { return m_list.view().rowRect(index()); }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.offscreen = true;
        state.readOnly = true;
        return state;
    }

private:
    const TimelineAccessible &m_list;
    qint64 m_message;
};

/// A message with a widget: an item of the list, not of the widget that it happens to lie in.
class NearRow : public QAccessibleWidget
{
public:
    explicit NearRow(RowWidget &row)
        : QAccessibleWidget(&row, QAccessible::ListItem)
    {
    }

    QAccessibleInterface *parent() const override
    {
        QWidget *viewport = widget()->parentWidget();
        return QAccessible::queryAccessibleInterface(viewport ? viewport->parentWidget() : nullptr);
    }
};

QAccessibleInterface *make(const QString &, QObject *object)
{
    if (auto *view = qobject_cast<TimelineView *>(object))
        return new TimelineAccessible(*view);
    if (auto *row = qobject_cast<RowWidget *>(object))
        return new NearRow(*row);
    return nullptr;
}

} // namespace

TimelineAccessible::TimelineAccessible(TimelineView &view)
    : QAccessibleWidget(&view, QAccessible::List)
{
}

TimelineAccessible::~TimelineAccessible()
{
    for (const QAccessible::Id id : std::as_const(m_far))
        QAccessible::deleteAccessibleInterface(id);
}

void TimelineAccessible::install()
{
    QAccessible::installFactory(make);
}

TimelineView &TimelineAccessible::view() const
{
    return *static_cast<TimelineView *>(widget());
}

int TimelineAccessible::childCount() const
{
    return int(view().rows().size());
}

QAccessibleInterface *TimelineAccessible::child(int index) const
{
    const QVector<Row> &rows = view().rows();
    if (index < 0 || index >= rows.size())
        return nullptr;
    if (RowWidget *row = view().column().made(index))
        return QAccessible::queryAccessibleInterface(row);
    if (m_far.size() > rows.size())
        forgetOthers();
    QAccessible::Id &id = m_far[rows[index].message.id];
    if (id == 0)
        id = QAccessible::registerAccessibleInterface(new FarRow(*this, rows[index].message.id));
    return QAccessible::accessibleInterface(id);
}

int TimelineAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    int found = -1;
    view().column().forEachMade(
        [&](int index, RowWidget *row) { found = row == child->object() ? index : found; });
    if (found >= 0)
        return found;
    const auto *far = dynamic_cast<const FarRow *>(child);
    return far ? far->index() : -1;
}

QAccessibleInterface *TimelineAccessible::childAt(int x, int y) const
{
    int found = -1; // what is on the screen has a widget
    view().column().forEachMade(
        [&](int index, RowWidget *) { found = view().rowRect(index).contains(x, y) ? index : found; });
    return child(found);
}

/// Messages of chats that were shown before.
void TimelineAccessible::forgetOthers() const
{
    m_far.removeIf([this](const auto &entry) {
        if (view().indexOf(entry.key()) >= 0)
            return false;
        QAccessible::deleteAccessibleInterface(entry.value());
        return true;
    });
}

} // namespace switchyard
