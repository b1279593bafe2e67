#include "app/catalog/name_hints.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Matches anywhere; `\b` there sees "-", ":", "/" and "." as the ends of words.
bool names(const QString &id, const QRegularExpression &kind)
{
    return kind.match(id).hasMatch();
}

const QRegularExpression &embeddingNames()
{
    static const QRegularExpression kind(u"embed|\\bbge\\b|\\be5-|\\bgte-|minilm|colbert"_s);
    return kind;
}

const QRegularExpression &otherThanChatNames()
{
    static const QRegularExpression kind(
        u"rerank|whisper|transcribe|\\btts|\\bspeech|\\baudio\\b|realtime|dall-?e|\\bimagen?\\b|stable-"
        u"diffusion|"
        "\\bsdxl|\\bflux\\b|\\bsora\\b|\\bveo\\b|moderation|\\bguard\\b|llamaguard|deep-research|computer-use|"
        "\\b(?:davinci|babbage)-002|gpt-3\\.5-turbo-instruct"_s);
    return kind;
}

const QRegularExpression &visionNames()
{
    static const QRegularExpression kind(
        u"vision|llava|moondream|pixtral|internvl|minicpm-v|multimodal|\\bvl\\b|vl\\d|\\bgpt-4o|gpt-4\\.1|gpt-"
        u"4-turbo|"
        "gpt-5|\\bo3\\b(?!-mini)|\\bo4-mini|\\bo1\\b(?!-mini|-preview)|claude-(?:3|opus|sonnet|haiku)|gemini|"
        "llama-?4|gemma-?3(?!n)(?!:(?:1b|270m))(?!-(?:1b|270m))|glm-4(?:\\.\\d)?v\\b|\\bqwen[\\d.]*vl"_s);
    return kind;
}

const QRegularExpression &reasoningNames()
{
    static const QRegularExpression kind(
        u"(?:^|/)o[134]\\b|\\br1\\b|reasoner|reasoning|thinking|\\bqwq\\b|magistral|gpt-oss"_s);
    return kind;
}

const QRegularExpression &toolNames()
{
    static const QRegularExpression kind(
        u"\\bgpt-(?:4o|4\\.1|5)|(?:^|/)o[34]\\b|claude|gemini|kimi-k2|\\bglm-4|\\bqwen(?:2\\.5|-?3)|"
        "llama-?3\\.[123]|mistral|command-r|hermes|functionary|minimax-m|deepseek-(?:chat|v3)"_s);
    return kind;
}

std::optional<double> sizeOf(const QString &id)
{
    static const QRegularExpression experts(u"\\b(\\d+)x(\\d+(?:\\.\\d+)?)b\\b"_s);
    static const QRegularExpression billions(u"(?<![a-z\\d.])(\\d+(?:\\.\\d+)?)b\\b"_s);
    static const QRegularExpression millions(u"(?<![a-z\\d.])(\\d+)m\\b"_s);
    if (const auto match = experts.match(id); match.hasMatch())
        return match.captured(1).toDouble() * match.captured(2).toDouble();
    if (const auto match = billions.match(id); match.hasMatch())
        return match.captured(1).toDouble();
    if (const auto match = millions.match(id); match.hasMatch())
        return match.captured(1).toDouble() / 1000;
    return std::nullopt;
}

} // namespace

NameHints hintsOf(const QString &modelId)
{
    static const QRegularExpression coders(u"cod(?:er|e|estral|ex)\\b|starcoder|codellama|devstral"_s);
    static const QRegularExpression smalls(u"\\b(?:mini|nano|flash|small|tiny|lite|haiku|instant)\\b"_s);
    const QString id = modelId.toLower();
    NameHints hints;
    const auto hint = [&id](std::optional<bool> &ability, const QRegularExpression &kind) {
        if (names(id, kind))
            ability = true;
    };
    hint(hints.abilities.embeddings, embeddingNames());
    hints.chats = !hints.abilities.embeddings && !names(id, otherThanChatNames());
    hints.billions = sizeOf(id);
    if (!hints.chats)
        return hints;
    hint(hints.abilities.vision, visionNames());
    hint(hints.abilities.reasoning, reasoningNames());
    hint(hints.abilities.tools, toolNames());
    hints.coder = names(id, coders);
    hints.small = names(id, smalls);
    return hints;
}

QString prettyModelName(const QString &modelId)
{
    static const QRegularExpression size(u"^\\d+(?:\\.\\d+)?(?:x\\d+)?[bm]$"_s);
    static const QSet<QString> capitals{u"gpt"_s, u"glm"_s, u"bge"_s, u"vl"_s, u"oss"_s, u"tts"_s, u"r1"_s};
    static const QRegularExpression breaks(u"[-_: ]+"_s);
    QString last = modelId.section(u'/', -1);
    if (last.endsWith(":latest"_L1))
        last.chop(7);
    QStringList words = last.split(breaks, Qt::SkipEmptyParts);
    for (QString &word : words) {
        if (capitals.contains(word) || size.match(word).hasMatch())
            word = word.toUpper();
        else if (word.size() > 2 && word[0].isLower())
            word[0] = word[0].toUpper();
    }
    return words.isEmpty() ? modelId : words.join(u' ');
}

} // namespace switchyard
