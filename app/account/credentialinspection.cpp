// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/credentialinspection.h"

#include "account/typedtext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// Access tokens are long; no pattern of ours is.
constexpr qsizetype longestForPatterns = 256;

QString translated(const char *source)
{
    return QCoreApplication::translate("CredentialInspection", source);
}

bool matches(const QString &pattern, const QString &text)
{
    return text.size() <= longestForPatterns && QRegularExpression(pattern).match(text).hasMatch();
}

// The pattern for the same letters in any number: "^[a-z]{16}$" becomes "^[a-z]+$".
QString withAnyLength(QString pattern)
{
    static const QRegularExpression count(u"\\{\\d+(,\\d*)?\\}"_s);
    return pattern.replace(count, u"+"_s);
}

// The pattern for as many of any character: "^[a-z]{16}$" becomes "^.{16}$".
QString withAnyCharacters(QString pattern)
{
    static const QRegularExpression characterClass(u"\\[[^\\]]*\\]"_s);
    return pattern.replace(characterClass, u"."_s);
}

CredentialInspection::Verdict verdictFor(const QString &clean, const Provider *provider)
{
    using Verdict = CredentialInspection::Verdict;
    if (clean.isEmpty())
        return Verdict::Empty;
    if (!provider || provider->codePattern.isEmpty())
        return Verdict::Plausible;
    if (matches(provider->codePattern, clean))
        return Verdict::FitsPattern;
    return matches(withAnyLength(provider->codePattern), clean) ? Verdict::WrongLength
                                                                : Verdict::LooksLikePassword;
}

bool isMadeByProvider(const Provider *provider)
{
    return provider && provider->credential != CredentialKind::Password;
}

QString characterCount(int length)
{
    return length == 1 ? translated(QT_TRANSLATE_NOOP("CredentialInspection", "1 character"))
                       : translated(QT_TRANSLATE_NOOP("CredentialInspection", "%1 characters")).arg(length);
}

QString verdictSentence(const CredentialInspection &inspection, const Provider *provider)
{
    const auto code = provider ? provider->credentialName.text() : QString();
    const auto name = provider ? provider->name.text() : QString();
    const auto form = provider ? provider->codeForm.text() : QString();
    const auto count = characterCount(inspection.length);
    switch (inspection.verdict) {
    case CredentialInspection::Verdict::Empty:
        return {};
    case CredentialInspection::Verdict::FitsPattern:
        //: %1 "authorization code", %2 provider, %3 "16 letters"
        return translated(QT_TRANSLATE_NOOP("CredentialInspection", "Has the form of the %1 of %2: %3."))
            .arg(code, name, form);
    case CredentialInspection::Verdict::WrongLength:
        //: %1 "9 characters", %2 "authorization code", %3 provider, %4 "16 letters"
        return translated(
            QT_TRANSLATE_NOOP("CredentialInspection",
                "%1; the %2 of %3 has another length: %4. A part may be missing, or this is another "
                "password."))
            .arg(count, code, name, form);
    case CredentialInspection::Verdict::LooksLikePassword:
        if (inspection.hasRightLength) {
            //: %1 "16 characters", %2 "authorization code", %3 provider, %4 "16 lower-case letters"
            return translated(QT_TRANSLATE_NOOP("CredentialInspection",
                                  "%1, but the %2 of %3 has others: %4. This may be a login password."))
                .arg(count, code, name, form);
        }
        //: %1 "11 characters", %2 "authorization code", %3 provider, %4 "16 letters"
        return translated(QT_TRANSLATE_NOOP("CredentialInspection",
                              "This looks like a login password (%1); the %2 of %3 has another form: %4."))
            .arg(count, code, name, form);
    case CredentialInspection::Verdict::Plausible:
        if (isMadeByProvider(provider)) {
            //: %1 "16 characters", %2 "app password", %3 provider
            return translated(
                QT_TRANSLATE_NOOP("CredentialInspection", "%1; what the %2 of %3 looks like is not known."))
                .arg(count, code, name);
        }
        return translated(QT_TRANSLATE_NOOP("CredentialInspection", "%1; nothing speaks against it."))
            .arg(count);
    }
    Q_UNREACHABLE();
}

QStringList oddities(const CredentialInspection &inspection, const Provider *provider)
{
    const bool made = isMadeByProvider(provider);
    QStringList sentences;
    if (inspection.hasBlanks) {
        sentences += made ? translated(QT_TRANSLATE_NOOP(
                         "CredentialInspection", "The blanks in it do not belong to it and can be removed."))
                          : translated(QT_TRANSLATE_NOOP("CredentialInspection",
                              "There are blanks in it; if they do not belong to it, they can be removed."));
    }
    if (inspection.hasFullWidth) {
        sentences += translated(QT_TRANSLATE_NOOP(
            "CredentialInspection", "There are full-width characters in it; they can be made half-width."));
    }
    if (inspection.hasInvisible) {
        sentences += translated(QT_TRANSLATE_NOOP(
            "CredentialInspection", "There are invisible characters in it; they can be removed."));
    }
    if (inspection.hasNonAscii) {
        sentences += made ? translated(QT_TRANSLATE_NOOP("CredentialInspection",
                         "There are characters in it that are not on an English keyboard; check it."))
                          : translated(QT_TRANSLATE_NOOP(
                              "CredentialInspection", "There are characters in it that are not on an English "
                                                      "keyboard; not every server takes them."));
    }
    return sentences;
}

} // namespace

CredentialInspection inspectCredential(const QString &typed, const Provider *provider)
{
    CredentialInspection inspection;
    const auto characters = typed.toUcs4();
    for (const auto character : characters) {
        // Line ends and tabs come with a paste; people see them as blanks.
        inspection.hasBlanks |= isBlankCharacter(character);
        inspection.hasInvisible |= isInvisibleCharacter(character)
                                   || (isControlCharacter(character) && !isBlankCharacter(character));
        inspection.hasFullWidth |= halfWidth(character) != character;
    }
    const auto clean = cleanCredential(typed);
    const auto kept = clean.toUcs4();
    inspection.length = static_cast<int>(kept.size());
    inspection.hasNonAscii =
        std::any_of(kept.begin(), kept.end(), [](uint character) { return character > 126; });
    inspection.verdict = verdictFor(clean, provider);
    inspection.hasRightLength = provider && !provider->codePattern.isEmpty()
                                && matches(withAnyCharacters(provider->codePattern), clean);
    return inspection;
}

QString cleanCredential(const QString &typed)
{
    QString clean;
    const auto characters = typed.toUcs4();
    for (const auto character : characters) {
        if (!isBlankCharacter(character) && !isInvisibleCharacter(character)
            && !isControlCharacter(character))
            clean += QStringView(QChar::fromUcs4(halfWidth(character)));
    }
    return clean;
}

QString inspectionText(const CredentialInspection &inspection, const Provider *provider)
{
    auto text = verdictSentence(inspection, provider);
    const auto more = oddities(inspection, provider);
    for (const auto &sentence : more) {
        //: two whole sentences, one behind the other; Chinese wants no blank between them
        text = text.isEmpty()
                   ? sentence
                   : translated(QT_TRANSLATE_NOOP("CredentialInspection", "%1 %2")).arg(text, sentence);
    }
    return text;
}
