// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/smtpgrammar.h"

#include <QHostAddress>
#include <QStringDecoder>

#include <algorithm>
#include <cstring>

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The three digits of a reply line, or nothing (RFC 5321 section 4.2: first digit 2 to 5).
QByteArray codeOf(const QByteArray &line)
{
    const bool ok = line.size() >= 3 && line.at(0) >= '2' && line.at(0) <= '5' && isDigit(line.at(1))
        && isDigit(line.at(2)) && (line.size() == 3 || line.at(3) == ' ' || line.at(3) == '-');
    return ok ? line.first(3) : QByteArray();
}

bool isLast(const QByteArray &line)
{
    return line.size() == 3 || line.at(3) == ' ';
}

/// The enhanced status code at the head of \a text as found, whatever its numbers (RFC 3463 section 2).
QByteArray extendedCodeOf(const QByteArray &text)
{
    constexpr qsizetype longest = 64;
    const QByteArray token = text.left(std::max<qsizetype>(text.indexOf(' '), text.contains(' ') ? 0 : text.size()));
    if (token.size() > longest || token.count('.') < 2 || token.contains("..") || token.endsWith('.')
        || token.startsWith('.'))
        return {};
    const bool numeric = std::ranges::all_of(token, [](char c) { return isDigit(c) || c == '.'; });
    return numeric ? token : QByteArray();
}

/// True if two neighbours of \a piece are as \a test says. Looks at all of them and keeps the answer in one byte, so that
/// the compiler can take many at once: the body of a large message passes here three times.
template <class Test>
bool hasPair(const QByteArray &piece, Test test)
{
    const char *bytes = piece.constData();
    uchar found = 0;
    for (qsizetype i = 1; i < piece.size(); ++i)
        found |= static_cast<uchar>(test(bytes[i - 1], bytes[i]));
    return found != 0;
}

bool isUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    const QString text = decoder(bytes);
    return !decoder.hasError() && !text.isNull();
}

bool isAtomText(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<uchar>(c) >= 0x80
        || std::strchr("!#$%&'*+-/=?^_`{|}~", c) != nullptr;
}

bool isDotString(QByteArrayView text)
{
    if (text.isEmpty() || text.front() == '.' || text.back() == '.')
        return false;
    char previous = 0;
    for (const char c : text) {
        if (c == '.' ? previous == '.' : !isAtomText(c))
            return false;
        previous = c;
    }
    return true;
}

bool isQuotedString(QByteArrayView text)
{
    if (text.size() < 2 || text.front() != '"' || text.back() != '"')
        return false;
    bool quoted = false;
    for (const char c : text.sliced(1, text.size() - 2)) {
        if (static_cast<uchar>(c) < 0x20 || c == '\x7f')
            return false;
        if (quoted)
            quoted = false;
        else if (c == '\\')
            quoted = true;
        else if (c == '"')
            return false;
    }
    return !quoted;
}

bool isDomain(QByteArrayView domain)
{
    if (domain.isEmpty() || domain.size() > 255)
        return false;
    qsizetype start = 0;
    while (start <= domain.size()) {
        qsizetype end = domain.indexOf('.', start);
        if (end < 0)
            end = domain.size();
        const QByteArrayView label = domain.sliced(start, end - start);
        if (label.isEmpty() || label.size() > 63 || label.front() == '-' || label.back() == '-')
            return false;
        for (const char c : label) {
            if (!isDigit(c) && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') && c != '-'
                && static_cast<uchar>(c) < 0x80)
                return false;
        }
        start = end + 1;
    }
    return true;
}

bool isAddressLiteral(QByteArrayView text)
{
    if (text.size() < 3 || text.front() != '[' || text.back() != ']')
        return false;
    QByteArray inside = text.sliced(1, text.size() - 2).toByteArray();
    const bool isIpv6 = inside.toLower().startsWith("ipv6:");
    if (isIpv6)
        inside = inside.mid(5);
    const QHostAddress address(QString::fromLatin1(inside));
    return address.protocol() == (isIpv6 ? QAbstractSocket::IPv6Protocol : QAbstractSocket::IPv4Protocol);
}

} // namespace

Reply replyFromLines(const QByteArrayList &lines)
{
    Reply reply;
    reply.lines = lines;
    if (lines.isEmpty())
        return reply;
    reply.status = codeOf(lines.first());
    const bool consistent = !reply.status.isEmpty() && std::ranges::all_of(lines, [&](const QByteArray &line) {
        return codeOf(line) == reply.status && !line.contains('\r');
    });
    if (!consistent || !isLast(lines.last()))
        return reply;
    switch (reply.status.at(0)) {
    case '2': reply.kind = Reply::Kind::Accepted; break;
    case '3': reply.kind = Reply::Kind::Continue; break;
    case '4': reply.kind = Reply::Kind::Retry; break;
    default: reply.kind = Reply::Kind::Refused; break;
    }
    reply.extended = extendedCodeOf(lines.first().mid(4));
    return reply;
}

std::optional<Reply> ReplyParser::next(QByteArray &input, bool inputEnded)
{
    while (m_problem == Problem::None) {
        const qsizetype end = input.indexOf('\n', m_scanned);
        if (end < 0 || end > maximumReplyLine) {
            m_scanned = input.size();
            if (end >= 0 || input.size() > maximumReplyLine) {
                m_problem = Problem::LineTooLong;
                m_lines.append(input.first(maximumReplyLine));
                input.remove(0, maximumReplyLine);
                return replyFromLines(std::exchange(m_lines, {}));
            }
            break;
        }
        QByteArray line = input.first(end);
        input.remove(0, end + 1);
        m_scanned = 0;
        if (line.endsWith('\r'))
            line.chop(1);
        else
            m_loneLineFeed = true;
        m_bytes += line.size() + 2;
        m_lines.append(line);
        const QByteArray code = codeOf(line);
        if (code.isEmpty() || code != codeOf(m_lines.first()) || line.contains('\r') || isLast(line)) {
            m_bytes = 0;
            return replyFromLines(std::exchange(m_lines, {}));
        }
        if (m_bytes > maximumReply)
            m_problem = Problem::EndlessReply;
    }
    if (m_problem != Problem::None || !inputEnded)
        return m_problem == Problem::EndlessReply && !m_lines.isEmpty()
            ? std::optional(replyFromLines(std::exchange(m_lines, {})))
            : std::nullopt;
    if (!input.isEmpty())
        m_lines.append(std::exchange(input, {}));
    if (m_lines.isEmpty())
        return std::nullopt;
    Reply cutOff = replyFromLines(std::exchange(m_lines, {}));
    cutOff.kind = Reply::Kind::Malformed; // even a line that looks whole lacks its end
    return cutOff;
}

bool ReplyParser::takeLoneLineFeed()
{
    return std::exchange(m_loneLineFeed, false);
}

QByteArray formatReply(const QByteArray &status, const QByteArray &extended, const QByteArray &text)
{
    const QByteArrayList texts = text.split('\n');
    QByteArray wire;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        wire += status + (i + 1 < texts.size() ? '-' : ' ');
        if (!extended.isEmpty())
            wire += extended + ' ';
        wire += texts.at(i) + "\r\n";
    }
    return wire;
}

Command parseCommand(QByteArrayView line)
{
    while (!line.isEmpty() && (line.back() == '\r' || line.back() == '\n' || line.back() == ' '))
        line.chop(1);
    const qsizetype blank = line.indexOf(' ');
    Command command;
    command.verb = (blank < 0 ? line : line.first(blank)).toByteArray().toUpper();
    if (blank >= 0)
        command.argument = line.sliced(blank + 1).toByteArray();
    return command;
}

std::optional<PathArgument> parsePath(const QByteArray &argument, const QByteArray &keyword)
{
    if (argument.size() < keyword.size() + 3 || argument.first(keyword.size()).toUpper() != keyword
        || argument.at(keyword.size()) != ':')
        return std::nullopt;
    const QByteArray rest = argument.mid(keyword.size() + 1).trimmed();
    if (!rest.startsWith('<'))
        return std::nullopt;
    bool inQuotes = false;
    qsizetype end = 1;
    for (; end < rest.size() && (inQuotes || rest.at(end) != '>'); ++end) {
        if (rest.at(end) == '\\' && inQuotes)
            ++end;
        else if (rest.at(end) == '"')
            inQuotes = !inQuotes;
    }
    if (end >= rest.size())
        return std::nullopt;
    PathArgument result;
    result.path = rest.mid(1, end - 1);
    const QByteArray tail = rest.mid(end + 1);
    if (!tail.isEmpty() && !tail.startsWith(' '))
        return std::nullopt;
    for (const QByteArray &parameter : tail.split(' ')) {
        if (!parameter.isEmpty())
            result.parameters.append(parameter);
    }
    if (result.path.startsWith('@')) { // a source route is accepted and ignored, RFC 5321 appendix C
        const qsizetype colon = result.path.indexOf(':');
        result.path = colon < 0 ? QByteArray() : result.path.mid(colon + 1);
        if (colon < 0)
            return std::nullopt;
    }
    return result;
}

bool DotStuffer::passes(const QByteArray &piece)
{
    if (piece.size() < 2 || m_at == At::AfterCr || (m_at == At::LineStart && piece.at(0) == '.'))
        return false;
    // Base64 has no dots at all, and to look for one byte is quicker than to look for two.
    if (piece.contains('.') && hasPair(piece, [](char before, char after) { return (before == '\n') & (after == '.'); }))
        return false;
    m_at = piece.endsWith("\r\n") ? At::LineStart : piece.endsWith('\r') ? At::AfterCr : At::Inside;
    return true;
}

QByteArray DotStuffer::stuff(const QByteArray &piece)
{
    if (passes(piece))
        return piece;
    QByteArray out;
    qsizetype done = 0;
    bool changed = false;
    for (qsizetype at = 0; at < piece.size();) {
        if (m_at == At::LineStart && piece.at(at) == '.') {
            out += piece.sliced(done, at - done);
            out += '.';
            done = at;
            changed = true;
        }
        if (m_at == At::AfterCr && piece.at(at) == '\n') {
            m_at = At::LineStart;
            ++at;
            continue;
        }
        m_at = At::Inside;
        const qsizetype carriageReturn = piece.indexOf('\r', at);
        if (carriageReturn < 0)
            break;
        m_at = At::AfterCr;
        at = carriageReturn + 1;
    }
    return changed ? out += piece.sliced(done) : piece;
}

QByteArray DotStuffer::end() const
{
    return m_at == At::LineStart ? QByteArrayLiteral(".\r\n") : QByteArrayLiteral("\r\n.\r\n");
}

QByteArray LineEndNormaliser::normalise(const QByteArray &piece)
{
    const bool isWhole = !piece.isEmpty() && !m_afterCr && piece.front() != '\n' && piece.back() != '\r'
        && !hasPair(piece, [](char before, char after) { return (before == '\r') != (after == '\n'); });
    return isWhole ? piece : normalise(QByteArrayView(piece));
}

QByteArray LineEndNormaliser::normalise(QByteArrayView piece)
{
    QByteArray out;
    out.reserve(piece.size() + piece.size() / 32 + 2);
    qsizetype at = 0;
    while (at < piece.size()) {
        if (m_afterCr) {
            m_afterCr = false;
            out += "\r\n";
            if (piece.at(at) == '\n') {
                ++at;
                continue;
            }
        }
        const char *start = piece.data() + at;
        const auto left = static_cast<size_t>(piece.size() - at);
        const auto *lineFeed = static_cast<const char *>(std::memchr(start, '\n', left));
        const size_t toLineFeed = lineFeed ? static_cast<size_t>(lineFeed - start) : left;
        const auto *carriageReturn = static_cast<const char *>(std::memchr(start, '\r', toLineFeed));
        const qsizetype length = (carriageReturn ? carriageReturn : start + toLineFeed) - start;
        out.append(start, length);
        at += length;
        if (carriageReturn) {
            m_afterCr = true;
            ++at;
        } else if (lineFeed) {
            out += "\r\n";
            ++at;
        }
    }
    return out;
}

QByteArray LineEndNormaliser::finish()
{
    return std::exchange(m_afterCr, false) ? QByteArrayLiteral("\r\n") : QByteArray();
}

bool isCommandSafe(const QByteArray &text)
{
    return std::ranges::none_of(text, [](char c) { return static_cast<uchar>(c) < 0x20 || c == '\x7f'; });
}

bool isMailbox(const QByteArray &address)
{
    const qsizetype at = address.lastIndexOf('@');
    if (at <= 0 || at > 64 * 4 || !isUtf8(address))
        return false;
    const QByteArrayView local = QByteArrayView(address).first(at);
    const QByteArrayView domain = QByteArrayView(address).sliced(at + 1);
    return (isDotString(local) || isQuotedString(local)) && (isDomain(domain) || isAddressLiteral(domain));
}

bool isHelloName(const QByteArray &name)
{
    return isAddressLiteral(name)
        || (isDomain(name) && std::ranges::all_of(name, [](char c) { return static_cast<uchar>(c) < 0x80; }));
}
