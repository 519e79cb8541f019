// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"
#include "practice/practiceserver.h"
#include "run/testrun.h"

/// The account a client of \a server would set up: its main endpoint, the practice user; the secret is
/// practiceCode().
Account practiceAccount(const PracticeServer &server);
/// Trusts the practice CA and nothing else; sends a message if the scenario shows only then.
TestRunOptions practiceRunOptions(const PracticeServer &server);
