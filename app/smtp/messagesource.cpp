// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/messagesource.h"

#include <algorithm>
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

    [[nodiscard]] QString tooLong(const QByteArray &piece, qsizetype at) const
    {
        return QStringLiteral("line %1 is longer than 998 octets").arg(line + piece.first(at).count('\n'));
    }

    /// Empty if \a piece (CRLF lines) may be sent.
    QString examine(const QByteArray &piece)
    {
        if (const void *nul = std::memchr(piece.constData(), 0, static_cast<size_t>(piece.size()))) {
            const auto before = static_cast<const char *>(nul) - piece.constData();
            return QStringLiteral("line %1 contains a NUL byte").arg(line + piece.first(before).count('\n'));
        }
        const bool high = hasHighBit(piece.constData(), piece.size());
        eightBit = eightBit || high;
        qsizetype at = 0;
        while (inHeader && at < piece.size()) {
            const qsizetype lineFeed = piece.indexOf('\n', at);
            const qsizetype stop = lineFeed < 0 ? piece.size() : lineFeed;
            lineLength += stop - at;
            utf8Header = utf8Header || (high && hasHighBit(piece.constData() + at, stop - at));
            if (lineLength > longestLine + 1) // the CR counts here
                return tooLong(piece, at);
            if (lineFeed >= 0) {
                inHeader = lineLength > 1;
                lineLength = 0;
            }
            at = stop + (lineFeed < 0 ? 0 : 1);
        }
        // Lines are shorter than what one may be, so looking back from there finds an end at once.
        for (qint64 window = longestLine + 2 - lineLength; piece.size() - at >= window; window = longestLine + 2) {
            const qsizetype lineFeed = QByteArrayView(piece).sliced(at, window).lastIndexOf('\n');
            if (lineFeed < 0)
                return tooLong(piece, at);
            at += lineFeed + 1;
            lineLength = 0;
        }
        const qsizetype lineFeed = QByteArrayView(piece).sliced(at).lastIndexOf('\n');
        lineLength = lineFeed < 0 ? lineLength + piece.size() - at : piece.size() - at - lineFeed - 1;
        line += std::count(piece.begin(), piece.end(), '\n');
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
