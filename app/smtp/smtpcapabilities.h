// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/reply.h"

#include <QByteArray>
#include <QByteArrayList>

/// What the reply to EHLO offers (RFC 5321 section 4.1.1.1), as sent and as understood.
class SmtpCapabilities
{
public:
    SmtpCapabilities() = default;
    explicit SmtpCapabilities(const Reply &helloReply);

    struct Keyword {
        QByteArray name; ///< upper case
        QByteArrayList parameters;
        friend bool operator==(const Keyword &, const Keyword &) = default;
    };
    [[nodiscard]] const QList<Keyword> &keywords() const { return m_keywords; }
    /// Exact keyword of a line after the first, in any case.
    [[nodiscard]] bool offers(const QByteArray &name) const;
    /// Upper case, in the server's order, each once. "AUTH=" (an old spelling) counts too.
    [[nodiscard]] const QByteArrayList &mechanisms() const { return m_mechanisms; }
    [[nodiscard]] bool usesOldAuthSpelling() const { return m_oldAuthSpelling; }
    /// -1: not offered; 0: offered without a fixed number (RFC 1870 section 4).
    [[nodiscard]] qint64 maximumSize() const { return m_maximumSize; }

private:
    QList<Keyword> m_keywords;
    QByteArrayList m_mechanisms;
    bool m_oldAuthSpelling = false;
    qint64 m_maximumSize = -1;
};
