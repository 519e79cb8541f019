// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sasl/saslmechanism.h"

std::unique_ptr<SaslMechanism> makePlain(const Login &login);
std::unique_ptr<SaslMechanism> makeLogin(const Login &login);
std::unique_ptr<SaslMechanism> makeCramMd5(const Login &login);
