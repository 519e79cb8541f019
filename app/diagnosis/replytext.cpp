// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/replytext.h"

#include "smtp/smtpgrammar.h"

#include <algorithm>

namespace {

/// "[AUTH] text" gives "AUTH".
QByteArray responseCode(const QByteArray &text)
{
    const auto end = text.startsWith('[') ? text.indexOf(']') : -1;
    return end < 0 ? QByteArray() : text.mid(1, end - 1).split(' ').constFirst().toUpper();
}

std::optional<Reply> popReply(const QByteArray &line)
{
    for (const QByteArray status : {"-ERR", "+OK"}) {
        if (line.left(status.size()).toUpper() != status)
            continue;
        const auto rest = line.mid(status.size()).trimmed();
        const auto kind = status == "+OK" ? Reply::Kind::Accepted : Reply::Kind::Refused;
        return Reply{kind, status, responseCode(rest), {rest}};
    }
    return std::nullopt;
}

/// "a1 NO [CODE] text", "* BYE text", or without the tag as programs quote it.
std::optional<Reply> imapReply(const QByteArray &line)
{
    const auto words = line.split(' ');
    for (qsizetype i = 0; i < std::min<qsizetype>(2, words.size()); ++i) {
        const auto &status = words.at(i);
        if (status != "NO" && status != "BAD" && status != "BYE")
            continue;
        const auto rest = words.mid(i + 1).join(' ').trimmed();
        return Reply{Reply::Kind::Refused, status, responseCode(rest), {rest}};
    }
    return std::nullopt;
}

QByteArrayList linesOf(const QByteArray &text)
{
    QByteArrayList lines;
    for (auto &line : text.split('\n')) {
        if (line.endsWith('\r'))
            line.chop(1);
        if (!line.isEmpty())
            lines.append(line);
    }
    return lines;
}

} // namespace

Reply replyFromText(const QByteArray &text)
{
    const auto lines = linesOf(text);
    QByteArray input = lines.join("\r\n") + "\r\n";
    ReplyParser parser;
    std::optional<Reply> last;
    while (auto reply = parser.next(input, true)) {
        if (reply->kind == Reply::Kind::Malformed)
            break;
        last = reply;
    }
    if (last)
        return *last;
    for (auto line = lines.crbegin(); line != lines.crend(); ++line) {
        if (auto reply = popReply(*line))
            return *reply;
        if (auto reply = imapReply(*line))
            return *reply;
    }
    Reply malformed;
    malformed.lines = lines;
    return malformed;
}
