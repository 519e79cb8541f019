// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/keychainstore.h"
#include "net/unboundresolver.h"
#include "smtp/testmessage.h"

/// The functions whose libraries (QtKeychain, GMime, libunbound) heloctl loads only when it calls one: for the usual
/// run against a server they would be a fifth of its time and of its memory.
struct LateServices {
    const char *version; ///< of the program it was built with
    decltype(&makeKeychainStore) keychainStore;
    decltype(&composeTestMessage) testMessage;
    decltype(&makeUnboundResolver) unboundResolver;
};
using LateServicesEntry = const LateServices *(*)();
constexpr char lateServicesEntry[] = "heloscopeLateServices";
