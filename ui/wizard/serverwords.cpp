// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/serverwords.h"

#include "transcript/reply.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

QString encryptionInWords(Encryption encryption)
{
    switch (encryption) {
    case Encryption::Tls:
        return QCoreApplication::translate("ServerWords", "TLS from the start");
    case Encryption::StartTls:
        return QCoreApplication::translate("ServerWords", "STARTTLS");
    case Encryption::None:
        return QCoreApplication::translate("ServerWords", "no encryption");
    }
    Q_UNREACHABLE();
}

QString serverInWords(const Endpoint &server)
{
    //: %1 server name, %2 port number, %3 encryption
    return QCoreApplication::translate("ServerWords", "%1 · port %2 · %3")
        .arg(visibleText(server.host), QString::number(server.port), encryptionInWords(server.encryption));
}
