// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

enum class Encryption {
    Tls,      ///< TLS from the first byte (RFC 8314), usually port 465
    StartTls, ///< STARTTLS required (RFC 3207), usually port 587
    None,     ///< only on the user's explicit choice
};
QByteArray encryptionName(Encryption encryption); ///< "tls", "starttls", "none"
std::optional<Encryption> encryptionFromName(const QByteArray &name);

struct Endpoint {
    QString host; ///< name or address literal without brackets
    quint16 port = 0;
    Encryption encryption = Encryption::Tls;
    friend bool operator==(const Endpoint &, const Endpoint &) = default;
};

/// The standard submission port of a mode: 465, 587, 25.
quint16 standardPort(Encryption encryption);
/// The mode a standard port means; nothing for a custom port.
std::optional<Encryption> standardEncryption(quint16 port);
