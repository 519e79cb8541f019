// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/tlsjudgement.h"

// What the parts of tlsjudgement.h share. Only for this folder.

/// A sentence of the judgement in the current language.
QString judged(const char *source);
/// A foreign name as one short safe line.
QString judgedName(const QString &foreign);

TlsFact protocolFact(const TlsReport &report);
/// Cipher and forward secrecy; nothing without a cipher.
QList<TlsFact> cipherFacts(const TlsReport &report);
TlsFact keyFact(const CertificateFacts &certificate);
TlsFact signatureFact(const CertificateFacts &certificate);
TlsFact validityFact(const TlsReport &report, qsizetype certificate);
TlsFact nameFact(const TlsReport &report);
TlsFact issuerFact(const TlsReport &report);
TlsFact chainFact(const TlsReport &report);
