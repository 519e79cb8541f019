// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/credentialinspection.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Inspection = CredentialInspection;

QString translated(const char *source)
{
    return QCoreApplication::translate("CredentialInspection", source);
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

/// What the provider calls its code, whose it is and what it looks like.
struct Words {
    explicit Words(const Provider *provider)
        : code(provider ? provider->credentialName.text()
                        : translated(QT_TRANSLATE_NOOP("CredentialInspection", "password")))
        , name(provider ? provider->name.text() : QString())
        , form(provider ? provider->codeForm.text() : QString())
    {
    }
    QString code, name, form;
};

QString somethingElseSentence(const Inspection &inspection, const Provider *provider)
{
    const Words words(provider);
    const char *what = nullptr;
    if (inspection.traits & Inspection::MailAddress) {
        //: %1 "authorization code"
        what = QT_TRANSLATE_NOOP("CredentialInspection", "This is an e-mail address, not the %1.");
    } else if (inspection.traits & Inspection::WebAddress) {
        //: %1 "authorization code"
        what = QT_TRANSLATE_NOOP("CredentialInspection", "This is a web address, not the %1.");
    } else if (inspection.traits & Inspection::PhoneNumber) {
        //: %1 "authorization code"
        what = QT_TRANSLATE_NOOP("CredentialInspection", "This looks like a phone number, not like the %1.");
    } else {
        //: %1 "authorization code"
        what = QT_TRANSLATE_NOOP("CredentialInspection",
            "This looks like a verification code from a text message. The %1 comes after it, on the web page.");
    }
    return translated(what).arg(words.code);
}

QString misfitSentence(const Inspection &inspection, const Provider *provider)
{
    const Words words(provider);
    const auto count = characterCount(inspection.length);
    if (inspection.verdict == Inspection::Verdict::WrongLength) {
        //: %1 "9 characters", %2 "authorization code", %3 provider, %4 "16 letters"
        return translated(QT_TRANSLATE_NOOP("CredentialInspection",
                              "%1; the %2 of %3 has another length: %4. A part may be missing, or this is another "
                              "password."))
            .arg(count, words.code, words.name, words.form);
    }
    if (inspection.hasRightLength) {
        //: %1 "16 characters", %2 "authorization code", %3 provider, %4 "16 lower-case letters"
        return translated(QT_TRANSLATE_NOOP("CredentialInspection",
                              "%1, but the %2 of %3 has others: %4. This may be a login password."))
            .arg(count, words.code, words.name, words.form);
    }
    //: %1 "11 characters", %2 "authorization code", %3 provider, %4 "16 letters"
    return translated(QT_TRANSLATE_NOOP("CredentialInspection",
                          "This looks like a login password (%1); the %2 of %3 has another form: %4."))
        .arg(count, words.code, words.name, words.form);
}

QString plausibleSentence(const Inspection &inspection, const Provider *provider)
{
    const auto count = characterCount(inspection.length);
    if (!isMadeByProvider(provider))
        return translated(QT_TRANSLATE_NOOP("CredentialInspection", "%1; nothing speaks against it.")).arg(count);
    const Words words(provider);
    //: %1 "16 characters", %2 "app password", %3 provider
    return translated(QT_TRANSLATE_NOOP("CredentialInspection", "%1; what the %2 of %3 looks like is not known."))
        .arg(count, words.code, words.name);
}

QString verdictSentence(const Inspection &inspection, const Provider *provider)
{
    const Words words(provider);
    switch (inspection.verdict) {
    case Inspection::Verdict::Empty:
        return {};
    case Inspection::Verdict::FitsPattern:
        //: %1 "authorization code", %2 provider, %3 "16 letters"
        return translated(QT_TRANSLATE_NOOP("CredentialInspection", "Has the form of the %1 of %2: %3."))
            .arg(words.code, words.name, words.form);
    case Inspection::Verdict::Mendable:
        //: behind sentences that say what is wrong. %1 "authorization code", %2 provider, %3 "16 letters"
        return translated(
            QT_TRANSLATE_NOOP("CredentialInspection", "Without that it has the form of the %1 of %2: %3."))
            .arg(words.code, words.name, words.form);
    case Inspection::Verdict::WrongLength:
    case Inspection::Verdict::LooksLikePassword:
        return misfitSentence(inspection, provider);
    case Inspection::Verdict::SomethingElse:
        return somethingElseSentence(inspection, provider);
    case Inspection::Verdict::Plausible:
        return plausibleSentence(inspection, provider);
    }
    Q_UNREACHABLE();
}

QStringList strangeCharacters(const Inspection &inspection, bool made)
{
    const auto traits = inspection.traits;
    QStringList sentences;
    if (traits & Inspection::Blanks) {
        sentences += made ? translated(QT_TRANSLATE_NOOP(
                         "CredentialInspection", "The blanks in it do not belong to it and can be removed."))
                          : translated(QT_TRANSLATE_NOOP("CredentialInspection",
                              "There are blanks in it; if they do not belong to it, they can be removed."));
    }
    if (traits & Inspection::FullWidth)
        sentences += translated(QT_TRANSLATE_NOOP(
            "CredentialInspection", "There are full-width characters in it; they can be made half-width."));
    if (traits & Inspection::Invisible)
        sentences += translated(QT_TRANSLATE_NOOP(
            "CredentialInspection", "There are invisible characters in it; they can be removed."));
    if (traits & Inspection::Quotes)
        sentences += translated(QT_TRANSLATE_NOOP("CredentialInspection", "There are quotation marks around it."));
    if (traits & Inspection::Punctuation)
        sentences += made ? translated(QT_TRANSLATE_NOOP("CredentialInspection",
                         "There are punctuation marks in it or around it that the code does not have."))
                          : translated(QT_TRANSLATE_NOOP("CredentialInspection",
                              "There are punctuation marks in it that come from a Chinese input method."));
    if (traits & Inspection::ForeignLetters)
        sentences += translated(QT_TRANSLATE_NOOP("CredentialInspection",
            "There are letters of another alphabet in it that look like Latin ones."));
    if (traits & Inspection::NonAscii) {
        sentences += made ? translated(QT_TRANSLATE_NOOP("CredentialInspection",
                         "There are characters in it that are not on an English keyboard; check it."))
                          : translated(QT_TRANSLATE_NOOP(
                              "CredentialInspection", "There are characters in it that are not on an English "
                                                      "keyboard; not every server takes them."));
    }
    return sentences;
}

QStringList oddities(const Inspection &inspection, const Provider *provider)
{
    const auto traits = inspection.traits;
    if (traits & Inspection::Surrounded) {
        //: %1 "authorization code"
        return {translated(QT_TRANSLATE_NOOP("CredentialInspection", "There is text around the %1."))
                    .arg(Words(provider).code)};
    }
    if (inspection.verdict == Inspection::Verdict::SomethingElse)
        return {};
    auto sentences = strangeCharacters(inspection, isMadeByProvider(provider));
    if (traits & Inspection::UpperCase)
        sentences += translated(QT_TRANSLATE_NOOP(
            "CredentialInspection", "There are capital letters in it where lower-case ones belong."));
    if (traits & Inspection::LowerCase)
        sentences += translated(QT_TRANSLATE_NOOP(
            "CredentialInspection", "There are lower-case letters in it where capital ones belong."));
    if (traits & Inspection::LookAlikes)
        sentences += translated(QT_TRANSLATE_NOOP("CredentialInspection",
            "There are characters in it that the code cannot have and that look like others, such as 0 and o."));
    if (traits & Inspection::Confusable)
        sentences += translated(QT_TRANSLATE_NOOP("CredentialInspection",
            "If it was typed by hand, compare what is easily mistaken: l, 1 and I, or O and 0."));
    return sentences;
}

QString partText(const Inspection &inspection, qsizetype index)
{
    const auto part = QString::fromUtf8(inspection.offers.at(index).result.reveal());
    const bool letters = std::all_of(part.begin(), part.end(), [](QChar c) { return c.isLetter(); });
    const auto isPart = [](const CredentialOffer &offer) { return offer.mends.testFlag(Inspection::Surrounded); };
    if (std::ranges::count_if(inspection.offers, isPart) > 1) {
        //: button; %1 is 1, 2 or 3, %2 the number of characters
        return translated(QT_TRANSLATE_NOOP("CredentialInspection", "Use part %1 of it: %2 characters"))
            .arg(index + 1)
            .arg(part.size());
    }
    return (letters ? translated(QT_TRANSLATE_NOOP("CredentialInspection", "Use the %1 letters in it"))
                    : translated(QT_TRANSLATE_NOOP("CredentialInspection", "Use the %1 characters in it")))
        .arg(part.size());
}

/// A letter that can be told from its likes in any font.
QString letterName(QChar letter)
{
    if (letter == u'l')
        return translated(QT_TRANSLATE_NOOP("CredentialInspection", "small L"));
    if (letter == u'I')
        return translated(QT_TRANSLATE_NOOP("CredentialInspection", "capital i"));
    return letter;
}

QString readingText(const CredentialOffer &offer)
{
    QStringList pairs;
    for (const auto &[look, as] : offer.reading)
        pairs += u"%1 → %2"_s.arg(letterName(look), letterName(as));
    const auto list = pairs.join(translated(QT_TRANSLATE_NOOP("CredentialInspection", ", ")));
    if (offer.mends != Inspection::LookAlikes) {
        //: button; %1 "0 → o, 1 → small L"
        return translated(QT_TRANSLATE_NOOP("CredentialInspection", "Clean up and replace %1")).arg(list);
    }
    //: button; %1 "0 → o, 1 → small L"
    return translated(QT_TRANSLATE_NOOP("CredentialInspection", "Replace %1")).arg(list);
}

} // namespace

QString inspectionText(const CredentialInspection &inspection, const Provider *provider)
{
    auto sentences = oddities(inspection, provider);
    const auto verdict = verdictSentence(inspection, provider);
    if (inspection.verdict == Inspection::Verdict::Mendable)
        sentences.append(verdict);
    else if (!verdict.isEmpty())
        sentences.prepend(verdict);
    QString text;
    for (const auto &sentence : std::as_const(sentences)) {
        //: two whole sentences, one behind the other; Chinese wants no blank between them
        text = text.isEmpty()
            ? sentence
            : translated(QT_TRANSLATE_NOOP("CredentialInspection", "%1 %2")).arg(text, sentence);
    }
    return text;
}

QString offerText(const CredentialInspection &inspection, qsizetype index)
{
    const auto &offer = inspection.offers.at(index);
    if (offer.around)
        return translated(QT_TRANSLATE_NOOP("CredentialInspection", "Remove the blanks around it"));
    switch (offer.mends.toInt()) {
    case Inspection::Surrounded:
        return partText(inspection, index);
    case Inspection::Blanks:
        return inspection.offers.first().around
            ? translated(QT_TRANSLATE_NOOP("CredentialInspection", "Remove all blanks"))
            : translated(QT_TRANSLATE_NOOP("CredentialInspection", "Remove the blanks"));
    case Inspection::Invisible:
        return translated(QT_TRANSLATE_NOOP("CredentialInspection", "Remove the invisible characters"));
    case Inspection::FullWidth:
        return translated(QT_TRANSLATE_NOOP("CredentialInspection", "Make it half-width"));
    case Inspection::Quotes:
        return translated(QT_TRANSLATE_NOOP("CredentialInspection", "Remove the quotation marks"));
    case Inspection::Punctuation:
        return offer.fits ? translated(QT_TRANSLATE_NOOP("CredentialInspection", "Mend the punctuation marks"))
                          : translated(QT_TRANSLATE_NOOP("CredentialInspection", "Use English punctuation marks"));
    case Inspection::ForeignLetters:
        return translated(QT_TRANSLATE_NOOP("CredentialInspection", "Use Latin letters"));
    case Inspection::UpperCase:
        return translated(QT_TRANSLATE_NOOP("CredentialInspection", "Use lower-case letters"));
    case Inspection::LowerCase:
        return translated(QT_TRANSLATE_NOOP("CredentialInspection", "Use capital letters"));
    default:
        break;
    }
    if (offer.mends & Inspection::LookAlikes)
        return readingText(offer);
    return translated(QT_TRANSLATE_NOOP("CredentialInspection", "Clean up"));
}
