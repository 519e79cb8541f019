// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/credentialmending.h"
#include "account/provider.h"
#include "base/secret.h"

#include <QFlags>
#include <QList>
#include <QString>

/// One way to mend what was typed; a button. It happens only when that is pressed.
struct CredentialOffer;

/// What the code field sees, at once and without sending anything. Never changes what was typed by itself.
struct CredentialInspection {
    enum class Verdict {
        Empty,
        FitsPattern,       ///< has the form of this provider's code (after cleaning)
        Mendable,          ///< not as it is, but with the first offer
        Plausible,         ///< nothing known against it
        LooksLikePassword, ///< the provider wants a code of another form
        WrongLength,       ///< right characters, wrong number
        SomethingElse,     ///< an address, a phone number, the code of a text message
    };
    enum Trait {
        Blanks = 1 << 0,      ///< inside or around, line ends too
        Invisible = 1 << 1,   ///< zero-width, byte order mark, soft hyphen, control
        FullWidth = 1 << 2,
        NonAscii = 1 << 3,    ///< after all that can be mended
        Quotes = 1 << 4,      ///< around it
        Punctuation = 1 << 5, ///< of a Chinese input method
        ForeignLetters = 1 << 6,
        UpperCase = 1 << 7,   ///< where the code has lower case
        LowerCase = 1 << 8,   ///< where the code has capitals
        LookAlikes = 1 << 9,  ///< 0 for O, 1 for l, where the code cannot have them
        Surrounded = 1 << 10, ///< the code is in there, with more around it
        MailAddress = 1 << 11,
        WebAddress = 1 << 12,
        PhoneNumber = 1 << 13,
        VerificationCode = 1 << 14,
        Confusable = 1 << 15, ///< typed by hand with letters that are easily mistaken; a hint only
    };
    Q_DECLARE_FLAGS(Traits, Trait)
    /// Nobody mistakes a letter in a paste.
    enum class Origin { Typed, Pasted };

    Verdict verdict = Verdict::Empty;
    int length = 0;              ///< characters after cleaning
    bool hasRightLength = false; ///< as many characters as this provider's code has
    Traits traits;
    static constexpr qsizetype mostOffers = 3;
    QList<CredentialOffer> offers; ///< best first; secrets
    /// Worth a question before it is sent: it would cost one of few tries.
    [[nodiscard]] bool asksFirst() const { return !offers.isEmpty() || verdict == Verdict::SomethingElse; }
};
Q_DECLARE_OPERATORS_FOR_FLAGS(CredentialInspection::Traits)

struct CredentialOffer {
    CredentialInspection::Traits mends;
    Secret result;       ///< what the field holds after it
    bool fits = false;   ///< the result has the form of this provider's code
    bool around = false; ///< of blanks, only those around it
    LookAlikes reading;  ///< for LookAlikes
};

/// \a typed is a secret and is not kept. \a provider null = own server.
CredentialInspection inspectCredential(const QString &typed, const Provider *provider,
    CredentialInspection::Origin origin = CredentialInspection::Origin::Typed);
/// Without blanks and invisible characters, full-width made half-width.
QString cleanCredential(const QString &typed);

/// The sentences under the field, in the current language; never contain what was typed.
QString inspectionText(const CredentialInspection &inspection, const Provider *provider);
/// What the button of offer \a index says.
QString offerText(const CredentialInspection &inspection, qsizetype index);
