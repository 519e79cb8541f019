// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/commandreader.h"

#include "smtp/smtpgrammar.h"

namespace {

constexpr qsizetype endlessLine = 64 * 1024;

} // namespace

CommandReader::Found CommandReader::next(QByteArray &input)
{
    const auto lineFeed = input.indexOf('\n', m_scanned);
    const auto end = lineFeed < 0 ? input.size() : lineFeed;
    if (m_dropped > 0 || end > maximumSaslLine) {
        m_dropped += end;
        input.remove(0, lineFeed < 0 ? end : end + 1);
        m_scanned = 0;
        if (m_dropped > endlessLine)
            return Found::Endless;
        if (lineFeed < 0)
            return Found::Nothing;
        m_dropped = 0;
        return Found::TooLong;
    }
    m_scanned = lineFeed < 0 ? end : 0;
    if (lineFeed < 0)
        return Found::Nothing;
    m_line = input.first(lineFeed);
    input.remove(0, lineFeed + 1);
    if (m_line.endsWith('\r')) // a person at a terminal sends LF alone
        m_line.chop(1);
    return Found::Line;
}
