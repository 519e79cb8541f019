// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"
#include "base/finding.h"

#include <QList>

/// What is wrong with the settings before anything is sent; pure. Finding ids start with "account." and the
/// argument "field" names the field: address, host, port, encryption, user, hello_name, mechanism, ca_file.
/// Includes CR, LF or NUL in a field (Error) and combinations known to be wrong, such as smtp.office365.com with
/// port 465 (Warning, arguments host, port, right_port, right_encryption).
QList<Finding> checkAccount(const Account &account);
