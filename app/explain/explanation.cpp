// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/explanation.h"

#include "diagnosis/check.h"
#include "diagnosis/ranking.h"
#include "explain/errorbook.h"
#include "explain/pastedtext.h"
#include "explain/quotedreply.h"
#include "explain/secretmask.h"
#include "explain/surroundings.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Everything that is known, once the text has been read.
struct Case {
    QStringList lines;
    std::optional<QuotedReply> decides;
    Surroundings around;
    std::optional<Stage> stage; ///< given, or told by the words
};

void take(const ExplainGiven &given, Case *known)
{
    auto &around = known->around;
    if (!given.host.isEmpty()) {
        around.host = given.host;
        if (const auto *provider = providerOfHost(given.host))
            around.provider = provider;
    }
    if (!given.provider.isEmpty())
        around.provider = ProviderBook::instance().byId(given.provider);
    if (given.port != 0)
        around.port = given.port;
    if (given.encryption)
        around.encryption = given.encryption;
    if (!given.mechanism.isEmpty())
        around.mechanism = given.mechanism;
}

Case readCase(const QByteArray &text, const ExplainGiven &given)
{
    Case known;
    known.lines = withoutSecrets(tellingLines(pastedLines(text)));
    const auto replies = quotedReplies(known.lines);
    if (const auto *decides = decidingReply(replies))
        known.decides = *decides;
    const auto said = known.decides ? decodeServerText(known.decides->reply.text()) : QString();
    known.around = surroundingsOf(known.lines, said);
    take(given, &known);
    known.stage = given.stage ? given.stage
                  : known.decides
                      ? known.decides->stage
                      : ErrorBook::instance().stageOf(comparable(known.lines.join(u'\n').toUtf8()));
    return known;
}

void addContext(const Case &known, RuleSubject *subject)
{
    subject->provider = known.around.provider ? known.around.provider->id : QString();
    subject->port = known.around.port;
    subject->encryption = known.around.encryption;
    subject->mechanism = known.around.mechanism;
}

/// True for a reply with its code: words without one may be the program's own.
bool isNumbered(const Case &known)
{
    return known.decides && known.decides->reply.status.size() > 1;
}

/// The text of everything, for the rules about what programs say: the beginning and, what counts more, the end.
QString programText(const Case &known)
{
    constexpr qsizetype head = 4'000;
    constexpr qsizetype tail = 12'000;
    auto text = known.lines.join(u'\n');
    if (text.size() > head + tail)
        text = text.first(head) + u'\n' + text.last(tail);
    // What the server said is judged as its reply; the same words are no second witness.
    const auto said = isNumbered(known) ? known.decides->reply.lines : QByteArrayList();
    for (const auto &line : said)
        text.replace(line.isEmpty() ? u"\n"_s : QString::fromUtf8(line), u" "_s);
    return text.toLower().simplified();
}

/// Both together; \a others count with their \a share.
QList<RankedCause> combined(QList<RankedCause> replied, const QList<RankedCause> &others, double share)
{
    for (const auto &other : others) {
        const auto same = std::find_if(
            replied.begin(), replied.end(), [&other](const RankedCause &cause) { return cause.id == other.id; });
        const auto score = static_cast<int>(other.score * share);
        if (same != replied.end())
            same->score += score;
        else
            replied.append({other.id, score, 0, other.stage});
    }
    std::stable_sort(replied.begin(), replied.end(),
        [](const RankedCause &left, const RankedCause &right) { return left.score > right.score; });
    return replied;
}

QList<RankedCause> causesOfReply(const Case &known)
{
    auto subject = ruleSubject(known.stage, known.decides->reply, {});
    addContext(known, &subject);
    SignInFacts facts;
    facts.provider = known.around.provider;
    // Some programs on the way speak as servers do: the book of errors has rules for these.
    return combined(rankCauses(subject, facts, RuleBook::instance()),
        rankCauses(subject, facts, ErrorBook::instance().rules()), 1);
}

QList<RankedCause> causesOfError(const Case &known, const RuleBook &rules)
{
    RuleSubject subject;
    subject.kind = RuleSubject::Kind::Error;
    subject.stage = known.stage;
    subject.text = programText(known);
    addContext(known, &subject);
    SignInFacts facts;
    facts.provider = known.around.provider;
    return rankCauses(subject, facts, rules);
}

void setConfidence(QList<RankedCause> *causes)
{
    for (qsizetype i = 0; i < causes->size(); ++i) {
        const auto other = i > 0 ? causes->constFirst().score : causes->size() > 1 ? causes->at(1).score : 0;
        (*causes)[i].confidence = confidenceOf(causes->at(i).score, other);
    }
}

/// A server that answers well and yet is not the one that was meant: what checks on a live run find too.
QList<RankedCause> peculiarAnswer(const Case &known)
{
    constexpr int certain = 300;
    static const QRegularExpression asterisks(uR"(\b220[ -][*0-9 ]*\*{3,})"_s);
    static const QRegularExpression crossedOut(uR"(\b250[ -]X{3,}[A-Z]?\b)"_s);
    static const QRegularExpression exim(uR"(\b220[ -]([a-z0-9.-]+\.[a-z]+) ESMTP (?:Exim|Postfix|Sendmail|MailEnable))"_s,
        QRegularExpression::CaseInsensitiveOption);
    for (const auto &line : known.lines) {
        if (line.contains(asterisks) || line.contains(crossedOut))
            return {{u"middlebox_interference"_s, certain, 0, Stage::Greeting}};
        const auto greeting = exim.match(line);
        if (!greeting.hasMatch() || known.around.host.isEmpty() || !known.around.provider)
            continue;
        const auto said = greeting.captured(1).toLower();
        const auto domain = known.around.host.section(u'.', -2);
        if (!said.endsWith(domain) && providerOfHost(said) != known.around.provider)
            return {{u"middlebox_interference"_s, certain, 0, Stage::Greeting}};
    }
    const auto first = std::find_if(
        known.lines.cbegin(), known.lines.cend(), [](const QString &line) { return !line.trimmed().isEmpty(); });
    const auto service = first == known.lines.cend() ? QString() : foreignService(first->toUtf8());
    // IMAP and POP3 may well be what is asked about.
    if (service.isEmpty() || service == u"IMAP" || service == u"POP3")
        return {};
    return {{u"wrong_server_or_port"_s, certain, 0, Stage::Greeting}};
}

QList<RankedCause> causesOf(const Case &known, Recognised::Kind *kind)
{
    constexpr int leastScore = 20;
    constexpr double bySide = 0.5;
    QList<RankedCause> causes = known.decides ? QList<RankedCause>() : peculiarAnswer(known);
    if (causes.isEmpty() && known.decides)
        // What the program around a reply says supports the reply, seldom overrules it.
        causes = combined(causesOfReply(known), causesOfError(known, ErrorBook::instance().rules()),
            isNumbered(known) ? bySide : 1);
    else if (causes.isEmpty())
        causes = combined(causesOfError(known, ErrorBook::instance().rules()),
            causesOfError(known, RuleBook::instance()), bySide);
    causes.removeIf([](const RankedCause &cause) { return cause.score < leastScore; });
    // An answer no rule knows is still an answer.
    if (causes.isEmpty() && known.decides && known.decides->certainty >= 2) {
        const bool temporary = known.decides->reply.kind == Reply::Kind::Retry;
        causes = {{temporary ? u"server_error"_s : u"policy_rejected"_s, leastScore, 0, known.stage}};
    }
    setConfidence(&causes);
    // A number among words may be a room's or a price.
    constexpr double sureEnough = 0.5;
    const bool isBare = known.decides && known.decides->certainty < 2 && !known.stage &&
                        known.decides->reply.extended.isEmpty();
    if (isBare && !causes.isEmpty() && causes.constFirst().confidence < sureEnough)
        causes.clear();
    *kind = causes.isEmpty()  ? Recognised::Kind::Nothing
            : known.decides ? Recognised::Kind::Reply
                              : Recognised::Kind::Error;
    return worthTelling(causes);
}

/// The line a person would point at: the first with a word of failure.
QString tellingLine(const QStringList &lines)
{
    static const QRegularExpression failure(
        uR"(error|fail|refus|reject|timed? ?out|denied|unable|cannot|could not|exception|0x8|错误|失败|无法|超时|拒绝)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto found =
        std::find_if(lines.cbegin(), lines.cend(), [](const QString &line) { return line.contains(failure); });
    return found == lines.cend() ? lines.join(u' ') : *found;
}

/// Where a cause arises that a program named without telling the step; nothing if it may be anywhere.
std::optional<Stage> stageOfCause(const QString &id)
{
    if (id.startsWith("dns_"_L1))
        return Stage::Resolve;
    if (id == "refused"_L1 || id == "port_blocked"_L1 || id == "network_unreachable"_L1)
        return Stage::Connect;
    if (id.startsWith("cert_"_L1) || id.startsWith("tls_v"_L1) || id == "tls_intercepted"_L1)
        return Stage::Tls;
    static const QStringList ofSignIn{u"wrong_password"_s, u"needs_authorization_code"_s, u"needs_app_password"_s,
        u"basic_auth_disabled"_s, u"oauth_token_invalid"_s, u"auth_mechanism_unsupported"_s, u"auth_throttled"_s,
        u"auth_policy_blocked"_s};
    return ofSignIn.contains(id) ? std::optional(Stage::Login) : std::nullopt;
}

Recognised recognisedIn(const Case &known, Recognised::Kind kind, const QList<RankedCause> &causes)
{
    Recognised recognised;
    recognised.kind = kind;
    recognised.provider = known.around.provider;
    recognised.host = known.around.host;
    recognised.port = known.around.port;
    recognised.encryption = known.around.encryption;
    recognised.mechanism = known.around.mechanism;
    if (kind == Recognised::Kind::Nothing)
        return recognised;
    recognised.stage = known.stage     ? known.stage
                       : known.decides ? causes.constFirst().stage
                                       : stageOfCause(causes.constFirst().id);
    if (!recognised.stage && known.decides && known.decides->reply.status == "-ERR")
        recognised.stage = Stage::Pop3Pass;
    if (known.decides) {
        recognised.status = known.decides->reply.status.size() == 1 ? QByteArray() : known.decides->reply.status;
        recognised.extended = known.decides->reply.extended;
        recognised.said = quoted(known.decides->reply.text());
    } else {
        recognised.said = quoted(tellingLine(known.lines).toUtf8());
    }
    return recognised;
}

/// The account as far as a text tells, so that findings say and suggest the same as after a run.
Account accountOf(const Recognised &recognised)
{
    Account account;
    account.server.host = recognised.host;
    account.server.port = recognised.port;
    account.server.encryption = recognised.encryption.value_or(
        standardEncryption(recognised.port).value_or(recognised.port == 0 ? Encryption::Tls : Encryption::None));
    if (!recognised.provider)
        return account;
    account.providerId = recognised.provider->id;
    account.credential = recognised.provider->credential;
    // Whose server is not named uses the provider's own.
    if (account.server.host.isEmpty() && !recognised.provider->servers.isEmpty() && recognised.port == 0)
        account.server = recognised.provider->servers.constFirst();
    return account;
}

Finding findingFor(const RankedCause &cause, const Recognised &recognised, bool first)
{
    const Transcript transcript;
    Outcome outcome;
    outcome.stage = recognised.stage.value_or(Stage::Resolve);
    const auto account = accountOf(recognised);
    const Evidence evidence{transcript, outcome, account, recognised.provider, {}, -1, false};
    auto finding = findingOf(evidence, cause.id, first ? Severity::Error : Severity::Information);
    auto &facts = finding.arguments;
    facts.insert(u"status"_s, QString::fromLatin1(recognised.status));
    facts.insert(u"extended"_s, QString::fromLatin1(recognised.extended));
    facts.insert(u"said"_s, recognised.said);
    if (!recognised.stage)
        facts.remove(u"stage"_s);
    if (recognised.port == 0 && account.server.port == 0)
        facts.remove(u"port"_s);
    if (!recognised.encryption)
        facts.remove(u"encryption"_s);
    if (!first)
        facts.insert(u"certainty"_s, u"possible"_s);
    static const QStringList byOtherServer{u"refused"_s, u"timeout"_s, u"port_blocked"_s, u"connection_closed"_s,
        u"wrong_encryption_mode"_s, u"tls_required"_s, u"starttls_unavailable"_s, u"wrong_server_or_port"_s,
        u"middlebox_interference"_s, u"cert_name_mismatch"_s, u"dns_not_found"_s};
    if (const auto better = byOtherServer.contains(cause.id) ? betterServer(evidence) : std::nullopt)
        suggest(evidence, finding, *better);
    facts.removeIf([](const auto &argument) { return argument.value().isEmpty(); });
    return finding;
}

} // namespace

Explanation explain(const QByteArray &text, const ExplainGiven &given)
{
    const auto known = readCase(text, given);
    Explanation explanation;
    auto kind = Recognised::Kind::Nothing;
    const auto causes = causesOf(known, &kind);
    explanation.recognised = recognisedIn(known, kind, causes);
    for (const auto &cause : causes) {
        const bool first = explanation.causes.isEmpty();
        explanation.causes.append({cause.id, cause.confidence, findingFor(cause, explanation.recognised, first)});
    }
    return explanation;
}
