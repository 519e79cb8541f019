// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/rule.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

/// Words that stand for a fact, such as "smtpauthenticationerror" for stage auth.
struct Phrases {
    QString fact;
    QStringList text; ///< as in a Rule: lower case, a last "*" stands for the rest of the word
};

/// resources/errorrules.json: what libraries and programs say.
class ErrorBook
{
  public:
    static const ErrorBook &instance();
    static std::optional<ErrorBook> fromJson(const QByteArray &json, QString *problem);

    [[nodiscard]] const RuleBook &rules() const { return m_rules; }
    /// The stage that the first matching phrase stands for; \a text is comparable().
    [[nodiscard]] std::optional<Stage> stageOf(const QString &text) const;
    /// The provider whose own words are in \a text; empty if none.
    [[nodiscard]] QString providerOf(const QString &text) const;
    /// The reply code that a library's name for it stands for: "mailbox unavailable" is 550; empty if none.
    [[nodiscard]] QByteArray statusOf(const QString &text) const;
    /// Where words begin that announce a server's reply ("server response was:"), and how long they are.
    struct Announcement {
        qsizetype at = -1;
        qsizetype size = 0;
    };
    [[nodiscard]] Announcement announcement(const QString &lowerCaseLine) const;

  private:
    RuleBook m_rules;
    QList<Phrases> m_stages, m_providers, m_statuses;
    QStringList m_announcements;
};
