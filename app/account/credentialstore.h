// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <QObject>
#include <QString>

#include <functional>

/// Where secrets are kept. Every call answers through its callback, later and exactly once, unless \a context is
/// gone by then. Nothing blocks.
class CredentialStore
{
public:
    enum class Error {
        None,
        NotFound,    ///< the store answered and has no such entry
        Unavailable, ///< no D-Bus, or no keychain service on this system
        Locked,
        Denied,
        Silent, ///< the store did not answer in time
        Other,
    };

    virtual ~CredentialStore() = default;
    /// The name of the real store for the person: "GNOME Keyring", "KWallet", …; empty if none was found.
    virtual void describe(QObject *context, std::function<void(Error, const QString &name)> done) = 0;
    virtual void read(const QString &accountId, QObject *context, std::function<void(Error, Secret)> done) = 0;
    virtual void write(const QString &accountId, const Secret &secret, QObject *context,
        std::function<void(Error)> done) = 0;
    virtual void remove(const QString &accountId, QObject *context, std::function<void(Error)> done) = 0;
};
/// The sentence for a person, translated; empty for None.
QString credentialStoreErrorText(CredentialStore::Error error);
