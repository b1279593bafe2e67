// The demo's coder: which language a message names or shows, and a sample in it that fits.
#pragma once

#include <QStringList>

namespace switchyard {

struct DemoLanguage {
    QString file; // resources/demo/code-FILE.md
    QString title;
};

/// The language that a message asks for ("in Rust"), names or shows, Python when it does none of these.
DemoLanguage demoLanguage(const QString &message);

/// A whole reply but for {{words}} and {{model}}. The last text is the message to answer; "now in Rust" takes
/// its subject from the one before.
QString demoCode(const QStringList &userTexts, bool german, uint turn);

} // namespace switchyard
