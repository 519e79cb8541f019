// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

// What can be done to a code that came with more than belongs to it. Each gives the text back as it was if there is
// nothing to mend. All of it is secret: nothing here keeps or prints it.

QString withoutBlanks(const QString &text);
QString withoutBlanksAround(const QString &text);
/// Without zero-width and control characters; blanks and line ends stay.
QString withoutInvisible(const QString &text);
QString withHalfWidth(const QString &text);
/// Without one pair of quotation marks of any language around it.
QString withoutQuotesAround(const QString &text);
/// What the same keys give without a Chinese input method: "。" is ".", "——" is "-".
QString withEnglishPunctuation(const QString &text);
QString withoutPunctuationAround(const QString &text);
/// Letters of other alphabets made the Latin ones they cannot be told from, such as a Cyrillic "а".
QString withLatinLetters(const QString &text);

/// The pieces of \a text that may be a code: between blanks, punctuation and letters of another script.
struct TextPiece {
    QString text;
    bool followsBlank = false; ///< only blanks lie between it and the one before
};
/// Where the form of the code is not known, ASCII punctuation belongs to the piece: passwords have it.
enum class Punctuation { Separates, Belongs };
QList<TextPiece> piecesOf(const QString &text, Punctuation punctuation = Punctuation::Separates);
/// Pieces of one length that only blanks separate, put together, such as the 4 × 4 letters of Google.
QStringList joinedGroups(const QList<TextPiece> &pieces);

/// One way to read characters that look alike: which, and as what.
using LookAlikes = QList<std::pair<QChar, QChar>>;
/// The ways to read those of \a strangers in \a text as letters: 0 as o, 1 and I as l or as i.
QList<LookAlikes> readings(const QString &text, const QString &strangers);
QString replaced(QString text, const LookAlikes &reading);
