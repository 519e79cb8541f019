// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/transcript.h"

#include <QScrollArea>

class QLabel;
class QPushButton;
class QVBoxLayout;

/// "What this line means": the selected line of a conversation, taken apart.
class LineInspector final : public QScrollArea
{
    Q_OBJECT
public:
    explicit LineInspector(QWidget *parent = nullptr);
    /// \a index -1: nothing selected.
    void showEntry(const Transcript &transcript, qsizetype index);

private:
    void changeEvent(QEvent *event) override;
    void rebuild();
    void addAnnotation(QVBoxLayout *column, QWidget *page);
    void addTools(QVBoxLayout *column, QWidget *page);

    Transcript m_transcript;
    qsizetype m_index = -1;
    bool m_rawShown = false;
};

/// Bytes as a person reads them: offset, hexadecimal, printable characters.
QString hexDump(const QByteArray &bytes);
/// All bytes of the entry as far as they are kept (secrets are placeholders).
QByteArray rawBytes(const TranscriptEntry &entry);
