// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"
#include "base/localizedtext.h"

#include <QDate>
#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

/// What one mail provider is known to want; a row of resources/providers.json.
struct Provider {
    enum class UserForm { Address, LocalPart, Other };
    enum class Status {
        Works,      ///< with a password, code or key
        OAuth2Only,
        NoSmtp,     ///< no submission for programs at all
    };

    QString id;
    LocalizedText name;
    QString pinyin; ///< initials of the Chinese name, lower case: "qqyx"
    QStringList domains;
    QList<Endpoint> servers; ///< SMTP submission, preferred first
    UserForm user = UserForm::Address;
    LocalizedText userHint; ///< for UserForm::Other: what the user name is, in words
    CredentialKind credential = CredentialKind::Password;
    LocalizedText credentialName; ///< as the provider calls it: "authorization code", "授权码"
    QString codePattern;          ///< regular expression for the cleaned code; empty = form not known
    LocalizedText codeForm;       ///< the same in words: "16 letters"; empty if not known
    QList<LocalizedText> steps;   ///< path through the provider's own pages to the code
    QUrl codePage;                ///< https; the page where it is made
    QUrl helpPage;
    QList<LocalizedText> quirks;
    LocalizedText limits;
    Status status = Status::Works;
    QDate asOf; ///< date of the facts; day is 1; invalid if not known (then the facts are not confirmed)

    /// Combinations found in articles that do not work.
    struct WrongCombination {
        QString host;
        quint16 port = 0; ///< 0 = any
        std::optional<Encryption> encryption; ///< nothing = in any mode
        Endpoint right;
        LocalizedText why;
    };
    QList<WrongCombination> wrongCombinations;
};

/// The providers of resources/providers.json.
class ProviderBook
{
public:
    /// The built-in one, read at first use.
    static const ProviderBook &instance();
    /// The built-in one, or an empty one if none of its rows can know any of \a names (hosts, domains, ids): reading
    /// 109 rows takes milliseconds that a run against somebody's own server need not spend.
    static const ProviderBook &knowing(const QStringList &names);
    static std::optional<ProviderBook> fromJson(const QByteArray &json, QString *problem);

    [[nodiscard]] const QList<Provider> &all() const { return m_providers; }
    [[nodiscard]] const Provider *byId(const QString &id) const;
    /// By the domain of an address, in any case; null = unknown.
    [[nodiscard]] const Provider *byAddress(const QString &address) const;
    /// By the name of one of its servers; null = unknown, as is whatever listens on this computer.
    [[nodiscard]] const Provider *byHost(const QString &host) const;
    /// Best match first: English or Chinese name, pinyin initials, domain, host; all if \a query is empty.
    [[nodiscard]] QList<const Provider *> search(const QString &query) const;
    [[nodiscard]] const Provider::WrongCombination *wrongCombination(const Endpoint &server) const;

private:
    QList<Provider> m_providers;
};
