// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/options.h"

/// Prints what differs between two saved reports; the exit code as diff has it: 0 the same, 1 different, 3 unreadable.
int printComparison(const CompareOptions &options);
