// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/reply.h"

/// The answer that decides in \a text, which holds one or several whole replies, one line each: the last one.
/// SMTP gives status "535" and extended "5.7.8"; IMAP "NO", "BAD" or "BYE" and its response code
/// ("AUTHENTICATIONFAILED"); POP3 "-ERR" and its code ("AUTH", "SYS/TEMP"). Malformed, with all lines, if it
/// is none of these.
Reply replyFromText(const QByteArray &text);
