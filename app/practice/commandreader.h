// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// Takes command lines off a byte stream. Bounded: of a line that is too long only its length is known, and
/// the result does not depend on how the stream was cut.
class CommandReader
{
  public:
    enum class Found {
        Nothing, ///< more bytes are needed
        Line,
        TooLong, ///< a whole line, dropped
        Endless, ///< so long that no mail client has sent it; nothing is read any more
    };

    /// Shortens \a input by what was used.
    [[nodiscard]] Found next(QByteArray &input);
    /// The line found, without its end.
    [[nodiscard]] const QByteArray &line() const { return m_line; }
    /// True in the middle of a line of which the beginning was dropped.
    [[nodiscard]] bool isDropping() const { return m_dropped > 0; }

  private:
    QByteArray m_line;
    qsizetype m_scanned = 0; ///< bytes of the input known to hold no LF
    qsizetype m_dropped = 0; ///< bytes dropped of the line at hand
};
