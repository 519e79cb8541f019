// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/serverwords.h"

#include "testpanel/verdicttext.h"
#include "transcript/reply.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

QString serverInWords(const Endpoint &server)
{
    //: %1 server name, %2 port number, %3 encryption
    return QCoreApplication::translate("ServerWords", "%1 · port %2 · %3")
        .arg(visibleText(server.host), QString::number(server.port), encryptionText(server.encryption));
}
