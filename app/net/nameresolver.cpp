// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/nameresolver.h"

#include "net/unboundresolver.h"

#include <QHostInfo>

namespace {

bool abandonedLookup = false;

class SystemResolver final : public NameResolver
{
public:
    ~SystemResolver() override
    {
        QHostInfo::abortHostLookup(m_lookup);
        abandonedLookup = abandonedLookup || m_isPending;
    }

    void resolve(const QString &host) override
    {
        m_isPending = true;
        m_lookup = QHostInfo::lookupHost(host, this, [this](const QHostInfo &info) {
            m_isPending = false;
            if (!info.addresses().isEmpty())
                Q_EMIT resolved(info.addresses());
            else
                Q_EMIT failed(info.error() == QHostInfo::HostNotFound ? LossCause::HostNotFound : LossCause::DnsFailure,
                    info.errorString());
        });
    }

private:
    int m_lookup = -1;
    bool m_isPending = false;
};

} // namespace

std::unique_ptr<NameResolver> NameResolver::make(const QString &server)
{
    if (server.isEmpty())
        return std::make_unique<SystemResolver>();
    return makeUnboundResolver(server);
}

bool NameResolver::hasAbandonedLookup()
{
    return abandonedLookup;
}
