// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "path/pathresult.h"
#include "run/report.h"

/// True if the path is worth a look after this run: it failed on the way to the sign-in, at a real server, and nobody
/// stopped it.
[[nodiscard]] bool wantsPathCheck(const Report &report);

/// \a report with the experiments joined to it: a conclusion confirms the first finding, overrules it if it is surer,
/// or follows it as another possibility.
[[nodiscard]] Report withPath(Report report, const PathResult &result);

/// The experiments a report carries; nothing if there are none.
[[nodiscard]] std::optional<PathResult> pathOf(const Report &report);
