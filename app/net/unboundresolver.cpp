// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/unboundresolver.h"

#include <QSocketNotifier>
#include <QTimer>

#include <unbound.h>

namespace {

/// Asks one name server given by the user, or those of the internet from the root down; QHostInfo and QDnsLookup of Qt 6.4 cannot be told a port.
class UnboundResolver final : public NameResolver
{
public:
    explicit UnboundResolver(const QString &server)
        : m_context(ub_ctx_create())
    {
        ub_ctx_async(m_context.get(), 1);
        if (server == QLatin1String("root")) {
            m_usable = true;
            return;
        }
        const qsizetype colon = server.lastIndexOf(u':');
        QByteArray host = server.left(colon).toLatin1();
        if (host.startsWith('[') && host.endsWith(']'))
            host = host.mid(1, host.size() - 2);
        const QByteArray forwarder = host + '@' + server.mid(colon + 1).toLatin1();
        ub_ctx_set_option(m_context.get(), "do-not-query-localhost:", "no");
        // Before the zones: removing one closes the context to settings. Without a forwarder the root servers
        // would be asked, so then nothing is.
        m_usable = ub_ctx_set_fwd(m_context.get(), forwarder.constData()) == 0;
        // Built-in answers for special names (RFC 6761) must not stand in for the server that was asked for.
        for (const char *zone : {"test.", "invalid.", "localhost."})
            ub_ctx_zone_remove(m_context.get(), zone);
    }

    ~UnboundResolver() override
    {
        for (Query &query : m_queries) {
            if (query.pending)
                ub_cancel(m_context.get(), query.id);
        }
    }

    void resolve(const QString &host) override
    {
        m_notifier = std::make_unique<QSocketNotifier>(ub_fd(m_context.get()), QSocketNotifier::Read);
        connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] { ub_process(m_context.get()); });
        constexpr int internet = 1, typeA = 1, typeAaaa = 28;
        const QByteArray name = host.toLatin1();
        m_queries = {Query{this, typeAaaa}, Query{this, typeA}};
        for (Query &query : m_queries) {
            query.pending = m_usable && ub_resolve_async(m_context.get(), name.constData(), query.type, internet, &query, &answered,
                                &query.id) == 0;
        }
        if (!m_queries.at(0).pending && !m_queries.at(1).pending)
            QTimer::singleShot(0, this, [this] { Q_EMIT failed(LossCause::DnsFailure, QStringLiteral("libunbound")); });
    }

private:
    struct Query {
        UnboundResolver *resolver = nullptr;
        int type = 0;
        int id = 0;
        bool pending = false;
    };
    struct Free {
        void operator()(ub_ctx *context) const { ub_ctx_delete(context); }
        void operator()(ub_result *result) const { ub_resolve_free(result); }
    };

    static void answered(void *data, int error, ub_result *raw)
    {
        const std::unique_ptr<ub_result, Free> result(raw);
        auto *query = static_cast<Query *>(data);
        query->pending = false;
        query->resolver->take(error, result.get());
    }

    void take(int error, const ub_result *result)
    {
        constexpr int noError = 0, nameError = 3, ipv4Length = 4, ipv6Length = 16;
        if (error || (result->rcode != noError && result->rcode != nameError))
            m_failure = QString::fromLatin1(error ? ub_strerror(error) : "server failure");
        else {
            for (int i = 0; result->havedata && result->data[i]; ++i) {
                const auto *bytes = reinterpret_cast<const quint8 *>(result->data[i]);
                if (result->len[i] == ipv6Length)
                    m_addresses.append(QHostAddress(bytes));
                else if (result->len[i] == ipv4Length)
                    m_addresses.append(
                        QHostAddress(quint32(bytes[0]) << 24 | quint32(bytes[1]) << 16 | quint32(bytes[2]) << 8 | bytes[3]));
            }
        }
        if (m_queries.at(0).pending || m_queries.at(1).pending)
            return;
        if (!m_addresses.isEmpty())
            Q_EMIT resolved(m_addresses);
        else if (!m_failure.isEmpty())
            Q_EMIT failed(LossCause::DnsFailure, m_failure);
        else
            Q_EMIT failed(LossCause::HostNotFound, QStringLiteral("no address"));
    }

    std::unique_ptr<ub_ctx, Free> m_context;
    std::unique_ptr<QSocketNotifier> m_notifier;
    bool m_usable = false;
    QList<Query> m_queries;
    QList<QHostAddress> m_addresses;
    QString m_failure;
};

} // namespace

std::unique_ptr<NameResolver> makeUnboundResolver(const QString &server)
{
    return std::make_unique<UnboundResolver>(server);
}
