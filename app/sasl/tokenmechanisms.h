// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sasl/saslmechanism.h"

std::unique_ptr<SaslMechanism> makeXOAuth2(const Login &login);
std::unique_ptr<SaslMechanism> makeOAuthBearer(const Login &login);
