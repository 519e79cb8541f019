// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What would tell this cause from others that fit as well: "It is this if …", in the current language. Empty for
/// causes whose words leave no doubt.
QString tellText(const QString &id);
