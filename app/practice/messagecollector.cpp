// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/messagecollector.h"

bool MessageCollector::take(QByteArray &input)
{
    qsizetype begin = 0; // of the bytes not kept yet
    for (qsizetype at = 0; at < input.size(); ++at) {
        const char byte = input.at(at);
        switch (m_at) {
        case At::LineStart:
            if (byte == '.') {
                keep(QByteArrayView(input).sliced(begin, at - begin));
                begin = at + 1;
                m_at = At::Dot;
                continue;
            }
            break;
        case At::Dot:
            if (byte == '\r') {
                begin = at + 1;
                m_at = At::DotCr;
                continue;
            }
            break;
        case At::DotCr:
            if (byte == '\n') {
                input.remove(0, at + 1);
                return true;
            }
            keep("\r"); // the dot was stuffing, its line began with a bare CR
            break;
        case At::Cr:
            if (byte == '\n') {
                m_at = At::LineStart;
                continue;
            }
            break;
        case At::Inside:
            break;
        }
        m_at = byte == '\r' ? At::Cr : At::Inside;
    }
    keep(QByteArrayView(input).sliced(begin));
    input.clear();
    return false;
}

void MessageCollector::keep(QByteArrayView bytes)
{
    m_size += bytes.size();
    if (isTooLarge())
        m_content.clear();
    else
        m_content.append(bytes);
}
