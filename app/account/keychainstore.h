// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/credentialstore.h"

#include <memory>

/// QtKeychain behind CredentialStore (Secret Service, KWallet, Windows, macOS); its insecure fallback stays off. On
/// Linux it asks the Secret Service first whether the collection is locked, because a locked keyring answers
/// "not found". \a service is the name entries are filed under.
std::unique_ptr<CredentialStore> makeKeychainStore(const QString &service = QStringLiteral("Heloscope"));
/// Keeps secrets in memory of this process only; for tests, and when there is no keychain.
std::unique_ptr<CredentialStore> makeMemoryStore();
