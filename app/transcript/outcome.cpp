// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/outcome.h"

#include <QQueue>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

template <class What> const What *as(const TranscriptEntry &entry)
{
    return std::get_if<What>(&entry.what);
}

bool refuses(const TranscriptEntry &entry)
{
    const auto *received = as<Received>(entry);
    return received && !received->expected &&
           (received->reply.kind == Reply::Kind::Retry || received->reply.kind == Reply::Kind::Refused);
}

bool grants(const TranscriptEntry &entry)
{
    const auto *received = as<Received>(entry);
    return received && received->expected && received->reply.kind == Reply::Kind::Accepted;
}

/// What this one entry proves.
Proof provenBy(const TranscriptEntry &entry)
{
    if (const auto *secured = as<Secured>(entry))
        return secured->tls.problems.isEmpty() ? Proof::Encrypted : Proof::Reached;
    if (const auto *lost = as<Lost>(entry)) {
        if (lost->cause == LossCause::ProxyFailed)
            return Proof::None;
        return entry.stage > Stage::Connect ? Proof::Reached : Proof::None;
    }
    if (!grants(entry)) {
        if (entry.stage > Stage::Connect)
            return Proof::Reached;
        return entry.stage == Stage::Connect ? Proof::Resolved : Proof::None;
    }
    switch (entry.stage) {
    case Stage::Greeting:
        return Proof::Greeted;
    case Stage::Login:
    case Stage::ImapLogin:
    case Stage::Pop3Pass:
        return Proof::SignedIn;
    case Stage::Sender:
        return Proof::SenderAccepted;
    case Stage::Recipient:
        return Proof::RecipientAccepted;
    case Stage::Message:
        return Proof::MessageAccepted;
    case Stage::Resolve:
    case Stage::Connect:
    case Stage::Tls:
    case Stage::Hello:
    case Stage::StartTls:
    case Stage::Data:
    case Stage::Quit:
    case Stage::ImapSelect:
        return Proof::Reached;
    }
    Q_UNREACHABLE();
}

void findProof(const QList<TranscriptEntry> &entries, Outcome &outcome)
{
    // Bytes that came in clear behind the answer to STARTTLS put everything after it in doubt (RFC 3207
    // section 6).
    const bool injected = std::any_of(entries.cbegin(), entries.cend(), [](const TranscriptEntry &entry) {
        const auto *stopped = as<Stopped>(entry);
        return stopped && stopped->reason == StopReason::ClearTextAfterTls;
    });
    for (qsizetype i = 0; i < entries.size(); ++i) {
        auto proof = provenBy(entries.at(i));
        const auto *note = as<Note>(entries.at(i));
        if (note && note->id == "resolved")
            proof = Proof::Resolved;
        if (injected && proof >= Proof::Encrypted)
            proof = Proof::Reached;
        // An empty message ends a pipelined group whose recipients were all refused (RFC 2920 section 3.1).
        if (proof == Proof::MessageAccepted && outcome.proof < Proof::RecipientAccepted)
            proof = Proof::Reached;
        if (proof > outcome.proof) {
            outcome.proof = proof;
            outcome.proofEntry = i;
        }
    }
}

QByteArray addressOf(const QByteArray &command)
{
    const auto open = command.indexOf('<');
    const auto close = command.indexOf('>', open + 1);
    return open >= 0 && close > open ? command.mid(open + 1, close - open - 1) : QByteArray();
}

QList<RecipientResult> recipientsOf(const QList<TranscriptEntry> &entries)
{
    QList<RecipientResult> results;
    qsizetype answered = 0; // replies come in the order of the commands, also when pipelined (RFC 2920)
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const auto &entry = entries.at(i);
        if (entry.stage != Stage::Recipient)
            continue;
        if (const auto *sent = as<Sent>(entry)) {
            results.append({addressOf(sent->shown), -1, false});
        } else if (as<Received>(entry) && answered < results.size()) {
            results[answered].entry = i;
            results[answered].accepted = grants(entry);
            ++answered;
        }
    }
    return results;
}

/// A refusal that the conversation survived: EHLO answered by HELO, one recipient of several, the goodbye,
/// and the answer to our own "*", which the Stopped entry after it explains.
bool isHarmless(const QList<TranscriptEntry> &entries, qsizetype index)
{
    const auto stage = entries.at(index).stage;
    if (stage == Stage::Quit)
        return true;
    if (stage == Stage::Hello || stage == Stage::Recipient) {
        return std::any_of(entries.cbegin(), entries.cend(),
                   [stage](const TranscriptEntry &entry) { return entry.stage == stage && grants(entry); }) &&
               (stage == Stage::Recipient || std::any_of(entries.cbegin() + index, entries.cend(),
                                                 [stage](const TranscriptEntry &entry) {
                                                     return entry.stage == stage && grants(entry);
                                                 }));
    }
    if (stage != Stage::Login)
        return false;
    const auto previous = std::find_if(entries.crbegin() + (entries.size() - index), entries.crend(),
        [](const TranscriptEntry &entry) { return as<Sent>(entry) != nullptr; });
    return previous != entries.crend() && as<Sent>(*previous)->shown == "*" &&
           std::any_of(entries.cbegin() + index, entries.cend(),
               [](const TranscriptEntry &entry) { return as<Stopped>(entry) != nullptr; });
}

/// The first entry that ended the way to what was wanted; -1 if there is none.
qsizetype decisiveEntry(const QList<TranscriptEntry> &entries)
{
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const auto &entry = entries.at(i);
        if (refuses(entry) && !isHarmless(entries, i))
            return i;
        if (const auto *received = as<Received>(entry);
            received && !received->expected && !refuses(entry) && entry.stage != Stage::Quit) {
            // Our own verdict about these bytes says more than the bytes: a Stopped entry follows.
            const auto verdict = std::find_if(entries.cbegin() + i, entries.cend(),
                [](const TranscriptEntry &later) { return as<Stopped>(later) || as<Lost>(later); });
            return verdict == entries.cend() ? i : verdict - entries.cbegin();
        }
        if ((as<Stopped>(entry) || as<Lost>(entry)) && entry.stage != Stage::Quit)
            return i;
    }
    return -1;
}

/// True if the whole message has left and nothing that decides was heard after it.
bool isUnanswered(const QList<TranscriptEntry> &entries, qsizetype decisive)
{
    const auto body = std::find_if(entries.cbegin(), entries.cend(),
        [](const TranscriptEntry &entry) { return as<SentMessage>(entry) != nullptr; });
    if (body == entries.cend() || decisive < body - entries.cbegin())
        return false;
    return std::none_of(body, entries.cend(), [](const TranscriptEntry &entry) {
        const auto *received = as<Received>(entry);
        return received && entry.stage == Stage::Message && received->reply.kind != Reply::Kind::Malformed
            && received->reply.kind != Reply::Kind::Continue;
    });
}

OutcomeKind kindOf(const QList<TranscriptEntry> &entries, qsizetype decisive)
{
    if (isUnanswered(entries, decisive))
        return OutcomeKind::Unknown;
    if (decisive < 0)
        return OutcomeKind::Failed;
    const auto &entry = entries.at(decisive);
    if (refuses(entry))
        return OutcomeKind::Refused;
    const auto *lost = as<Lost>(entry);
    return lost && lost->cause == LossCause::Cancelled ? OutcomeKind::Cancelled : OutcomeKind::Failed;
}

/// RFC 5321 leaves the text after the final dot free; these are the forms that servers in wide use give it.
QByteArray queueIdFrom(const Reply &reply)
{
    struct Form {
        QLatin1StringView word; ///< stands in every text that fits; a form that cannot fit is not compiled
        QLatin1StringView pattern;
        QRegularExpression::PatternOptions options = QRegularExpression::CaseInsensitiveOption;
    };
    constexpr auto exact = QRegularExpression::NoPatternOption;
    static const std::array forms{
        Form{"queued as"_L1, R"(\bqueued as\s+([^\s;)]+))"_L1},
        Form{"InternalId="_L1, R"(\bInternalId=([^\s,\]]+))"_L1},
        Form{"id="_L1, R"(\bid=([^\s,;]+))"_L1, exact},
        Form{"gsmtp"_L1, R"((\S+)\s+-\s+gsmtp\b)"_L1, exact},
        Form{"Message accepted for delivery"_L1, R"(\b(\S+)\s+Message accepted for delivery)"_L1},
        Form{"("_L1, R"(\bqueued\s+\(([^\s)]+)\))"_L1},
        Form{"qp"_L1, R"(\bqp\s+(\d+)\b)"_L1, exact},
        Form{"-"_L1, R"(^Ok\s+([0-9a-f]{16}-[0-9a-f-]+)$)"_L1},
    };
    const auto text = decodeServerText(reply.text());
    for (const auto &form : forms) {
        if (!text.contains(form.word, Qt::CaseInsensitive))
            continue;
        const auto match = QRegularExpression(form.pattern, form.options).match(text);
        if (!match.hasMatch())
            continue;
        auto id = match.captured(1);
        while (!id.isEmpty() && QStringLiteral(".,;:<>()").contains(id.back()))
            id.chop(1);
        if (id.startsWith(u'<'))
            id.remove(0, 1);
        if (!id.isEmpty())
            return id.toUtf8();
    }
    return {};
}

QByteArray queueIdOf(const QList<TranscriptEntry> &entries)
{
    for (const auto &entry : entries) {
        if (entry.stage == Stage::Message && grants(entry))
            return queueIdFrom(as<Received>(entry)->reply);
    }
    return {};
}

QMap<Stage, std::chrono::microseconds> timesOf(const QList<TranscriptEntry> &entries)
{
    QMap<Stage, std::chrono::microseconds> times;
    std::chrono::microseconds before{0};
    for (const auto &entry : entries) {
        const auto spent = std::max(entry.at - before, std::chrono::microseconds{0});
        times[entry.stage] = times.value(entry.stage, std::chrono::microseconds{0}) + spent;
        before = std::max(before, entry.at);
    }
    return times;
}

bool isReached(const Outcome &outcome, Proof wanted, qsizetype decisive)
{
    if (outcome.proof < wanted)
        return false;
    // A sign-in or an accepted message is a fact that nothing takes back. Lower levels are a way, not an aim:
    // what fails after them is still a failure.
    return wanted >= Proof::SignedIn || decisive < 0;
}

} // namespace

QByteArray outcomeName(OutcomeKind kind)
{
    switch (kind) {
    case OutcomeKind::Ok:
        return QByteArrayLiteral("ok");
    case OutcomeKind::Refused:
        return QByteArrayLiteral("refused");
    case OutcomeKind::Failed:
        return QByteArrayLiteral("failed");
    case OutcomeKind::Unknown:
        return QByteArrayLiteral("unknown");
    case OutcomeKind::Cancelled:
        return QByteArrayLiteral("cancelled");
    }
    Q_UNREACHABLE();
}

QByteArray proofName(Proof proof)
{
    switch (proof) {
    case Proof::None:
        return QByteArrayLiteral("none");
    case Proof::Resolved:
        return QByteArrayLiteral("resolved");
    case Proof::Reached:
        return QByteArrayLiteral("reached");
    case Proof::Greeted:
        return QByteArrayLiteral("greeted");
    case Proof::Encrypted:
        return QByteArrayLiteral("encrypted");
    case Proof::SignedIn:
        return QByteArrayLiteral("signed_in");
    case Proof::SenderAccepted:
        return QByteArrayLiteral("sender_accepted");
    case Proof::RecipientAccepted:
        return QByteArrayLiteral("recipient_accepted");
    case Proof::MessageAccepted:
        return QByteArrayLiteral("message_accepted");
    case Proof::Arrived:
        return QByteArrayLiteral("arrived");
    }
    Q_UNREACHABLE();
}

Outcome outcomeOf(const Transcript &transcript, Proof wanted)
{
    const auto &entries = transcript.entries();
    Outcome outcome;
    findProof(entries, outcome);
    outcome.recipients = recipientsOf(entries);
    outcome.queueId = queueIdOf(entries);
    outcome.times = timesOf(entries);
    if (!entries.isEmpty())
        outcome.stage = entries.constLast().stage;

    const auto decisive = decisiveEntry(entries);
    if (isReached(outcome, wanted, decisive)) {
        outcome.kind = OutcomeKind::Ok;
        return outcome;
    }
    outcome.kind = kindOf(entries, decisive);
    if (decisive < 0)
        return outcome;
    outcome.blamedEntry = decisive;
    outcome.stage = entries.at(decisive).stage;
    if (const auto *received = as<Received>(entries.at(decisive)); received && refuses(entries.at(decisive)))
        outcome.reply = received->reply;
    return outcome;
}
