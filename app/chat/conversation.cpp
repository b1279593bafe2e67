#include "app/chat/conversation.h"

namespace switchyard {

QString titleFromText(const QString &text)
{
    constexpr int longest = 48;
    QString title = text.trimmed().left(400).simplified();
    if (title.size() <= longest)
        return title;
    const qsizetype space = title.lastIndexOf(u' ', longest - 1);
    title.truncate(space > longest / 2 ? space : longest - 1);
    if (title.back().isHighSurrogate())
        title.chop(1);
    return title + u'…';
}

} // namespace switchyard
