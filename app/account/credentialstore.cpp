// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/credentialstore.h"

#include <QCoreApplication>

namespace {

QString translated(const char *sentence)
{
    return QCoreApplication::translate("CredentialStore", sentence);
}

} // namespace

QString credentialStoreErrorText(CredentialStore::Error error)
{
    switch (error) {
    case CredentialStore::Error::None:
        return {};
    case CredentialStore::Error::NotFound:
        return translated(QT_TRANSLATE_NOOP("CredentialStore", "No code is saved for this account."));
    case CredentialStore::Error::Unavailable:
        return translated(QT_TRANSLATE_NOOP("CredentialStore",
            "There is no keychain on this system. The code is kept in memory until the program ends."));
    case CredentialStore::Error::Locked:
        return translated(
            QT_TRANSLATE_NOOP("CredentialStore", "The system keychain is locked. Unlock it and try again; "
                                                 "until then the code is kept in memory only."));
    case CredentialStore::Error::Denied:
        return translated(QT_TRANSLATE_NOOP("CredentialStore",
            "The system keychain refused access. The code is kept in memory until the program ends."));
    case CredentialStore::Error::Silent:
        return translated(
            QT_TRANSLATE_NOOP("CredentialStore", "The system keychain did not answer in time. The code is "
                                                 "kept in memory until the program ends."));
    case CredentialStore::Error::Other:
        return translated(QT_TRANSLATE_NOOP("CredentialStore",
            "The system keychain reported an error. The code is kept in memory until the program ends."));
    }
    Q_UNREACHABLE();
}
