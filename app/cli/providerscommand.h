// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/options.h"

/// heloctl providers: prints the known providers that match.
int printProviders(const ProvidersOptions &options);
