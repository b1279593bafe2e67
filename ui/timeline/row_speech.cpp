#include "ui/timeline/row_speech.h"

#include "ui/badge/badge_text.h"

#include <QCoreApplication>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

struct SpeechTexts {
    Q_DECLARE_TR_FUNCTIONS(RowSpeech)
};

} // namespace

QString spokenName(const Row &row)
{
    if (row.message.role == Role::User)
        return SpeechTexts::tr("You: %1").arg(row.message.text());
    const QString who =
        row.modelName.isEmpty() ? SpeechTexts::tr("Reply") : SpeechTexts::tr("Reply of %1").arg(row.modelName);
    return row.message.state == MessageState::Streaming ? who : who + u": "_s + row.message.text();
}

QString spokenDescription(const Row &row)
{
    return row.message.role == Role::User ? QString() : badgeText(row).sentence;
}

} // namespace switchyard
