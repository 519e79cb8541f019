// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/outcome.h"
#include "transcript/transcript.h"

#include <QList>
#include <QPair>
#include <QString>

/// What a line of the conversation means, for teaching; in the current language.
struct Annotation {
    QString brief;       ///< a few words for the list: "Says hello, asks for features"; may be empty
    QString title;       ///< "535 Authentication credentials invalid"
    QString explanation; ///< one to three sentences
    QList<QPair<QString, QString>> parts; ///< label → meaning: "5" → "permanent: …"; EHLO keywords one by one
    QString reference;   ///< "RFC 4954, section 6"; empty if none
    QString referenceUrl; ///< https://www.rfc-editor.org/rfc/rfc4954#section-6
    QString decoded;     ///< harmless Base64 in clear (a 334 prompt, XOAUTH2 error JSON); empty if none
    qsizetype answersTo = -1; ///< index of the command this reply answers; -1 if none
};
Annotation annotationOf(const Transcript &transcript, qsizetype index);
/// The line as the list shows it, decoded and made visible; a Note as its sentence. LF between reply lines.
QString entryText(const TranscriptEntry &entry);
/// "you", "server", "app", "TLS" in the current language.
QString entrySpeaker(const TranscriptEntry &entry);
QString stageTitle(Stage stage);     ///< short, for the rail: "Sign in"
QString proofText(Proof proof);      ///< sentence: "Signed in: the server accepted the user name and code."
QString tlsProblemText(TlsProblem problem);
/// EHLO keywords of the IANA registry this program explains, upper case.
QStringList knownKeywords();
