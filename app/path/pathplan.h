// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/provider.h"
#include "path/pathmeasurement.h"

class QHostAddress;

/// What may be asked besides the mail host itself. Every host and name server can be given, so that nobody is asked
/// whom the person did not choose; what is not given is chosen from the known providers.
struct PathWishes {
    std::optional<QStringList> otherServers; ///< mail hosts to compare with; empty list = none
    std::optional<QStringList> webServers;   ///< "HOST" or "HOST:PORT"; empty list = none
    QList<quint16> otherPorts{465, 587, 25, 2525};
    QString directResolver = QStringLiteral("root"); ///< "HOST:PORT", "root" or empty = none
};

/// The experiments for one mail host, fixed before anything is asked.
struct PathPlan {
    Endpoint server;
    bool isKnownServer = false; ///< the provider's own: its name is no typing error
    QList<PathTarget> targets;

    /// Everybody who is asked besides the mail host, to be named in front of the person.
    [[nodiscard]] QStringList thirdParties() const;
};
/// \a provider: whose account it is; null = own server. Hosts of this computer or a private network are not compared
/// with the internet.
PathPlan planPath(const Endpoint &server, const Provider *provider, const PathWishes &wishes = {});

/// True if \a address means something only on this computer or in this network (RFC 1918, 6598, 4193 and the like).
bool isInternal(const QHostAddress &address);
