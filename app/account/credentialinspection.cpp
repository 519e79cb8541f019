// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/credentialinspection.h"

#include "account/typedtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Inspection = CredentialInspection;
using Verdict = Inspection::Verdict;

// Access tokens are long; no pattern of ours is.
constexpr qsizetype longestForPatterns = 256;
// Nor is a sentence with a code in it.
constexpr qsizetype longestSentence = 2048;
constexpr Inspection::Traits cleaned = Inspection::Blanks | Inspection::Invisible | Inspection::FullWidth;

bool matches(const QRegularExpression &pattern, const QString &text)
{
    return text.size() <= longestForPatterns && pattern.match(text).hasMatch();
}

// The pattern for the same letters in any number: "^[a-z]{16}$" becomes "^[a-z]+$".
QRegularExpression withAnyLength(QString pattern)
{
    static const QRegularExpression count(u"\\{\\d+(,\\d*)?\\}"_s);
    return QRegularExpression(pattern.replace(count, u"+"_s));
}

// The pattern for as many of any character: "^[a-z]{16}$" becomes "^.{16}$".
QRegularExpression withAnyCharacters(QString pattern)
{
    static const QRegularExpression characterClass(u"\\[[^\\]]*\\]"_s);
    return QRegularExpression(pattern.replace(characterClass, u"."_s));
}

bool hasHan(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

bool isMailAddress(const QString &text)
{
    static const QRegularExpression form(u"^[^@\\s]+@([a-z0-9-]+\\.)+[a-z]{2,}$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return text.size() <= longestForPatterns && form.match(text).hasMatch();
}

bool isWebAddress(const QString &text)
{
    return text.startsWith("https://"_L1, Qt::CaseInsensitive) || text.startsWith("http://"_L1, Qt::CaseInsensitive)
        || text.startsWith("www."_L1, Qt::CaseInsensitive);
}

bool isPhoneNumber(const QString &text)
{
    // Mobile numbers of the Chinese mainland, as people have them on the clipboard for the text message.
    static const QRegularExpression form(u"^(\\+?86-?)?1[3-9]\\d-?\\d{4}-?\\d{4}$"_s);
    return text.size() < 20 && form.match(text).hasMatch();
}

bool isVerificationCode(const QString &text, const QString &typed)
{
    static const QRegularExpression bare(u"^(\\d{4}|\\d{6})$"_s);
    static const QRegularExpression inMessage(
        u"^(?=.*(验证码|校验码|动态码|verification code|security code)).*(?<!\\d)\\d{4,8}(?!\\d)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    return bare.match(text).hasMatch()
        || (typed.size() <= longestSentence && inMessage.match(withHalfWidth(typed)).hasMatch());
}

class Inspector
{
public:
    Inspector(const QString &typed, const Provider *provider, Inspection::Origin origin)
        : m_typed(typed)
        , m_clean(cleanCredential(typed))
        , m_origin(origin)
        , m_form(provider ? provider->codePattern : QString())
        , m_anyLength(withAnyLength(m_form.pattern()))
        , m_isMade(provider && provider->credential != CredentialKind::Password)
        , m_isToken(provider && provider->credential == CredentialKind::OAuth2Token)
    {
    }

    Inspection inspect()
    {
        noteCharacters();
        if (m_clean.isEmpty())
            return m_found;
        m_found.hasRightLength = isKnown() && matches(withAnyCharacters(m_form.pattern()), m_clean);
        // Where nearly every character may be in a code, an address has its form too.
        const bool mayBeCode = isKnown() && !isMailAddress(m_clean);
        if (mayBeCode && fits(m_clean)) {
            m_found.verdict = Verdict::FitsPattern;
            offer(m_clean, m_found.traits & cleaned);
            noteConfusable();
        } else if (mayBeCode && (mendWhole() || findParts())) {
            m_found.verdict = Verdict::Mendable;
        } else if (isSomethingElse()) {
            m_found.verdict = Verdict::SomethingElse;
        } else {
            judgeMisfit();
            if (!findToken() && !findLikelyParts())
                offerEachMending();
        }
        return m_found;
    }

private:
    [[nodiscard]] bool isKnown() const { return !m_form.pattern().isEmpty(); }
    [[nodiscard]] bool fits(const QString &text) const { return isKnown() && matches(m_form, text); }

    void noteCharacters()
    {
        const auto characters = m_typed.toUcs4();
        for (const auto character : characters) {
            // Line ends and tabs come with a paste; people see them as blanks.
            const bool blank = isBlankCharacter(character);
            m_found.traits.setFlag(Inspection::Blanks, m_found.traits.testFlag(Inspection::Blanks) || blank);
            if (isInvisibleCharacter(character) || (isControlCharacter(character) && !blank))
                m_found.traits |= Inspection::Invisible;
            if (halfWidth(character) != character)
                m_found.traits |= Inspection::FullWidth;
        }
        m_found.length = static_cast<int>(m_clean.toUcs4().size());
        const auto unquoted = withoutQuotesAround(m_clean);
        if (unquoted != m_clean)
            m_found.traits |= Inspection::Quotes;
        const auto punctuated = withEnglishPunctuation(unquoted);
        if (punctuated != unquoted)
            m_found.traits |= Inspection::Punctuation;
        const auto latin = withLatinLetters(punctuated);
        if (latin != punctuated)
            m_found.traits |= Inspection::ForeignLetters;
        if (std::any_of(latin.begin(), latin.end(), [](QChar c) { return c.unicode() > 126; }))
            m_found.traits |= Inspection::NonAscii;
    }

    /// True if the text is offered: it is new, and there is room.
    bool offer(const QString &text, Inspection::Traits mends, const LookAlikes &reading = {}, bool around = false)
    {
        const Secret result(text.toUtf8());
        const bool known = std::ranges::any_of(
            m_found.offers, [&result](const CredentialOffer &other) { return other.result == result; });
        if (known || text == m_typed || text.isEmpty() || m_found.offers.size() >= Inspection::mostOffers)
            return false;
        m_found.offers.append({mends, result, fits(text), around, reading});
        return true;
    }

    /// Everything typed, mended step by step until it fits.
    bool mendWhole()
    {
        auto mends = m_found.traits & cleaned;
        auto text = m_clean;
        const auto next = [&](const QString &mended, Inspection::Trait trait) {
            if (mended == text)
                return false;
            text = mended;
            mends |= trait;
            m_found.traits |= trait;
            return fits(text) && offer(text, mends);
        };
        const auto before = m_found.traits;
        if (next(withoutQuotesAround(text), Inspection::Quotes)
            || next(withEnglishPunctuation(text), Inspection::Punctuation)
            || next(withLatinLetters(text), Inspection::ForeignLetters)
            || next(withoutPunctuationAround(text), Inspection::Punctuation))
            return true;
        const auto plain = text;
        const auto plainMends = mends;
        mendCase(plain, plainMends);
        mendLookAlikes(plain, plainMends);
        if (m_found.offers.isEmpty())
            m_found.traits = before;
        return !m_found.offers.isEmpty();
    }

    void mendCase(const QString &text, Inspection::Traits mends)
    {
        for (const auto &[mended, trait] :
            {std::pair{text.toLower(), Inspection::UpperCase}, {text.toUpper(), Inspection::LowerCase}}) {
            if (fits(mended) && offer(mended, mends | trait))
                m_found.traits |= trait;
        }
    }

    void mendLookAlikes(const QString &text, Inspection::Traits mends)
    {
        // More of them, and it is another secret.
        constexpr qsizetype most = 4;
        QString strangers;
        if (!matches(m_anyLength, u"a"_s) && !matches(m_anyLength, u"A"_s) && !matches(m_anyLength, u"0"_s))
            return;
        for (const auto look : u"0Oo1Il|"_s)
            if (!matches(m_anyLength, look))
                strangers += look;
        if (std::count_if(text.begin(), text.end(), [&](QChar c) { return strangers.contains(c); }) > most)
            return;
        const auto ways = readings(text, strangers);
        for (const auto &reading : ways) {
            const auto read = replaced(text, reading);
            if (fits(read) && offer(read, mends | Inspection::LookAlikes, reading))
                m_found.traits |= Inspection::LookAlikes;
        }
    }

    /// The code within a sentence: "您的授权码为：…，请妥善保管".
    bool findParts()
    {
        if (m_typed.size() > longestSentence)
            return false;
        const auto pieces = piecesOf(m_typed);
        const auto take = [this](const QString &part) {
            if (fits(part))
                offer(part, Inspection::Surrounded);
        };
        for (const auto &piece : pieces)
            take(piece.text);
        // Words of a sentence may have one length by chance, so groups come only when nothing else fits.
        if (m_found.offers.isEmpty()) {
            const auto groups = joinedGroups(pieces);
            for (const auto &group : groups)
                take(group);
        }
        if (!m_found.offers.isEmpty())
            m_found.traits = Inspection::Surrounded;
        return !m_found.offers.isEmpty();
    }

    /// An access token in the answer of the token end point, or in a header.
    bool findToken()
    {
        static const QRegularExpression around(
            u"(?:\"access_token\"\\s*:\\s*\"|\\bBearer\\s+)([A-Za-z0-9._~+/=-]{20,})"_s);
        if (!m_isToken)
            return false;
        const auto token = around.match(m_typed).captured(1);
        if (token.isEmpty() || !offer(token, Inspection::Surrounded))
            return false;
        m_found.traits = Inspection::Surrounded;
        return true;
    }

    /// The same where the form is not known: only in what is clearly a sentence, and only what looks like a code.
    bool findLikelyParts()
    {
        static const QRegularExpression labelled(
            u"(code|password|key|token)[^:]*:"_s, QRegularExpression::CaseInsensitiveOption);
        constexpr qsizetype shortest = 8;
        const bool isChinese = hasHan(m_typed);
        if (isKnown() || m_typed.size() > longestSentence || (!isChinese && !labelled.match(m_typed).hasMatch()))
            return false;
        const auto pieces = piecesOf(m_typed, Punctuation::Belongs);
        for (const auto &[piece, followsBlank] : pieces) {
            const bool hasDigit = std::any_of(piece.begin(), piece.end(), [](QChar c) { return c.isDigit(); });
            const bool hasLetter = std::any_of(piece.begin(), piece.end(), [](QChar c) { return c.isLetter(); });
            if (piece.size() >= shortest && hasLetter && (hasDigit || isChinese) && !piece.endsWith(u':')
                && !isMailAddress(piece) && !isWebAddress(piece))
                offer(piece, Inspection::Surrounded);
        }
        if (!m_found.offers.isEmpty())
            m_found.traits = Inspection::Surrounded;
        return !m_found.offers.isEmpty();
    }

    bool isSomethingElse()
    {
        const auto plain = withEnglishPunctuation(withoutQuotesAround(m_clean));
        const bool wantsCode = m_isMade || isKnown();
        if (isMailAddress(plain))
            m_found.traits |= Inspection::MailAddress;
        else if (isWebAddress(plain))
            m_found.traits |= Inspection::WebAddress;
        else if (wantsCode && isPhoneNumber(plain))
            m_found.traits |= Inspection::PhoneNumber;
        else if (wantsCode && isVerificationCode(plain, m_typed))
            m_found.traits |= Inspection::VerificationCode;
        else
            return false;
        return true;
    }

    void judgeMisfit()
    {
        if (!isKnown())
            m_found.verdict = Verdict::Plausible;
        else
            m_found.verdict =
                matches(m_anyLength, m_clean) ? Verdict::WrongLength : Verdict::LooksLikePassword;
        noteConfusable();
    }

    void offerEachMending()
    {
        // Part of a password may be a blank, but hardly its first or last character.
        const auto bare = withoutBlanksAround(m_typed);
        if (!m_isMade && bare != m_typed && withoutBlanks(bare) != bare)
            offer(bare, Inspection::Blanks, {}, true);
        if (m_found.traits & cleaned)
            offer(m_clean, m_found.traits & cleaned);
        if (m_found.traits & Inspection::Quotes)
            offer(withoutQuotesAround(m_typed), Inspection::Quotes);
        if (m_found.traits & Inspection::Punctuation)
            offer(withEnglishPunctuation(m_typed), Inspection::Punctuation);
        if (m_found.traits & Inspection::ForeignLetters)
            offer(withLatinLetters(m_typed), Inspection::ForeignLetters);
    }

    void noteConfusable()
    {
        if (m_origin == Inspection::Origin::Pasted || (!isKnown() && !m_isMade)
            || m_found.verdict == Verdict::WrongLength || m_found.verdict == Verdict::LooksLikePassword)
            return;
        const auto possible = [&](QChar c) { return !isKnown() || matches(m_anyLength, c); };
        for (const auto &family : {u"1lI"_s, u"0O"_s}) {
            const auto choices = std::count_if(family.begin(), family.end(), possible);
            const bool there =
                std::any_of(family.begin(), family.end(), [this](QChar c) { return m_clean.contains(c); });
            if (choices > 1 && there)
                m_found.traits |= Inspection::Confusable;
        }
    }

    const QString &m_typed;
    const QString m_clean;
    const Inspection::Origin m_origin;
    const QRegularExpression m_form;      ///< of the code; empty if not known
    const QRegularExpression m_anyLength; ///< the same characters, any number
    const bool m_isMade; ///< by the provider, not thought out by the person
    const bool m_isToken;
    Inspection m_found;
};

} // namespace

CredentialInspection inspectCredential(
    const QString &typed, const Provider *provider, CredentialInspection::Origin origin)
{
    return Inspector(typed, provider, origin).inspect();
}

QString cleanCredential(const QString &typed)
{
    return withHalfWidth(withoutBlanks(withoutInvisible(typed)));
}
