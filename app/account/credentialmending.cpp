// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/credentialmending.h"

#include "account/typedtext.h"

#include <algorithm>
#include <array>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

template <class Keep>
QString filtered(const QString &text, Keep keep)
{
    QString kept;
    const auto characters = text.toUcs4();
    for (const auto character : characters)
        if (keep(static_cast<char32_t>(character)))
            kept += QStringView(QChar::fromUcs4(static_cast<char32_t>(character)));
    return kept;
}

template <class Map>
QString mapped(const QString &text, Map map)
{
    QString result;
    const auto characters = text.toUcs4();
    for (const auto character : characters)
        result += QStringView(QChar::fromUcs4(map(static_cast<char32_t>(character))));
    return result;
}

template <class Cut>
QString trimmedOf(const QString &text, Cut cut)
{
    qsizetype first = 0, end = text.size();
    while (first < end && cut(text.at(first)))
        ++first;
    while (end > first && cut(text.at(end - 1)))
        --end;
    return text.sliced(first, end - first);
}

constexpr std::u16string_view openingQuotes = u"\"'`\u201c\u2018\u300c\u300e\u00ab\u201e\u2039\u300a\u3010";
constexpr std::u16string_view closingQuotes = u"\"'`\u201d\u2019\u300d\u300f\u00bb\u201c\u203a\u300b\u3011";
constexpr std::u16string_view endMarks = u".,;:!?\u3002\u3001\u2026";

/// What the key gives with a Chinese input method, and without. Full-width forms have their own rule.
constexpr std::array<std::pair<char16_t, char16_t>, 17> chinesePunctuation{{
    {u'\u3002', u'.'}, {u'\uff61', u'.'}, {u'\u3001', u'\\'}, {u'\u201c', u'"'}, {u'\u201d', u'"'},
    {u'\u2018', u'\''}, {u'\u2019', u'\''}, {u'\u3010', u'['}, {u'\u3011', u']'}, {u'\u300a', u'<'},
    {u'\u300b', u'>'}, {u'\u2014', u'-'}, {u'\u2013', u'-'}, {u'\u2010', u'-'}, {u'\u2011', u'-'},
    {u'\u00b7', u'`'}, {u'\uffe5', u'$'},
}};

struct Twin {
    char16_t foreign;
    char16_t latin;
};
/// Unicode's confusables that a font may draw just like the Latin letter; Cyrillic, Greek, and a few others.
constexpr std::array twins{
    Twin{u'\u0430', u'a'}, Twin{u'\u0435', u'e'}, Twin{u'\u043e', u'o'}, Twin{u'\u0440', u'p'},
    Twin{u'\u0441', u'c'}, Twin{u'\u0445', u'x'}, Twin{u'\u0443', u'y'}, Twin{u'\u0456', u'i'},
    Twin{u'\u0458', u'j'}, Twin{u'\u0455', u's'}, Twin{u'\u04bb', u'h'}, Twin{u'\u0501', u'd'},
    Twin{u'\u051b', u'q'}, Twin{u'\u051d', u'w'}, Twin{u'\u04cf', u'l'}, Twin{u'\u0410', u'A'},
    Twin{u'\u0412', u'B'}, Twin{u'\u0415', u'E'}, Twin{u'\u041a', u'K'}, Twin{u'\u041c', u'M'},
    Twin{u'\u041d', u'H'}, Twin{u'\u041e', u'O'}, Twin{u'\u0420', u'P'}, Twin{u'\u0421', u'C'},
    Twin{u'\u0422', u'T'}, Twin{u'\u0425', u'X'}, Twin{u'\u0423', u'Y'}, Twin{u'\u0406', u'I'},
    Twin{u'\u0408', u'J'}, Twin{u'\u0405', u'S'}, Twin{u'\u051a', u'Q'}, Twin{u'\u051c', u'W'},
    Twin{u'\u03b1', u'a'}, Twin{u'\u03bf', u'o'}, Twin{u'\u03bd', u'v'}, Twin{u'\u03b9', u'i'},
    Twin{u'\u03ba', u'k'}, Twin{u'\u03c1', u'p'}, Twin{u'\u03c5', u'u'}, Twin{u'\u0391', u'A'},
    Twin{u'\u0392', u'B'}, Twin{u'\u0395', u'E'}, Twin{u'\u0396', u'Z'}, Twin{u'\u0397', u'H'},
    Twin{u'\u0399', u'I'}, Twin{u'\u039a', u'K'}, Twin{u'\u039c', u'M'}, Twin{u'\u039d', u'N'},
    Twin{u'\u039f', u'O'}, Twin{u'\u03a1', u'P'}, Twin{u'\u03a4', u'T'}, Twin{u'\u03a5', u'Y'},
    Twin{u'\u03a7', u'X'}, Twin{u'\u0131', u'i'}, Twin{u'\u0261', u'g'}, Twin{u'\u0251', u'a'},
};

char32_t latinLetter(char32_t character)
{
    if (character < 128)
        return character;
    const auto twin = std::ranges::find(twins, static_cast<char16_t>(character), &Twin::foreign);
    if (character <= 0xffff && twin != twins.end())
        return twin->latin;
    // Letters dressed up: mathematical, circled, superscript.
    const auto plain = QStringView(QChar::fromUcs4(character)).toString().normalized(QString::NormalizationForm_KC);
    return plain.size() == 1 && plain.at(0).isLetterOrNumber() && plain.at(0).unicode() < 128
        ? char32_t(plain.at(0).unicode())
        : character;
}

bool separates(char32_t character, Punctuation punctuation)
{
    if (character > 126)
        return true;
    return punctuation == Punctuation::Separates
        && std::u16string_view(u",;:\"'`<>()[]{}|=?!\\").find(static_cast<char16_t>(character))
            != std::u16string_view::npos;
}

} // namespace

QString withoutBlanks(const QString &text)
{
    return filtered(text, [](char32_t character) { return !isBlankCharacter(character); });
}

QString withoutBlanksAround(const QString &text)
{
    return trimmedOf(text, [](QChar character) { return isBlankCharacter(character.unicode()); });
}

QString withoutInvisible(const QString &text)
{
    return filtered(text, [](char32_t character) {
        return isBlankCharacter(character) || (!isInvisibleCharacter(character) && !isControlCharacter(character));
    });
}

QString withHalfWidth(const QString &text)
{
    return mapped(text, halfWidth);
}

QString withoutQuotesAround(const QString &text)
{
    const auto bare = withoutBlanksAround(text);
    if (bare.size() < 3)
        return text;
    for (std::size_t i = 0; i < openingQuotes.size(); ++i)
        if (bare.front() == openingQuotes[i] && bare.back() == closingQuotes[i])
            return bare.sliced(1, bare.size() - 2);
    return text;
}

QString withEnglishPunctuation(const QString &text)
{
    auto plain = text;
    plain.replace(u"\u2014\u2014"_s, u"-"_s).replace(u"\u2026\u2026"_s, u"^"_s);
    return mapped(plain, [](char32_t character) {
        const auto key = std::ranges::find(
            chinesePunctuation, static_cast<char16_t>(character), &std::pair<char16_t, char16_t>::first);
        return character <= 0xffff && key != chinesePunctuation.end() ? char32_t(key->second) : character;
    });
}

QString withoutPunctuationAround(const QString &text)
{
    return trimmedOf(
        text, [](QChar character) { return endMarks.find(character.unicode()) != std::u16string_view::npos; });
}

QString withLatinLetters(const QString &text)
{
    return mapped(text, latinLetter);
}

QList<TextPiece> piecesOf(const QString &text, Punctuation punctuation)
{
    QList<TextPiece> pieces;
    QString piece;
    bool onlyBlanks = false, pieceFollowsBlank = false;
    const auto close = [&] {
        const auto bare = punctuation == Punctuation::Separates ? withoutPunctuationAround(piece) : piece;
        if (!bare.isEmpty())
            pieces.append({bare, pieceFollowsBlank && !pieces.isEmpty()});
        // A full stop ends a group as well.
        onlyBlanks = bare.size() == piece.size();
        piece.clear();
    };
    const auto visible = withoutInvisible(text);
    const auto characters = (punctuation == Punctuation::Separates ? withHalfWidth(visible) : visible).toUcs4();
    for (const auto character : characters) {
        const bool blank = isBlankCharacter(character);
        if (!blank && !separates(character, punctuation)) {
            if (piece.isEmpty())
                pieceFollowsBlank = onlyBlanks;
            piece += QChar(static_cast<char16_t>(character));
            continue;
        }
        if (!piece.isEmpty())
            close();
        onlyBlanks = onlyBlanks && blank;
    }
    if (!piece.isEmpty())
        close();
    return pieces;
}

QStringList joinedGroups(const QList<TextPiece> &pieces)
{
    constexpr qsizetype mostGroups = 16;
    QStringList joined;
    for (qsizetype first = 0; first < pieces.size(); ++first) {
        const auto size = pieces.at(first).text.size();
        auto text = pieces.at(first).text;
        for (auto next = first + 1; next < std::min(pieces.size(), first + mostGroups); ++next) {
            const auto &piece = pieces.at(next);
            if (!piece.followsBlank || piece.text.size() != size || size < 2)
                break;
            text += piece.text;
            joined.append(text);
        }
    }
    return joined;
}

QList<LookAlikes> readings(const QString &text, const QString &strangers)
{
    const auto fill = [&](QStringView looks, QChar as, LookAlikes &reading) {
        for (const auto look : looks)
            if (look != as && strangers.contains(look) && text.contains(look))
                reading.append({look, as});
    };
    QList<LookAlikes> ways;
    for (const auto &[stick, ring] : {std::pair{u'l', u'o'}, {u'i', u'o'}, {u'L', u'O'}, {u'I', u'O'}}) {
        LookAlikes reading;
        fill(u"0Oo", ring, reading);
        fill(u"1Il|", stick, reading);
        if (!reading.isEmpty() && !ways.contains(reading))
            ways.append(reading);
    }
    return ways;
}

QString replaced(QString text, const LookAlikes &reading)
{
    for (const auto &[look, as] : reading)
        text.replace(look, as);
    return text;
}
