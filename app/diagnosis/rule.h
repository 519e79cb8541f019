// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "transcript/transcript.h"

#include <QByteArrayList>
#include <QList>
#include <QRegularExpression>

#include <optional>

/// A condition on one transcript entry: every given key must match, a list means "one of".
struct Rule {
    QString finding;
    QList<Stage> stages;
    QByteArrayList status;    ///< "535", or a class such as "5"
    QByteArrayList extended;  ///< "5.7.8"
    QStringList providers;
    QStringList text;         ///< one of these words or phrases, in any case
    QStringList allText;      ///< all of these
    int weight = 50;          ///< more special rules outrank general ones
    QMap<QString, QString> arguments;
};

/// resources/rules.json.
class RuleBook
{
public:
    static const RuleBook &instance();
    static std::optional<RuleBook> fromJson(const QByteArray &json, QString *problem);
    [[nodiscard]] const QList<Rule> &rules() const { return m_rules; }

private:
    QList<Rule> m_rules;
};
