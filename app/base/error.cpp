#include "app/base/error.h"

#include <QCoreApplication>

#include <array>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ErrorText {
    ErrorKind kind;
    QLatin1StringView name;
    const char *message; // translated when shown
};

constexpr std::array errorTexts{
    ErrorText{ErrorKind::Internal, "internal"_L1,
              QT_TRANSLATE_NOOP("Error", "Something went wrong inside Switchyard. Please try again.")},
    ErrorText{ErrorKind::NoConnection, "no_connection"_L1,
              QT_TRANSLATE_NOOP(
                  "Error", "The server can't be reached. Check the address and your network, then retry.")},
    ErrorText{ErrorKind::Timeout, "timeout"_L1,
              QT_TRANSLATE_NOOP("Error", "The server took too long to answer. Retry, or pick another model.")},
    ErrorText{ErrorKind::Certificate, "certificate"_L1,
              QT_TRANSLATE_NOOP("Error", "The server's certificate is not trusted, so nothing was sent.")},
    ErrorText{
        ErrorKind::WrongKey, "wrong_key"_L1,
        QT_TRANSLATE_NOOP("Error", "The provider did not accept the key. Enter a valid key in the settings.")},
    ErrorText{
        ErrorKind::NoCredit, "no_credit"_L1,
        QT_TRANSLATE_NOOP("Error",
                          "The account has no credit left. Top it up at the provider, or pick another model.")},
    ErrorText{
        ErrorKind::ModelGone, "model_gone"_L1,
        QT_TRANSLATE_NOOP("Error", "The provider does not have this model (any more). Pick another one.")},
    ErrorText{
        ErrorKind::RateLimited, "rate_limited"_L1,
        QT_TRANSLATE_NOOP("Error", "The provider asks for a pause: too many requests. Retry in a moment.")},
    ErrorText{
        ErrorKind::ServerFault, "server_fault"_L1,
        QT_TRANSLATE_NOOP("Error", "The server reported a fault of its own. Retry, or pick another model.")},
    ErrorText{ErrorKind::BadRequest, "bad_request"_L1,
              QT_TRANSLATE_NOOP("Error", "The server refused the request.")},
    ErrorText{ErrorKind::ContextTooLong, "context_too_long"_L1,
              QT_TRANSLATE_NOOP(
                  "Error", "This chat is too long for the model. Pick a model with a larger context window.")},
    ErrorText{ErrorKind::Unreadable, "unreadable"_L1,
              QT_TRANSLATE_NOOP(
                  "Error",
                  "The answer could not be read. Check that the address is that of an OpenAI-compatible API.")},
    ErrorText{ErrorKind::Stopped, "stopped"_L1, QT_TRANSLATE_NOOP("Error", "Stopped.")},
    ErrorText{
        ErrorKind::DiskFull, "disk_full"_L1,
        QT_TRANSLATE_NOOP(
            "Error",
            "The disk is full. Free some space; what is on the screen is kept until you close the window.")},
    ErrorText{ErrorKind::ReadOnly, "read_only"_L1,
              QT_TRANSLATE_NOOP(
                  "Error", "The profile folder can't be written. Chats are not saved until that is mended.")},
    ErrorText{
        ErrorKind::NewerProfile, "newer_profile"_L1,
        QT_TRANSLATE_NOOP(
            "Error",
            "The profile was written by a newer version of Switchyard. It is left untouched; please update.")},
    ErrorText{ErrorKind::Storage, "storage"_L1,
              QT_TRANSLATE_NOOP("Error", "The profile could not be read or written.")},
    ErrorText{ErrorKind::FileNotWritten, "file_not_written"_L1,
              QT_TRANSLATE_NOOP("Error", "The file could not be written. Choose another place.")},
    ErrorText{
        ErrorKind::NoKeychain, "no_keychain"_L1,
        QT_TRANSLATE_NOOP("Error", "No system keychain answers, so the key is kept for this session only.")},
    ErrorText{
        ErrorKind::NoProvider, "no_provider"_L1,
        QT_TRANSLATE_NOOP("Error", "No connected provider has a model for this. Add one in the settings.")},
};

const ErrorText &textOf(ErrorKind kind)
{
    for (const ErrorText &text : errorTexts) {
        if (text.kind == kind)
            return text;
    }
    return errorTexts.front();
}

} // namespace

QString errorName(ErrorKind kind)
{
    return textOf(kind).name;
}

ErrorKind errorFromName(const QString &name)
{
    for (const ErrorText &text : errorTexts) {
        if (text.name == name)
            return text.kind;
    }
    return ErrorKind::Internal;
}

QString errorMessage(const Error &error)
{
    return QCoreApplication::translate("Error", textOf(error.kind).message);
}

} // namespace switchyard
