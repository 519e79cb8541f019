// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/tlsreport.h"

#include <QByteArray>
#include <QList>
#include <QString>

enum class TlsVerdict {
    Good,
    Note,    ///< worth knowing, nothing to do
    Warning, ///< works, and somebody should act
    Bad,
};
QByteArray tlsVerdictName(TlsVerdict verdict); ///< "good", "note", "warning", "bad"
QString tlsVerdictText(TlsVerdict verdict);    ///< the word for people, in the current language

/// One thing a handshake tells, with what to think of it; texts in the current language, foreign words in them made
/// visible.
struct TlsFact {
    QByteArray id; ///< "trust", "protocol", "cipher", "forward_secrecy", "name", "issuer", "chain", "validity", "key",
                   ///< "signature" or, for what is none of these, "problem"
    TlsVerdict verdict = TlsVerdict::Good;
    QString title;  ///< "Protocol"
    QString value;  ///< "TLS 1.3"
    QString reason; ///< whole sentences: why, and what to do about it
    qsizetype certificate = -1; ///< index in the chain if it is about one certificate
};

/// All that can be judged about a handshake, good or failed. Pure: the time is TlsReport::checkedAt. Each of its
/// problems is the reason of at least one bad fact.
QList<TlsFact> judgeTls(const TlsReport &report);
/// The worst verdict of \a facts; Good if there are none.
TlsVerdict worstVerdict(const QList<TlsFact> &facts);
/// Encrypted, and nothing speaks against the peer being who it says.
bool isTrusted(const TlsReport &report);

enum class CertificateRole { Server, Intermediate, Root };
CertificateRole certificateRole(const TlsReport &report, qsizetype certificate);
QByteArray certificateRoleName(CertificateRole role); ///< "server", "intermediate", "root"
QString certificateRoleText(CertificateRole role);

/// How much of a certificate's life is over. The share counts, not the days: certificates live for 47, 90, 200 or
/// 398 days, and each is renewed when about a third is left.
struct CertificateLife {
    enum class State { Unknown, NotYetValid, Fresh, RenewalDue, Over };
    State state = State::Unknown;
    double used = 0;       ///< 0 to 1
    qint64 secondsLeft = 0; ///< negative if it is over
    qint64 days = 0;       ///< of the whole life, rounded
    qint64 daysLeft = 0;   ///< whole ones
};
CertificateLife certificateLife(const CertificateFacts &certificate, const QDateTime &when);
/// So short that it can only be renewed by a program.
bool isShortLived(const CertificateLife &life);
