// A field for several lines of plain text.
#pragma once

#include <QTextEdit>

namespace switchyard {

class TextEdit : public QTextEdit
{
    Q_OBJECT
public:
    explicit TextEdit(QWidget *parent = nullptr);

protected:
    void insertFromMimeData(const QMimeData *source) override;
};

} // namespace switchyard
