#include "ui/timeline/user_row.h"

#include "ui/controls/icon_button.h"
#include "ui/theme/theme.h"
#include "ui/timeline/inline_editor.h"
#include "ui/timeline/message_blocks.h"
#include "ui/timeline/row_speech.h"
#include "ui/timeline/version_switch.h"

#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int smallCorner = 4;
constexpr qsizetype longText = 2'000; // characters

/// Round but for the corner that points at its author.
class Bubble : public QWidget
{
public:
    explicit Bubble(const Theme &theme)
        : m_theme(theme)
    {
        QSizePolicy policy(QSizePolicy::Maximum, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF area(rect());
        QPainterPath shape;
        shape.setFillRule(Qt::WindingFill);
        shape.addRoundedRect(area, radius::bubble, radius::bubble);
        QRectF corner(0, 0, radius::bubble * 2, radius::bubble * 2);
        corner.moveBottomRight(area.bottomRight());
        if (isRightToLeft())
            corner.moveBottomLeft(area.bottomLeft());
        shape.addRoundedRect(corner, smallCorner, smallCorner);
        painter.fillPath(shape, m_theme.color(Ink::UserMessage));
    }

private:
    const Theme &m_theme;
};

} // namespace

UserRow::UserRow(const Theme &theme, Highlighter &highlighter, QWidget *parent)
    : RowWidget(theme, parent)
    , m_bubble(new Bubble(theme))
    , m_text(new BlockView(theme, highlighter))
    , m_pencil(new IconButton(theme, u"edit"_s, tr("Edit and resend")))
    , m_versions(new VersionSwitch(theme))
    , m_editing(new QWidget)
{
    auto *inside = new QVBoxLayout(m_bubble);
    inside->setContentsMargins(space::m, space::m, space::m, space::s);
    inside->addWidget(m_text);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addSpacing(space::xl);
    line->addStretch(1);
    line->addWidget(m_pencil, 0, Qt::AlignVCenter);
    line->addWidget(m_bubble);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addLayout(line);
    column->addWidget(m_editing);
    column->addWidget(m_versions, 0, Qt::AlignTrailing);
    m_editing->hide();
    m_pencil->revealOnDemand();
    connect(m_pencil, &QToolButton::clicked, this, &UserRow::beginEdit);
    connect(&theme, &Theme::changed, this, &UserRow::measure);
    connect(m_versions, &VersionSwitch::stepped, this,
            [this](int step) { emit versionRequested(m_row.message.id, step); });
}

void UserRow::setRow(const Row &row)
{
    const bool other = row.message.text() != m_row.message.text();
    if (row.message.id != m_row.message.id && !m_editing->isHidden())
        endEdit();
    m_row = row;
    if (other) {
        m_text->setBlocks(plainBlocks(row.message.text()));
        measure();
    }
    m_text->setAccessibleName(tr("Your message"));
    m_versions->setVersion(row.version, row.versions);
    setAccessibleName(spokenName(row));
}

void UserRow::prepareTexts(int width, int top, int bottom)
{
    const int beside = m_pencil->sizeHint().width() + space::s + space::xl;
    const int widest = std::max(space::xxl, width - beside - 2 * space::m);
    const int fitting = std::min(widest, m_naturalWidth); // as narrow as its longest line
    const int y = yInRow(*m_text);
    m_text->prepare(fitting, top - y, bottom - y);
    m_text->setFixedWidth(fitting);
}

void UserRow::measure()
{
    const QString text = m_row.message.text();
    const QFontMetricsF metrics(m_theme.font(Type::Body));
    m_naturalWidth = 1;
    if (text.size() > longText) { // it fills the width anyway
        m_naturalWidth = QWIDGETSIZE_MAX;
        return;
    }
    for (const QString &line : visibleText(text).split(u'\n'))
        m_naturalWidth = std::max(m_naturalWidth, int(std::ceil(metrics.horizontalAdvance(line))) + 1);
}

void UserRow::makeEditor()
{
    m_editor = new InlineEditor;
    m_editor->setFont(m_theme.font(Type::Body));
    auto *cancel = new QPushButton(tr("Cancel"));
    auto *accept = new QPushButton(tr("Send"));
    accept->setProperty("primary", true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(accept);
    auto *column = new QVBoxLayout(m_editing);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_editor);
    column->addLayout(buttons);
    connect(m_editor, &InlineEditor::accepted, this, &UserRow::send);
    connect(m_editor, &InlineEditor::cancelled, this, &UserRow::endEdit);
    connect(accept, &QPushButton::clicked, this, &UserRow::send);
    connect(cancel, &QPushButton::clicked, this, &UserRow::endEdit);
}

void UserRow::beginEdit()
{
    if (!m_editor) // most messages are never edited
        makeEditor();
    m_editor->setPlainText(m_row.message.text());
    m_editor->moveCursor(QTextCursor::End);
    m_bubble->hide();
    m_pencil->hide();
    m_editing->show();
    m_editor->setFocus();
}

void UserRow::send()
{
    const QString text = m_editor->toPlainText().trimmed();
    endEdit();
    if (!text.isEmpty())
        emit editRequested(m_row.message.id, text);
}

void UserRow::endEdit()
{
    m_editing->hide();
    m_bubble->show();
    m_pencil->show();
}

void UserRow::enterEvent(QEnterEvent *)
{
    m_pencil->reveal(true);
}

void UserRow::leaveEvent(QEvent *)
{
    m_pencil->reveal(false);
}

} // namespace switchyard
