#include "app/base/log.h"

namespace switchyard {

Q_LOGGING_CATEGORY(logNet, "switchyard.net", QtWarningMsg)
Q_LOGGING_CATEGORY(logProvider, "switchyard.provider", QtWarningMsg)
Q_LOGGING_CATEGORY(logRouting, "switchyard.routing", QtWarningMsg)
Q_LOGGING_CATEGORY(logSession, "switchyard.session", QtWarningMsg)
Q_LOGGING_CATEGORY(logStore, "switchyard.store", QtWarningMsg)
Q_LOGGING_CATEGORY(logDemo, "switchyard.demo", QtWarningMsg)
Q_LOGGING_CATEGORY(logUi, "switchyard.ui", QtWarningMsg)

} // namespace switchyard
