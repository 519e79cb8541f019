// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Loads the translators (the program's and Qt's own) for \a choice: "en", "zh" or "" = as the system says. Sets
/// currentLanguage(). At once, without restart: windows get QEvent::LanguageChange.
void installLanguage(const QString &choice);
