// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/messagesource.h"

#include <algorithm>

namespace {

constexpr qsizetype pieceSize = 16 * 1024; // a processor looks at it without going to its slower caches
constexpr qint64 longestLine = 998;

// The loops below look at everything and keep what they find in one byte, so that the compiler can take many at once.

/// True if there is something besides the ASCII characters other than NUL.
bool hasUncommon(QByteArrayView bytes)
{
    uchar found = 0;
    for (const char c : bytes)
        found |= static_cast<uchar>(static_cast<signed char>(c) <= 0);
    return found != 0;
}

bool hasHighBit(QByteArrayView bytes)
{
    uchar all = 0;
    for (const char c : bytes)
        all |= static_cast<uchar>(c);
    return all >= 0x80;
}

/// What a message must not contain, and what its envelope must announce.
struct Examination {
    qint64 examined = 0; ///< bytes
    qint64 lineLength = 0;
    bool inHeader = true;
    bool eightBit = false;
    bool utf8Header = false;

    enum class Problem { None, Nul, LongLine } problem = Problem::None;
    qint64 problemAt = 0; ///< bytes before it

    void refuse(Problem what, qsizetype at)
    {
        problem = what;
        problemAt = examined + at;
    }

    /// \a piece has CRLF lines.
    void examine(const QByteArray &piece)
    {
        const bool uncommon = hasUncommon(piece);
        if (const qsizetype nul = uncommon ? piece.indexOf('\0') : -1; nul >= 0)
            return refuse(Problem::Nul, nul);
        const bool high = uncommon && hasHighBit(piece);
        eightBit = eightBit || high;
        qsizetype at = 0;
        while (inHeader && at < piece.size()) {
            const qsizetype lineFeed = piece.indexOf('\n', at);
            const qsizetype stop = lineFeed < 0 ? piece.size() : lineFeed;
            lineLength += stop - at;
            utf8Header = utf8Header || (high && hasHighBit(QByteArrayView(piece).sliced(at, stop - at)));
            if (lineLength > longestLine + 1) // the CR counts here
                return refuse(Problem::LongLine, at);
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
                return refuse(Problem::LongLine, at);
            at += lineFeed + 1;
            lineLength = 0;
        }
        const qsizetype lineFeed = QByteArrayView(piece).sliced(at).lastIndexOf('\n');
        lineLength = lineFeed < 0 ? lineLength + piece.size() - at : piece.size() - at - lineFeed - 1;
        examined += piece.size();
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
    while (!atEnd) {
        const QByteArray raw = readRaw(pieceSize);
        atEnd = raw.isEmpty();
        const QByteArray piece = atEnd ? normaliser.finish() : normaliser.normalise(raw);
        m_size += piece.size();
        examination.examine(piece);
        atEnd = atEnd || examination.problem != Examination::Problem::None;
    }
    if (examination.problem == Examination::Problem::Nul)
        *problem = QStringLiteral("line %1 contains a NUL byte").arg(lineAt(examination.problemAt));
    else if (examination.problem == Examination::Problem::LongLine)
        *problem = QStringLiteral("line %1 is longer than 998 octets").arg(lineAt(examination.problemAt));
    if (problem->isEmpty() && m_file.error() != QFile::NoError)
        *problem = m_file.errorString();
    if (problem->isEmpty() && m_size == 0)
        *problem = QStringLiteral("the file is empty");
    m_eightBit = examination.eightBit;
    m_utf8Header = examination.utf8Header;
    return problem->isEmpty() && m_file.seek(0);
}

/// The number of the line that byte \a at of the message is in. Counted only when asked for: few files have a problem.
qint64 FileMessage::lineAt(qint64 at)
{
    rewind();
    qint64 line = 1;
    for (QByteArray piece = read(pieceSize); at > 0 && !piece.isEmpty(); piece = read(pieceSize)) {
        line += piece.first(std::min<qint64>(at, piece.size())).count('\n');
        at -= piece.size();
    }
    return line;
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
        const QByteArray raw = readRaw(maximum);
        if (raw.isEmpty())
            return m_normaliser.finish();
        m_buffer = m_normaliser.normalise(raw);
    }
    return std::exchange(m_buffer, {});
}

/// Into the room that an earlier piece has left: new room for each would come from the system and go back to it.
QByteArray FileMessage::readRaw(qsizetype maximum)
{
    std::swap(m_room, m_otherRoom); // the piece before may still wait to be sent
    if (!m_room.isDetached())
        m_room = {};
    m_room.resize(maximum);
    m_room.resize(std::max<qint64>(m_file.read(m_room.data(), maximum), 0));
    return m_room;
}
