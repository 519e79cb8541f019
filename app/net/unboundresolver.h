// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/nameresolver.h"

/// A resolver that asks the name server "HOST:PORT" by libunbound.
std::unique_ptr<NameResolver> makeUnboundResolver(const QString &server);
