// SPDX-License-Identifier: GPL-3.0-or-later
#include "path/measurements.h"
#include "path/pathadvice.h"
#include "path/pathtext.h"

#include <QTest>

#include <algorithm>

using namespace measurements;
using enum PathAnswer;

Q_DECLARE_METATYPE(QList<PathMeasurement>)

namespace {

PathResult resultOf(const QList<PathMeasurement> &measured, const Endpoint &endpoint = server())
{
    PathResult result;
    result.server = endpoint;
    result.measurements = measured;
    const PathEvidence evidence{endpoint, false, false};
    result.conclusions = concludePath(measured, evidence);
    result.pieces = judgePieces(measured, result.conclusions, evidence);
    return result;
}

const auto works587 = own(Answered, {}, 587, Encryption::StartTls, PathFamily::Any);

} // namespace

class TestPathAdvice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatIsUnderSuspicion_data()
    {
        QTest::addColumn<QList<PathMeasurement>>("measured");
        QTest::addColumn<QStringList>("ids");
        using Measured = QList<PathMeasurement>;
        QTest::newRow("all well") << Measured{own(Answered), other(Answered), web(Answered)} << QStringList{};
        QTest::newRow("blocked") << Measured{own(Silent), works587, other(Silent), web(Answered)}
                                 << QStringList{u"firewall"_s, u"antivirus"_s, u"router"_s, u"cloud"_s};
        QTest::newRow("rejected on this computer")
            << Measured{own(Refused, {.connectTook = 0}), works587, other(Refused, {.connectTook = 0}), web(Answered)}
            << QStringList{u"firewall"_s, u"antivirus"_s};
        QTest::newRow("host down") << Measured{own(Silent), other(Answered), web(Answered)} << QStringList{u"provider"_s};
        QTest::newRow("refused") << Measured{own(Refused), works587, other(Answered), web(Answered)} << QStringList{u"provider"_s};
        QTest::newRow("intercepted")
            << Measured{own(Untrusted, {.issuer = u"X"_s, .problems = {TlsProblem::UnknownAuthority}}), works587, web(Answered)}
            << QStringList{u"antivirus"_s, u"router"_s};
        QTest::newRow("offline") << Measured{own(Unreachable), other(Unreachable), web(Unreachable)}
                                 << QStringList{u"connection"_s, u"router"_s};
        QTest::newRow("name server") << Measured{systemNames(NameFailed), directNames(Answered), own(Answered), web(Answered)}
                                     << QStringList{u"name_server"_s};
        QTest::newRow("no such name") << Measured{systemNames(NameNotFound), directNames(NameNotFound), web(Answered)}
                                      << QStringList{};
        QTest::newRow("IPv6") << Measured{own(Answered), own(Silent, {}, 465, Encryption::Tls, PathFamily::IPv6), web(Answered)}
                              << QStringList{u"ipv6"_s};
        QTest::newRow("portal") << Measured{own(Silent), other(Silent), web(ClearText, {.said = "HTTP/1.1 302"})}
                                << QStringList{u"sign_in_page"_s};
    }

    void onlyWhatIsUnderSuspicion()
    {
        QFETCH(const QList<PathMeasurement>, measured);
        QFETCH(const QStringList, ids);
        QStringList found;
        for (const PathAdvice &advice : pathAdvice(resultOf(measured))) {
            found.append(advice.id);
            QVERIFY(!advice.title.isEmpty() && !advice.text.isEmpty());
            for (const CommandSystem system : {CommandSystem::Linux, CommandSystem::Windows, CommandSystem::MacOs}) {
                QVERIFY2(!advice.commandFor(system).isEmpty(), qPrintable(advice.id));
                QVERIFY2(!advice.commandFor(system).contains(QRegularExpression(u"\\{[a-z]+\\}"_s)),
                    qPrintable(advice.commandFor(system)));
            }
        }
        QCOMPARE(found, ids);
    }

    void nothingIsSuspectedAfterAStop()
    {
        PathResult result = resultOf({own(Silent), works587, other(Silent), web(Answered)});
        QVERIFY(!pathAdvice(result).isEmpty());
        result.cancelled = true;
        QVERIFY(pathAdvice(result).isEmpty());
    }

    void commandsNameHostAndPort()
    {
        const auto list = pathAdvice(resultOf({own(Silent), works587, other(Silent), web(Answered)}));
        const auto find = [&](const QString &id) { return *std::ranges::find(list, id, &PathAdvice::id); };
        QCOMPARE(find(u"router"_s).commandFor(CommandSystem::Linux), u"sudo traceroute -n -T -p 465 mail.a.example"_s);
        QVERIFY(find(u"router"_s).commandFor(CommandSystem::Windows).startsWith(u"Test-NetConnection mail.a.example -Port 465"_s));
        QVERIFY(find(u"firewall"_s).commandFor(CommandSystem::Windows).contains(u"RemotePort -in '465','Any'"_s));
        QVERIFY(find(u"antivirus"_s).commandFor(CommandSystem::Linux).startsWith(
            u"openssl s_client -connect mail.a.example:465 -servername mail.a.example </dev/null"_s));
    }

    void theModeIsPartOfTheCommand()
    {
        const auto list = pathAdvice(resultOf({own(Silent, {}, 587, Encryption::StartTls), other(Silent, {}, 587), web(Answered)},
            server(587, Encryption::StartTls)));
        const auto antivirus = std::ranges::find(list, u"antivirus"_s, &PathAdvice::id);
        QVERIFY(antivirus->commandFor(CommandSystem::MacOs).contains(u":587 -servername mail.a.example -starttls smtp <"_s));
    }

    /// A person copies these lines into a shell.
    void aHostThatIsNoNameNeverGetsIntoACommand_data()
    {
        QTest::addColumn<QString>("host");
        for (const char *host : {"a.example; rm -rf ~", "$(reboot).example", "a.example`id`", "a b", "-oProxyCommand=x", "a.example\nreboot", ""})
            QTest::newRow(host) << QString::fromLatin1(host);
    }

    void aHostThatIsNoNameNeverGetsIntoACommand()
    {
        QFETCH(const QString, host);
        PathResult result = resultOf({own(Silent), works587, other(Silent), web(Answered)});
        result.server.host = host;
        for (const PathAdvice &advice : pathAdvice(result)) {
            for (const QString &command : advice.commands) {
                QVERIFY2(!command.contains(u"rm -rf"_s) && !command.contains(u"reboot"_s) && !command.contains(u"`id"_s)
                        && !command.contains(u"ProxyCommand"_s) && !command.contains(u"a b"_s),
                    qPrintable(command));
            }
            if (advice.id == u"router"_s)
                QVERIFY(advice.commandFor(CommandSystem::Linux).isEmpty());
        }
    }

    void foreignWordsAreShownSafely()
    {
        const auto measured = own(Foreign, {.said = "HTTP\x1b]0;title\x07 \xe2\x80\xae"});
        const QString line = pathLine(measured);
        QVERIFY(!line.contains(QChar(0x1b)) && !line.contains(QChar(0x202e)));
        QVERIFY(line.contains(u"\\x1b"_s));
    }

    void whatHasPassedIsSaid()
    {
        PathResult result = resultOf({own(Answered), other(Answered), web(Answered)});
        QVERIFY(pathSummary(result, nullptr).startsWith(u"The path is good: "_s));
        result.failedAs = u"timeout"_s;
        QVERIFY(pathSummary(result, nullptr).startsWith(u"The path is good now: "_s));
        result.failedAs = u"cert_expired"_s; // no matter of the path, and it has not passed
        QVERIFY(pathSummary(result, nullptr).startsWith(u"The path is good: "_s));
    }

    /// Every answer and every piece has words.
    void wordsAreWhole()
    {
        for (int i = 0; i <= int(Closed); ++i) {
            for (const auto &measured : {own(PathAnswer(i), {.said = "x"}), web(PathAnswer(i)), other(PathAnswer(i)), systemNames(PathAnswer(i), {u"192.0.2.1"_s}),
                     directNames(PathAnswer(i), {u"192.0.2.1"_s})}) {
                QVERIFY(!pathAnswerText(measured).isEmpty());
                QVERIFY(!pathQuestion(measured.target).isEmpty());
                QVERIFY2(!pathLine(measured).contains(u'%'), qPrintable(pathLine(measured)));
            }
        }
        PathResult result = resultOf({own(Silent), works587, other(Silent), web(Answered)});
        for (int piece = 0; piece < pathPieceCount; ++piece) {
            QVERIFY(!pathPieceTitle(PathPiece(piece)).isEmpty());
            for (int state = 0; state <= int(PathPieceState::Unknown); ++state) {
                result.pieces[piece].state = PathPieceState(state);
                QVERIFY(!pathPieceSentence(result, PathPiece(piece)).isEmpty());
            }
        }
        QVERIFY(pathToText(result, nullptr).contains(u"Port 465 is blocked on your network"_s));
    }
};

QTEST_GUILESS_MAIN(TestPathAdvice)
#include "tst_pathadvice.moc"
