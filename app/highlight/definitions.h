// The language definitions as the colouring library reads them.
#pragma once

#include <QHash>
#include <QString>
#include <QTemporaryDir>

#include <srchilite/highlightstate.h>
#include <srchilite/langdefmanager.h>
#include <srchilite/regexrulefactory.h>

#include <memory>

namespace switchyard {

/// Ours are kept as a resource; the library reads files, so they are written to a private directory while one
/// is loaded. Rare languages use the definitions that come with the library.
class Definitions
{
public:
    Definitions();

    /// Null when there is none or it can't be read. A definition is parsed once.
    srchilite::HighlightStatePtr load(const QString &name);

private:
    srchilite::HighlightStatePtr parse(const QString &name);
    bool write();

    srchilite::RegexRuleFactory m_rules;
    srchilite::LangDefManager m_manager;
    QHash<QString, srchilite::HighlightStatePtr> m_loaded;
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace switchyard
