#include "ui/mainwindow/shortcuts.h"

#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ShortcutsTexts {
    Q_DECLARE_TR_FUNCTIONS(Shortcuts)
};

} // namespace

void installShortcuts(QWidget *window, const QVector<Shortcut> &shortcuts)
{
    for (const Shortcut &shortcut : shortcuts) {
        if (!shortcut.run)
            continue;
        for (const QKeySequence &key : shortcut.keys)
            QObject::connect(new QShortcut(key, window), &QShortcut::activated, window, shortcut.run);
    }
}

void showShortcutSheet(QWidget *window, Theme &theme, const QVector<Shortcut> &shortcuts)
{
    auto *sheet = new QDialog(window);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->setWindowTitle(ShortcutsTexts::tr("Keyboard shortcuts"));
    auto *grid = new QGridLayout(sheet);
    grid->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    grid->setHorizontalSpacing(space::xl);
    grid->setVerticalSpacing(space::s);
    int row = 0;
    for (const Shortcut &shortcut : shortcuts) {
        if (shortcut.what.isEmpty())
            continue;
        QStringList keys;
        for (const QKeySequence &key : shortcut.keys)
            keys.append(key.toString(QKeySequence::NativeText));
        auto *what = new QLabel(shortcut.what, sheet);
        auto *how = new QLabel(keys.join(u", "_s), sheet);
        how->setFont(theme.font(Type::Code));
        grid->addWidget(what, row, 0);
        grid->addWidget(how, row++, 1);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, sheet);
    buttons->button(QDialogButtonBox::Close)->setIcon(QIcon());
    QObject::connect(buttons, &QDialogButtonBox::rejected, sheet, &QDialog::close);
    grid->addWidget(buttons, row, 0, 1, 2);
    sheet->show();
}

} // namespace switchyard
