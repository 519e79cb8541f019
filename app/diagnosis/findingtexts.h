// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/provider.h"
#include "base/finding.h"

#include <QString>
#include <QStringList>

enum class Actor { You, Administrator, Provider, Network, Recipient, Program, Nobody };
enum class RetryHelps { No, Yes, Later, AfterChange };

/// A button that the window can offer with a finding.
enum class RemedyAction { None, EnterCode, OpenCodePage, EditServer, UseSuggestedServer, RunAgain, SaveReport, EditSender };

struct FindingText {
    QString title;
    QString explanation;
    QStringList remedies; ///< next steps in order
    Actor actor = Actor::You;
    RetryHelps retry = RetryHelps::No;
    QString retryText; ///< whole sentence: whether and when trying again helps
    QList<RemedyAction> actions; ///< best first
};
/// In the current language. \a provider: its own steps take the place of the general ones; null = own server.
FindingText textOf(const Finding &finding, const Provider *provider);
QString actorText(Actor actor); ///< "You", "Your administrator", …
/// Every id textOf() knows, for the test that walks both ways.
QStringList knownFindingIds();
