// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/options.h"

class QObject;

/// heloctl practice: lists the scenarios, or runs the server until interrupted. False if it could not start or has
/// nothing left to do; \a exitCode tells which.
bool startPractice(const PracticeOptions &options, QObject *parent, int *exitCode);
