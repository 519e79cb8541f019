// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/provider.h"
#include "base/finding.h"
#include "transcript/stage.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

/// What somebody knows about a text besides the text; it outranks what the text tells.
struct ExplainGiven {
    std::optional<Stage> stage;
    QString provider; ///< id; empty = not given
    QString host;
    quint16 port = 0;
    std::optional<Encryption> encryption;
    QByteArray mechanism; ///< upper case
};

/// One cause of what a text tells of.
struct ExplainedCause {
    QString id;
    double confidence = 0; ///< 0 to 1, see confidenceOf()
    Finding finding;
};

/// What was found in the text, secrets taken out.
struct Recognised {
    enum class Kind { Nothing, Reply, Error };
    Kind kind = Kind::Nothing;
    std::optional<Stage> stage;
    const Provider *provider = nullptr;
    QString host;
    quint16 port = 0;
    std::optional<Encryption> encryption;
    QByteArray mechanism;
    QByteArray status;
    QByteArray extended;
    QString said; ///< the server's words, or the line of the program that tells most
};

struct Explanation {
    QList<ExplainedCause> causes; ///< best first; empty if nothing was recognised
    Recognised recognised;
};

/// What a pasted reply, bounce, log or error message means. Pure; takes time linear in the size of \a text.
Explanation explain(const QByteArray &text, const ExplainGiven &given);
