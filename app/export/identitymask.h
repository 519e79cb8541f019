// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/report.h"

/// \a report without who and where: addresses, user and display names, the mail server and everything in its domain and
/// that of the address, IP addresses, queue ids, certificates. The same name becomes the same stand-in everywhere
/// ("name-1.masked.invalid"), so that the conversation can still be followed. By value, in every field; what raw bytes
/// could still tell is left out.
Report withoutIdentity(const Report &report);
