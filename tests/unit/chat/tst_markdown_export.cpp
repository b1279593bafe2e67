#include "app/chat/markdown_export.h"

#include <QtTest>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

class MarkdownExportTest : public QObject
{
    Q_OBJECT
private slots:
    void aWholeChat()
    {
        Message reply;
        reply.role = Role::Assistant;
        reply.parts = {ReasoningPart{u"secret thought"_s, 5},
                       TextPart{u"Use `print`.\n\n```py\nprint(1)\n```\n"_s}};
        const QString markdown = chatAsMarkdown(
            u"Printing\none"_s, {{userMessage(u"How do I print?"_s), {}}, {reply, u"code · Qwen3 Coder"_s}});
        QCOMPARE(markdown, u"# Printing one\n"
                           "\n## You\n\nHow do I print?\n"
                           "\n## Reply (code · Qwen3 Coder)\n\nUse `print`.\n\n```py\nprint(1)\n```\n"_s);
    }

    void anEmptyChat() { QCOMPARE(chatAsMarkdown(u"Nothing yet"_s, {}), u"# Nothing yet\n"_s); }
};

QTEST_GUILESS_MAIN(MarkdownExportTest)
#include "tst_markdown_export.moc"
