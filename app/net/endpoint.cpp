// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/endpoint.h"

QByteArray encryptionName(Encryption encryption)
{
    switch (encryption) {
    case Encryption::Tls: return "tls";
    case Encryption::StartTls: return "starttls";
    case Encryption::None: return "none";
    }
    Q_UNREACHABLE();
}

std::optional<Encryption> encryptionFromName(const QByteArray &name)
{
    for (const Encryption encryption : {Encryption::Tls, Encryption::StartTls, Encryption::None}) {
        if (name == encryptionName(encryption))
            return encryption;
    }
    return std::nullopt;
}

quint16 standardPort(Encryption encryption)
{
    switch (encryption) {
    case Encryption::Tls: return 465;
    case Encryption::StartTls: return 587;
    case Encryption::None: return 25;
    }
    Q_UNREACHABLE();
}

std::optional<Encryption> standardEncryption(quint16 port)
{
    switch (port) {
    case 465: return Encryption::Tls;
    case 587: return Encryption::StartTls;
    case 25: return Encryption::None;
    default: return std::nullopt;
    }
}
