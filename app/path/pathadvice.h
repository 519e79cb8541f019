// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "path/pathresult.h"

#include <QMap>

/// For whose shell a command is meant.
enum class CommandSystem { Linux, Windows, MacOs };
[[nodiscard]] CommandSystem thisSystem();

/// One thing to look at, with the command that shows it.
struct PathAdvice {
    QString id; ///< "firewall", "router", …
    PathPiece piece = PathPiece::Firewall;
    QString title, text;
    QMap<CommandSystem, QString> commands; ///< one command per line; empty if the host's name is unfit for a shell

    [[nodiscard]] QString commandFor(CommandSystem system) const { return commands.value(system); }
};

/// What to look at, from this computer outwards; only what is under suspicion.
QList<PathAdvice> pathAdvice(const PathResult &result);
