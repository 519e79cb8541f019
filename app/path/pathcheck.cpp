// SPDX-License-Identifier: GPL-3.0-or-later
#include "path/pathcheck.h"

#include "net/nameresolver.h"
#include "net/systemproxy.h"
#include "path/concludepath.h"
#include "path/pathprobe.h"

#include <QFile>
#include <QUrl>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

// A name server that has not answered by then gets no more time before the addresses known otherwise are used.
constexpr auto lookupPatience = 2200ms;
constexpr auto proxyPatience = 600ms;

bool isNames(PathSubject subject)
{
    return subject == PathSubject::SystemNames || subject == PathSubject::DirectNames;
}

QList<QHostAddress> ofFamily(const QList<QHostAddress> &addresses, PathFamily family)
{
    if (family == PathFamily::Any)
        return addresses;
    const auto protocol = family == PathFamily::IPv6 ? QAbstractSocket::IPv6Protocol : QAbstractSocket::IPv4Protocol;
    QList<QHostAddress> fitting;
    std::ranges::copy_if(addresses, std::back_inserter(fitting),
        [protocol](const QHostAddress &address) { return address.protocol() == protocol; });
    return fitting;
}

PathAnswer namesAnswer(const QList<QHostAddress> &addresses, LossCause cause)
{
    if (!addresses.isEmpty())
        return PathAnswer::Answered;
    if (cause == LossCause::Cancelled)
        return PathAnswer::Cancelled;
    return cause == LossCause::HostNotFound ? PathAnswer::NameNotFound : PathAnswer::NameFailed;
}

} // namespace

TlsTrust trustOf(const Account &account)
{
    QFile file(account.extraCaFile);
    constexpr qint64 largest = 4 * 1024 * 1024;
    if (account.extraCaFile.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    return {QSslCertificate::fromData(file.read(largest), QSsl::Pem), false};
}

PathCheck::PathCheck(PathPlan plan, PathCheckOptions options, QObject *parent)
    : QObject(parent)
    , m_plan(std::move(plan))
    , m_options(std::move(options))
{
    if (!m_options.makeResolver)
        m_options.makeResolver = [](const QString &server) { return NameResolver::make(server); };
    for (const PathTarget &target : std::as_const(m_plan.targets)) {
        PathMeasurement measurement;
        measurement.target = target;
        m_result.measurements.append(measurement);
    }
    m_result.server = m_plan.server;
    m_result.failedAs = m_options.failedAs;
    m_probes.resize(static_cast<std::size_t>(m_plan.targets.size()));
    for (QTimer *timer : {&m_limit, &m_patience})
        timer->setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] { endAll(LossCause::TimedOut); });
}

PathCheck::~PathCheck()
{
    for (const auto &probe : m_probes) {
        if (probe)
            probe->disconnect(this);
    }
    for (const auto &[key, found] : m_names) {
        if (found.resolver)
            found.resolver->disconnect(this);
    }
}

void PathCheck::start()
{
    m_running = true;
    m_result.started = QDateTime::currentDateTime();
    m_clock.start();
    m_limit.start(m_options.limit);
    const QHostAddress literal(m_plan.server.host);
    if (!m_options.useSystemProxy || literal.isLoopback()) {
        QMetaObject::invokeMethod(this, [this] { begin({}); }, Qt::QueuedConnection);
        return;
    }
    // The system may be slow to tell: then the way without a proxy is looked at.
    connect(&m_patience, &QTimer::timeout, this, [this] { begin({}); });
    m_patience.start(proxyPatience);
    findSystemProxy(m_plan.server.host, m_plan.server.port, this,
        [this](const std::optional<QNetworkProxy> &proxy) { begin(proxy); });
}

void PathCheck::begin(const std::optional<QNetworkProxy> &proxy)
{
    if (std::exchange(m_begun, true) || !m_running)
        return;
    m_patience.stop();
    m_patience.disconnect(this);
    m_proxy = proxy;
    if (proxy)
        m_result.proxy = u"%1:%2"_s.arg(proxy->hostName()).arg(proxy->port());
    QStringList hosts;
    for (const PathTarget &target : std::as_const(m_plan.targets)) {
        if (target.subject == PathSubject::DirectNames)
            lookUp(target.host, target.resolver);
        else if (!hosts.contains(target.host))
            hosts.append(target.host);
    }
    for (const QString &host : std::as_const(hosts)) {
        const QHostAddress literal(host);
        if (!literal.isNull() || proxy)
            probe(host, literal.isNull() ? QList<QHostAddress>() : QList{literal});
        if (literal.isNull())
            lookUp(host, {});
    }
    connect(&m_patience, &QTimer::timeout, this, [this] {
        // What could not be looked up in the usual way is tried with what was found past it.
        for (const auto &[key, found] : m_names) {
            if (key.second.isEmpty() && !found.settled)
                giveUp(key.first);
        }
    });
    m_patience.start(lookupPatience);
}

PathCheck::Name &PathCheck::name(const QString &host, const QString &resolver)
{
    return m_names[{host, resolver}];
}

void PathCheck::lookUp(const QString &host, const QString &resolver)
{
    for (qsizetype i = 0; i < m_plan.targets.size(); ++i) {
        const PathTarget &target = m_plan.targets.at(i);
        if (target.host == host && target.resolver == resolver && isNames(target.subject))
            Q_EMIT trying(i);
    }
    Name &asked = name(host, resolver);
    asked.resolver = m_options.makeResolver(resolver.isEmpty() ? m_options.dnsServer : resolver);
    connect(asked.resolver.get(), &NameResolver::resolved, this,
        [this, host, resolver](const QList<QHostAddress> &addresses) { took(host, resolver, addresses, LossCause::Other, {}); });
    connect(asked.resolver.get(), &NameResolver::failed, this,
        [this, host, resolver](LossCause cause, const QString &detail) { took(host, resolver, {}, cause, detail.toUtf8()); });
    const QString ace = QString::fromLatin1(QUrl::toAce(host));
    asked.resolver->resolve(ace.isEmpty() ? host : ace);
}

void PathCheck::took(const QString &host, const QString &resolver, const QList<QHostAddress> &addresses,
    LossCause cause, const QByteArray &detail)
{
    Name &asked = name(host, resolver);
    if (!m_running || std::exchange(asked.settled, true))
        return;
    asked.addresses = addresses;
    noteNames(host, resolver.isEmpty() ? PathSubject::SystemNames : PathSubject::DirectNames, addresses, cause, detail);
    if (m_proxy || !m_running)
        return;
    if (resolver.isEmpty() && !addresses.isEmpty())
        probe(host, addresses);
    else
        giveUp(host);
}

/// The usual way to look \a host up has failed or is slow: the other one must do, or nothing can be tried.
void PathCheck::giveUp(const QString &host)
{
    const Name *usual = nullptr;
    bool waits = false;
    QList<QHostAddress> found;
    for (const auto &[key, asked] : m_names) {
        if (key.first != host)
            continue;
        if (key.second.isEmpty())
            usual = &asked;
        else if (!asked.settled)
            waits = true;
        else
            found += asked.addresses;
    }
    const bool usualIsSlow = usual && !usual->settled;
    if (usualIsSlow && (found.isEmpty() || m_patience.isActive()))
        return;
    if (!found.isEmpty() || !waits)
        probe(host, found);
}

void PathCheck::noteNames(const QString &host, PathSubject subject, const QList<QHostAddress> &addresses,
    LossCause cause, const QByteArray &detail)
{
    for (qsizetype i = 0; i < m_plan.targets.size(); ++i) {
        const PathTarget &target = m_plan.targets.at(i);
        if (target.subject != subject || target.host != host)
            continue;
        PathMeasurement measurement = m_result.measurements.at(i);
        measurement.answer = namesAnswer(addresses, cause);
        for (const QHostAddress &address : addresses)
            measurement.addresses.append(address.toString());
        measurement.detail = detail;
        measurement.took = std::chrono::milliseconds(m_clock.elapsed());
        settle(i, measurement);
    }
}

/// Starts all that is planned for \a host, once.
void PathCheck::probe(const QString &host, const QList<QHostAddress> &addresses)
{
    for (qsizetype i = 0; i < m_plan.targets.size() && m_running; ++i) {
        const PathTarget &target = m_plan.targets.at(i);
        if (target.host != host || isNames(target.subject) || m_probes.at(static_cast<std::size_t>(i))
            || m_result.measurements.at(i).answer != PathAnswer::Pending)
            continue;
        startProbe(i, ofFamily(addresses, target.family));
    }
}

void PathCheck::startProbe(qsizetype index, const QList<QHostAddress> &addresses)
{
    const PathTarget &target = m_plan.targets.at(index);
    const bool oneOfTwoFamilies = m_proxy && target.family == PathFamily::IPv6; // the proxy chooses
    if ((addresses.isEmpty() && !m_proxy) || oneOfTwoFamilies) {
        PathMeasurement measurement = m_result.measurements.at(index);
        measurement.answer = PathAnswer::NotTried;
        settle(index, measurement);
        return;
    }
    auto &probe = m_probes.at(static_cast<std::size_t>(index));
    probe = std::make_unique<PathProbe>(target, m_options.trust, m_clock);
    connect(probe.get(), &PathProbe::measured, this,
        [this, index](PathMeasurement measurement) {
            if (m_proxy && measurement.answer == PathAnswer::Unreachable)
                measurement.answer = PathAnswer::ProxyFailed; // the proxy denied it, which Qt tells like a missing route
            settle(index, measurement);
        });
    Q_EMIT trying(index);
    if (!m_running)
        return; // cancelled in that very signal
    if (m_proxy)
        probe->startThroughProxy(*m_proxy);
    else
        probe->start(addresses);
}

void PathCheck::settle(qsizetype index, const PathMeasurement &measurement)
{
    if (m_result.measurements.at(index).answer != PathAnswer::Pending)
        return;
    m_result.measurements[index] = measurement;
    Q_EMIT measured(index, measurement);
    const PathTarget &target = measurement.target;
    if (measurement.answer == PathAnswer::Answered && target.subject == PathSubject::Server && m_running)
        leaveOut(target.port);
    const bool all = std::ranges::none_of(m_result.measurements,
        [](const PathMeasurement &each) { return each.answer == PathAnswer::Pending; });
    if (all)
        finish();
}

/// A port that answers in one mode need not be waited for in the other.
void PathCheck::leaveOut(quint16 port)
{
    for (qsizetype i = 0; i < m_plan.targets.size(); ++i) {
        const PathTarget &target = m_plan.targets.at(i);
        const bool otherMode = target.subject == PathSubject::Server && target.port == port
            && port == m_plan.server.port && target.encryption != m_plan.server.encryption;
        if (!otherMode || m_result.measurements.at(i).answer != PathAnswer::Pending)
            continue;
        const auto &probe = m_probes.at(static_cast<std::size_t>(i));
        PathMeasurement measurement = m_result.measurements.at(i);
        measurement.answer = PathAnswer::NotTried;
        if (probe)
            probe->disconnect(this);
        settle(i, measurement);
        if (probe)
            probe->end(LossCause::Cancelled);
    }
}

void PathCheck::cancel()
{
    if (!m_running)
        return;
    m_result.cancelled = true;
    endAll(LossCause::Cancelled);
}

void PathCheck::endAll(LossCause why)
{
    for (const auto &probe : m_probes) {
        if (probe)
            probe->end(why);
    }
    for (qsizetype i = 0; i < m_result.measurements.size(); ++i) {
        PathMeasurement measurement = m_result.measurements.at(i);
        if (measurement.answer != PathAnswer::Pending)
            continue;
        measurement.took = std::chrono::milliseconds(m_clock.elapsed());
        if (why == LossCause::Cancelled)
            measurement.answer = PathAnswer::Cancelled;
        else
            measurement.answer = isNames(measurement.target.subject) ? PathAnswer::NameFailed : PathAnswer::NotTried;
        settle(i, measurement);
    }
    finish();
}

void PathCheck::finish()
{
    if (!std::exchange(m_running, false))
        return;
    m_limit.stop();
    m_patience.stop();
    for (auto &[key, asked] : m_names) { // one of them may be in the middle of its signal
        if (asked.resolver) {
            asked.resolver->disconnect(this);
            asked.resolver.release()->deleteLater();
        }
    }
    m_result.took = std::chrono::milliseconds(m_clock.elapsed());
    const PathEvidence evidence{m_plan.server, m_plan.isKnownServer, !m_result.proxy.isEmpty()};
    if (!m_result.cancelled)
        m_result.conclusions = concludePath(m_result.measurements, evidence);
    m_result.pieces = judgePieces(m_result.measurements, m_result.conclusions, evidence);
    Q_EMIT finished(m_result);
}
