#include "app/text/markdown_text.h"

#include <algorithm>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace switchyard::markdown {

namespace {

QString escaped(QStringView text)
{
    return text.toString().toHtmlEscaped().replace(QChar::LineSeparator, u"<br>"_s);
}

bool isSafe(const QString &link)
{
    const auto begins = [&link](QStringView scheme) { return link.startsWith(scheme, Qt::CaseInsensitive); };
    return begins(u"http://") || begins(u"https://") || begins(u"mailto:");
}

QString spanHtml(QStringView text, const Span &span)
{
    static const struct {
        Style style;
        QStringView tag;
    } tags[] = {{Style::Strong, u"b"},
                {Style::Emphasis, u"i"},
                {Style::Strike, u"s"},
                {Style::Code, u"code"},
                {Style::Math, u"code"}};
    QString html = escaped(text);
    for (const auto &[style, tag] : tags) {
        if (span.styles.testFlag(style))
            html = u"<%1>%2</%1>"_s.arg(tag, html);
    }
    if (isSafe(span.link))
        html = u"<a href=\"%1\">%2</a>"_s.arg(span.link.toHtmlEscaped(), html);
    return html;
}

QString inlineHtml(const Inline &text)
{
    QString html;
    qsizetype at = 0;
    for (const Span &span : text.spans) {
        html += escaped(QStringView(text.text).mid(at, span.start - at));
        html += spanHtml(QStringView(text.text).mid(span.start, span.length), span);
        at = span.start + span.length;
    }
    return html + escaped(QStringView(text.text).mid(at));
}

QString rowHtml(const Table &table, qsizetype row)
{
    const QStringView tag = row == 0 && table.header ? u"th" : u"td";
    QString html = u"<tr>"_s;
    for (qsizetype i = 0; i < table.rows[row].size(); ++i) {
        const Qt::Alignment columns = table.columns.value(i);
        const QStringView align = columns == Qt::AlignRight     ? u" align=\"right\""
                                  : columns == Qt::AlignHCenter ? u" align=\"center\""
                                                                : u"";
        html += u"<%1%2>%3</%1>"_s.arg(tag, align, inlineHtml(table.rows[row][i]));
    }
    return html + u"</tr>"_s;
}

/// The blocks written one after another, with the lists and quotes they stand in.
class Writer
{
public:
    QString write(const QVector<BlockPointer> &blocks)
    {
        for (qsizetype i = 0; i < blocks.size(); ++i) {
            const bool goesOn = i + 1 < blocks.size() && blocks[i + 1]->continues;
            if (!blocks[i]->continues)
                enter(blocks[i]->containers);
            writeBlock(*blocks[i], goesOn);
        }
        leave(0);
        return m_html;
    }

private:
    void enter(const QVector<Container> &containers)
    {
        const auto same = [](const Container &open, const Container &next) {
            return open.kind == next.kind && open.number == next.number && !next.opens;
        };
        const auto [open, next] =
            std::mismatch(m_open.begin(), m_open.end(), containers.begin(), containers.end(), same);
        const qsizetype common = next - containers.begin();
        const bool sibling = open != m_open.end() && next != containers.end() && isSibling(*open, *next);
        leave(sibling ? common + 1 : common);
        if (sibling)
            m_html += u"</li>"_s;
        for (qsizetype i = common; i < containers.size(); ++i) {
            begin(containers[i], i == common && sibling);
            m_open.resize(std::min(i, m_open.size()));
            m_open.append(containers[i]);
        }
    }

    static bool isSibling(const Container &open, const Container &next)
    {
        const bool items =
            open.kind == Container::Kind::Item && next.kind == Container::Kind::Item && next.opens;
        return items && (open.number < 0 ? next.number < 0 : next.number == open.number + 1);
    }

    void begin(const Container &container, bool sibling)
    {
        if (container.kind == Container::Kind::Quote) {
            m_html += u"<blockquote>"_s;
            return;
        }
        if (!sibling)
            m_html += container.number < 0 ? u"<ul>"_s : u"<ol start=\"%1\">"_s.arg(container.number);
        m_html += u"<li>"_s;
        if (container.task)
            m_html += *container.task ? u"\u2611 "_s : u"\u2610 "_s;
    }

    void leave(qsizetype depth)
    {
        while (m_open.size() > depth) {
            const Container last = m_open.takeLast();
            m_html += last.kind == Container::Kind::Quote ? u"</blockquote>"_s
                      : last.number < 0                   ? u"</li></ul>"_s
                                                          : u"</li></ol>"_s;
        }
    }

    void writeBlock(const Block &block, bool goesOn)
    {
        const auto wrap = [&](const QString &open, const QString &text, const QString &close) {
            m_html += (block.continues ? QString() : open) + text + (goesOn ? QString() : close);
        };
        const QString line = block.continues && !block.sameLine ? u"\n"_s : QString();
        switch (block.kind) {
        case Block::Kind::Paragraph:
        case Block::Kind::Image:
            return wrap(u"<p>"_s, (line.isEmpty() ? line : u"<br>"_s) + inlineHtml(block.text), u"</p>"_s);
        case Block::Kind::Heading:
            return wrap(u"<h%1>"_s.arg(block.level), inlineHtml(block.text), u"</h%1>"_s.arg(block.level));
        case Block::Kind::Code:
            return wrap(u"<pre><code>"_s, line + escaped(block.code), u"</code></pre>"_s);
        case Block::Kind::Math:
            return wrap(u"<pre><code>"_s, escaped(block.code), u"</code></pre>"_s);
        case Block::Kind::Table: {
            QString rows;
            for (qsizetype row = 0; row < block.table.rows.size(); ++row)
                rows += rowHtml(block.table, row);
            return wrap(u"<table border=\"1\">"_s, rows, u"</table>"_s);
        }
        case Block::Kind::Rule:
            m_html += u"<hr>"_s;
        }
    }

    QString m_html;
    QVector<Container> m_open;
};

} // namespace

QString html(const QVector<BlockPointer> &blocks)
{
    return Writer().write(blocks);
}

} // namespace switchyard::markdown
