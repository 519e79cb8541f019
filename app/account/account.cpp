// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/account.h"

#include <array>
#include <utility>

namespace {

using KindName = std::pair<CredentialKind, const char *>;
constexpr std::array kindNames{
    KindName{CredentialKind::Password, "password"},
    KindName{CredentialKind::AuthorizationCode, "authorization_code"},
    KindName{CredentialKind::AppPassword, "app_password"},
    KindName{CredentialKind::ApiKey, "api_key"},
    KindName{CredentialKind::OAuth2Token, "oauth2_token"},
    KindName{CredentialKind::None, "none"},
};

} // namespace

QByteArray credentialKindName(CredentialKind kind)
{
    for (const auto &[known, name] : kindNames) {
        if (known == kind)
            return name;
    }
    Q_UNREACHABLE();
}

std::optional<CredentialKind> credentialKindFromName(const QByteArray &name)
{
    for (const auto &[kind, known] : kindNames) {
        if (name == known)
            return kind;
    }
    return std::nullopt;
}
