// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/laterunstore.h"

extern "C" Q_DECL_EXPORT RunStore *heloscopeRunStore(const QString &path)
{
    return makeRunStore(path).release();
}
