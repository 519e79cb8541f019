// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/lateservices.h"

extern "C" Q_DECL_EXPORT const LateServices *heloscopeLateServices()
{
    static constexpr LateServices services{
        HELOSCOPE_VERSION, makeKeychainStore, testMessageSubject, composeTestMessage, readMessage, makeUnboundResolver};
    return &services;
}
