// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/testrun.h"

#include "account/accountcheck.h"
#include "account/credentialinspection.h"
#include "account/provider.h"
#include "base/overloaded.h"
#include "base/scrubber.h"
#include "net/connectionrace.h"
#include "net/nameresolver.h"
#include "net/ssltransport.h"
#include "run/refusalguard.h"
#include "sasl/saslmechanism.h"
#include "net/systemproxy.h"
#include "smtp/smtpsession.h"

#include <QFile>
#include <QHostAddress>
#include <QUrl>

#include <algorithm>

using namespace std::chrono_literals;

namespace {

Proof wantedProof(const Account &account, const TestRunOptions &options)
{
    const Proof connected = account.server.encryption == Encryption::None ? Proof::Greeted : Proof::Encrypted;
    switch (options.stopAfter) {
    case Stage::Resolve:
    case Stage::Connect:
    case Stage::Tls:
    case Stage::Greeting: return account.server.encryption == Encryption::Tls ? Proof::Encrypted : Proof::Greeted;
    case Stage::Hello:
        return account.server.encryption == Encryption::StartTls ? Proof::Greeted : connected;
    case Stage::StartTls: return connected;
    case Stage::Login: return account.user.isEmpty() ? connected : Proof::SignedIn;
    case Stage::Sender: return Proof::SenderAccepted;
    case Stage::Recipient: return Proof::RecipientAccepted;
    case Stage::Data:
    case Stage::Message:
    case Stage::Quit: return options.envelope ? Proof::MessageAccepted : Proof::SignedIn;
    case Stage::ImapLogin:
    case Stage::ImapSelect:
    case Stage::Pop3Pass: break; // allStages() has none of them
    }
    Q_UNREACHABLE();
}

/// The domain in its ASCII form where the local part needs no SMTPUTF8 (RFC 6531 section 3.2).
QByteArray envelopeAddress(const QByteArray &address)
{
    const qsizetype at = address.lastIndexOf('@');
    const QByteArray local = address.left(at);
    const bool localIsAscii = std::ranges::all_of(local, [](char c) { return static_cast<uchar>(c) < 0x80; });
    if (at < 0 || !localIsAscii)
        return address;
    const QByteArray domain = QUrl::toAce(QString::fromUtf8(address.mid(at + 1)));
    return domain.isEmpty() ? address : local + '@' + domain;
}

QByteArray familiesOf(const QList<QHostAddress> &addresses)
{
    QByteArrayList families;
    for (const QHostAddress &address : ConnectionRace::order(addresses)) {
        const QByteArray family = address.protocol() == QAbstractSocket::IPv6Protocol ? "IPv6" : "IPv4";
        if (!families.contains(family))
            families.append(family);
    }
    return families.join(", ");
}

/// A name may lead to this computer as well as "localhost" does.
bool reachedThisComputer(const Transcript &transcript)
{
    return std::ranges::any_of(transcript.entries(), [](const TranscriptEntry &entry) {
        const auto *note = std::get_if<Note>(&entry.what);
        return note && note->id == "connected" && RefusalGuard::isExempt(QString::fromLatin1(note->arguments.value(0)));
    });
}

CredentialShape shapeOf(const Secret &secret, const Provider *provider)
{
    const CredentialInspection inspection = inspectCredential(QString::fromUtf8(secret.reveal()), provider);
    CredentialShape shape;
    shape.known = !secret.isEmpty();
    shape.length = inspection.length;
    shape.hasPattern = provider && !provider->codePattern.isEmpty();
    shape.fitsProviderPattern = inspection.verdict == CredentialInspection::Verdict::FitsPattern;
    return shape;
}

/// Lets go of an object that may be emitting the very signal that leads here.
template <class T>
void retire(std::unique_ptr<T> &object)
{
    if (!object)
        return;
    object->disconnect();
    object.release()->deleteLater();
}

} // namespace

TestRun::TestRun(Account account, Secret secret, TestRunOptions options, QObject *parent)
    : QObject(parent)
    , m_secret(std::move(secret))
    , m_options(std::move(options))
{
    m_report.account = std::move(account);
    m_report.practice = m_options.practice;
    m_report.wanted = wantedProof(m_report.account, m_options);
    m_stageTimer.setSingleShot(true);
    m_totalTimer.setSingleShot(true);
    connect(&m_stageTimer, &QTimer::timeout, this, [this] {
        if (m_decided)
            finish(); // the goodbye was not answered in time
        else
            lose(m_stage, Lost{LossCause::TimedOut, {}, {}});
    });
    connect(&m_totalTimer, &QTimer::timeout, this, [this] {
        if (m_connection)
            m_connection->cancel(LossCause::RunLimit);
        else
            lose(m_stage, Lost{LossCause::RunLimit, {}, {}});
    });
}

TestRun::~TestRun()
{
    if (m_connection)
        m_connection->disconnect(this);
}

void TestRun::start()
{
    m_running = true;
    m_report.started = QDateTime::currentDateTime();
    m_clock.start();
    Scrubber::instance().remember(m_secret, m_report.account.user.toUtf8());
    if (const auto prepared = saslPrepare(m_secret.reveal())) // this form travels, so this form may come back
        Scrubber::instance().remember(Secret(*prepared), m_report.account.user.toUtf8());
    const auto total = m_options.limits.total.count() > 0 ? m_options.limits.total
        : m_options.message                              ? std::chrono::milliseconds(900s)
                                                         : std::chrono::milliseconds(180s);
    m_totalTimer.start(total);
    QTimer::singleShot(0, this, [this] {
        if (m_running && !refuseBadInput())
            resolve();
    });
}

bool TestRun::refuseBadInput()
{
    QList<Finding> findings = checkAccount(m_report.account);
    findings.removeIf([](const Finding &finding) { return finding.severity != Severity::Error; });
    QString problem;
    m_trust = trust(&problem);
    if (!problem.isEmpty())
        findings.append({QStringLiteral("account.ca_file_unreadable"), Severity::Error,
            {{QStringLiteral("field"), QStringLiteral("ca_file")}, {QStringLiteral("detail"), problem},
                {QStringLiteral("value"), m_report.account.extraCaFile}},
            {}});
    if (m_options.envelope) {
        const auto check = [&](const QByteArray &path, const QString &field) {
            if (!path.isEmpty() && (!isCommandSafe(path) || !isMailbox(path)))
                findings.append({QStringLiteral("account.address_invalid"), Severity::Error,
                    {{QStringLiteral("field"), field}}, {}});
        };
        check(m_options.envelope->reversePath, QStringLiteral("from"));
        for (const QByteArray &path : std::as_const(m_options.envelope->forwardPaths))
            check(path, QStringLiteral("to"));
    }
    const int minutes = signsIn() && !m_options.despiteRefusals
        ? RefusalGuard().minutesToWait(m_report.account.server.host, m_report.account.user, m_secret)
        : 0;
    if (minutes > 0)
        findings.append({QStringLiteral("account.sign_in_paused"), Severity::Error,
            {{QStringLiteral("field"), QStringLiteral("user")}, {QStringLiteral("minutes"), QString::number(minutes)}}, {}});
    if (findings.isEmpty())
        return false;
    m_report.findings = findings;
    m_decided = true;
    Q_EMIT decided(m_report);
    finish();
    return true;
}

bool TestRun::signsIn() const
{
    return !m_options.practice && !m_report.account.user.isEmpty()
        && m_report.account.credential != CredentialKind::None && m_options.stopAfter >= Stage::Login;
}

void TestRun::noteSignIn() const
{
    const Account &account = m_report.account;
    const Outcome &outcome = m_report.outcome;
    if (reachedThisComputer(m_report.transcript))
        return;
    if (outcome.proof >= Proof::SignedIn)
        RefusalGuard().accepted(account.server.host, account.user);
    else if (outcome.stage == Stage::Login && outcome.reply && outcome.reply->kind == Reply::Kind::Refused)
        RefusalGuard().refused(account.server.host, account.user, m_secret);
}

TlsTrust TestRun::trust(QString *problem) const
{
    if (!m_options.onlyAuthorities.isEmpty())
        return {m_options.onlyAuthorities, true};
    if (m_report.account.extraCaFile.isEmpty())
        return {};
    QFile file(m_report.account.extraCaFile);
    if (!file.open(QIODevice::ReadOnly)) {
        *problem = file.errorString();
        return {};
    }
    constexpr qint64 largest = 4 * 1024 * 1024;
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(file.read(largest), QSsl::Pem);
    if (certificates.isEmpty())
        *problem = QStringLiteral("no PEM certificate in it");
    return {certificates, false};
}

void TestRun::waitIn(Stage stage)
{
    m_stage = stage;
    const auto limit = m_options.limits.of(stage);
    m_stageTimer.start(limit);
    Q_EMIT waiting(stage, limit);
}

void TestRun::resolve()
{
    const QString &host = m_report.account.server.host;
    const QHostAddress literal(host);
    m_hostAce = literal.isNull() ? QString::fromLatin1(QUrl::toAce(host)) : host;
    if (m_hostAce.isEmpty())
        m_hostAce = host;
    if (m_options.practice)
        add(Stage::Resolve, Note{"practice", {host.toUtf8(), QByteArray::number(m_report.account.server.port)}});
    if (!m_options.useSystemProxy || literal.isLoopback() || m_hostAce == QLatin1String("localhost")) {
        resolveDirectly();
        return;
    }
    waitIn(Stage::Resolve);
    findSystemProxy(m_hostAce, m_report.account.server.port, this, [this](const std::optional<QNetworkProxy> &proxy) {
        if (!m_running)
            return;
        if (!proxy) {
            resolveDirectly();
            return;
        }
        const QByteArray kind = proxy->type() == QNetworkProxy::Socks5Proxy ? "SOCKS5" : "HTTP CONNECT";
        add(Stage::Connect, Note{"proxy", {kind, proxy->hostName().toUtf8(), QByteArray::number(proxy->port())}});
        startRace({}, proxy);
    });
}

void TestRun::resolveDirectly()
{
    const QHostAddress literal(m_report.account.server.host);
    if (!literal.isNull()) {
        add(Stage::Resolve, Note{"address", {literal.toString().toLatin1()}});
        race({literal});
        return;
    }
    if (!m_options.dnsServer.isEmpty()) {
        const qsizetype colon = m_options.dnsServer.lastIndexOf(u':');
        add(Stage::Resolve, Note{"dns_server", {m_options.dnsServer.left(colon).toUtf8(), m_options.dnsServer.mid(colon + 1).toUtf8()}});
    }
    waitIn(Stage::Resolve);
    m_resolver = NameResolver::make(m_options.dnsServer);
    connect(m_resolver.get(), &NameResolver::resolved, this, [this](const QList<QHostAddress> &addresses) {
        add(Stage::Resolve, Note{"resolved",
                {m_report.account.server.host.toUtf8(), QByteArray::number(addresses.size()), familiesOf(addresses),
                    QByteArray::number(m_clock.elapsed())}});
        race(addresses);
    });
    connect(m_resolver.get(), &NameResolver::failed, this,
        [this](LossCause cause, const QString &detail) { lose(Stage::Resolve, Lost{cause, detail.toUtf8(), {}}); });
    m_resolver->resolve(m_hostAce);
}

void TestRun::race(const QList<QHostAddress> &addresses)
{
    constexpr qsizetype mostAddresses = 10;
    startRace(addresses.mid(0, mostAddresses), std::nullopt);
}

void TestRun::startRace(const QList<QHostAddress> &addresses, const std::optional<QNetworkProxy> &proxy)
{
    waitIn(Stage::Connect);
    m_race = std::make_unique<ConnectionRace>(m_report.account.server.port);
    connect(m_race.get(), &ConnectionRace::noted, this, [this](const Note &note) { add(Stage::Connect, note); });
    connect(m_race.get(), &ConnectionRace::connected, this, &TestRun::converse);
    connect(m_race.get(), &ConnectionRace::failed, this, [this](const Lost &why) { lose(Stage::Connect, why); });
    if (proxy)
        m_race->startThroughProxy(m_hostAce, *proxy);
    else
        m_race->start(addresses);
}

SmtpPlan TestRun::plan() const
{
    const Account &account = m_report.account;
    SmtpPlan plan;
    plan.helloName = account.helloName.toUtf8();
    plan.encryption = account.server.encryption;
    plan.clearTextAgreed = m_options.clearTextAgreed;
    if (!account.user.isEmpty() && account.credential != CredentialKind::None) {
        plan.login = Login{account.user.toUtf8(), m_secret, account.credential == CredentialKind::OAuth2Token,
            account.mechanism.toLatin1(), m_hostAce.toLatin1(), account.server.port};
    }
    plan.envelope = m_options.envelope;
    if (plan.envelope) {
        plan.envelope->reversePath = envelopeAddress(plan.envelope->reversePath);
        for (QByteArray &path : plan.envelope->forwardPaths)
            path = envelopeAddress(path);
    }
    plan.message = m_options.message;
    plan.pipelining = !m_options.stepwise;
    plan.stopAfter = m_options.stopAfter;
    return plan;
}

void TestRun::converse()
{
    m_stageTimer.stop();
    const bool tlsFromStart = m_report.account.server.encryption == Encryption::Tls;
    auto transport = std::make_unique<SslTransport>(m_race->takeSocket(), m_hostAce, m_trust, tlsFromStart);
    auto session = std::make_unique<SmtpSession>(plan());
    session->setLocalAddress(transport->localAddress());
    StageLimits limits = m_options.limits;
    if (!limits.hard.contains(Stage::Quit))
        limits.hard.insert(Stage::Quit, m_options.goodbye);
    m_connection = std::make_unique<Connection>(std::move(transport), std::move(session), m_clock);
    m_connection->setLimits(limits);
    m_connection->setPace(m_options.stepwise ? Connection::Pace::Stepwise : Connection::Pace::Flowing);
    connect(m_connection.get(), &Connection::entryAdded, this, &TestRun::take);
    connect(m_connection.get(), &Connection::held, this, [this](Stage stage, const QByteArray &shown) {
        if (m_totalTimer.isActive()) { // the time a person takes to read is not the server's
            m_totalLeft = m_totalTimer.remainingTimeAsDuration();
            m_totalTimer.stop();
        }
        Q_EMIT held(stage, shown);
    });
    connect(m_connection.get(), &Connection::waiting, this, &TestRun::waiting);
    connect(m_connection.get(), &Connection::decided, this, &TestRun::decide);
    connect(m_connection.get(), &Connection::finished, this, &TestRun::finish);
    m_connection->open();
}

void TestRun::add(Stage stage, decltype(TranscriptEntry::what) what)
{
    take(TranscriptEntry{std::chrono::microseconds(m_clock.nsecsElapsed() / 1000), stage, false, std::move(what)});
}

void TestRun::take(const TranscriptEntry &entry)
{
    m_report.transcript.append(entry);
    Q_EMIT entryAdded(entry);
}

void TestRun::lose(Stage stage, const Lost &why)
{
    add(stage, why);
    finish();
}

void TestRun::release()
{
    if (!m_connection)
        return;
    if (const auto left = std::exchange(m_totalLeft, {}); left.count() > 0 && m_running && !m_decided)
        m_totalTimer.start(left);
    m_connection->release();
}

void TestRun::cancel()
{
    if (!m_running)
        return;
    if (m_connection)
        m_connection->cancel();
    else
        lose(m_stage, Lost{LossCause::Cancelled, {}, {}});
}

void TestRun::decide()
{
    m_report.outcome = outcomeOf(m_report.transcript, m_report.wanted);
    const ProviderBook &providers =
        ProviderBook::knowing({m_report.account.providerId, m_report.account.server.host});
    const Provider *provider = providers.byId(m_report.account.providerId);
    if (!provider && !m_options.practice)
        provider = providers.byHost(m_report.account.server.host);
    // The practice code tells nothing about what a person would have typed at the provider that is imitated.
    const CredentialShape shape = m_options.practice ? CredentialShape{} : shapeOf(m_secret, provider);
    const Evidence evidence{m_report.transcript, m_report.outcome, m_report.account, provider, shape,
        m_options.message ? m_options.message->size() : -1, m_options.practice};
    // Rules judge refusals; a run that went well does not wait for them to be read, unless a recipient was refused.
    static const RuleBook none;
    const bool allWell = m_report.outcome.kind == OutcomeKind::Ok
        && std::ranges::all_of(m_report.outcome.recipients, &RecipientResult::accepted);
    m_report.findings = diagnose(evidence, allWell ? none : RuleBook::instance());
    if (!std::exchange(m_decided, true)) {
        m_totalTimer.stop();
        if (signsIn())
            noteSignIn();
        Q_EMIT decided(m_report);
    }
}

void TestRun::finish()
{
    if (!m_running)
        return;
    m_stageTimer.stop();
    m_totalTimer.stop();
    retire(m_resolver);
    retire(m_race);
    if (!m_report.transcript.entries().isEmpty())
        decide(); // again, if it was: the goodbye belongs to the times
    m_running = false;
    Q_EMIT finished(m_report);
}
