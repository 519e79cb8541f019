// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/tlsjudgement.h"
#include "widgets/marks.h"
#include "widgets/theme.h"

/// The sign and the colour of a verdict.
Mark verdictMark(TlsVerdict verdict);
Theme::Color verdictColor(TlsVerdict verdict);
/// One judged fact: its sign, what it is, and why, below each other so that it fits a narrow column.
QWidget *tlsFactRow(const TlsFact &fact, QWidget *parent);
