// SPDX-License-Identifier: GPL-3.0-or-later
#include "path/mailhost.h"
#include "path/pathcheck.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Manner = MailHost::Manner;

namespace {

// Both are names of the practice certificates, so that either can be trusted.
const QString ownName = u"practice.heloscope.test"_s;
const QString otherName = u"localhost"_s;

#ifdef Q_OS_LINUX
/// A port whose queue of connections is full: what comes then is dropped without a word, as by a firewall.
class FullPort
{
public:
    explicit FullPort(const char *address)
        : m_listener(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in name{};
        name.sin_family = AF_INET;
        name.sin_addr.s_addr = htonl(QHostAddress(QString::fromLatin1(address)).toIPv4Address());
        socklen_t length = sizeof name;
        const auto *generic = reinterpret_cast<const sockaddr *>(&name);
        m_usable = ::bind(m_listener, generic, length) == 0 && ::listen(m_listener, 0) == 0
            && ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&name), &length) == 0;
        m_port = ntohs(name.sin_port);
        for (int &filler : m_fillers) { // the queue takes one more than it is told
            filler = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
            ::connect(filler, generic, sizeof name);
        }
    }
    ~FullPort()
    {
        for (const int filler : m_fillers)
            ::close(filler);
        ::close(m_listener);
    }
    FullPort(const FullPort &) = delete;
    FullPort &operator=(const FullPort &) = delete;
    [[nodiscard]] quint16 port() const { return m_usable ? m_port : quint16(0); }

private:
    int m_listener;
    int m_fillers[3]{};
    quint16 m_port = 0;
    bool m_usable = false;
};
#endif

quint16 closedPort()
{
    QTcpServer server;
    server.listen(QHostAddress(u"127.0.0.2"_s));
    return server.serverPort();
}

} // namespace

class TestPathCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void neverSignsIn();
    void bothFamiliesAreAskedSeparately();
    void aClosedPortIsRefused();
    void aSilentPortEndsInTime();
    void tlsToAPlainPortIsRecognised();
    void clearTextToATlsPortIsRecognised();
    void anotherIssuerIsSeen();
    void aRedirectionIsSeen();
    void theOtherNameServerLeadsOn();
    void aSilentNameServerIsGivenUp();
    void aCancelEndsAtOnce_data();
    void aCancelEndsAtOnce();
    void cancelledInItsOwnSignals();
    void everythingSilentTakesLessThanEightSeconds();
    void everyExperimentIsToldOnce();
    void destroyedInTheMiddle();

private:
    [[nodiscard]] PathCheckOptions options() const;
    [[nodiscard]] PathResult play(const PathPlan &plan, const PathCheckOptions &options, qint64 *took = nullptr);
    [[nodiscard]] PathPlan plan(quint16 port, Encryption encryption, const QList<quint16> &ports = {}) const;
    static const PathMeasurement &find(const PathResult &result, PathSubject subject, quint16 port, Encryption encryption);

    std::optional<PracticeCertificates> m_good, m_other;
    std::unique_ptr<MailHost> m_web;
    QHash<QString, QStringList> m_names;
};

void TestPathCheck::initTestCase()
{
    m_good = PracticeCertificates::make("good");
    m_other = PracticeCertificates::make("good"); // of an authority of its own
    QVERIFY(m_good && m_other);
}

void TestPathCheck::init()
{
    m_names = {{ownName, {u"127.0.0.2"_s}}, {otherName, {u"127.0.0.3"_s}}};
    m_web = std::make_unique<MailHost>(&*m_good);
    m_web->manner = Manner::Tls;
    QVERIFY(m_web->listen(QHostAddress::LocalHost));
}

PathCheckOptions TestPathCheck::options() const
{
    PathCheckOptions options;
    options.trust = {{m_good->authority}, true};
    options.useSystemProxy = false;
    options.limit = 2000ms; // where the promise itself is not tested
    options.makeResolver = [names = m_names](const QString &) { return std::make_unique<TableResolver>(names); };
    return options;
}

PathPlan TestPathCheck::plan(quint16 port, Encryption encryption, const QList<quint16> &ports) const
{
    PathWishes wishes;
    wishes.otherPorts = ports;
    wishes.otherServers = QStringList{};
    wishes.directResolver.clear();
    wishes.webServers = QStringList{u"127.0.0.1:%1"_s.arg(m_web->serverPort())};
    PathPlan plan = planPath({ownName, port, encryption}, nullptr, wishes);
    plan.targets.append({PathSubject::OtherServer, otherName, port, encryption, PathFamily::Any, {}});
    return plan;
}

PathResult TestPathCheck::play(const PathPlan &plan, const PathCheckOptions &options, qint64 *took)
{
    PathCheck check(plan, options);
    PathResult result;
    int ends = 0;
    connect(&check, &PathCheck::finished, &check, [&](const PathResult &found) {
        result = found;
        ++ends;
    });
    QElapsedTimer clock;
    clock.start();
    check.start();
    [[maybe_unused]] const bool ended = QTest::qWaitFor([&] { return ends > 0; }, 12000);
    if (took)
        *took = clock.elapsed();
    QCoreApplication::processEvents(); // a second end would come now
    Q_ASSERT(ended && ends == 1 && !check.isRunning());
    return result;
}

const PathMeasurement &TestPathCheck::find(
    const PathResult &result, PathSubject subject, quint16 port, Encryption encryption)
{
    return *std::ranges::find_if(result.measurements, [&](const PathMeasurement &measurement) {
        const PathTarget &target = measurement.target;
        return target.subject == subject && target.port == port && target.encryption == encryption
            && target.family != PathFamily::IPv6;
    });
}

/// A server that offers every way to sign in, in clear and encrypted, hears a greeting and a goodbye.
void TestPathCheck::neverSignsIn()
{
    MailHost plain(&*m_good), tls(&*m_good), other(&*m_good);
    tls.manner = Manner::Tls;
    QVERIFY(plain.listen(QHostAddress(u"127.0.0.2"_s)));
    QVERIFY(tls.listen(QHostAddress(u"127.0.0.2"_s)));
    QVERIFY(other.listen(QHostAddress(u"127.0.0.3"_s), plain.serverPort()));
    for (const Encryption encryption : {Encryption::StartTls, Encryption::None}) {
        PathPlan asked = plan(plain.serverPort(), encryption);
        asked.targets.append({PathSubject::Server, ownName, tls.serverPort(), Encryption::Tls, PathFamily::Any, {}});
        const PathResult result = play(asked, options());
        QVERIFY(result.serverAnswers());
        QVERIFY2(result.conclusions.isEmpty(), qPrintable(result.conclusions.isEmpty() ? QString() : result.conclusions.constFirst().finding.id));
        QCOMPARE(find(result, PathSubject::Server, tls.serverPort(), Encryption::Tls).answer, PathAnswer::Answered);
        QCOMPARE(find(result, PathSubject::OtherServer, plain.serverPort(), encryption).answer, PathAnswer::Answered);
    }
    QVERIFY(plain.connections >= 2 && tls.connections >= 1 && other.connections >= 1 && m_web->connections >= 1);
    for (const MailHost *host : {&plain, &tls, &other, m_web.get()}) {
        for (const QByteArray &line : host->heard) {
            // Pieces of a handshake that was tried in clear are no commands.
            const bool readable = line.size() >= 4 && std::ranges::all_of(line, [](char c) { return c >= ' ' && c <= '~'; });
            QVERIFY2(!readable || line.startsWith("EHLO [127.0.0.") || line == "STARTTLS" || line == "QUIT", line.constData());
        }
    }
    QVERIFY(m_web->heard.isEmpty()); // a web host gets a handshake and nothing else
}

void TestPathCheck::bothFamiliesAreAskedSeparately()
{
    MailHost host(&*m_good);
    host.manner = Manner::Tls;
    QVERIFY(host.listen(QHostAddress(u"127.0.0.2"_s)));
    m_names[ownName] = {u"127.0.0.2"_s, u"::1"_s}; // nothing listens at ::1
    PathPlan asked = plan(host.serverPort(), Encryption::Tls);
    asked.targets.removeIf([](const PathTarget &target) { return target.subject == PathSubject::OtherServer; });
    const PathResult result = play(asked, options());
    for (const PathMeasurement &measurement : result.measurements) {
        if (measurement.target.family == PathFamily::IPv4)
            QCOMPARE(measurement.answer, PathAnswer::Answered);
        if (measurement.target.family == PathFamily::IPv6) {
            QVERIFY(measurement.answer == PathAnswer::Refused || measurement.answer == PathAnswer::Unreachable);
            QCOMPARE(measurement.address, u"::1"_s);
        }
    }
    QCOMPARE(result.conclusions.constFirst().finding.id, u"network_unreachable"_s);
    QCOMPARE(result.conclusions.constFirst().finding.arguments.value(u"reason"_s), u"ipv6"_s);
}

void TestPathCheck::aClosedPortIsRefused()
{
    const quint16 port = closedPort();
    MailHost working(&*m_good), other(&*m_good);
    working.manner = other.manner = Manner::Tls;
    QVERIFY(working.listen(QHostAddress(u"127.0.0.2"_s)));
    QVERIFY(other.listen(QHostAddress(u"127.0.0.3"_s), port));
    PathPlan asked = plan(port, Encryption::Tls);
    asked.targets.append({PathSubject::Server, ownName, working.serverPort(), Encryption::Tls, PathFamily::Any, {}});
    const PathResult result = play(asked, options());
    QCOMPARE(find(result, PathSubject::Server, port, Encryption::Tls).answer, PathAnswer::Refused);
    const PathConclusion &first = result.conclusions.constFirst();
    QCOMPARE(first.finding.id, u"refused"_s);
    QCOMPARE(first.certainty, PathCertainty::Proven);
    QCOMPARE(first.finding.arguments.value(u"right_port"_s), QString::number(working.serverPort()));
    QCOMPARE(result.stateOf(PathPiece::Server), PathPieceState::Bad);
    QCOMPARE(result.stateOf(PathPiece::Network), PathPieceState::Good);
}

void TestPathCheck::aSilentPortEndsInTime()
{
#ifdef Q_OS_LINUX
    const FullPort silent("127.0.0.2");
    QVERIFY(silent.port());
    MailHost other(&*m_good);
    other.manner = Manner::Tls;
    QVERIFY(other.listen(QHostAddress(u"127.0.0.3"_s), silent.port()));
    PathCheckOptions asPromised = options();
    asPromised.limit = PathCheckOptions().limit;
    qint64 took = 0;
    const PathResult result = play(plan(silent.port(), Encryption::Tls), asPromised, &took);
    QCOMPARE(find(result, PathSubject::Server, silent.port(), Encryption::Tls).answer, PathAnswer::Silent);
    QCOMPARE(result.conclusions.constFirst().finding.id, u"timeout"_s);
    QCOMPARE(result.conclusions.constFirst().finding.arguments.value(u"reason"_s), u"host_down"_s);
    QVERIFY2(took < 8000, qPrintable(QString::number(took)));
#else
    QSKIP("a full queue drops connections on Linux only");
#endif
}

void TestPathCheck::tlsToAPlainPortIsRecognised()
{
    MailHost host(&*m_good);
    QVERIFY(host.listen(QHostAddress(u"127.0.0.2"_s)));
    PathPlan asked = plan(host.serverPort(), Encryption::Tls);
    asked.targets.removeIf([](const PathTarget &target) { return target.subject == PathSubject::OtherServer; });
    const PathResult result = play(asked, options());
    const PathConclusion &first = result.conclusions.constFirst();
    QCOMPARE(first.finding.id, u"wrong_encryption_mode"_s);
    QCOMPARE(first.finding.arguments.value(u"spoke"_s), u"tls_quoted"_s);
    QVERIFY(first.finding.arguments.value(u"said"_s).startsWith(u"220 practice.heloscope.test"_s));
    QCOMPARE(first.finding.arguments.value(u"right_encryption"_s), u"starttls"_s);
    QCOMPARE(first.certainty, PathCertainty::Proven);
    QCOMPARE(find(result, PathSubject::Server, host.serverPort(), Encryption::StartTls).answer, PathAnswer::Answered);
}

void TestPathCheck::clearTextToATlsPortIsRecognised()
{
    MailHost host(&*m_good);
    host.manner = Manner::Tls;
    QVERIFY(host.listen(QHostAddress(u"127.0.0.2"_s)));
    PathPlan asked = plan(host.serverPort(), Encryption::StartTls);
    asked.targets.removeIf([](const PathTarget &target) { return target.subject == PathSubject::OtherServer; });
    PathCheckOptions quick = options();
    quick.limit = 1500ms;
    const PathResult result = play(asked, quick);
    const PathConclusion &first = result.conclusions.constFirst();
    QCOMPARE(find(result, PathSubject::Server, host.serverPort(), Encryption::StartTls).answer, PathAnswer::Mute);
    QCOMPARE(first.finding.id, u"wrong_encryption_mode"_s);
    QCOMPARE(first.finding.arguments.value(u"spoke"_s), u"clear"_s);
    QCOMPARE(first.finding.arguments.value(u"right_encryption"_s), u"tls"_s);
}

/// The same unknown authority answers for two hosts.
void TestPathCheck::anotherIssuerIsSeen()
{
    MailHost host(&*m_other), other(&*m_other);
    host.manner = other.manner = Manner::Tls;
    QVERIFY(host.listen(QHostAddress(u"127.0.0.2"_s)));
    QVERIFY(other.listen(QHostAddress(u"127.0.0.3"_s), host.serverPort()));
    const PathResult result = play(plan(host.serverPort(), Encryption::Tls), options());
    const PathMeasurement &measured = find(result, PathSubject::Server, host.serverPort(), Encryption::Tls);
    QCOMPARE(measured.answer, PathAnswer::Untrusted);
    QVERIFY(!measured.certificateIssuer.isEmpty());
    QCOMPARE(result.conclusions.constFirst().finding.id, u"tls_intercepted"_s);
    QCOMPARE(result.conclusions.constFirst().certainty, PathCertainty::Proven);
    QCOMPARE(result.stateOf(PathPiece::Firewall), PathPieceState::Suspect);
}

/// One relay answers for every host on this port; on another port the real server does.
void TestPathCheck::aRedirectionIsSeen()
{
    MailHost relay, otherRelay, real(&*m_good);
    for (MailHost *host : {&relay, &otherRelay}) {
        host->greeting = "220 relay.isp.example ESMTP Exim\r\n";
        host->features = "250-relay.isp.example\r\n250 SIZE\r\n";
    }
    real.manner = Manner::Tls;
    QVERIFY(relay.listen(QHostAddress(u"127.0.0.2"_s)));
    QVERIFY(otherRelay.listen(QHostAddress(u"127.0.0.3"_s), relay.serverPort()));
    QVERIFY(real.listen(QHostAddress(u"127.0.0.2"_s)));
    PathPlan asked = plan(relay.serverPort(), Encryption::StartTls);
    asked.targets.append({PathSubject::Server, ownName, real.serverPort(), Encryption::Tls, PathFamily::Any, {}});
    PathCheckOptions quick = options();
    quick.limit = 2000ms;
    const PathResult result = play(asked, quick);
    const PathConclusion &first = result.conclusions.constFirst();
    QCOMPARE(first.finding.id, u"middlebox_interference"_s);
    QCOMPARE(first.finding.arguments.value(u"kind"_s), u"redirected"_s);
    QCOMPARE(first.certainty, PathCertainty::Proven);
    QCOMPARE(first.finding.arguments.value(u"right_port"_s), QString::number(real.serverPort()));
}

void TestPathCheck::theOtherNameServerLeadsOn()
{
    MailHost host(&*m_good);
    host.manner = Manner::Tls;
    QVERIFY(host.listen(QHostAddress(u"127.0.0.2"_s)));
    PathPlan asked = plan(host.serverPort(), Encryption::Tls);
    asked.targets.insert(1, {PathSubject::DirectNames, ownName, 0, Encryption::Tls, PathFamily::Any, u"192.0.2.53:53"_s});
    PathCheckOptions two = options();
    two.makeResolver = [names = m_names](const QString &server) {
        return std::make_unique<TableResolver>(server.isEmpty() ? QHash<QString, QStringList>{{otherName, {u"127.0.0.3"_s}}} : names);
    };
    const PathResult result = play(asked, two);
    QCOMPARE(result.measurements.at(0).answer, PathAnswer::NameNotFound);
    QCOMPARE(result.measurements.at(1).addresses, QStringList{u"127.0.0.2"_s});
    QVERIFY(result.serverAnswers());
    QCOMPARE(result.conclusions.constFirst().finding.id, u"dns_temporary"_s);
    QCOMPARE(result.conclusions.constFirst().finding.arguments.value(u"reason"_s), u"name_server"_s);
    QCOMPARE(result.conclusions.constFirst().finding.arguments.value(u"resolver"_s), u"192.0.2.53:53"_s);
}

void TestPathCheck::aSilentNameServerIsGivenUp()
{
    MailHost host(&*m_good);
    host.manner = Manner::Tls;
    QVERIFY(host.listen(QHostAddress(u"127.0.0.2"_s)));
    PathPlan asked = plan(host.serverPort(), Encryption::Tls);
    asked.targets.insert(1, {PathSubject::DirectNames, ownName, 0, Encryption::Tls, PathFamily::Any, u"192.0.2.53:53"_s});
    PathCheckOptions two = options();
    two.limit = 4000ms;
    two.makeResolver = [names = m_names](const QString &server) {
        return std::make_unique<TableResolver>(server.isEmpty() ? QHash<QString, QStringList>{{ownName, {u"silent"_s}}} : names);
    };
    qint64 took = 0;
    const PathResult result = play(asked, two, &took);
    QCOMPARE(result.measurements.at(0).answer, PathAnswer::NameFailed);
    QVERIFY(result.serverAnswers());
    QCOMPARE(result.conclusions.constFirst().finding.id, u"dns_temporary"_s);
    QVERIFY(took < 5000);
}

void TestPathCheck::aCancelEndsAtOnce_data()
{
    QTest::addColumn<int>("after"); // that many measurements; -1 = before anything has begun
    QTest::newRow("at once") << -1;
    QTest::newRow("while names are looked up") << 0;
    QTest::newRow("after the first answer") << 1;
    QTest::newRow("after several") << 3;
}

void TestPathCheck::aCancelEndsAtOnce()
{
    QFETCH(const int, after);
    MailHost mute(&*m_good);
    mute.manner = Manner::Mute;
    QVERIFY(mute.listen(QHostAddress(u"127.0.0.2"_s)));
    PathCheck check(plan(mute.serverPort(), Encryption::StartTls), options());
    QSignalSpy finished(&check, &PathCheck::finished), measured(&check, &PathCheck::measured), trying(&check, &PathCheck::trying);
    check.start();
    if (after >= 0)
        QTRY_VERIFY(measured.count() >= after && trying.count() > 0);
    QElapsedTimer clock;
    clock.start();
    check.cancel();
    QCOMPARE(finished.count(), 1);
    QVERIFY(clock.elapsed() <= 300);
    QVERIFY(!check.isRunning());
    const auto result = finished.constFirst().constFirst().value<PathResult>();
    QVERIFY(result.cancelled);
    QVERIFY(result.conclusions.isEmpty());
    const auto count = measured.count();
    check.cancel();
    QTest::qWait(50); // nothing comes late
    QCOMPARE(finished.count(), 1);
    QCOMPARE(measured.count(), count);
}

void TestPathCheck::cancelledInItsOwnSignals()
{
    for (const bool atTrying : {true, false}) {
        MailHost mute(&*m_good);
        mute.manner = Manner::Mute;
        QVERIFY(mute.listen(QHostAddress(u"127.0.0.2"_s)));
        PathCheck check(plan(mute.serverPort(), Encryption::StartTls), options());
        QSignalSpy finished(&check, &PathCheck::finished);
        if (atTrying)
            connect(&check, &PathCheck::trying, &check, &PathCheck::cancel);
        else
            connect(&check, &PathCheck::measured, &check, &PathCheck::cancel);
        check.start();
        QTRY_COMPARE(finished.count(), 1);
        QTest::qWait(20);
        QCOMPARE(finished.count(), 1);
    }
}

void TestPathCheck::everythingSilentTakesLessThanEightSeconds()
{
    m_names[ownName] = {u"silent"_s};
    m_names[otherName] = {u"silent"_s};
    MailHost mute;
    mute.manner = Manner::Mute;
    QVERIFY(mute.listen(QHostAddress(u"127.0.0.2"_s)));
    PathPlan asked = plan(mute.serverPort(), Encryption::StartTls);
    asked.targets.append({PathSubject::Server, u"127.0.0.2"_s, mute.serverPort(), Encryption::Tls, PathFamily::Any, {}});
    PathCheckOptions asPromised = options();
    asPromised.limit = PathCheckOptions().limit;
    qint64 took = 0;
    const PathResult result = play(asked, asPromised, &took);
    QVERIFY2(took < 8000, qPrintable(QString::number(took)));
    QVERIFY(result.took < 8s);
    QVERIFY(std::ranges::none_of(result.measurements,
        [](const PathMeasurement &measurement) { return measurement.answer == PathAnswer::Pending; }));
}

void TestPathCheck::everyExperimentIsToldOnce()
{
    MailHost host(&*m_good);
    QVERIFY(host.listen(QHostAddress(u"127.0.0.2"_s)));
    const PathPlan asked = plan(host.serverPort(), Encryption::StartTls, {closedPort()});
    PathCheckOptions quick = options();
    quick.limit = 2000ms;
    PathCheck check(asked, quick);
    QSignalSpy finished(&check, &PathCheck::finished), measured(&check, &PathCheck::measured), trying(&check, &PathCheck::trying);
    check.start();
    QVERIFY(finished.wait(5000));
    QList<qsizetype> told, tried;
    for (const auto &arguments : measured)
        told.append(arguments.constFirst().toLongLong());
    for (const auto &arguments : trying)
        tried.append(arguments.constFirst().toLongLong());
    std::ranges::sort(told);
    std::ranges::sort(tried);
    QCOMPARE(told.size(), asked.targets.size());
    QVERIFY(std::ranges::adjacent_find(told) == told.end());
    QVERIFY(std::ranges::adjacent_find(tried) == tried.end());
    QVERIFY(tried.size() >= 4);
}

void TestPathCheck::destroyedInTheMiddle()
{
    MailHost mute(&*m_good);
    mute.manner = Manner::Mute;
    QVERIFY(mute.listen(QHostAddress(u"127.0.0.2"_s)));
    auto check = std::make_unique<PathCheck>(plan(mute.serverPort(), Encryption::StartTls), options());
    QSignalSpy measured(check.get(), &PathCheck::measured);
    check->start();
    QTRY_VERIFY(measured.count() > 0);
    check.reset();
    QTest::qWait(20);
}

QTEST_GUILESS_MAIN(TestPathCheck)
#include "tst_pathcheck.moc"
