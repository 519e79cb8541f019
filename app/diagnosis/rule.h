// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "transcript/transcript.h"

#include <QByteArrayList>
#include <QList>
#include <QStringList>

#include <optional>

/// One refusing reply, prepared for the rules.
struct RuleSubject
{
    Stage stage = Stage::Greeting;
    QByteArray status;
    QByteArray extended;
    QString provider; ///< id of providers.json; empty = not known
    QString text;     ///< lower case, one blank between words
};
RuleSubject ruleSubject(Stage stage, const Reply &reply, const QString &provider);

/// A condition on one reply: every given key must match, a list means "one of". What the matching rules of
/// one finding weigh is added up, so that number, stage and words can support or overrule each other.
struct Rule
{
    QString finding;
    QList<Stage> stages;
    QByteArrayList status;   ///< "535", or its beginning: "5"
    QByteArrayList extended; ///< "5.7.8"; "x.7.8" for any class
    QStringList providers;
    QStringList
        text; ///< one of these words or phrases, lower case; a last "*" stands for the rest of the word
    QStringList allText; ///< all of these
    int weight = 50;     ///< below 0 speaks against the finding

    [[nodiscard]] bool matches(const RuleSubject &subject) const;
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
