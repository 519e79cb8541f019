// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// An address at practice.test (a name reserved by RFC 2606, so it is nobody's) means the practice server.
inline bool isPracticeAddress(const QString &address)
{
    using namespace Qt::StringLiterals;
    return address.endsWith("@practice.test"_L1, Qt::CaseInsensitive);
}
inline QString practiceAddress()
{
    using namespace Qt::StringLiterals;
    return u"student@practice.test"_s;
}
