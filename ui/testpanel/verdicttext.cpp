// SPDX-License-Identifier: GPL-3.0-or-later
#include "testpanel/verdicttext.h"

#include "diagnosis/annotations.h"
#include "testpanel/stagerail.h"

#include <QCoreApplication>
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace {

const TlsReport *tlsOf(const Transcript &transcript)
{
    for (const auto &entry : transcript.entries()) {
        if (const auto *secured = std::get_if<Secured>(&entry.what))
            return &secured->tls;
    }
    return nullptr;
}

bool messageWasSent(const Transcript &transcript)
{
    for (const auto &entry : transcript.entries()) {
        if (std::holds_alternative<SentMessage>(entry.what))
            return true;
    }
    return false;
}

QString safetySentence(const Report &report)
{
    const TlsReport *tls = tlsOf(report.transcript);
    if (!tls || tls->chain.isEmpty())
        return tls ? QCoreApplication::translate("VerdictText", "The connection was encrypted.") : QCoreApplication::translate("VerdictText", "The connection was not encrypted.");
    const qint64 days = tls->checkedAt.daysTo(tls->chain.constFirst().validUntil);
    return QCoreApplication::translate("VerdictText", "The connection was encrypted; the certificate is valid for %1 more days.")
        .arg(days);
}

QString totalSentence(const Report &report)
{
    if (report.transcript.entries().isEmpty())
        return {};
    return QCoreApplication::translate("VerdictText", "The test took %1.")
        .arg(durationText(report.transcript.entries().constLast().at));
}

QString sentSentence(const Report &report)
{
    if (report.outcome.proof >= Proof::MessageAccepted) {
        if (report.outcome.queueId.isEmpty())
            return QCoreApplication::translate("VerdictText", "One test message was sent and accepted.");
        return QCoreApplication::translate("VerdictText", "One test message was sent and accepted as %1.")
            .arg(visibleText(decodeServerText(report.outcome.queueId)));
    }
    if (report.outcome.kind == OutcomeKind::Unknown)
        return QCoreApplication::translate("VerdictText", "The message may have been delivered. It is not sent again by itself.");
    if (messageWasSent(report.transcript))
        return QCoreApplication::translate("VerdictText", "A test message was sent, but the server did not accept it.");
    return QCoreApplication::translate("VerdictText", "No mail was sent.");
}

QString successTitle(const Report &report)
{
    switch (report.outcome.proof) {
    case Proof::Arrived:
    case Proof::MessageAccepted:
        return QCoreApplication::translate("VerdictText", "It works: this account can send mail");
    case Proof::RecipientAccepted:
        return QCoreApplication::translate("VerdictText", "It works: the server accepts sender and recipient");
    case Proof::SenderAccepted:
        return QCoreApplication::translate("VerdictText", "It works: the server accepts this sender");
    case Proof::SignedIn:
        return QCoreApplication::translate("VerdictText", "It works: the server let this account sign in");
    case Proof::Encrypted:
        return QCoreApplication::translate("VerdictText", "The server is reachable and its certificate is trusted");
    case Proof::Greeted:
    case Proof::Reached:
    case Proof::Resolved:
    case Proof::None:
        return QCoreApplication::translate("VerdictText", "The server is reachable");
    }
    Q_UNREACHABLE();
}

void describeWithoutFinding(const Report &report, VerdictText &text)
{
    switch (report.outcome.kind) {
    case OutcomeKind::Ok:
        text.title = successTitle(report);
        text.explanation = twoSentences(safetySentence(report), totalSentence(report));
        return;
    case OutcomeKind::Refused:
        text.title = QCoreApplication::translate("VerdictText", "The server refused");
        text.explanation = QCoreApplication::translate("VerdictText", "The marked line of the conversation has its words.");
        text.actions = {RemedyAction::RunAgain, RemedyAction::SaveReport};
        return;
    case OutcomeKind::Failed:
        text.title = QCoreApplication::translate("VerdictText", "The test could not be completed");
        text.explanation = QCoreApplication::translate("VerdictText", "The last lines of the conversation show how far it came.");
        text.actions = {RemedyAction::RunAgain, RemedyAction::SaveReport};
        return;
    case OutcomeKind::Unknown:
        text.title = QCoreApplication::translate("VerdictText", "It is not known whether the message was accepted");
        text.explanation = QCoreApplication::translate("VerdictText", "The server did not answer after the end of the message.");
        text.actions = {RemedyAction::SaveReport};
        return;
    case OutcomeKind::Cancelled:
        text.title = QCoreApplication::translate("VerdictText", "You stopped the test");
        text.actions = {RemedyAction::RunAgain};
        return;
    }
}

VerdictText::Tone toneOf(const Report &report)
{
    switch (report.outcome.kind) {
    case OutcomeKind::Ok:
        return VerdictText::Tone::Ok;
    case OutcomeKind::Refused:
    case OutcomeKind::Failed:
        return VerdictText::Tone::Bad;
    case OutcomeKind::Unknown:
        return VerdictText::Tone::Warning;
    case OutcomeKind::Cancelled:
        return VerdictText::Tone::Neutral;
    }
    Q_UNREACHABLE();
}

} // namespace

QString twoSentences(const QString &first, const QString &second)
{
    if (first.isEmpty() || second.isEmpty())
        return first + second;
    //: Two whole sentences one after the other
    return QCoreApplication::translate("VerdictText", "%1 %2").arg(first, second);
}

VerdictText verdictOf(const Report &report, const Provider *provider, qsizetype which)
{
    VerdictText text;
    text.tone = toneOf(report);
    text.sent = sentSentence(report);
    text.proof = report.outcome.proof == Proof::None ? QString() : proofText(report.outcome.proof);
    text.proofEntry = report.outcome.proofEntry;
    const bool success = report.outcome.kind == OutcomeKind::Ok;
    if (success)
        describeWithoutFinding(report, text);
    if (which >= report.findings.size() || report.outcome.kind == OutcomeKind::Cancelled) {
        if (!success)
            describeWithoutFinding(report, text);
        return text;
    }
    text.finding = &report.findings.at(which);
    const FindingText found = textOf(*text.finding, provider);
    if (success) {
        // A hint beside a success must not look like a failure.
        text.explanation = twoSentences(text.explanation, found.title);
        text.steps = found.remedies;
        return text;
    }
    text.title = found.title;
    text.explanation = found.explanation;
    text.steps = found.remedies;
    text.actions = found.actions;
    if (found.actor != Actor::Nobody)
        text.actor = actorText(found.actor);
    text.retry = found.retryText;
    return text;
}

QStringList otherTitles(const Report &report, const Provider *provider, qsizetype which)
{
    QStringList titles;
    if (report.outcome.kind == OutcomeKind::Ok || report.outcome.kind == OutcomeKind::Cancelled)
        return titles;
    for (qsizetype at = 0; at < report.findings.size(); ++at) {
        if (at != which)
            titles += textOf(report.findings.at(at), provider).title;
    }
    return titles;
}

QString stateText(const LastResult &result)
{
    if (result.outcome.isEmpty())
        return QCoreApplication::translate("VerdictText", "not tested");
    if (result.outcome == outcomeName(OutcomeKind::Ok))
        return QCoreApplication::translate("VerdictText", "works");
    if (result.outcome == outcomeName(OutcomeKind::Unknown))
        return QCoreApplication::translate("VerdictText", "outcome unknown");
    if (result.outcome == outcomeName(OutcomeKind::Cancelled))
        return QCoreApplication::translate("VerdictText", "test stopped");
    static const QStringList codeFindings{u"wrong_password"_s, u"needs_authorization_code"_s, u"needs_app_password"_s};
    if (codeFindings.contains(result.finding))
        return QCoreApplication::translate("VerdictText", "code refused");
    return result.outcome == outcomeName(OutcomeKind::Refused) ? QCoreApplication::translate("VerdictText", "refused") : QCoreApplication::translate("VerdictText", "not reached");
}

QString credentialText(CredentialKind kind)
{
    switch (kind) {
    case CredentialKind::Password:
        return QCoreApplication::translate("VerdictText", "password");
    case CredentialKind::AuthorizationCode:
        return QCoreApplication::translate("VerdictText", "authorization code");
    case CredentialKind::AppPassword:
        return QCoreApplication::translate("VerdictText", "app password");
    case CredentialKind::ApiKey:
        return QCoreApplication::translate("VerdictText", "API key");
    case CredentialKind::OAuth2Token:
        return QCoreApplication::translate("VerdictText", "access token");
    case CredentialKind::None:
        return QCoreApplication::translate("VerdictText", "no sign-in");
    }
    Q_UNREACHABLE();
}

QString encryptionText(Encryption encryption)
{
    switch (encryption) {
    case Encryption::Tls:
        return QCoreApplication::translate("VerdictText", "TLS from the start");
    case Encryption::StartTls:
        return QCoreApplication::translate("VerdictText", "STARTTLS");
    case Encryption::None:
        return QCoreApplication::translate("VerdictText", "no encryption");
    }
    Q_UNREACHABLE();
}
