// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/provider.h"

#include <QStringList>

#include <optional>

/// What a text tells about the connection besides what went wrong.
struct Surroundings {
    QString host;
    quint16 port = 0; ///< 0 = not known
    std::optional<Encryption> encryption;
    QByteArray mechanism;
    const Provider *provider = nullptr;
    QString issuer; ///< who issued a certificate, if that is said
};

/// \a told: lines without secrets. \a said: the server's own words, which outrank the rest for the provider.
Surroundings surroundingsOf(const QStringList &told, const QString &said);
/// The provider of a server or mail domain: the longest of its names that \a host ends in; null if none.
const Provider *providerOfHost(const QString &host);
