// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/keychainstore.h"
#include "net/unboundresolver.h"
#include "smtp/messagetext.h"
#include "smtp/testmessage.h"

#include <QtGlobal>

/// The functions whose libraries (QtKeychain, GMime, libunbound) the programs load only when they call one: for the usual
/// run of heloctl against a server they would be a fifth of its time and of its memory, and the window would come later.
struct LateServices {
    const char *version; ///< of the program it was built with
    decltype(&makeKeychainStore) keychainStore;
    decltype(&testMessageSubject) testSubject;
    decltype(&composeTestMessage) testMessage;
    decltype(&readMessage) messageText;
    decltype(&makeUnboundResolver) unboundResolver;
};
using LateServicesEntry = const LateServices *(*)();
constexpr char lateServicesEntry[] = "heloscopeLateServices";

/// Where they are; empty if they are missing: then the first call of one ends the program.
QString lateServicesFile();
/// A function that a later folder has added to them, by the name it is exported under.
QFunctionPointer lateServicesFunction(const char *name);
