#include "app/store/migrations.h"

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

// Times are milliseconds since 1970 (UTC); an unset text is '', an unknown number or link NULL. Links between
// messages are checked at the commit only: a cascade along a long chat would pass SQLite's limit of nested
// triggers.
Migration firstVersion()
{
    return {
        uR"(CREATE TABLE conversation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    title_by_user INTEGER NOT NULL,
    pinned INTEGER NOT NULL,
    created INTEGER,
    updated INTEGER,
    system_prompt TEXT NOT NULL,
    temperature REAL,
    pinned_provider TEXT NOT NULL,
    pinned_model TEXT NOT NULL,
    draft TEXT NOT NULL,
    last_category TEXT NOT NULL,
    active_child INTEGER REFERENCES message (id) DEFERRABLE INITIALLY DEFERRED,
    deleted INTEGER NOT NULL DEFAULT 0))"_s,
        u"CREATE INDEX conversation_list ON conversation (pinned DESC, updated DESC, id DESC) WHERE deleted = 0"_s,
        u"CREATE INDEX conversation_shown ON conversation (active_child)"_s,

        uR"(CREATE TABLE message (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    parent INTEGER REFERENCES message (id) DEFERRABLE INITIALLY DEFERRED,
    role TEXT NOT NULL,
    parts TEXT NOT NULL,
    state TEXT NOT NULL,
    error TEXT NOT NULL,
    at INTEGER,
    continues INTEGER REFERENCES message (id) DEFERRABLE INITIALLY DEFERRED,
    active_child INTEGER REFERENCES message (id) DEFERRABLE INITIALLY DEFERRED))"_s,
        u"CREATE INDEX message_conversation ON message (conversation)"_s,
        u"CREATE INDEX message_siblings ON message (parent, conversation, role)"_s,
        u"CREATE INDEX message_shown ON message (active_child)"_s,
        u"CREATE INDEX message_continues ON message (continues)"_s,
        u"CREATE INDEX message_streaming ON message (id) WHERE state = 'streaming'"_s,

        uR"(CREATE TABLE decision (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    message INTEGER REFERENCES message (id) ON DELETE SET NULL,
    conversation INTEGER REFERENCES conversation (id) ON DELETE SET NULL,
    at INTEGER,
    category TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    reason TEXT NOT NULL,
    scores TEXT NOT NULL,
    margin REAL,
    raw_router_answer TEXT NOT NULL,
    router_provider TEXT NOT NULL,
    router_model TEXT NOT NULL,
    router_ms INTEGER NOT NULL,
    router_prompt_tokens INTEGER NOT NULL,
    router_completion_tokens INTEGER NOT NULL,
    router_reasoning_tokens INTEGER NOT NULL,
    router_cached_tokens INTEGER NOT NULL,
    router_estimated INTEGER NOT NULL,
    router_cost_usd REAL,
    requested_provider TEXT NOT NULL,
    requested_model TEXT NOT NULL,
    provider TEXT NOT NULL,
    model TEXT NOT NULL,
    served_model TEXT NOT NULL,
    fallback INTEGER NOT NULL,
    attempts TEXT NOT NULL,
    ttft_ms INTEGER,
    total_ms INTEGER NOT NULL,
    reasoning_ms INTEGER NOT NULL,
    prompt_tokens INTEGER NOT NULL,
    completion_tokens INTEGER NOT NULL,
    reasoning_tokens INTEGER NOT NULL,
    cached_tokens INTEGER NOT NULL,
    estimated INTEGER NOT NULL,
    cost_usd REAL,
    finish_reason TEXT NOT NULL,
    turn_end TEXT NOT NULL,
    simulated INTEGER NOT NULL,
    correction TEXT NOT NULL,
    rating INTEGER NOT NULL))"_s,
        u"CREATE INDEX decision_at ON decision (at)"_s,
        u"CREATE INDEX decision_message ON decision (message)"_s,
        u"CREATE INDEX decision_conversation ON decision (conversation, at)"_s,
        u"CREATE INDEX decision_running ON decision (id) WHERE turn_end = 'running'"_s,

        u"CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"_s};
}

/// A message's depth in its tree, and whether it is on the path along the active children: so that a part of a
/// long path can be read without walking down to it.
Migration secondVersion()
{
    return {u"ALTER TABLE message ADD COLUMN depth INTEGER NOT NULL DEFAULT 0"_s,
            u"ALTER TABLE message ADD COLUMN shown INTEGER NOT NULL DEFAULT 0"_s,
            uR"(WITH RECURSIVE tree (id, depth) AS (
    SELECT id, 0 FROM message WHERE parent IS NULL
    UNION ALL
    SELECT message.id, tree.depth + 1 FROM tree JOIN message ON message.parent = tree.id)
UPDATE message SET depth = tree.depth FROM tree WHERE message.id = tree.id)"_s,
            uR"(WITH RECURSIVE path (id) AS (
    SELECT active_child FROM conversation WHERE active_child IS NOT NULL
    UNION ALL
    SELECT active_child FROM path JOIN message ON message.id = path.id WHERE active_child IS NOT NULL)
UPDATE message SET shown = 1 WHERE id IN (SELECT id FROM path))"_s,
            u"CREATE UNIQUE INDEX message_path ON message (conversation, depth) WHERE shown = 1"_s};
}

} // namespace

QVector<Migration> schemaSteps()
{
    return {firstVersion(), secondVersion()};
}

} // namespace switchyard
