// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"

#include <optional>

constexpr int invitationSchema = 1;
constexpr qsizetype longestInvitation = 64 * 1024; ///< bytes of a file
constexpr qsizetype longestInvitationNote = 2000;  ///< characters

/// What an administrator hands to a user, so that only the code is left to be typed: the settings of one account, the
/// language to speak, a note. The file (name.heloscope, docs/invitation.md) holds no secret and no certificates: what
/// comes in a letter must not be able to say whom to trust.
struct Invitation {
    Account account; ///< without id, extraCaFile and lastResult
    QString language; ///< "en", "zh" or empty = as the user's system says
    QString note;     ///< plain text of somebody else
    friend bool operator==(const Invitation &, const Invitation &) = default;
};

QByteArray invitationToJson(const Invitation &invitation);
/// Nothing and \a problem, "server.port: …" in English with the key named, if \a json is none, of a newer schema, or
/// describes an account that checkAccount() would refuse.
std::optional<Invitation> invitationFromJson(const QByteArray &json, QString *problem);

/// Why somebody should think twice before typing a code for the server that an invitation names.
enum class InvitationDoubt {
    ServerOfAnotherProvider, ///< the address's provider is known, and this is none of its servers
    ServerOfNobodyKnown,     ///< neither of the address's own domain nor of a known provider
    NumericHost,             ///< an address instead of a name
    InternationalHost,       ///< a name with letters that can look like others
    ClearText,               ///< the code would travel readable
};
/// Pure; empty if nothing speaks against it.
QList<InvitationDoubt> doubtsAbout(const Account &account);
