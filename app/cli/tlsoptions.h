// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/options.h"

#include <string>

namespace CLI {
class App;
}

/// What the command line of "heloctl tls" says, before it is checked.
struct RawTlsOptions {
    std::string target, encryption, caFile, name, proxy, format = "text";
};

void defineTlsOptions(CLI::App *command, RawTlsOptions *raw);
/// False, with a complaint, if it makes no sense.
bool fillTlsOptions(const RawTlsOptions &raw, TlsOptions *options);

/// "mail.test", "mail.test:587", "192.0.2.1:465", "::1", "[::1]:465"; port 0 if none is given. Nothing for anything else.
std::optional<Endpoint> endpointFromTarget(const QString &target);
