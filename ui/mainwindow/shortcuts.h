// All keys of the window in one list: they are made from it, and the shortcut sheet shows it.
#pragma once

#include <QKeySequence>
#include <QVector>

#include <functional>

class QWidget;

namespace switchyard {

class Theme;

struct Shortcut {
    QString what; // translated; empty: not on the sheet
    QVector<QKeySequence> keys;
    std::function<void()> run; // empty: another place handles the key, the sheet only names it
};

void installShortcuts(QWidget *window, const QVector<Shortcut> &shortcuts);
void showShortcutSheet(QWidget *window, Theme &theme, const QVector<Shortcut> &shortcuts);

} // namespace switchyard
