// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/endpoint.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

/// What a credential is, and so what it is called in front of the person.
enum class CredentialKind {
    Password,
    AuthorizationCode, ///< 授权码: QQ, 163 and others
    AppPassword,
    ApiKey,
    OAuth2Token,
    None,
};
QByteArray credentialKindName(CredentialKind kind); ///< "password", "authorization_code", …
std::optional<CredentialKind> credentialKindFromName(const QByteArray &name);

/// The last result, for the list of accounts.
struct LastResult {
    QByteArray outcome; ///< outcomeName(); empty = never tested
    QByteArray proof;   ///< proofName()
    QString finding;    ///< id of the first finding; empty if none
    QDateTime when;
    friend bool operator==(const LastResult &, const LastResult &) = default;
};

/// One mail account as the wizard collects it, without its secret.
struct Account {
    QString id; ///< UUID, without braces; the key of the stored code
    QString address; ///< "lin.zhang@qq.com", UTF-8 local part allowed
    QString displayName;
    QString providerId; ///< id in providers.json; empty = own server
    Endpoint server;
    QString user; ///< what is said at sign-in; empty = no sign-in
    CredentialKind credential = CredentialKind::Password;
    QString mechanism; ///< forced SASL mechanism; empty = strongest
    QString helloName; ///< what EHLO says; empty = address literal
    QString extraCaFile; ///< PEM file of a private CA; empty = none
    bool remember = true; ///< keep the code in the system keychain
    LastResult lastResult;
    friend bool operator==(const Account &, const Account &) = default;
};
