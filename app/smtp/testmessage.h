// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

/// What a test message is made of. Addresses as in Account::address, names as typed.
struct TestMessageFacts {
    QString from, fromName, to;
    QDateTime when;        ///< with its offset from UTC
    quint32 variation = 0; ///< picks the wording, so that no two tests look alike; providers block identical mails
    QString language;      ///< "en" or "zh"
};
/// The subject such a message gets, for the preview.
QString testMessageSubject(const TestMessageFacts &facts);
/// A complete message (RFC 5322, MIME by GMime), CRLF lines, 7-bit, with Date, Message-ID, RFC 2047 subject. Tells
/// nothing about this computer.
QByteArray composeTestMessage(const TestMessageFacts &facts);
