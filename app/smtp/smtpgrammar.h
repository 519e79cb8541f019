// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/reply.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

/// The grammar of RFC 5321, in both directions; the client and the practice server share it.

inline constexpr qsizetype maximumCommandLine = 512;      ///< with CRLF, RFC 5321 section 4.5.3.1.4
inline constexpr qsizetype maximumReplyLine = 64 * 1024;  ///< our bound; the RFC says 512
inline constexpr qsizetype maximumReply = 1024 * 1024;    ///< our bound for all lines of one reply
inline constexpr qsizetype maximumSaslLine = 12288;       ///< RFC 4954 section 4

/// Takes replies off a byte stream.
class ReplyParser
{
public:
    enum class Problem { None, LineTooLong, EndlessReply };

    /// The next complete reply of \a input, which is shortened by what was used; nothing if more bytes are needed.
    /// At the end of input what is left comes out as a Malformed reply. After a problem nothing is parsed any more.
    [[nodiscard]] std::optional<Reply> next(QByteArray &input, bool inputEnded);
    [[nodiscard]] Problem problem() const { return m_problem; }
    /// True once after a line ended in LF without CR; reset by asking.
    [[nodiscard]] bool takeLoneLineFeed();
    /// True while lines of an unfinished reply are held.
    [[nodiscard]] bool isInside() const { return !m_lines.isEmpty(); }

private:
    QByteArrayList m_lines;
    qsizetype m_bytes = 0;
    qsizetype m_scanned = 0;
    bool m_loneLineFeed = false;
    Problem m_problem = Problem::None;
};

/// One reply from its lines (code included, no line ends).
Reply replyFromLines(const QByteArrayList &lines);
/// The wire form of a reply: "535-5.7.8 first\r\n535 5.7.8 second\r\n". \a text may have several lines (LF).
QByteArray formatReply(const QByteArray &status, const QByteArray &extended, const QByteArray &text);

/// One command line of a client.
struct Command {
    QByteArray verb;     ///< upper case; empty if there is none
    QByteArray argument; ///< the rest, without the blank between
    friend bool operator==(const Command &, const Command &) = default;
};
Command parseCommand(QByteArrayView line);

/// "FROM:<a@b> SIZE=12 BODY=8BITMIME" of MAIL and RCPT.
struct PathArgument {
    QByteArray path; ///< without angle brackets
    QByteArrayList parameters;
    friend bool operator==(const PathArgument &, const PathArgument &) = default;
};
/// \a keyword is "FROM" or "TO"; nothing if the syntax is wrong (RFC 5321 section 4.1.1.2).
std::optional<PathArgument> parsePath(const QByteArray &argument, const QByteArray &keyword);

/// Doubles leading dots (RFC 5321 section 4.5.2); keeps its place between pieces. Input is CRLF lines.
class DotStuffer
{
public:
    [[nodiscard]] QByteArray stuff(const QByteArray &piece);
    /// What ends the message: "." CRLF, with a CRLF before it if the last line lacks one.
    [[nodiscard]] QByteArray end() const;

private:
    /// True if \a piece needs no dot; keeps the place behind it then.
    bool passes(const QByteArray &piece);

    enum class At { LineStart, Inside, AfterCr } m_at = At::LineStart;
};

/// Turns bare CR and bare LF into CRLF (RFC 5321 section 2.3.8); keeps its place between pieces.
class LineEndNormaliser
{
public:
    [[nodiscard]] QByteArray normalise(QByteArrayView piece);
    /// The same; a piece that needs no change is shared, not copied.
    [[nodiscard]] QByteArray normalise(const QByteArray &piece);
    /// What a CR at the very end still owes.
    [[nodiscard]] QByteArray finish();

private:
    bool m_afterCr = false;
};

/// True if \a text may stand in a command: no CR, LF, NUL or other control character.
bool isCommandSafe(const QByteArray &text);
/// True if \a address is a Mailbox of RFC 5321 section 4.1.2, or of RFC 6531 with UTF-8.
bool isMailbox(const QByteArray &address);
/// True if \a name is a Domain or address literal that EHLO may carry.
bool isHelloName(const QByteArray &name);
