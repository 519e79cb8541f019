// SPDX-License-Identifier: GPL-3.0-or-later
#include "testpanel/transcriptmodel.h"

#include "base/overloaded.h"
#include "diagnosis/annotations.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds batchInterval{34};
// A reply may have a mebibyte; the inspector and the saved report have all of it.
constexpr int shownLines = 60;
constexpr int shownCharacters = 6000;

TranscriptModel::Shape shapeOf(const QString &text)
{
    TranscriptModel::Shape shape;
    int length = 0;
    for (const QChar character : text) {
        if (character == u'\n') {
            ++shape.lines;
            length = 0;
            continue;
        }
        ++length;
        shape.longest = std::max(shape.longest, length);
        shape.simple = shape.simple && character >= u' ' && character < u'\x7f';
    }
    return shape;
}

// A flood is shown in portions, so that no single one keeps the window from anything else.
constexpr qsizetype mostAtOnce = 2500;

} // namespace

TranscriptModel::TranscriptModel(QObject *parent)
    : QAbstractListModel(parent)
{
    m_batch.setInterval(batchInterval);
    connect(&m_batch, &QTimer::timeout, this, [this] { showWaiting(mostAtOnce); });
}

int TranscriptModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shapes.size());
}

QVariant TranscriptModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TranscriptEntry &entry = m_transcript.entries().at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shownText(entry);
    case Qt::AccessibleTextRole:
        return tr("%1, %2 s: %3").arg(entrySpeaker(entry), data(index, TimeRole).toString(), shownText(entry));
    case Qt::AccessibleDescriptionRole:
    case BriefRole:
        return brief(index.row());
    case TimeRole:
        return QString::number(std::chrono::duration<double>(entry.at).count(), 'f', 3);
    case SpeakerRole:
        return static_cast<int>(speakerOf(entry));
    case SpeakerTextRole:
        return entrySpeaker(entry);
    case BadRole:
        return isBad(entry);
    case PlaceholderRole:
        if (const auto *sent = std::get_if<Sent>(&entry.what))
            return QString::fromUtf8(sent->placeholder);
        return {};
    default:
        return {};
    }
}

void TranscriptModel::clear()
{
    setTranscript({});
}

void TranscriptModel::setTranscript(const Transcript &transcript)
{
    beginResetModel();
    m_batch.stop();
    m_waiting.clear();
    m_briefs.clear();
    m_shapes.clear();
    m_transcript = {};
    m_hiddenSecrets = 0;
    for (const auto &entry : transcript.entries())
        take(entry);
    endResetModel();
}

void TranscriptModel::append(const TranscriptEntry &entry)
{
    m_waiting.append(entry);
    if (!m_batch.isActive())
        m_batch.start();
}

void TranscriptModel::flush()
{
    m_batch.stop();
    showWaiting(mostAtOnce);
}

void TranscriptModel::showWaiting(qsizetype most)
{
    const qsizetype count = std::min(most, m_waiting.size());
    if (count == 0) {
        m_batch.stop();
        return;
    }
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(count) - 1);
    for (const auto &entry : m_waiting.first(count))
        take(entry);
    m_waiting.remove(0, count);
    endInsertRows();
    if (!m_waiting.isEmpty() && !m_batch.isActive())
        m_batch.start();
}

void TranscriptModel::retranslate()
{
    m_briefs.clear();
    for (int row = 0; row < rowCount(); ++row)
        m_shapes[row] = shapeOf(shownText(m_transcript.entries().at(row)));
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void TranscriptModel::take(const TranscriptEntry &entry)
{
    m_transcript.append(entry);
    m_shapes.append(shapeOf(shownText(entry)));
    const auto *sent = std::get_if<Sent>(&entry.what);
    if (sent && !sent->placeholder.isEmpty())
        ++m_hiddenSecrets;
}

TranscriptModel::Speaker TranscriptModel::speakerOf(const TranscriptEntry &entry)
{
    const auto speaker = overloaded{
        [](const Sent &) { return Speaker::You; },
        [](const SentMessage &) { return Speaker::You; },
        [](const Received &) { return Speaker::Server; },
        [](const Secured &) { return Speaker::Tls; },
        [](const Note &) { return Speaker::App; },
        [](const Lost &) { return Speaker::App; },
        [](const Stopped &) { return Speaker::App; },
    };
    return std::visit(speaker, entry.what);
}

bool TranscriptModel::isBad(const TranscriptEntry &entry)
{
    const auto bad = overloaded{
        [](const Received &received) { return !received.expected; },
        [](const Secured &secured) { return !secured.tls.problems.isEmpty(); },
        [](const Lost &) { return true; },
        [](const Stopped &) { return true; },
        [](const auto &) { return false; },
    };
    return std::visit(bad, entry.what);
}

QString TranscriptModel::shownText(const TranscriptEntry &entry)
{
    QString text = entryText(entry);
    if (text.isEmpty())
        return tr("(empty line)");
    qsizetype end = std::min<qsizetype>(text.size(), shownCharacters);
    qsizetype lineEnd = -1;
    for (int line = 0; line < shownLines; ++line) {
        lineEnd = text.indexOf(u'\n', lineEnd + 1);
        if (lineEnd < 0)
            break;
    }
    if (lineEnd >= 0)
        end = std::min(end, lineEnd);
    if (end < text.size()) {
        text.truncate(end);
        text += u'\n' + tr("… shortened here; “Copy line” and a saved report have all of it");
    }
    return text;
}

QString TranscriptModel::brief(int row) const
{
    auto found = m_briefs.constFind(row);
    if (found == m_briefs.cend())
        found = m_briefs.insert(row, annotationOf(m_transcript, row).brief);
    return *found;
}
