// What a reply's badge says, in words: pure functions of the row.
#pragma once

#include "app/session/row.h"

#include <QStringList>

namespace switchyard {

struct BadgeChip {
    QString icon; // name of a theme icon
    QString text;
    bool warning = false; // else it is only a remark
    bool operator==(const BadgeChip &) const = default;
};

struct BadgeText {
    QString category; // plain name, "override" included; empty = not routed yet
    QString pill;     // "code · Qwen3 Coder"
    QVector<BadgeChip> chips;
    QString meta;     // "0.4 s · 84 tokens/s · 212 tokens · $0.0004"
    QString sentence; // for a screen reader
    QString card;     // the tooltip, rich text
};

BadgeText badgeText(const Row &row);

} // namespace switchyard
