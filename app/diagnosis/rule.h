// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "base/strictjson.h"
#include "net/endpoint.h"
#include "transcript/transcript.h"

#include <QByteArrayList>
#include <QList>
#include <QStringList>

#include <optional>

/// One refusing reply, or the words of a library or program about its failure, prepared for the rules.
struct RuleSubject
{
    enum class Kind { Reply, Error };
    Kind kind = Kind::Reply;
    std::optional<Stage> stage; ///< nothing = not known
    QByteArray status;          ///< "535"; "NO", "BAD" or "BYE" of IMAP; "-ERR" of POP3
    QByteArray extended;        ///< "5.7.8"; the response code of IMAP and POP3: "AUTHENTICATIONFAILED"
    QString provider;           ///< id of providers.json; empty = not known
    QString text;               ///< lower case, one blank between words
    quint16 port = 0;           ///< 0 = not known
    std::optional<Encryption> encryption;
    QByteArray mechanism; ///< "XOAUTH2"; empty = not known
};
RuleSubject ruleSubject(std::optional<Stage> stage, const Reply &reply, const QString &provider);
/// Bytes as they are compared: decoded, lower case, one blank between words, not endless.
QString comparable(const QByteArray &bytes);

/// True if \a text holds \a phrase with a boundary of words on both sides; a last "*" stands for the rest of the word.
bool hasPhrase(const QString &text, QStringView phrase);
/// A phrase that can match: lower case, single blanks.
bool isRulePhrase(const QString &phrase);

/// A condition on one reply: every given key must match, a list means "one of". What the matching rules of
/// one finding weigh is added up, so that number, stage and words can support or overrule each other.
struct Rule
{
    QString finding;
    QList<Stage> stages;
    QByteArrayList status;   ///< "535", or its beginning: "5"
    QByteArrayList extended; ///< "5.7.8"; "x.7.8" for any class
    QStringList providers;
    QList<quint16> ports; ///< none match while the port is not known; likewise below
    QList<Encryption> encryptions;
    QByteArrayList mechanisms;
    std::optional<RuleSubject::Kind> kind; ///< replies, or errors of programs; nothing = both
    QStringList
        text; ///< one of these words or phrases, lower case; a last "*" stands for the rest of the word
    QStringList allText; ///< all of these
    QStringList withText;    ///< and one of these, such as a verb to the nouns of text
    QStringList withoutText; ///< none of these
    int weight = 50;     ///< below 0 speaks against the finding

    [[nodiscard]] bool matches(const RuleSubject &subject) const;
    /// matches() is both of these.
    [[nodiscard]] bool matchesStage(Stage stage) const { return stages.isEmpty() || stages.contains(stage); }
    [[nodiscard]] bool matchesContent(const RuleSubject &subject) const;
};

/// resources/rules.json.
class RuleBook
{
  public:
    static const RuleBook &instance();
    /// "words" and "rules" of \a root, which may hold more; what is wrong is told to its problem.
    static RuleBook read(StrictJson &root);
    static std::optional<RuleBook> fromJson(const QByteArray &json, QString *problem);
    [[nodiscard]] const QList<Rule> &rules() const { return m_rules; }

  private:
    QList<Rule> m_rules;
};
