// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sasl/saslmechanism.h"

enum class ScramHash { Sha1, Sha256 };

/// RFC 5802 and RFC 7677, without channel binding. \a nonce empty = from a secure generator.
std::unique_ptr<SaslMechanism> makeScram(ScramHash hash, const Login &login, const QByteArray &nonce);
