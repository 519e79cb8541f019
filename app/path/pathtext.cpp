// SPDX-License-Identifier: GPL-3.0-or-later
#include "path/pathtext.h"

#include "diagnosis/check.h"
#include "diagnosis/findingtexts.h"
#include "path/pathadvice.h"
#include "path/pathpattern.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Path", text);
}

QString modeText(Encryption encryption)
{
    switch (encryption) {
    case Encryption::Tls:
        return translated(QT_TRANSLATE_NOOP("Path", "TLS from the start"));
    case Encryption::StartTls:
        return translated(QT_TRANSLATE_NOOP("Path", "STARTTLS"));
    case Encryption::None:
        return translated(QT_TRANSLATE_NOOP("Path", "no encryption"));
    }
    Q_UNREACHABLE();
}

QString portQuestion(const PathTarget &target)
{
    const QString host = visibleText(target.host), port = QString::number(target.port), mode = modeText(target.encryption);
    switch (target.family) {
    case PathFamily::Any:
        return translated(QT_TRANSLATE_NOOP("Path", "%1, port %2, %3")).arg(host, port, mode);
    case PathFamily::IPv4:
        return translated(QT_TRANSLATE_NOOP("Path", "%1, port %2, %3, by IPv4")).arg(host, port, mode);
    case PathFamily::IPv6:
        return translated(QT_TRANSLATE_NOOP("Path", "%1, port %2, %3, by IPv6")).arg(host, port, mode);
    }
    Q_UNREACHABLE();
}

QString webQuestion(const PathTarget &target)
{
    const QString host = visibleText(target.host);
    switch (target.family) {
    case PathFamily::Any:
        return translated(QT_TRANSLATE_NOOP("Path", "For comparison: the web server %1")).arg(host);
    case PathFamily::IPv4:
        return translated(QT_TRANSLATE_NOOP("Path", "For comparison: the web server %1, by IPv4")).arg(host);
    case PathFamily::IPv6:
        return translated(QT_TRANSLATE_NOOP("Path", "For comparison: the web server %1, by IPv6")).arg(host);
    }
    Q_UNREACHABLE();
}

QString answeredText(const PathMeasurement &measured)
{
    switch (measured.target.subject) {
    case PathSubject::SystemNames:
    case PathSubject::DirectNames: {
        constexpr qsizetype most = 4;
        return visibleText(measured.addresses.mid(0, most).join(u", "_s));
    }
    case PathSubject::Web:
        return translated(QT_TRANSLATE_NOOP("Path", "answers, encrypted and trusted"));
    case PathSubject::Server:
    case PathSubject::OtherServer:
        break;
    }
    const QString name = greetedName(measured.greeting);
    if (measured.target.encryption == Encryption::None || measured.certificateIssuer.isEmpty())
        return translated(QT_TRANSLATE_NOOP("Path", "answers as a mail server (%1)"))
            .arg(name.isEmpty() ? visibleText(measured.address) : visibleText(name));
    return translated(QT_TRANSLATE_NOOP("Path", "answers as a mail server (%1), encrypted and trusted"))
        .arg(name.isEmpty() ? visibleText(measured.address) : visibleText(name));
}

QString stateSentence(PathPiece piece, PathPieceState state)
{
    struct Row {
        PathPiece piece;
        const char *good, *bad, *suspect, *unknown;
    };
    static const Row rows[]{
        {PathPiece::Computer, QT_TRANSLATE_NOOP("Path", "Connections leave this computer and come back."),
            QT_TRANSLATE_NOOP("Path", "No connection leaves this computer."),
            QT_TRANSLATE_NOOP("Path", "Nothing outside answers: cable, Wi-Fi, VPN or proxy settings may be wrong."),
            QT_TRANSLATE_NOOP("Path", "Nothing could be measured about this computer.")},
        {PathPiece::Firewall, QT_TRANSLATE_NOOP("Path", "The firewall and antivirus of this computer let the port through."),
            QT_TRANSLATE_NOOP("Path", "The firewall or antivirus of this computer holds the connection back."),
            QT_TRANSLATE_NOOP("Path", "The firewall or antivirus of this computer may be what holds it back."),
            QT_TRANSLATE_NOOP("Path", "Whether firewall and antivirus let the port through could not be measured.")},
        {PathPiece::Network, QT_TRANSLATE_NOOP("Path", "Router and network let the port through."),
            QT_TRANSLATE_NOOP("Path", "The network does not lead where it should."),
            QT_TRANSLATE_NOOP("Path", "Router or network may be what holds it back."),
            QT_TRANSLATE_NOOP("Path", "Whether router and network let the port through could not be measured.")},
        {PathPiece::Provider, QT_TRANSLATE_NOOP("Path", "The provider's side can be reached."),
            QT_TRANSLATE_NOOP("Path", "The provider's side does not let the connection in."),
            QT_TRANSLATE_NOOP("Path", "The provider's firewall or cloud may be what holds it back."),
            QT_TRANSLATE_NOOP("Path", "The provider's side could not be measured from here.")},
        {PathPiece::Server, QT_TRANSLATE_NOOP("Path", "The mail server answers."),
            QT_TRANSLATE_NOOP("Path", "The mail server does not answer as it should."),
            QT_TRANSLATE_NOOP("Path", "The mail server may be the one that does not answer."),
            QT_TRANSLATE_NOOP("Path", "The mail server could not be reached, so nothing is known about it.")},
    };
    const Row &row = rows[static_cast<int>(piece)];
    switch (state) {
    case PathPieceState::Good:
        return translated(row.good);
    case PathPieceState::Bad:
        return translated(row.bad);
    case PathPieceState::Suspect:
        return translated(row.suspect);
    case PathPieceState::Unknown:
        return translated(row.unknown);
    }
    Q_UNREACHABLE();
}

/// What a network can have for a moment only.
bool isPassing(const QString &finding)
{
    static const QStringList passing{u"timeout"_s, u"refused"_s, u"network_unreachable"_s, u"connection_closed"_s,
        u"dns_temporary"_s, u"dns_not_found"_s, u"port_blocked"_s};
    return passing.contains(finding);
}

QString pieceMark(PathPieceState state)
{
    switch (state) {
    case PathPieceState::Good:
        return u"[+]"_s;
    case PathPieceState::Bad:
        return u"[x]"_s;
    case PathPieceState::Suspect:
        return u"[?]"_s;
    case PathPieceState::Unknown:
        return u"[ ]"_s;
    }
    Q_UNREACHABLE();
}

QString conclusionText(const PathResult &result, const PathConclusion &conclusion, const Provider *provider)
{
    const FindingText words = textOf(conclusion.finding, provider);
    QString text = words.title + u'\n' + words.explanation + u' ' + pathCertaintyText(conclusion.certainty) + u'\n';
    for (qsizetype i = 0; i < words.remedies.size(); ++i)
        text += u"  %1. %2\n"_s.arg(i + 1).arg(words.remedies.at(i));
    QStringList proof;
    for (const qsizetype index : conclusion.proof)
        proof.append(u"  - "_s + pathLine(result.measurements.at(index)));
    if (!proof.isEmpty())
        text += translated(QT_TRANSLATE_NOOP("Path", "Shown by:")) + u'\n' + proof.join(u'\n') + u'\n';
    return text + u'\n';
}

QString adviceText(const PathAdvice &advice, int number)
{
    QString text = u"  %1. %2\n     %3\n"_s.arg(number).arg(advice.title, advice.text);
    for (const QString &line : advice.commandFor(thisSystem()).split(u'\n', Qt::SkipEmptyParts))
        text += u"     $ %1\n"_s.arg(line);
    return text;
}

} // namespace

QString pathQuestion(const PathTarget &target)
{
    const QString host = visibleText(target.host);
    switch (target.subject) {
    case PathSubject::SystemNames:
        return translated(QT_TRANSLATE_NOOP("Path", "Look up %1, as this computer does")).arg(host);
    case PathSubject::DirectNames:
        if (target.resolver == "root"_L1)
            return translated(QT_TRANSLATE_NOOP("Path", "Look up %1, straight from the root name servers")).arg(host);
        return translated(QT_TRANSLATE_NOOP("Path", "Look up %1 at the name server %2")).arg(host, visibleText(target.resolver));
    case PathSubject::Server:
        return portQuestion(target);
    case PathSubject::OtherServer:
        return translated(QT_TRANSLATE_NOOP("Path", "For comparison: the mail server %1, port %2"))
            .arg(host, QString::number(target.port));
    case PathSubject::Web:
        return webQuestion(target);
    }
    Q_UNREACHABLE();
}

QString pathAnswerText(const PathMeasurement &measured)
{
    const QString said = quoted(measured.said);
    switch (measured.answer) {
    case PathAnswer::Pending:
        return translated(QT_TRANSLATE_NOOP("Path", "waiting…"));
    case PathAnswer::NotTried:
        if (measured.target.family == PathFamily::Any)
            return translated(QT_TRANSLATE_NOOP("Path", "not tried"));
        return translated(QT_TRANSLATE_NOOP("Path", "not tried: no such address"));
    case PathAnswer::Cancelled:
        return translated(QT_TRANSLATE_NOOP("Path", "cancelled"));
    case PathAnswer::NameNotFound:
        return translated(QT_TRANSLATE_NOOP("Path", "no such name"));
    case PathAnswer::NameFailed:
        return translated(QT_TRANSLATE_NOOP("Path", "no answer from the name server"));
    case PathAnswer::Unreachable:
        return translated(QT_TRANSLATE_NOOP("Path", "no way there"));
    case PathAnswer::ProxyFailed:
        return translated(QT_TRANSLATE_NOOP("Path", "not let through by the proxy"));
    case PathAnswer::Refused:
        return translated(QT_TRANSLATE_NOOP("Path", "refused"));
    case PathAnswer::Silent:
        return translated(QT_TRANSLATE_NOOP("Path", "nothing comes back"));
    case PathAnswer::Answered:
        return answeredText(measured);
    case PathAnswer::NoStartTls:
        return translated(QT_TRANSLATE_NOOP("Path", "a mail server, but without encryption"));
    case PathAnswer::Untrusted:
        if (measured.certificateIssuer.isEmpty())
            return translated(QT_TRANSLATE_NOOP("Path", "encrypted, but the certificate is not trusted"));
        return translated(QT_TRANSLATE_NOOP("Path", "encrypted, but the certificate of “%1” is not trusted"))
            .arg(visibleText(measured.certificateIssuer));
    case PathAnswer::TlsFailed:
        return translated(QT_TRANSLATE_NOOP("Path", "encryption could not be agreed on"));
    case PathAnswer::ClearText:
        if (said.isEmpty())
            return translated(QT_TRANSLATE_NOOP("Path", "answers, but not encrypted"));
        return translated(QT_TRANSLATE_NOOP("Path", "answers, but not encrypted: “%1”")).arg(said);
    case PathAnswer::Rejected:
        return translated(QT_TRANSLATE_NOOP("Path", "turns the connection away: “%1”")).arg(quoted(measured.greeting));
    case PathAnswer::Foreign:
        return translated(QT_TRANSLATE_NOOP("Path", "answers, but not as a mail server: “%1”")).arg(said);
    case PathAnswer::Mute:
        return translated(QT_TRANSLATE_NOOP("Path", "connected, then silence"));
    case PathAnswer::Closed:
        return translated(QT_TRANSLATE_NOOP("Path", "connected, then closed without a word"));
    }
    Q_UNREACHABLE();
}

QString pathPieceTitle(PathPiece piece)
{
    switch (piece) {
    case PathPiece::Computer:
        return translated(QT_TRANSLATE_NOOP("Path", "This computer"));
    case PathPiece::Firewall:
        return translated(QT_TRANSLATE_NOOP("Path", "Firewall, antivirus"));
    case PathPiece::Network:
        return translated(QT_TRANSLATE_NOOP("Path", "Router, network"));
    case PathPiece::Provider:
        return translated(QT_TRANSLATE_NOOP("Path", "Provider, cloud"));
    case PathPiece::Server:
        return translated(QT_TRANSLATE_NOOP("Path", "Mail server"));
    }
    Q_UNREACHABLE();
}

QString pathPieceStateText(PathPieceState state)
{
    switch (state) {
    case PathPieceState::Good:
        return translated(QT_TRANSLATE_NOOP("Path", "works"));
    case PathPieceState::Bad:
        return translated(QT_TRANSLATE_NOOP("Path", "does not work"));
    case PathPieceState::Suspect:
        return translated(QT_TRANSLATE_NOOP("Path", "under suspicion"));
    case PathPieceState::Unknown:
        return translated(QT_TRANSLATE_NOOP("Path", "not known"));
    }
    Q_UNREACHABLE();
}

QString pathCertaintyText(PathCertainty certainty)
{
    switch (certainty) {
    case PathCertainty::Proven:
        return translated(QT_TRANSLATE_NOOP("Path", "The experiments prove it."));
    case PathCertainty::Likely:
        return translated(QT_TRANSLATE_NOOP("Path", "The experiments make it likely; they do not prove it."));
    case PathCertainty::Possible:
        return translated(QT_TRANSLATE_NOOP("Path", "It is one of several possibilities."));
    }
    Q_UNREACHABLE();
}

QString pathPieceSentence(const PathResult &result, PathPiece piece)
{
    return stateSentence(piece, result.stateOf(piece));
}

QString pathSummary(const PathResult &result, const Provider *provider)
{
    if (result.cancelled)
        return translated(QT_TRANSLATE_NOOP("Path", "You stopped the experiments."));
    if (!result.conclusions.isEmpty())
        return textOf(result.conclusions.constFirst().finding, provider).title;
    if (result.serverAnswers() && isPassing(result.failedAs))
        return translated(QT_TRANSLATE_NOOP("Path",
            "The path is good now: the mail server answers as the settings say. What failed before may have passed; run the test again."));
    if (result.serverAnswers())
        return translated(QT_TRANSLATE_NOOP("Path", "The path is good: the mail server answers as the settings say."));
    return translated(QT_TRANSLATE_NOOP("Path", "The experiments find no break in the path; what the test says about the server stands."));
}

QString pathThirdPartyText(const PathPlan &plan)
{
    const QStringList names = plan.thirdParties();
    const bool asksRoot = std::ranges::any_of(plan.targets, [](const PathTarget &target) {
        return target.subject == PathSubject::DirectNames && target.resolver == "root"_L1;
    });
    if (names.isEmpty() && !asksRoot)
        return {};
    if (names.isEmpty())
        return translated(QT_TRANSLATE_NOOP("Path", "Besides the mail server, the internet's root name servers are asked."));
    const QString list = visibleText(names.join(u", "_s));
    if (asksRoot)
        return translated(QT_TRANSLATE_NOOP("Path",
                              "Asked for comparison, without any data of yours: %1, and the internet's root name servers."))
            .arg(list);
    return translated(QT_TRANSLATE_NOOP("Path", "Asked for comparison, without any data of yours: %1.")).arg(list);
}

QString pathLine(const PathMeasurement &measured)
{
    //: What was tried, then what came of it
    return translated(QT_TRANSLATE_NOOP("Path", "%1: %2")).arg(pathQuestion(measured.target), pathAnswerText(measured));
}

QString pathToText(const PathResult &result, const Provider *provider)
{
    QString text;
    for (const PathPieceReport &piece : result.pieces)
        text += u"%1 %2: %3\n"_s.arg(
            pieceMark(piece.state), pathPieceTitle(piece.piece), stateSentence(piece.piece, piece.state));
    text += u'\n';
    if (result.conclusions.isEmpty())
        text += pathSummary(result, provider) + u"\n\n"_s;
    for (const PathConclusion &conclusion : result.conclusions)
        text += conclusionText(result, conclusion, provider);
    const QList<PathAdvice> advices = pathAdvice(result);
    if (!advices.isEmpty())
        text += translated(QT_TRANSLATE_NOOP("Path", "Check in this order:")) + u'\n';
    for (qsizetype i = 0; i < advices.size(); ++i)
        text += adviceText(advices.at(i), static_cast<int>(i) + 1);
    return text;
}
