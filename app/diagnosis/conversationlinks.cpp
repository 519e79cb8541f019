// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/annotationtools.h"

#include "smtp/smtpgrammar.h"

#include <QQueue>

namespace {

// A group of pipelined commands longer than this is not looked through; the answer is "none" then.
constexpr qsizetype farthestLook = 1024;
constexpr qsizetype nearLook = 32;

const TranscriptEntry *neighbour(const QList<TranscriptEntry> &entries, qsizetype index, qsizetype step)
{
    for (index += step; index >= 0 && index < entries.size(); index += step) {
        if (!std::holds_alternative<Note>(entries.at(index).what))
            return &entries.at(index);
    }
    return nullptr;
}

bool isFinalDot(const TranscriptEntry *entry)
{
    const auto *sent = entry ? std::get_if<Sent>(&entry->what) : nullptr;
    return sent && sent->shown == "." && entry->stage == Stage::Message;
}

/// Something that the server owes one reply. The message and its final dot are owed one together.
bool wantsReply(const QList<TranscriptEntry> &entries, qsizetype index)
{
    const auto &what = entries.at(index).what;
    if (std::holds_alternative<SentMessage>(what))
        return !isFinalDot(neighbour(entries, index, 1));
    return std::holds_alternative<Sent>(what);
}

/// After such a line the client has to hear everything it is owed before it speaks again (RFC 2920
/// section 3.1). Not so after a message: QUIT may follow it at once.
bool endsGroup(const TranscriptEntry &entry)
{
    if (!std::holds_alternative<Sent>(entry.what))
        return false;
    return entry.stage == Stage::Hello || entry.stage == Stage::StartTls || entry.stage == Stage::Login ||
           entry.stage == Stage::Data;
}

/// Nothing said before can still be unanswered behind this entry.
bool isFreshStart(const TranscriptEntry &entry)
{
    if (const auto *note = std::get_if<Note>(&entry.what))
        return note->id == "connected";
    return std::holds_alternative<Secured>(entry.what) ||
           (std::holds_alternative<Received>(entry.what) && entry.stage == Stage::Greeting);
}

/// The first entry from which on counting is safe; -1 if it lies too far back. A client that speaks after it
/// has heard something has mostly heard all; that is believed where nothing surer is near.
qsizetype countingStart(const QList<TranscriptEntry> &entries, qsizetype reply)
{
    qsizetype nextCommand = -1;
    qsizetype likelyStart = -1;
    for (qsizetype i = reply - 1; i >= 0; --i) {
        const auto distance = reply - i;
        if (distance > farthestLook || (distance > nearLook && likelyStart >= 0))
            return likelyStart;
        if (isFreshStart(entries.at(i)))
            return i + 1;
        if (nextCommand >= 0 && endsGroup(entries.at(i)))
            return nextCommand;
        if (wantsReply(entries, i))
            nextCommand = i;
        else if (nextCommand >= 0 && std::holds_alternative<Received>(entries.at(i).what))
            likelyStart = nextCommand;
    }
    return 0;
}

} // namespace

qsizetype commandAnsweredBy(const Transcript &transcript, qsizetype index)
{
    const auto &entries = transcript.entries();
    if (entries.at(index).stage == Stage::Greeting)
        return -1;
    const auto start = countingStart(entries, index);
    if (start < 0)
        return -1;
    QQueue<qsizetype> unanswered;
    for (qsizetype i = start; i < index; ++i) {
        if (wantsReply(entries, i))
            unanswered.enqueue(i);
        else if (std::holds_alternative<Received>(entries.at(i).what) && !unanswered.isEmpty())
            unanswered.dequeue();
    }
    return unanswered.isEmpty() ? -1 : unanswered.head();
}

QByteArray mechanismAround(const Transcript &transcript, qsizetype index)
{
    constexpr qsizetype longestDialogue = 64;
    const auto &entries = transcript.entries();
    for (qsizetype i = index; i >= 0 && index - i < longestDialogue; --i) {
        const auto *sent = std::get_if<Sent>(&entries.at(i).what);
        if (entries.at(i).stage != Stage::Login || !sent)
            continue;
        const auto command = parseCommand(sent->shown);
        if (command.verb == "AUTH")
            return command.argument.split(' ').constFirst().toUpper();
    }
    return {};
}

const Reply *challengeBefore(const Transcript &transcript, qsizetype index)
{
    const auto *before = neighbour(transcript.entries(), index, -1);
    const auto *received = before ? std::get_if<Received>(&before->what) : nullptr;
    return received && received->reply.status == "334" && before->stage == Stage::Login ? &received->reply
                                                                                        : nullptr;
}

bool asksForPassword(const Reply &challenge)
{
    return decodedBase64(challenge.text().trimmed()).contains(QLatin1StringView("pass"), Qt::CaseInsensitive);
}
