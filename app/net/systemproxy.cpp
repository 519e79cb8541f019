// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/systemproxy.h"

#include <QCoreApplication>
#include <QNetworkProxyFactory>
#include <QNetworkProxyQuery>
#include <QPointer>
#include <QThreadPool>

namespace {

std::optional<QNetworkProxy> firstFor(const QList<QNetworkProxy> &proxies)
{
    for (const QNetworkProxy &proxy : proxies) {
        if (proxy.type() == QNetworkProxy::Socks5Proxy || proxy.type() == QNetworkProxy::HttpProxy)
            return proxy;
        if (proxy.type() == QNetworkProxy::NoProxy)
            break;
    }
    return std::nullopt;
}

} // namespace

void findSystemProxy(const QString &host, quint16 port, QObject *context,
    std::function<void(const std::optional<QNetworkProxy> &)> done)
{
    const QNetworkProxyQuery query(host, port, QStringLiteral("smtp"), QNetworkProxyQuery::TcpSocket);
    QThreadPool::globalInstance()->start([query, guard = QPointer<QObject>(context), done = std::move(done)] {
        const auto proxy = firstFor(QNetworkProxyFactory::systemProxyForQuery(query));
        // The application outlives the pool's threads; the context may not.
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [guard, done, proxy] {
                if (guard)
                    done(proxy);
            },
            Qt::QueuedConnection);
    });
}
