#include "app/text/markdown_labels.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace switchyard::markdown {

namespace {

constexpr qsizetype longestLabel = 999; // by the rules of Markdown

bool isLabel(QStringView text)
{
    return text.size() <= longestLabel && !text.trimmed().isEmpty();
}

/// Where the line's text begins, behind the marks of quotes and items.
qsizetype behindMarks(QStringView text, qsizetype at)
{
    while (at < text.size() && (u" \t>-+*.)"_s.contains(text[at]) || text[at].isDigit()))
        ++at;
    return at;
}

qsizetype labelEnd(QStringView text, qsizetype at)
{
    const qsizetype stop = std::min(text.size(), at + longestLabel + 2);
    for (qsizetype i = at + 1; i < stop && text[i] != u'\n' && text[i] != u'\r' && text[i] != u'['; ++i) {
        if (text[i] == u']')
            return i;
        if (text[i] == u'\\')
            ++i;
    }
    return -1;
}

} // namespace

QString normalisedLabel(QStringView label)
{
    return label.toString().simplified().toCaseFolded();
}

QStringList labelsIn(QStringView text)
{
    QStringList labels;
    qsizetype open = -1;
    for (qsizetype i = text.indexOf(u'['); i >= 0 && i < text.size(); ++i) {
        if (text[i] == u'\\') {
            ++i;
        } else if (text[i] == u'[') {
            open = i + 1;
        } else if (text[i] == u']' && open >= 0) {
            const QStringView label = text.mid(open, i - open);
            if (isLabel(label))
                labels.append(normalisedLabel(label));
            open = -1;
        }
    }
    std::sort(labels.begin(), labels.end());
    labels.erase(std::unique(labels.begin(), labels.end()), labels.end());
    return labels;
}

QStringList definedIn(QStringView text)
{
    QStringList labels;
    if (!text.contains(u"]:"))
        return labels;
    for (qsizetype line = 0; line >= 0 && line < text.size();) {
        const qsizetype at = behindMarks(text, line);
        if (at < text.size() && text[at] == u'[') {
            const qsizetype end = labelEnd(text, at);
            if (end >= 0 && text.mid(end + 1).startsWith(u':') && isLabel(text.mid(at + 1, end - at - 1)))
                labels.append(text.mid(at + 1, end - at - 1).toString());
        }
        const qsizetype lf = text.indexOf(u'\n', line), cr = text.indexOf(u'\r', line);
        line = 1 + (lf < 0 || cr < 0 ? std::max(lf, cr) : std::min(lf, cr));
        if (line == 0)
            break;
    }
    return labels;
}

QString definition(const QString &label, const QString &address)
{
    QString escaped;
    for (const QChar c : address) {
        if (u"\\<>&"_s.contains(c))
            escaped += u'\\';
        escaped += c;
    }
    return u"[%1]: <%2>\n"_s.arg(label, escaped);
}

QString definitionsFor(const QStringList &labels, const Definitions &known)
{
    QString text;
    if (known.isEmpty())
        return text;
    for (const QString &label : labels)
        text += known.value(label);
    return text.isEmpty() ? text : text + u'\n';
}

} // namespace switchyard::markdown
