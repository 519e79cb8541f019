// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/transcript.h"

#include <QHostAddress>
#include <QObject>

#include <memory>

/// Looks a host name up once, all address families together.
class NameResolver : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void resolve(const QString &host) = 0;

    /// The system's resolver if \a server is empty, else the name server "HOST:PORT" or "root"
    /// (libunbound).
    static std::unique_ptr<NameResolver> make(const QString &server);

    /// True if a look-up was given up that the system may still be busy with: the destructor of QCoreApplication
    /// would wait for it, so a program in a hurry must end without.
    static bool hasAbandonedLookup();

Q_SIGNALS:
    void resolved(const QList<QHostAddress> &addresses);
    /// HostNotFound or DnsFailure.
    void failed(LossCause cause, const QString &detail);
};
