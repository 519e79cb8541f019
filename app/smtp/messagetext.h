// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

/// A message as a mail program would show it: encoded words and transfer encodings undone (by GMime), attachments
/// left out. Still foreign text: make it visible and show it as plain text.
struct MessageText {
    QString from, to, subject, date;
    QString text; ///< of the first text/plain part; empty if there is none
};
MessageText readMessage(const QByteArray &content);
