// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/secretservice.h"

#ifdef Q_OS_LINUX
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>
#include <QFile>
#include <QLibrary>
#include <gio/gio.h>
#endif

#include <utility>

using namespace Qt::StringLiterals;
using Error = CredentialStore::Error;

#ifdef Q_OS_LINUX

namespace {

const auto serviceName = u"org.freedesktop.secrets"_s;
const auto servicePath = u"/org/freedesktop/secrets"_s;
const auto serviceInterface = u"org.freedesktop.Secret.Service"_s;
const auto collectionInterface = u"org.freedesktop.Secret.Collection"_s;
const auto promptInterface = u"org.freedesktop.Secret.Prompt"_s;

Error errorOf(const QDBusMessage &reply)
{
    if (reply.type() != QDBusMessage::ErrorMessage)
        return Error::None;
    const QString name = reply.errorName();
    if (name == "org.freedesktop.Secret.Error.IsLocked"_L1)
        return Error::Locked;
    if (name == "org.freedesktop.DBus.Error.AccessDenied"_L1)
        return Error::Denied;
    // Nobody there, cannot be started, or gone without a reply. (Our own limit is shorter than that of D-Bus,
    // so this NoReply is the bus saying that the service has left.)
    static const QStringList absent{u"org.freedesktop.DBus.Error.ServiceUnknown"_s,
        u"org.freedesktop.DBus.Error.NameHasNoOwner"_s, u"org.freedesktop.DBus.Error.NoReply"_s,
        u"org.freedesktop.DBus.Error.NoServer"_s, u"org.freedesktop.DBus.Error.Disconnected"_s};
    if (absent.contains(name) || name.startsWith("org.freedesktop.DBus.Error.Spawn."_L1))
        return Error::Unavailable;
    return Error::Other;
}

QString pathIn(const QDBusMessage &reply, qsizetype index)
{
    const QString path = reply.arguments().value(index).value<QDBusObjectPath>().path();
    return path == "/"_L1 ? QString() : path;
}

/// libsecret takes GLib's own connection, and GLib ends the process with SIGTERM when that bus goes, unless
/// told not to.
void outliveTheBus()
{
    static bool asked = false;
    if (std::exchange(asked, true))
        return;
    const auto taken = [](GObject *, GAsyncResult *result, gpointer) {
        // The reference is kept for the life of the process: a new connection would have the old habit.
        if (GDBusConnection *connection = g_bus_get_finish(result, nullptr))
            g_dbus_connection_set_exit_on_close(connection, FALSE);
    };
    g_bus_get(G_BUS_TYPE_SESSION, nullptr, taken, nullptr);
}

QString nameOfProgram(const QByteArray &command)
{
    if (command.startsWith("gnome-keyring"))
        return u"GNOME Keyring"_s;
    if (command.startsWith("kwalletd") || command == "ksecretd")
        return u"KWallet"_s;
    if (command.startsWith("keepassxc"))
        return u"KeePassXC"_s;
    return u"Secret Service"_s;
}

} // namespace

SecretService::~SecretService()
{
    if (m_prompt.isEmpty())
        return;
    // Nobody waits for this window any more.
    QDBusConnection::sessionBus().send(
        QDBusMessage::createMethodCall(serviceName, m_prompt, promptInterface, u"Dismiss"_s));
}

void SecretService::call(const QDBusMessage &message, Handler handler)
{
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
        [this, handler](QDBusPendingCallWatcher *finished) {
            finished->deleteLater();
            (this->*handler)(finished->reply());
        });
}

void SecretService::answer(Error error)
{
    if (const auto answer = std::exchange(m_answer, nullptr))
        answer(error);
}

void SecretService::look(Answer answer)
{
    m_answer = std::move(answer);
    m_collection.clear();
    if (!QDBusConnection::sessionBus().isConnected()) {
        QMetaObject::invokeMethod(
            this, [this] { this->answer(Error::Unavailable); }, Qt::QueuedConnection);
        return;
    }
    outliveTheBus();
    auto message = QDBusMessage::createMethodCall(serviceName, servicePath, serviceInterface, u"ReadAlias"_s);
    message << u"default"_s;
    call(message, &SecretService::aliasRead);
}

void SecretService::aliasRead(const QDBusMessage &reply)
{
    m_collection = pathIn(reply, 0);
    // No collection yet: nothing is locked, nothing is saved.
    if (const Error error = errorOf(reply); error != Error::None || m_collection.isEmpty()) {
        answer(error);
        return;
    }
    auto message = QDBusMessage::createMethodCall(
        serviceName, m_collection, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    message << collectionInterface << u"Locked"_s;
    call(message, &SecretService::lockedRead);
}

void SecretService::lockedRead(const QDBusMessage &reply)
{
    if (const Error error = errorOf(reply); error != Error::None) {
        answer(error);
        return;
    }
    const QVariant locked = reply.arguments().value(0).value<QDBusVariant>().variant();
    if (locked.userType() != QMetaType::Bool)
        answer(Error::Other);
    else
        answer(locked.toBool() ? Error::Locked : Error::None);
}

void SecretService::unlock(std::function<void()> prompting, Answer answer)
{
    m_prompting = std::move(prompting);
    m_answer = std::move(answer);
    auto message = QDBusMessage::createMethodCall(serviceName, servicePath, serviceInterface, u"Unlock"_s);
    message << QVariant::fromValue(QList<QDBusObjectPath>{QDBusObjectPath(m_collection)});
    call(message, &SecretService::unlockAnswered);
}

void SecretService::unlockAnswered(const QDBusMessage &reply)
{
    if (const Error error = errorOf(reply); error != Error::None) {
        answer(error);
        return;
    }
    m_prompt = pathIn(reply, 1);
    if (m_prompt.isEmpty()) {
        promptCompleted(false);
        return;
    }
    // Without the service's name, because Qt would wait for the bus to tell its owner. A false signal gains
    // nothing: the lock itself is looked at afterwards.
    QDBusConnection::sessionBus().connect(
        {}, m_prompt, promptInterface, u"Completed"_s, this, SLOT(promptCompleted(bool)));
    m_prompting();
    auto message = QDBusMessage::createMethodCall(serviceName, m_prompt, promptInterface, u"Prompt"_s);
    message << QString();
    call(message, &SecretService::promptShown);
}

void SecretService::promptShown(const QDBusMessage &reply)
{
    if (const Error error = errorOf(reply); error != Error::None) {
        m_prompt.clear();
        answer(error);
    }
}

void SecretService::promptCompleted(bool dismissed)
{
    m_prompt.clear();
    if (!m_answer)
        return;
    if (dismissed)
        answer(Error::Locked);
    else
        look(std::exchange(m_answer, nullptr));
}

void SecretService::name(std::function<void(const QString &)> answer)
{
    m_named = std::move(answer);
    auto message = QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s,
        u"org.freedesktop.DBus"_s, u"GetConnectionUnixProcessID"_s);
    message << serviceName;
    call(message, &SecretService::processFound);
}

void SecretService::processFound(const QDBusMessage &reply)
{
    QFile command(u"/proc/%1/comm"_s.arg(reply.arguments().value(0).toUInt()));
    const bool readable = errorOf(reply) == Error::None && command.open(QFile::ReadOnly);
    std::exchange(m_named, nullptr)(nameOfProgram(readable ? command.readAll().trimmed() : QByteArray()));
}

void SecretService::forgetSession()
{
    // QtKeychain has loaded the library in the same way.
    using Disconnect = void (*)();
    if (const auto disconnect =
            reinterpret_cast<Disconnect>(QLibrary::resolve(u"secret-1"_s, 0, "secret_service_disconnect")))
        disconnect();
}

#else

SecretService::~SecretService() = default;

void SecretService::look(Answer answer)
{
    m_answer = std::move(answer);
    m_collection = u"default"_s;
    QMetaObject::invokeMethod(
        this, [this] { this->answer(Error::None); }, Qt::QueuedConnection);
}

void SecretService::answer(Error error)
{
    std::exchange(m_answer, nullptr)(error);
}

void SecretService::unlock(std::function<void()>, Answer answer)
{
    answer(Error::Locked);
}

void SecretService::name(std::function<void(const QString &)> answer)
{
#ifdef Q_OS_DARWIN
    const auto name = u"macOS Keychain"_s;
#else
    const auto name = u"Windows Credential Manager"_s;
#endif
    QMetaObject::invokeMethod(
        this, [answer, name] { answer(name); }, Qt::QueuedConnection);
}

void SecretService::promptCompleted(bool) {}

void SecretService::forgetSession() {}

#endif
