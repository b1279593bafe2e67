#include "app/chat/markdown_export.h"

#include <QCoreApplication>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

struct MarkdownExportTexts {
    Q_DECLARE_TR_FUNCTIONS(MarkdownExport)
};

} // namespace

QString chatAsMarkdown(const QString &title, const QVector<ExportedTurn> &turns)
{
    QString markdown = u"# %1\n"_s.arg(title.simplified());
    for (const ExportedTurn &turn : turns) {
        QString heading =
            turn.message.role == Role::User ? MarkdownExportTexts::tr("You") : MarkdownExportTexts::tr("Reply");
        if (!turn.badge.isEmpty())
            heading += u" ("_s + turn.badge + u')';
        markdown += u"\n## %1\n\n%2\n"_s.arg(heading, turn.message.text().trimmed());
    }
    return markdown;
}

} // namespace switchyard
