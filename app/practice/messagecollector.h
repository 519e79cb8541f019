// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// Takes the content of DATA off a byte stream: removes dot-stuffing and ends at CRLF "." CRLF and at nothing
/// else (RFC 5321 section 4.1.1.4). A bare CR or LF is content, so that no other ending can smuggle a second
/// message.
class MessageCollector
{
  public:
    explicit MessageCollector(qsizetype maximum)
        : m_maximum(maximum)
    {
    }

    /// Shortens \a input by what was used. True once the end has been seen.
    [[nodiscard]] bool take(QByteArray &input);
    /// Empty if it is too large.
    [[nodiscard]] const QByteArray &content() const { return m_content; }
    [[nodiscard]] bool isTooLarge() const { return m_size > m_maximum; }
    /// Octets of content seen, kept or not.
    [[nodiscard]] qsizetype size() const { return m_size; }

  private:
    enum class At { LineStart, Dot, DotCr, Inside, Cr };

    void keep(QByteArrayView bytes);

    qsizetype m_maximum;
    qsizetype m_size = 0;
    QByteArray m_content;
    At m_at = At::LineStart;
};
