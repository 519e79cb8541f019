// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/nameresolver.h"

/// A resolver that asks the name server "HOST:PORT" by libunbound; "root": the name servers of the internet itself, from
/// the root down.
std::unique_ptr<NameResolver> makeUnboundResolver(const QString &server);
