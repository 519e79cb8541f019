// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/ranking.h"

#include <QMap>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

using Scores = QMap<QString, int>;

bool isSignIn(Stage stage)
{
    return stage == Stage::Login || stage == Stage::ImapLogin || stage == Stage::Pop3Pass;
}

/// A bare "authentication failed" means what this provider's credential is most often confused with.
void weighCredential(Scores &scores, const RuleSubject &subject, const SignInFacts &facts)
{
    constexpr int clearly = 10;
    const auto plain = scores.value(u"wrong_password"_s);
    if (plain <= 0)
        return;
    if (facts.token || subject.mechanism == "XOAUTH2" || subject.mechanism == "OAUTHBEARER") {
        scores[u"oauth_token_invalid"_s] += plain + clearly;
        return;
    }
    if (!facts.provider)
        return;
    const auto &typed = facts.credential;
    const bool hasRightForm = !facts.practice && typed.known && typed.hasPattern && typed.fitsProviderPattern;
    const auto share = hasRightForm ? plain * 3 / 4 : plain + clearly;
    if (facts.provider->status == Provider::Status::OAuth2Only)
        scores[u"basic_auth_disabled"_s] += plain * 3 / 4;
    else if (facts.provider->credential == CredentialKind::AuthorizationCode)
        scores[u"needs_authorization_code"_s] += share;
    else if (facts.provider->credential == CredentialKind::AppPassword)
        scores[u"needs_app_password"_s] += share;
}

/// The rules that match whatever the stage is, so that an unknown one costs no second look at the words.
QList<const Rule *> matchingRules(const RuleSubject &subject, const RuleBook &rules)
{
    QList<const Rule *> matching;
    for (const auto &rule : rules.rules()) {
        if ((!subject.stage || rule.matchesStage(*subject.stage)) && rule.matchesContent(subject))
            matching.append(&rule);
    }
    return matching;
}

Scores scoresAt(
    Stage stage, const QList<const Rule *> &matching, const RuleSubject &subject, const SignInFacts &facts)
{
    Scores scores;
    for (const auto *rule : matching) {
        if (rule->matchesStage(stage))
            scores[rule->finding] += rule->weight;
    }
    if (isSignIn(stage))
        weighCredential(scores, subject, facts);
    return scores;
}

/// Stages an answer or an error may come from.
const QList<Stage> &plausibleStages(const RuleSubject &subject)
{
    static const QList<Stage> smtp{Stage::Greeting, Stage::Hello, Stage::StartTls, Stage::Login,
        Stage::Sender, Stage::Recipient, Stage::Data, Stage::Message};
    static const QList<Stage> imap{Stage::ImapLogin, Stage::ImapSelect};
    static const QList<Stage> pop{Stage::Pop3Pass};
    static const QList<Stage> all = QList<Stage>{Stage::Resolve, Stage::Connect, Stage::Tls} + smtp;
    if (subject.status == "NO" || subject.status == "BAD" || subject.status == "BYE")
        return imap;
    if (subject.status == "-ERR")
        return pop;
    return subject.kind == RuleSubject::Kind::Error ? all : smtp;
}

/// One sign of the stage: what begins so is said there, and seldom elsewhere.
struct StageSign
{
    const char *beginning;
    QList<Stage> stages;
};

bool speaksFor(const QList<StageSign> &signs, const QByteArray &code, Stage stage, bool *known)
{
    for (const auto &sign : signs) {
        if (!code.startsWith(sign.beginning))
            continue;
        *known = true;
        return sign.stages.contains(stage);
    }
    *known = false;
    return false;
}

const QList<StageSign> &statusSigns()
{
    using enum Stage;
    static const QList<StageSign> signs{{"334", {Login}}, {"235", {Login}}, {"432", {Login, Message}},
        {"435", {Login}}, {"454", {Login, Message}}, {"525", {Login}}, {"526", {Login}}, {"534", {Login}},
        {"535", {Login}}, {"538", {Login}}, {"220", {Greeting}}, {"250", {Hello}},
        {"530", {Login, Sender, Recipient, Data}}, {"504", {Login, Hello, Recipient, Sender}},
        {"50", {Login, Hello, Sender, Recipient}}, {"521", {Greeting, Recipient}}, {"551", {Recipient}},
        {"552", {Sender, Recipient, Message}}, {"553", {Sender, Recipient}}, {"556", {Recipient}},
        {"421", {Greeting, Hello, Login, Sender, Recipient, Message}}, {"45", {Sender, Recipient, Message}},
        {"55", {Greeting, Login, Sender, Recipient, Message}}};
    return signs;
}

/// The numbers behind the class of an enhanced code.
const QList<StageSign> &extendedSigns()
{
    using enum Stage;
    static const QList<StageSign> signs{{".7.8", {Login}}, {".7.9", {Login, Message}}, {".7.11", {Login}},
        {".7.12", {Login}}, {".7.139", {Login}}, {".7.14", {Login}}, {".7.57", {Sender}},
        {".1.7", {Sender, Recipient}}, {".1.8", {Sender, Recipient}}, {".1.", {Recipient}},
        {".2.", {Recipient, Message}}, {".3.4", {Sender, Message}}, {".5.3", {Recipient}},
        {".6.", {Sender, Recipient, Message}}, {".7.2", {Message, Recipient, Sender}}};
    return signs;
}

struct WordSign
{
    QLatin1StringView words;
    QList<Stage> stages;
};

/// What only one or two stages speak of.
const QList<WordSign> &wordSigns()
{
    using enum Stage;
    static const QList<WordSign> signs{{"password"_L1, {Login}}, {"credential"_L1, {Login}},
        {"login"_L1, {Login}}, {"authentication fail"_L1, {Login}}, {"authentication unsuccess"_L1, {Login}},
        {"token"_L1, {Login}}, {"authorization code"_L1, {Login}}, {"helo"_L1, {Hello, Sender, Recipient}},
        {"ehlo"_L1, {Hello, Sender}}, {"starttls"_L1, {StartTls, Sender, Login}},
        {"mail from"_L1, {Sender, Message}}, {"sender"_L1, {Sender, Recipient, Message}},
        {"recipient"_L1, {Recipient, Message}}, {"mailbox"_L1, {Recipient}}, {"no such user"_L1, {Recipient}},
        {"user unknown"_L1, {Recipient}}, {"relay"_L1, {Recipient}}, {"message"_L1, {Message, Sender}},
        {"content"_L1, {Message}}, {"spam"_L1, {Message}}, {"virus"_L1, {Message}}, {"dkim"_L1, {Message}},
        {"dmarc"_L1, {Message}}, {"spf"_L1, {Message, Sender, Recipient}},
        {"connections"_L1, {Greeting, Message}}};
    return signs;
}

/// The share of word signs that speak for \a stage; nothing if there are none.
std::optional<double> wordShare(const QString &text, Stage stage)
{
    int all = 0;
    int here = 0;
    for (const auto &sign : wordSigns()) {
        if (!text.contains(sign.words))
            continue;
        ++all;
        here += sign.stages.contains(stage) ? 1 : 0;
    }
    if (all == 0)
        return std::nullopt;
    return static_cast<double>(here) / all;
}

/// Keeps the better of what is known about a cause.
void keepBest(QMap<QString, RankedCause> &best, const Scores &scores, double likelihood, Stage stage)
{
    for (auto score = scores.cbegin(); score != scores.cend(); ++score) {
        const auto weighed = static_cast<int>(std::lround(score.value() * likelihood));
        if (weighed <= 0 || weighed <= best.value(score.key()).score)
            continue;
        best.insert(score.key(), {score.key(), weighed, 0, stage});
    }
}

} // namespace

double confidenceOf(int score, int other)
{
    constexpr double halfSure = 40;
    if (score <= 0)
        return 0;
    const double own = score;
    const double against = std::max(other, 0);
    return own / (own + halfSure) * own * own / (own * own + against * against);
}

QByteArray confidenceName(double confidence)
{
    constexpr double high = 0.65;
    constexpr double medium = 0.35;
    return confidence >= high ? "high" : confidence >= medium ? "medium" : "low";
}

double stageLikelihood(const RuleSubject &subject, Stage stage)
{
    constexpr double unlikely = 0.4; // codes and words are used in strange places too
    constexpr double byOtherWords = 0.6;
    double likelihood = 1;
    bool known = false;
    if (!speaksFor(statusSigns(), subject.status, stage, &known) && known)
        likelihood *= unlikely;
    if (!speaksFor(extendedSigns(), subject.extended.mid(1), stage, &known) && known)
        likelihood *= unlikely;
    const auto share = wordShare(subject.text, stage);
    if (share)
        likelihood *= byOtherWords + (1 - byOtherWords) * *share;
    // Many refusals could be one of a sign-in by their words; those of a sign-in say so, or have its number.
    static const QByteArrayList ofSignIn{"334", "432", "435", "454", "525", "526", "534", "535", "538"};
    if (stage == Stage::Login && !share && !ofSignIn.contains(subject.status))
        likelihood *= 2 * unlikely;
    static const QByteArrayList onlyOfSignIn{"535", "538"};
    if (stage != Stage::Login && onlyOfSignIn.contains(subject.status))
        likelihood *= unlikely;
    // A mailbox is opened less often in vain than a sign-in fails.
    const bool namesMailbox = subject.text.contains("select"_L1) || subject.text.contains("examine"_L1) ||
                              subject.text.contains("mailbox"_L1) || subject.text.contains("folder"_L1);
    if (stage == Stage::ImapSelect && !namesMailbox)
        likelihood *= unlikely;
    // Any refusal of STARTTLS means the same, so there its words must name it, and not ask for it.
    const bool namesIt = subject.text.contains("starttls"_L1) ||
                         (subject.status == "454" && subject.text.contains("tls"_L1));
    if (stage == Stage::StartTls && (!namesIt || subject.text.contains("first"_L1)))
        likelihood *= unlikely / 4;
    return likelihood;
}

QList<RankedCause> rankCauses(const RuleSubject &subject, const SignInFacts &facts, const RuleBook &rules)
{
    const auto matching = matchingRules(subject, rules);
    QMap<QString, RankedCause> best;
    if (subject.stage) {
        keepBest(best, scoresAt(*subject.stage, matching, subject, facts), 1, *subject.stage);
    } else {
        for (const auto stage : plausibleStages(subject))
            keepBest(best, scoresAt(stage, matching, subject, facts), stageLikelihood(subject, stage), stage);
    }
    auto causes = best.values();
    std::stable_sort(causes.begin(), causes.end(),
        [](const RankedCause &left, const RankedCause &right) { return left.score > right.score; });
    for (qsizetype i = 0; i < causes.size(); ++i) {
        const auto other = i > 0 ? causes.constFirst().score : causes.size() > 1 ? causes.at(1).score : 0;
        causes[i].confidence = confidenceOf(causes.at(i).score, other);
    }
    return causes;
}

QList<RankedCause> worthTelling(QList<RankedCause> causes)
{
    constexpr qsizetype most = 3;
    constexpr int leastScore = 30;
    causes = causes.mid(0, most);
    while (causes.size() > 1 && (causes.constLast().score < leastScore ||
                                    causes.constLast().score * 5 < causes.constFirst().score * 3))
        causes.removeLast();
    return causes;
}
