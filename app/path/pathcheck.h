// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/certificatecheck.h"
#include "path/pathplan.h"
#include "path/pathresult.h"

#include <QElapsedTimer>
#include <QHash>
#include <QHostAddress>
#include <QNetworkProxy>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

class NameResolver;
class PathProbe;

struct PathCheckOptions {
    TlsTrust trust;
    QString dnsServer; ///< "HOST:PORT" in the place of the system's resolver
    bool useSystemProxy = true;
    std::chrono::milliseconds limit{6500}; ///< for all of it; the promise is 8 s
    QString failedAs; ///< what the run before has found, an id; empty = it worked, or there was none
    /// Makes what looks names up; null = NameResolver::make().
    std::function<std::unique_ptr<NameResolver>(const QString &server)> makeResolver;
};

/// The authorities a run of \a account trusts: the system's and those of its CA file.
TlsTrust trustOf(const Account &account);

/// All control experiments of one plan at the same time, to find out where on the way a connection fails. Signs in
/// nowhere: it is given no secret. Start it once. In a slot of its signals only deleteLater() may destroy it.
class PathCheck final : public QObject
{
    Q_OBJECT
public:
    PathCheck(PathPlan plan, PathCheckOptions options, QObject *parent = nullptr);
    ~PathCheck() override;

    void start();
    /// Ends at once; finished() is emitted before it returns.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] const PathPlan &plan() const { return m_plan; }
    /// What is known so far; one for each target of the plan, in its order.
    [[nodiscard]] const QList<PathMeasurement> &measurements() const { return m_result.measurements; }

Q_SIGNALS:
    /// The experiment of that index is under way.
    void trying(qsizetype index);
    void measured(qsizetype index, const PathMeasurement &measurement);
    void finished(const PathResult &result);

private:
    struct Name {
        std::unique_ptr<NameResolver> resolver;
        QList<QHostAddress> addresses;
        bool settled = false;
    };
    void begin(const std::optional<QNetworkProxy> &proxy);
    void lookUp(const QString &host, const QString &resolver);
    void took(const QString &host, const QString &resolver, const QList<QHostAddress> &addresses, LossCause cause,
        const QByteArray &detail);
    void noteNames(const QString &host, PathSubject subject, const QList<QHostAddress> &addresses, LossCause cause,
        const QByteArray &detail);
    void probe(const QString &host, const QList<QHostAddress> &addresses);
    void giveUp(const QString &host);
    void startProbe(qsizetype index, const QList<QHostAddress> &addresses);
    void settle(qsizetype index, const PathMeasurement &measurement);
    void leaveOut(quint16 port);
    void endAll(LossCause why);
    void finish();
    Name &name(const QString &host, const QString &resolver);

    PathPlan m_plan;
    PathCheckOptions m_options;
    PathResult m_result;
    QElapsedTimer m_clock;
    QTimer m_limit, m_patience;
    std::optional<QNetworkProxy> m_proxy;
    std::map<std::pair<QString, QString>, Name> m_names; ///< by host and resolver; "" = the system's
    std::vector<std::unique_ptr<PathProbe>> m_probes;    ///< by index; null where none is needed
    bool m_running = false;
    bool m_begun = false;
};
