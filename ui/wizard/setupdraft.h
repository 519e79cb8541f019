// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"
#include "base/secret.h"
#include "smtp/testmessage.h"

/// Everything the wizard collects, as one value: pages load it and store into it.
struct SetupDraft {
    Account account;
    Secret secret;
    bool sendMessage = false; ///< also send a test message to the own address
    TestMessageFacts message; ///< what that message is made of, fixed when it is shown
    bool serverChanged = false; ///< the person has overruled what the provider is known to want
};

/// The steps of the wizard, in their order.
enum class SetupStep { Address, Server, Code, Test, Done };
