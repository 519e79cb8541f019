// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"
#include "practice/practiceserver.h"
#include "run/testrun.h"

/// The account a client of \a server would set up: its main endpoint, the practice user; the secret is
/// practiceCode().
Account practiceAccount(const PracticeServer &server);
/// Trusts the practice CA and nothing else, and stops after sign-in: a message is added by whoever can show it.
TestRunOptions practiceRunOptions(const PracticeServer &server);
