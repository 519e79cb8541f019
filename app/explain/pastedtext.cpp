// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/pastedtext.h"

#include "transcript/reply.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLine = 2000;

QString decoded(const QByteArray &bytes)
{
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        const auto mark = encoding == QStringConverter::Utf16LE ? QByteArrayView("\xff\xfe") : QByteArrayView("\xfe\xff");
        if (bytes.startsWith(mark))
            return QStringDecoder(encoding)(bytes);
    }
    QStringDecoder utf8(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    QString text = utf8(bytes);
    if (!utf8.hasError())
        return text;
    // A log may hold lines of several servers, each in its own encoding.
    text.clear();
    const auto lines = bytes.split('\n');
    for (const auto &line : lines)
        text += decodeServerText(line) + u'\n';
    return text;
}

std::optional<uint> hexValue(QStringView digits)
{
    bool ok = false;
    const uint value = digits.toUInt(&ok, 16);
    const auto isHexDigit = [](QChar c) {
        return c.unicode() < 0x80 && std::isxdigit(static_cast<int>(c.unicode())) != 0;
    };
    return ok && std::all_of(digits.begin(), digits.end(), isHexDigit) ? std::optional(value) : std::nullopt;
}

/// Undoes what programs do to a text before they print it, in one pass.
class Unescaper
{
  public:
    explicit Unescaper(QStringView text)
        : m_text(text)
    {
        m_out.reserve(text.size());
    }

    QString run()
    {
        while (m_at < m_text.size()) {
            const auto character = m_text.at(m_at);
            const bool taken = character == u'\\'  ? takeBackslash()
                               : character == u'=' ? takeHexBytes(u'=')
                               : character == u'&' ? takeEntity()
                               : character == u'<' ? takeBreak()
                                                   : false;
            if (taken)
                continue;
            m_out += isInvisible(character) ? QChar(u' ') : character;
            ++m_at;
        }
        return m_out;
    }

  private:
    static bool isInvisible(QChar character)
    {
        const auto code = character.unicode();
        return (code < 0x20 && code != u'\n') || code == 0x7f || code == 0xa0 || code == 0x3000;
    }

    bool takeBackslash()
    {
        if (m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'x' && takeHexBytes(u'\\'))
            return true;
        auto next = m_at;
        while (next < m_text.size() && m_text.at(next) == u'\\')
            ++next;
        const auto letter = next < m_text.size() ? m_text.at(next) : QChar();
        if (letter == u'n' || letter == u'r')
            m_out += u'\n';
        else if (letter == u't')
            m_out += u' ';
        else if (letter == u'"' || letter == u'\'' || letter == u'/')
            m_out += letter;
        else if (letter == u'u' && next + 4 < m_text.size()) {
            const auto code = hexValue(m_text.sliced(next + 1, 4));
            m_out += code ? QChar(static_cast<char16_t>(*code)) : letter;
            next += code ? 4 : 0;
        } else {
            // The whole run at once: to look at each of a million in turn would take its square.
            m_out += m_text.sliced(m_at, next - m_at);
            m_at = next;
            return true;
        }
        m_at = next + 1;
        return true;
    }

    /// "\xe6\x8e\x88" of Python, "=E6=8E=88" of MIME: at least two bytes, or it could be anything.
    bool takeHexBytes(QChar introducer)
    {
        const qsizetype lead = introducer == u'=' ? 1 : 2;
        QByteArray bytes;
        auto at = m_at;
        while (at + lead + 2 <= m_text.size() && m_text.at(at) == introducer &&
               (lead == 1 || m_text.at(at + 1) == u'x')) {
            const auto value = hexValue(m_text.sliced(at + lead, 2));
            if (!value)
                break;
            bytes += static_cast<char>(*value);
            at += lead + 2;
        }
        const bool isText = std::any_of(bytes.cbegin(), bytes.cend(), [](char c) { return (c & 0x80) != 0; });
        if (bytes.size() < 2 || !isText)
            return false;
        m_out += decodeServerText(bytes);
        m_at = at;
        return true;
    }

    bool takeEntity()
    {
        constexpr qsizetype longest = 8;
        const auto end = m_text.sliced(m_at, std::min(longest, m_text.size() - m_at)).indexOf(u';');
        if (end < 2)
            return false;
        const auto name = m_text.sliced(m_at + 1, end - 1);
        static const std::array<std::pair<QLatin1StringView, char16_t>, 6> known{
            {{"lt"_L1, u'<'}, {"gt"_L1, u'>'}, {"amp"_L1, u'&'}, {"quot"_L1, u'"'}, {"apos"_L1, u'\''}, {"nbsp"_L1, u' '}}};
        const auto *found =
            std::find_if(known.begin(), known.end(), [name](const auto &entity) { return name == entity.first; });
        bool isNumber = false;
        const uint code = name.startsWith(u'#') ? name.sliced(1).toUInt(&isNumber) : 0;
        if (found != known.end())
            m_out += QChar(found->second);
        else if (isNumber && code >= 0x20 && code < 0xd800)
            m_out += QChar(static_cast<char16_t>(code));
        else
            return false;
        m_at += end + 1;
        return true;
    }

    bool takeBreak()
    {
        for (const auto mark : {"<br>"_L1, "<br/>"_L1, "<br />"_L1}) {
            if (!m_text.sliced(m_at).startsWith(mark, Qt::CaseInsensitive))
                continue;
            m_out += u'\n';
            m_at += mark.size();
            return true;
        }
        return false;
    }

    QStringView m_text;
    QString m_out;
    qsizetype m_at = 0;
};

/// "> > text" of a quoted mail.
QStringView withoutQuoting(QStringView line)
{
    while (line.startsWith(u"> ") || line.startsWith(u">>") || line == u">")
        line = line.sliced(1).trimmed();
    return line;
}

void appendBroken(QStringView line, QStringList *lines)
{
    while (line.size() > longestLine) {
        const auto blank = line.first(longestLine).lastIndexOf(u' ');
        const auto length = blank > longestLine / 2 ? blank : longestLine;
        lines->append(line.first(length).toString());
        line = line.sliced(length);
    }
    lines->append(line.toString());
}

bool startsWithAny(QStringView word, std::initializer_list<QLatin1StringView> beginnings)
{
    return std::any_of(beginnings.begin(), beginnings.end(),
        [word](QLatin1StringView beginning) { return word.startsWith(beginning, Qt::CaseInsensitive); });
}

/// True for words that stand where something went wrong.
bool isTelling(QStringView word)
{
    return startsWithAny(word,
        {"err"_L1, "exception"_L1, "eauth"_L1, "fail"_L1, "fehl"_L1, "refus"_L1, "reject"_L1, "reset"_L1, "timed"_L1,
            "timeout"_L1, "denied"_L1, "unable"_L1, "unknown"_L1, "unreach"_L1, "cannot"_L1, "certif"_L1, "invalid"_L1,
            "said"_L1, "smtp"_L1, "ssl"_L1, "tls"_L1, "0x8"_L1, "diagnostic"_L1, "bounce"_L1, "undeliver"_L1,
            "authent"_L1, "abort"_L1, "closed"_L1, "lost"_L1, "blocked"_L1});
}

bool isTellingLine(const QString &line)
{
    qsizetype begin = -1;
    for (qsizetype i = 0; i <= line.size(); ++i) {
        const auto character = i < line.size() ? line.at(i) : QChar();
        if (character.unicode() >= 0x2e80 && !character.isPunct())
            return true;
        const bool inWord = character.unicode() < 0x80 && character.isLetterOrNumber();
        if (inWord && begin < 0)
            begin = i;
        if (inWord || begin < 0)
            continue;
        const auto word = QStringView(line).sliced(begin, i - begin);
        const bool isCode = word.size() == 3 && (word.at(0) == u'4' || word.at(0) == u'5') && word.at(1).isDigit() &&
                            word.at(2).isDigit();
        if (isCode || isTelling(word))
            return true;
        begin = -1;
    }
    return false;
}

/// Marks lines from \a from in steps of \a step until \a room characters are used up.
void mark(const QStringList &lines, QList<bool> *kept, qsizetype from, qsizetype step, qsizetype room, bool onlyTelling)
{
    for (auto i = from; i >= 0 && i < lines.size() && room > 0; i += step) {
        if (kept->at(i) || (onlyTelling && !isTellingLine(lines.at(i))))
            continue;
        (*kept)[i] = true;
        room -= lines.at(i).size() + 1;
    }
}

} // namespace

QStringList pastedLines(const QByteArray &bytes)
{
    QByteArray looked = bytes;
    if (bytes.size() > largestPaste)
        looked = bytes.first(largestPaste / 2) + '\n' + bytes.last(largestPaste / 2);
    const auto text = Unescaper(decoded(looked)).run();
    QStringList lines;
    for (const auto line : QStringView(text).split(u'\n'))
        appendBroken(withoutQuoting(line), &lines);
    return lines;
}

QStringList tellingLines(const QStringList &lines)
{
    constexpr qsizetype most = 48'000;
    qsizetype all = 0;
    for (const auto &line : lines)
        all += line.size() + 1;
    if (all <= most)
        return lines;
    QList<bool> kept(lines.size(), false);
    mark(lines, &kept, 0, 1, most / 8, false);
    mark(lines, &kept, lines.size() - 1, -1, most / 4, false);
    mark(lines, &kept, lines.size() - 1, -1, most * 5 / 8, true);
    QStringList telling;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (kept.at(i))
            telling.append(lines.at(i));
    }
    return telling;
}
