// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QDateTime>

/// A message the practice server accepted; kept in memory only, bounded.
struct PracticeMessage
{
    QByteArray reversePath;
    QByteArrayList forwardPaths;
    QByteArray content; ///< unstuffed, CRLF
    QDateTime received;
    QByteArray queueId;
};
