// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <QString>

/// One line from standard input, without its end. A terminal is asked with \a prompt and shows nothing of what is
/// typed; a signal that ends the program meanwhile leaves the terminal as it was. Waits. On failure the secret is
/// empty and \a problem says why.
Secret readSecretFromStdin(const QString &prompt, QString *problem);
