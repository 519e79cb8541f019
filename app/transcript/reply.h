// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

/// One complete answer of a server (RFC 5321 section 4.2), or bytes that are none.
struct Reply {
    enum class Kind {
        Accepted,  ///< 2yz
        Continue,  ///< 3yz
        Retry,     ///< 4yz
        Refused,   ///< 5yz
        Malformed, ///< not SMTP, cut off, or with differing codes
    };
    Kind kind = Kind::Malformed;
    QByteArray status;   ///< "535"; empty if malformed before a code could be read
    QByteArray extended; ///< enhanced status code as found, "5.7.8" (RFC 3463); empty if none
    QByteArrayList lines; ///< whole lines as received (code included), without line end, scrubbed

    /// The text of all lines without code and enhanced code, joined by LF; still bytes.
    [[nodiscard]] QByteArray text() const;

    friend bool operator==(const Reply &, const Reply &) = default;
};

/// Bytes of a server as text: UTF-8 if valid, else GB18030 if valid, else Latin-1. Nothing is escaped yet.
QString decodeServerText(const QByteArray &bytes);

/// Makes foreign text safe to show: control characters, escape sequences, bidirectional overrides, line and
/// paragraph separators appear as visible escapes such as "\x1b" and "\u202e". LF stays if \a keepLineFeed.
QString visibleText(const QString &text, bool keepLineFeed = false);
