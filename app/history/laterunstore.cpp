// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/laterunstore.h"

#include "run/lateservices.h"

std::unique_ptr<RunStore> makeRunStore(const QString &path)
{
    const auto entry = reinterpret_cast<RunStoreEntry>(lateServicesFunction(runStoreEntry));
    return std::unique_ptr<RunStore>(entry(path));
}
