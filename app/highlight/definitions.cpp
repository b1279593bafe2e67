#include "app/highlight/definitions.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QMutex>

#include <srchilite/settings.h>

using namespace Qt::Literals::StringLiterals;

namespace switchyard {

namespace {

Q_LOGGING_CATEGORY(logHighlight, "switchyard.highlight", QtWarningMsg)

/// The library's parser keeps its state in globals.
QMutex s_parser;

const auto OurFolder = u":/highlight"_s;

} // namespace

Definitions::Definitions()
    : m_manager(&m_rules)
{
}

srchilite::HighlightStatePtr Definitions::load(const QString &name)
{
    if (!m_loaded.contains(name))
        m_loaded.insert(name, parse(name));
    return m_loaded.value(name);
}

srchilite::HighlightStatePtr Definitions::parse(const QString &name)
{
    const QString file = name + u".lang"_s;
    const bool ours = QFile::exists(OurFolder + u'/' + file);
    if (ours && !write())
        return {};
    const QMutexLocker locked(&s_parser);
    try {
        const std::string folder =
            ours ? QFile::encodeName(m_folder->path()).toStdString() : srchilite::Settings::retrieveDataDir();
        return m_manager.getHighlightState(folder, file.toStdString());
    } catch (const std::exception &e) {
        qCWarning(logHighlight) << "The definition of" << name << "can't be read:" << e.what();
        return {};
    }
}

bool Definitions::write()
{
    if (m_folder)
        return m_folder->isValid();
    m_folder = std::make_unique<QTemporaryDir>();
    if (!m_folder->isValid())
        qCWarning(logHighlight) << "No folder for language definitions:" << m_folder->errorString();
    const QStringList names = QDir(OurFolder).entryList(QDir::Files);
    for (const QString &name : names) {
        QFile from(OurFolder + u'/' + name);
        QFile to(m_folder->filePath(name)); // QFile::copy() waits for the disk each time
        if (!from.open(QFile::ReadOnly) || !to.open(QFile::WriteOnly) || to.write(from.readAll()) < 0)
            qCWarning(logHighlight) << "The definition" << name << "can't be written:" << to.errorString();
    }
    return m_folder->isValid();
}

} // namespace switchyard
