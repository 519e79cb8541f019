// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/mailaddress.h"

#include "account/typedtext.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

// Longer pastes are a text, not an address.
constexpr qsizetype longestPaste = 2000;

struct Paste
{
    QString address, displayName;
};

QString withoutAround(QString text, const QString &before, const QString &behind)
{
    while (!text.isEmpty() && (before.contains(text.front()) || text.front().isSpace()))
        text.remove(0, 1);
    while (!text.isEmpty() && (behind.contains(text.back()) || text.back().isSpace()))
        text.chop(1);
    return text;
}

QString withoutQuotes(const QString &text)
{
    const auto quotes = u"\"'“”‘’"_s;
    return withoutAround(text, quotes, quotes);
}

// Lin Zhang <lin@qq.com>
std::optional<Paste> split(const QString &text)
{
    const auto open = text.lastIndexOf(u'<');
    if (open < 0)
        return Paste{text, {}};
    auto close = text.indexOf(u'>', open);
    if (close < 0)
        close = text.size();
    if (text.indexOf(u'@', close) >= 0)
        return std::nullopt;
    auto displayName = withoutQuotes(text.left(open));
    // A second address as a name would show a person another sender than the server sees.
    if (displayName.contains(u'@'))
        displayName.clear();
    return Paste{text.sliced(open + 1, close - open - 1).trimmed(), displayName};
}

QString withoutMailto(const QString &text)
{
    if (!text.startsWith("mailto:"_L1, Qt::CaseInsensitive))
        return text;
    const auto target = text.sliced(7).section(u'?', 0, 0);
    return tidied(QUrl::fromPercentEncoding(target.toUtf8()));
}

bool hasQuotedLocalPart(const QString &text)
{
    return text.startsWith(u'"') && text.contains("\"@"_L1);
}

// The one word with an @ in it; nothing if there are none or several.
std::optional<QString> addressWord(QString text)
{
    static const QRegularExpression blankAroundAt(u"\\s*@\\s*"_s);
    static const QRegularExpression separators(u"[\\s,;、]+"_s);
    text.replace(blankAroundAt, u"@"_s);
    const auto found = text.split(separators, Qt::SkipEmptyParts).filter(u"@"_s);
    if (found.size() != 1)
        return std::nullopt;
    auto word = withoutAround(
        found.first(), u"\"'“”‘’«»()[]<>《》【】「」『』.:"_s, u"\"'“”‘’«»()<>《》【】「」『』.:!?"_s);
    if (!word.contains("@["_L1))
        word = withoutAround(word, {}, u"]"_s);
    // 邮箱：lin@qq.com
    const auto at = word.indexOf(u'@');
    if (const auto colon = word.lastIndexOf(u':', at); at >= 0 && colon >= 0)
        word = word.sliced(colon + 1);
    return word;
}

bool isLocalPart(const QString &text)
{
    // RFC 5321 section 4.1.2, with the letters RFC 6531 adds.
    static const QRegularExpression dotted(
        u"^[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\x{80}-\\x{10ffff}-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\x{80}-\\x{10ffff}-]+)*$"_s);
    static const QRegularExpression quoted(u"^\"([^\"\\\\]|\\\\[\\x20-\\x7e])+\"$"_s);
    if (text.toUtf8().size() > 64 || !firstControlCharacter(text).isEmpty())
        return false;
    return dotted.match(text).hasMatch() || quoted.match(text).hasMatch();
}

std::optional<QString> domainFrom(const QString &text)
{
    if (text.startsWith(u'[') && text.endsWith(u']')) {
        auto literal = text.sliced(1).chopped(1);
        if (literal.startsWith("IPv6:"_L1, Qt::CaseInsensitive))
            literal = literal.sliced(5);
        return isIpAddress(literal) ? std::optional(text) : std::nullopt;
    }
    const auto domain = unicodeHostName(text);
    if (!domain || text.contains(u'_'))
        return std::nullopt;
    // A single word is an address still being typed, but for the one every computer has.
    if (!domain->contains(u'.') && *domain != "localhost"_L1)
        return std::nullopt;
    return domain;
}

} // namespace

std::optional<MailAddress> mailAddressFrom(const QString &typed)
{
    if (typed.size() > longestPaste || !typed.isValidUtf16())
        return std::nullopt;
    const auto text = tidied(typed);
    const auto paste = split(text);
    if (!paste || !firstControlCharacter(text).isEmpty())
        return std::nullopt;
    const auto target = withoutMailto(paste->address);
    // Percent signs may have hidden some.
    if (!firstControlCharacter(target).isEmpty())
        return std::nullopt;
    const bool quoted = hasQuotedLocalPart(target);
    const auto word = quoted ? std::optional(target) : addressWord(target);
    if (!word || (!quoted && word->count(u'@') != 1))
        return std::nullopt;
    const auto at = word->lastIndexOf(u'@');
    const auto localPart = word->left(at).normalized(QString::NormalizationForm_C);
    const auto domain = domainFrom(word->sliced(at + 1));
    if (!domain || !isLocalPart(localPart))
        return std::nullopt;
    const auto address = localPart + u'@' + *domain;
    if (address.toUtf8().size() > 254)
        return std::nullopt;
    return MailAddress{address, paste->displayName, *domain, localPart};
}
