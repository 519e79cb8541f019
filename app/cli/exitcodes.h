// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/outcome.h"

/// What heloctl returns to the shell; part of its contract (docs/heloctl.md).
enum class ExitCode { Proven = 0, Refused = 1, Failed = 2, Usage = 3, Unknown = 4, Cancelled = 130 };

ExitCode exitCodeOf(OutcomeKind kind);
