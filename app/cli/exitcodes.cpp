// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/exitcodes.h"

ExitCode exitCodeOf(OutcomeKind kind)
{
    switch (kind) {
    case OutcomeKind::Ok: return ExitCode::Proven;
    case OutcomeKind::Refused: return ExitCode::Refused;
    case OutcomeKind::Failed: return ExitCode::Failed;
    case OutcomeKind::Unknown: return ExitCode::Unknown;
    case OutcomeKind::Cancelled: return ExitCode::Cancelled;
    }
    Q_UNREACHABLE();
}
