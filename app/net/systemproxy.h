// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkProxy>
#include <QString>

#include <functional>
#include <optional>

class QObject;

/// Asks the system which proxy leads to \a host and calls \a done with the first that can carry SMTP (SOCKS5, or
/// HTTP CONNECT), or with nothing for a direct connection; not at all if \a context is gone by then. The question is
/// put in a thread of the pool, because the system may load a configuration script from the network to answer it.
void findSystemProxy(const QString &host, quint16 port, QObject *context,
    std::function<void(const std::optional<QNetworkProxy> &)> done);
