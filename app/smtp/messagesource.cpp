// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/messagesource.h"

#include <cstring>

namespace {

constexpr qsizetype pieceSize = 64 * 1024;
constexpr qint64 longestLine = 998;

bool hasHighBit(const char *bytes, qsizetype size)
{
    qsizetype at = 0;
    for (; at + 8 <= size; at += 8) {
        quint64 word;
        std::memcpy(&word, bytes + at, sizeof word);
        if (word & 0x8080808080808080ULL)
            return true;
    }
    for (; at < size; ++at) {
        if (static_cast<uchar>(bytes[at]) >= 0x80)
            return true;
    }
    return false;
}

/// What a message must not contain, and what its envelope must announce.
struct Examination {
    qint64 line = 1;
    qint64 lineLength = 0;
    bool inHeader = true;
    bool eightBit = false;
    bool utf8Header = false;

    /// Empty if \a piece (CRLF lines) may be sent.
    QString examine(const QByteArray &piece)
    {
        if (const void *nul = std::memchr(piece.constData(), 0, static_cast<size_t>(piece.size()))) {
            const auto before = static_cast<const char *>(nul) - piece.constData();
            return QStringLiteral("line %1 contains a NUL byte").arg(line + piece.first(before).count('\n'));
        }
        const bool high = hasHighBit(piece.constData(), piece.size());
        eightBit = eightBit || high;
        const char *at = piece.constData();
        const char *const end = at + piece.size();
        while (at < end) {
            const auto *lineFeed = static_cast<const char *>(std::memchr(at, '\n', static_cast<size_t>(end - at)));
            const char *stop = lineFeed ? lineFeed : end;
            lineLength += stop - at;
            if (inHeader && high && hasHighBit(at, stop - at))
                utf8Header = true;
            if (lineLength > longestLine + 1) // the CR counts here
                return QStringLiteral("line %1 is longer than 998 octets").arg(line);
            if (lineFeed) {
                inHeader = inHeader && lineLength > 1;
                lineLength = 0;
                ++line;
            }
            at = stop + (lineFeed ? 1 : 0);
        }
        return {};
    }
};

} // namespace

MemoryMessage::MemoryMessage(const QByteArray &content)
{
    LineEndNormaliser normaliser;
    m_content = normaliser.normalise(content);
    m_content += normaliser.finish();
    Examination examination;
    examination.examine(m_content);
    m_eightBit = examination.eightBit;
    m_utf8Header = examination.utf8Header;
}

QByteArray MemoryMessage::read(qsizetype maximum)
{
    const QByteArray piece = m_content.mid(m_at, maximum);
    m_at += piece.size();
    return piece;
}

std::shared_ptr<FileMessage> FileMessage::open(const QString &path, QString *problem)
{
    std::shared_ptr<FileMessage> message(new FileMessage(path));
    return message->examine(problem) ? message : nullptr;
}

bool FileMessage::examine(QString *problem)
{
    if (!m_file.open(QIODevice::ReadOnly)) {
        *problem = m_file.errorString();
        return false;
    }
    Examination examination;
    LineEndNormaliser normaliser;
    bool atEnd = false;
    while (!atEnd && problem->isEmpty()) {
        const QByteArray raw = m_file.read(pieceSize);
        atEnd = raw.isEmpty();
        const QByteArray piece = atEnd ? normaliser.finish() : normaliser.normalise(raw);
        m_size += piece.size();
        *problem = examination.examine(piece);
    }
    if (problem->isEmpty() && m_file.error() != QFile::NoError)
        *problem = m_file.errorString();
    if (problem->isEmpty() && m_size == 0)
        *problem = QStringLiteral("the file is empty");
    m_eightBit = examination.eightBit;
    m_utf8Header = examination.utf8Header;
    return problem->isEmpty() && m_file.seek(0);
}

void FileMessage::rewind()
{
    m_file.seek(0); // if that fails, reading ends too early and says so
    m_normaliser = {};
    m_buffer.clear();
}

QByteArray FileMessage::read(qsizetype maximum)
{
    while (m_buffer.isEmpty()) {
        const QByteArray raw = m_file.read(std::min(maximum, pieceSize));
        if (raw.isEmpty())
            return m_normaliser.finish();
        m_buffer = m_normaliser.normalise(raw);
    }
    return std::exchange(m_buffer, {});
}
