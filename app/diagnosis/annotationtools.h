// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/annotations.h"

#include <QByteArray>

// What the parts of annotations.h share. Only for this folder.

QString translated(const char *context, const char *source);
/// Foreign bytes as one short safe line, at most 160 characters.
QString shownText(const QByteArray &bytes);
/// "70 MiB" in the units people know, exact to one decimal.
QString sizeText(qint64 octets);
/// Fills reference and referenceUrl; nothing for rfc 0. \a section: "4.1.1", or "A" for an appendix, or
/// empty.
void setReference(Annotation &annotation, int rfc, const char *section);
/// The clear text of strict Base64, safe to show; empty if it is none or would show a secret.
QString decodedBase64(const QByteArray &base64);

/// The entry that the reply at \a index answers, in the order of RFC 2920; -1 if none. Looks back a bounded
/// way.
qsizetype commandAnsweredBy(const Transcript &transcript, qsizetype index);
/// The mechanism of the sign-in around \a index, upper case; empty if there is none.
QByteArray mechanismAround(const Transcript &transcript, qsizetype index);
/// The 334 that the line sent at \a index goes on from; null if it is a command of its own.
const Reply *challengeBefore(const Transcript &transcript, qsizetype index);
/// True if the server asks for the password, not for the user name (AUTH LOGIN).
bool asksForPassword(const Reply &challenge);

void annotateCommand(Annotation &annotation, const Transcript &transcript, qsizetype index, const Sent &sent);
void annotateReply(
    Annotation &annotation, const Transcript &transcript, qsizetype index, const Received &received);
/// The reply to EHLO: one part for each keyword, and the brief summary.
void annotateFeatures(Annotation &annotation, const Reply &reply);
/// A 334: what is asked, decoded.
void annotateChallenge(
    Annotation &annotation, const Transcript &transcript, qsizetype index, const Reply &reply);
void annotateNote(Annotation &annotation, const Note &note);
QString noteSentence(const Note &note);
void annotateSecured(Annotation &annotation, const TlsReport &tls);
QString securedSentence(const TlsReport &tls);
/// What both a failed handshake and a refused certificate leave behind.
void annotateTlsFailure(Annotation &annotation, const TlsReport &tls);
/// The sentence for "refused", "timed_out" …; empty if \a name is none of ours.
QString lossCauseText(const QByteArray &name);
void annotateLost(Annotation &annotation, Stage stage, const Lost &lost);
QString lostSentence(const Lost &lost);
void annotateStopped(Annotation &annotation, const Stopped &stopped);
QString stoppedSentence(const Stopped &stopped);
