// Conversations and messages as rows: which columns are written when, and how a row is read.
#pragma once

#include "app/chat/conversation.h"
#include "app/chat/message.h"
#include "app/store/columns.h"

namespace switchyard {

columns::Writer newConversation(const Conversation &conversation);
columns::Writer changedConversation(const Conversation &conversation); // what a person changes, but the draft
QString conversationColumns(); // the SELECT list that conversationFrom reads
Conversation conversationFrom(const QSqlQuery &row);

columns::Writer newMessage(const Message &message);
columns::Writer changedMessage(const Message &message); // what changes while a reply streams
QString messageColumns();                               // the SELECT list that messageFrom reads
int messageColumnCount();
Message messageFrom(const QSqlQuery &row);

} // namespace switchyard
