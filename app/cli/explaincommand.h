// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/options.h"

/// heloctl explain: prints what a text means.
int printExplanation(const ExplainOptions &options);
