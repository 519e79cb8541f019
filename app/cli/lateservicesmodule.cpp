// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/lateservices.h"

extern "C" Q_DECL_EXPORT const LateServices *heloscopeLateServices()
{
    static constexpr LateServices services{
        HELOSCOPE_VERSION, makeKeychainStore, composeTestMessage, makeUnboundResolver};
    return &services;
}
