// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/transcript.h"

#include <QAbstractListModel>
#include <QHash>
#include <QTimer>

/// A transcript as rows, one per entry. While a run goes on, entries are taken at once but shown in batches, at most
/// 30 times a second, so that a flood of lines never blocks the window.
class TranscriptModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class Speaker { You, Server, App, Tls };
    enum Role {
        TimeRole = Qt::UserRole, ///< "0.140"
        SpeakerRole,             ///< int of Speaker
        SpeakerTextRole,
        BriefRole,       ///< a few words about the line
        BadRole,         ///< refused, lost or stopped
        PlaceholderRole, ///< the part of the text that stands for a secret
    };
    /// What is needed to know a row's height without its text.
    struct Shape {
        int lines = 1;
        int longest = 0;    ///< characters of the longest line
        bool simple = true; ///< printable ASCII only, so that every character is as wide as the next
    };

    explicit TranscriptModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    void clear();
    void setTranscript(const Transcript &transcript);
    void append(const TranscriptEntry &entry);
    /// Shows what append() has taken, now.
    void flush();
    /// The words have changed, the entries have not.
    void retranslate();

    [[nodiscard]] const Transcript &transcript() const { return m_transcript; }
    [[nodiscard]] const Shape &shape(int row) const { return m_shapes.at(row); }
    [[nodiscard]] int hiddenSecrets() const { return m_hiddenSecrets; }
    static Speaker speakerOf(const TranscriptEntry &entry);
    static bool isBad(const TranscriptEntry &entry);
    /// The text of the row, cut where a list has no use for more.
    static QString shownText(const TranscriptEntry &entry);

private:
    void take(const TranscriptEntry &entry);
    [[nodiscard]] QString brief(int row) const;

    Transcript m_transcript; ///< the shown entries only
    QList<TranscriptEntry> m_waiting;
    QList<Shape> m_shapes;
    /// The next \a most of the waiting entries become rows.
    void showWaiting(qsizetype most);

    QTimer m_batch;
    int m_hiddenSecrets = 0;
    mutable QHash<int, QString> m_briefs;
};
