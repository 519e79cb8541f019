// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/credentialstore.h"

#include <QObject>

class QDBusMessage;

/// What has to be known about the Secret Service (specifications.freedesktop.org/secret-service) before
/// QtKeychain is asked, because QtKeychain cannot tell a locked store from one without the entry.
/// Asynchronous calls only. One question at a time; destroying the object drops the answer. Elsewhere than on
/// Linux the store is always there.
class SecretService : public QObject
{
    Q_OBJECT

  public:
    /// None = open; Locked, Unavailable, Denied, Silent or Other.
    using Answer = std::function<void(CredentialStore::Error)>;

    using QObject::QObject;
    ~SecretService() override;
    void look(Answer answer);
    /// Asks the person to unlock, after look() has said Locked. \a prompting is called when a window may
    /// open.
    void unlock(std::function<void()> prompting, Answer answer);
    /// The name of the program behind it, after look().
    void name(std::function<void(const QString &)> answer);
    /// Makes libsecret, which QtKeychain uses, begin a new session with whoever is the service now.
    static void forgetSession();
    /// False: writing will have to create a collection, and that asks the person for a password.
    [[nodiscard]] bool hasCollection() const { return !m_collection.isEmpty(); }

  private Q_SLOTS:
    void promptCompleted(bool dismissed);

  private:
    using Handler = void (SecretService::*)(const QDBusMessage &reply);
    void call(const QDBusMessage &message, Handler handler);
    void aliasRead(const QDBusMessage &reply);
    void lockedRead(const QDBusMessage &reply);
    void unlockAnswered(const QDBusMessage &reply);
    void promptShown(const QDBusMessage &reply);
    void processFound(const QDBusMessage &reply);
    void answer(CredentialStore::Error error);

    Answer m_answer;
    std::function<void()> m_prompting;
    std::function<void(const QString &)> m_named;
    QString m_collection, m_prompt;
};
