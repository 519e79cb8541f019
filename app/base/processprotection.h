// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// No core dumps and no reading of memory or environment by other processes of the same user, where the system has
/// such a thing. Call first in main().
void protectProcess();
