// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/diagnose.h"

#include "diagnosis/check.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

void addCredential(Finding &finding, const Evidence &evidence)
{
    const auto &typed = evidence.credential;
    if (!typed.known || evidence.practice)
        return;
    finding.arguments.insert(u"length"_s, QString::number(typed.length));
    if (typed.hasPattern)
        finding.arguments.insert(u"form"_s, typed.fitsProviderPattern ? u"fits"_s : u"differs"_s);
}

/// Ways out that only a comparison with the account can find.
void addSuggestion(Finding &finding, const Evidence &evidence)
{
    if (finding.id == u"tls_required"_s && evidence.account.server.encryption == Encryption::None)
        suggest(evidence, finding,
            betterServer(evidence).value_or(Endpoint{
                evidence.account.server.host, standardPort(Encryption::StartTls), Encryption::StartTls}));
    else if (finding.id == u"starttls_unavailable"_s)
        suggest(evidence, finding,
            betterServer(evidence).value_or(
                Endpoint{evidence.account.server.host, standardPort(Encryption::Tls), Encryption::Tls}));
    else if (finding.id == u"wrong_server_or_port"_s || finding.id == u"middlebox_interference"_s) {
        if (const auto better = betterServer(evidence))
            suggest(evidence, finding, *better);
    }
}

/// What the rules make of one refusing reply: the best answer, then what an expert would also consider.
QList<RankedCause> answersTo(const Evidence &evidence, const RuleBook &rules, Stage stage, const Reply &reply)
{
    auto subject = ruleSubject(stage, reply, evidence.provider ? evidence.provider->id : QString());
    subject.port = evidence.account.server.port;
    subject.encryption = evidence.account.server.encryption;
    subject.mechanism = mechanismUsed(evidence);
    const bool token = evidence.account.credential == CredentialKind::OAuth2Token;
    auto causes = worthTelling(
        rankCauses(subject, {evidence.provider, evidence.credential, token, evidence.practice}, rules));
    // In a lesson the code is right; as a second guess this would only confuse.
    if (evidence.practice && causes.size() > 1 && causes.constFirst().id != u"wrong_password"_s)
        causes.removeIf([](const RankedCause &cause) { return cause.id == u"wrong_password"_s; });
    return causes;
}

Finding answerFinding(const Evidence &evidence, const QString &id, const Reply &reply, qsizetype index)
{
    auto finding = findingOf(evidence, id);
    finding.evidence = {index};
    finding.arguments.insert(u"status"_s, QString::fromLatin1(reply.status));
    finding.arguments.insert(u"extended"_s, QString::fromLatin1(reply.extended));
    finding.arguments.insert(u"said"_s, quoted(reply.lines.join('\n')));
    if (evidence.outcome.proof >= Proof::SignedIn)
        finding.arguments.insert(u"signed_in"_s, u"yes"_s);
    if (id == u"message_too_large"_s && evidence.messageBytes >= 0)
        finding.arguments.insert(u"bytes"_s, QString::number(evidence.messageBytes));
    addCredential(finding, evidence);
    addSuggestion(finding, evidence);
    return finding;
}

QList<Finding> judge(const Evidence &evidence, const RuleBook &rules, qsizetype index)
{
    const auto &entry = evidence.transcript.entries().at(index);
    const auto &reply = std::get<Received>(entry.what).reply;
    QList<Finding> findings;
    const auto answers = answersTo(evidence, rules, entry.stage, reply);
    for (const auto &answer : answers)
        findings.append(answerFinding(evidence, answer.id, reply, index));
    return findings;
}

/// A refusal of several lines whose end never came still tells why: "554-Client host blocked using …".
std::optional<Finding> cutOffRefusal(const Evidence &evidence, const RuleBook &rules)
{
    constexpr int clearScore = 80;
    const auto index = evidence.outcome.blamedEntry - 1;
    if (index < 0)
        return std::nullopt;
    const auto &entry = evidence.transcript.entries().at(index);
    const auto *received = std::get_if<Received>(&entry.what);
    if (!received || received->reply.kind != Reply::Kind::Malformed || received->reply.lines.isEmpty())
        return std::nullopt;
    static const QRegularExpression beginning(uR"(^([45]\d\d)-)"_s);
    const auto match = beginning.match(QString::fromLatin1(received->reply.lines.constFirst()));
    if (!match.hasMatch())
        return std::nullopt;
    auto reply = received->reply;
    reply.status = match.captured(1).toLatin1();
    const auto answers = answersTo(evidence, rules, entry.stage, reply);
    if (answers.isEmpty() || answers.constFirst().score < clearScore)
        return std::nullopt;
    return answerFinding(evidence, answers.constFirst().id, reply, index);
}

class Collection
{
  public:
    void add(const Finding &finding)
    {
        const bool known = std::any_of(m_findings.cbegin(), m_findings.cend(),
            [&finding](const Finding &other) { return other.id == finding.id; });
        if (!known)
            m_findings.append(finding);
    }
    void add(const QList<Check> &checks, const Evidence &evidence)
    {
        for (const auto check : checks) {
            if (const auto finding = check(evidence))
                add(*finding);
        }
    }
    /// One failure has one verdict; what follows it is another way to see the same thing. Only of a
    /// certificate can several things be wrong.
    void keepOneVerdict()
    {
        for (qsizetype i = 1; i < m_findings.size(); ++i) {
            auto &finding = m_findings[i];
            if (finding.severity != Severity::Error || finding.id.startsWith(u"cert_"_s))
                continue;
            finding.severity = Severity::Information;
            finding.arguments.insert(u"certainty"_s, u"possible"_s);
        }
    }
    [[nodiscard]] const QList<Finding> &findings() const { return m_findings; }

  private:
    QList<Finding> m_findings;
};

/// Refused recipients of a message that others got.
void addRefusedRecipients(Collection &collection, const Evidence &evidence, const RuleBook &rules)
{
    for (const auto &recipient : evidence.outcome.recipients) {
        if (recipient.accepted || recipient.entry < 0)
            continue;
        auto answers = judge(evidence, rules, recipient.entry);
        if (answers.isEmpty())
            continue;
        answers.first().severity = Severity::Warning;
        answers.first().arguments.insert(u"recipient"_s, quoted(recipient.address));
        collection.add(answers.constFirst());
    }
}

/// Practice certificates last for a week, and its addresses are those of this computer.
void addNotices(Collection &collection, const Evidence &evidence)
{
    if (!evidence.practice)
        collection.add(noticeChecks(), evidence);
}

/// A refusal no rule knows anything about.
Finding unexplained(const Evidence &evidence)
{
    const bool temporary = evidence.outcome.reply->kind == Reply::Kind::Retry;
    auto finding = findingOf(evidence, temporary ? u"server_error"_s : u"policy_rejected"_s);
    finding.arguments.insert(u"status"_s, QString::fromLatin1(evidence.outcome.reply->status));
    finding.arguments.insert(u"said"_s, quoted(evidence.outcome.reply->lines.join('\n')));
    return finding;
}

} // namespace

QList<Finding> diagnose(const Evidence &evidence, const RuleBook &rules)
{
    Collection collection;
    if (evidence.outcome.kind == OutcomeKind::Ok) {
        addRefusedRecipients(collection, evidence, rules);
        addNotices(collection, evidence);
        return collection.findings();
    }
    collection.add(peerChecks(), evidence);
    if (evidence.outcome.kind == OutcomeKind::Refused) {
        const auto answers = judge(evidence, rules, evidence.outcome.blamedEntry);
        for (const auto &finding : answers)
            collection.add(finding);
        if (collection.findings().isEmpty())
            collection.add(unexplained(evidence));
    } else if (evidence.outcome.kind != OutcomeKind::Unknown || collection.findings().isEmpty()) {
        if (const auto finding = cutOffRefusal(evidence, rules))
            collection.add(*finding);
        collection.add(tlsChecks(), evidence);
        if (collection.findings().isEmpty())
            collection.add(endChecks(), evidence);
    }
    collection.keepOneVerdict();
    addNotices(collection, evidence);
    return collection.findings();
}
