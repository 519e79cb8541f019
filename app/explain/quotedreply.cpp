// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/quotedreply.h"

#include "diagnosis/replytext.h"
#include "diagnosis/rule.h"
#include "explain/errorbook.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostReplies = 400;
constexpr qsizetype longestText = 2000;

/// A reply code in a line.
struct Code {
    qsizetype line = 0;
    qsizetype at = 0;
    QString digits;
    bool more = false; ///< followed by "-": lines of the same reply come
    int certainty = 0;
};

bool isReplyCode(QStringView digits)
{
    const auto number = digits.toInt();
    static const QList<int> others{211, 214, 220, 221, 235, 250, 251, 252, 334, 354};
    return (number >= 420 && number < 480 && number != 465) || (number >= 500 && number < 580) || others.contains(number);
}

bool isWordLike(QChar character)
{
    return character.isLetterOrNumber() || character == u'_' || character == u'.' || character == u'/' ||
           character == u'-' || character == u'%';
}

/// "5.7.8" at the head of \a text, "#" before it allowed, for a reply of class \a first; empty if none.
QString enhancedCode(QStringView text, QChar first)
{
    static const QRegularExpression form(uR"(^[\s(\[]*#?([245]\.\d{1,3}\.\d{1,3})(?![\d.]*\d))"_s);
    const auto match = form.match(text.first(std::min<qsizetype>(24, text.size())).toString());
    const auto code = match.captured(1);
    return code.startsWith(first) ? code : QString();
}

/// How sure it is that the digits at \a at are a reply code, by what stands around them; 0 = they are none.
int certaintyOf(const QString &line, qsizetype at)
{
    const auto before = QStringView(line).first(at).trimmed();
    const auto after = QStringView(line).sliced(at + 3);
    const auto next = after.isEmpty() ? QChar(u' ') : after.front();
    if (!QStringView(u" -:,;'\")].#<").contains(next))
        return 0;
    const bool closes = after.size() >= 2 && next == u'.' && after.at(1).isDigit();
    const bool range = next == u'-' && after.size() >= 3 && after.at(1).isDigit() && after.at(2).isDigit();
    if (closes || range)
        return 0;
    if (!enhancedCode(after.size() > 1 ? after.sliced(1) : after, line.at(at)).isEmpty())
        return 3;
    static const QRegularExpression marks(
        uR"((?:^|[<>*~|=#([{"';：]|\b(?:S|SERVER|recv|reply|b'|smtp);?:?|->|said:?|was:?|returned:?|response:?|reason:?|responded:?|failed:?|error:?|code:?|status:?|message:?|server:?|detail:?|to:|为|为：|为:|响应：|答复：|原因：|错误：|错误信息：|:)$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype near = 24;
    const auto close = before.last(std::min(near, before.size())).toString();
    if (before.isEmpty() || close.contains(marks))
        return next == u' ' || next == u'-' || next == u',' || next == u':' || next == u'\'' || next == u'"' ? 2 : 1;
    static const QRegularExpression counted(uR"((?:\b(?:port|in|after|of|line|at|than|to|and|http\S*|errno|pid|id|ms|took|size|page|no\.?|nr\.?)|端口|第|行)$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const bool followedByWord = next == u' ' && after.size() > 1 && (after.at(1).isLetter() || after.at(1) == u'<');
    return followedByWord && !close.contains(counted) ? 1 : 0;
}

QList<Code> codesOf(const QStringList &lines)
{
    QList<Code> codes;
    for (qsizetype row = 0; row < lines.size(); ++row) {
        const auto &line = lines.at(row);
        for (qsizetype i = 0; i + 3 <= line.size(); ++i) {
            const auto first = line.at(i).unicode();
            if (first < u'2' || first > u'5' || (i > 0 && isWordLike(line.at(i - 1)) && line.at(i - 1) != u'-'))
                continue;
            const auto digits = QStringView(line).sliced(i, 3);
            const bool isNumber = digits.at(1).unicode() < 0x80 && digits.at(1).isDigit() &&
                                  digits.at(2).unicode() < 0x80 && digits.at(2).isDigit();
            const int certainty = isNumber && isReplyCode(digits) ? certaintyOf(line, i) : 0;
            if (certainty == 0)
                continue;
            const bool more = i + 3 < line.size() && line.at(i + 3) == u'-';
            codes.append({row, i, digits.toString(), more, certainty});
            i += 3;
            if (codes.size() >= 2 * mostReplies) // the beginning tells less than the end
                codes.remove(0, mostReplies);
        }
    }
    return codes;
}

/// What stands behind a code up to where its line, or the quotes around it, end.
QString wordsBehind(const QString &line, qsizetype at, bool *ended)
{
    const auto opener = at > 0 ? line.at(at - 1) : QChar();
    auto text = QStringView(line).sliced(at + 3);
    static const QRegularExpression junk(uR"(^(?:[-\s]+|["']?[,:]\s*(?:with message\s*)?b?["']?|["'])+)"_s);
    const auto skipped = junk.match(text.first(std::min<qsizetype>(60, text.size())).toString()).capturedLength();
    auto closer = opener == u'\'' || opener == u'"' ? opener : QChar();
    const auto head = text.first(skipped);
    if (closer.isNull() && (head.endsWith(u'\'') || head.endsWith(u'"')))
        closer = head.back();
    text = text.sliced(skipped);
    // An apostrophe inside a word ends nothing.
    for (qsizetype i = 0; !closer.isNull() && i < text.size(); ++i) {
        if (text.at(i) != closer || (i + 1 < text.size() && text.at(i + 1).isLetter()))
            continue;
        *ended = true;
        return text.first(i).trimmed().toString();
    }
    static const QRegularExpression remark(uR"(\(in reply to [^)]{0,60}\))"_s);
    auto words = text.left(longestText).toString();
    if (const auto match = remark.match(words); match.hasMatch()) {
        *ended = true;
        words.truncate(match.capturedStart());
    }
    return words.trimmed();
}

/// True for a line that cannot be the rest of a reply broken by a mail program.
bool beginsSomething(const QString &line)
{
    static const QRegularExpression start(
        uR"(^\s*(?:$|at |Caused by|---|\*|=|<|>|->|[A-Z][A-Za-z]+-[A-Za-z-]+:|[A-Za-z]{1,30}:|\d{4}-\d\d|\[|\{|\}|['"]\s*[+,}]|Giving up|Traceback))"_s);
    return start.match(line).hasMatch();
}

class ReplyReader
{
  public:
    ReplyReader(const QStringList &lines, const QList<Code> &codes)
        : m_lines(lines)
        , m_codes(codes)
    {
    }

    QuotedReply take(qsizetype *index)
    {
        const auto &first = m_codes.at(*index);
        QuotedReply found{{}, first.line, first.line, first.certainty, {}};
        QStringList texts;
        bool ended = false;
        auto last = *index;
        while (true) {
            const auto &code = m_codes.at(last);
            ended = false;
            texts.append(wordsBehind(m_lines.at(code.line), code.at, &ended));
            found.lastLine = code.line;
            found.certainty = std::max(found.certainty, code.certainty);
            const auto *next = last + 1 < m_codes.size() ? &m_codes.at(last + 1) : nullptr;
            constexpr qsizetype gap = 2; // "' +" of a program's quotes may stand between
            if (!code.more || !next || next->digits != first.digits || next->line == code.line ||
                next->line > code.line + gap)
                break;
            ++last;
        }
        if (!ended)
            appendWrapped(m_codes.value(last + 1), &texts, &found.lastLine);
        *index = last;
        found.reply = replyOf(first.digits, texts);
        // A number alone is a reply only where nothing stands before it.
        const bool isHead = QStringView(m_lines.at(first.line)).first(first.at).trimmed().isEmpty();
        if (!hasWords(found.reply) && !isHead && found.certainty < 3)
            found.certainty = 1;
        return found;
    }

    static Reply replyOf(const QString &digits, const QStringList &texts)
    {
        Reply reply;
        reply.kind = digits.startsWith(u'5')   ? Reply::Kind::Refused
                     : digits.startsWith(u'4') ? Reply::Kind::Retry
                     : digits.startsWith(u'3') ? Reply::Kind::Continue
                                               : Reply::Kind::Accepted;
        reply.status = digits.toLatin1();
        reply.extended = enhancedCode(texts.constFirst(), digits.front()).toLatin1();
        if (reply.extended.isEmpty()) {
            // "(#5.7.0)" at the end, as qmail and its kin write it.
            static const QRegularExpression late(uR"(\(#([45]\.\d{1,3}\.\d{1,3})\b)"_s);
            reply.extended = late.match(texts.join(u'\n')).captured(1).toLatin1();
        }
        for (const auto &text : texts)
            reply.lines.append(withoutCode(text, reply.extended).toUtf8());
        return reply;
    }

    static bool hasWords(const Reply &reply)
    {
        constexpr qsizetype fewest = 3;
        return std::any_of(reply.lines.cbegin(), reply.lines.cend(),
            [](const QByteArray &line) { return line.size() >= fewest; });
    }

  private:
    static QString withoutCode(const QString &text, const QByteArray &extended)
    {
        if (extended.isEmpty())
            return text;
        const auto code = QString::fromLatin1(extended);
        const auto at = text.indexOf(code);
        constexpr qsizetype head = 3;
        return at >= 0 && at <= head ? text.mid(at + code.size()).trimmed() : text;
    }

    /// Bounces break a reply at 70 characters.
    void appendWrapped(const Code &next, QStringList *texts, qsizetype *lastLine) const
    {
        constexpr qsizetype mostLines = 4;
        for (qsizetype i = *lastLine + 1; i < m_lines.size() && i <= *lastLine + mostLines; ++i) {
            if ((!next.digits.isEmpty() && next.line == i) || beginsSomething(m_lines.at(i)))
                break;
            texts->append(m_lines.at(i).trimmed().left(longestText));
        }
    }

    const QStringList &m_lines;
    const QList<Code> &m_codes;
};

/// "-ERR …", "a1 NO [CODE] …": at the head of a line or behind a colon or quote.
std::optional<QuotedReply> receivingReply(const QStringList &lines, qsizetype row)
{
    const auto &line = lines.at(row);
    if (!line.contains(u"-ERR"_s) && !line.contains(u"NO "_s) && !line.contains(u"BAD "_s) && !line.contains(u"BYE "_s))
        return std::nullopt;
    static const QRegularExpression form(
        uR"((?:^|["'：:<>*]\s*|\s)(-ERR\b.*|(?:[A-Za-z]{0,6}\d{1,9} |\* )?(?:NO|BAD|BYE) (?:\[|[A-Z]{4,}|[A-Z][a-z]).*)$)"_s);
    // A tag at the head is sign enough, whatever follows.
    static const QRegularExpression tagged(uR"(^\s*([A-Za-z]{1,6}\d{1,9} (?:NO|BAD) \S.*)$)"_s);
    auto match = form.match(line);
    if (!match.hasMatch())
        match = tagged.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    auto text = match.captured(1);
    while (text.endsWith(u'"') || text.endsWith(u'\'') || text.endsWith(u'”'))
        text.chop(1);
    const auto reply = replyFromText(text.left(longestText).toUtf8());
    if (reply.kind == Reply::Kind::Malformed)
        return std::nullopt;
    return QuotedReply{reply, row, row, 3, {}};
}

/// An enhanced code without a reply code, or words behind "the server response was".
std::optional<QuotedReply> codelessReply(const QStringList &lines, qsizetype row)
{
    const auto &line = lines.at(row);
    const auto announced = ErrorBook::instance().announcement(line.toLower());
    const auto from = announced.at < 0 ? 0 : announced.at + announced.size;
    static const QRegularExpression enhanced(uR"((?<![\w.])#?([45]\.\d\.\d{1,3})(?![\d.]*\d))"_s);
    const auto match = enhanced.match(line, from);
    const bool isNear = match.hasMatch() && (announced.at < 0 || match.capturedStart() < from + 8);
    if (announced.at < 0 && !isNear)
        return std::nullopt;
    auto text = line.mid(isNear ? match.capturedEnd() : from).trimmed();
    for (auto next = row + 1; text.size() < 12 && next < lines.size() && next <= row + 2; ++next)
        text = (text + u' ' + lines.at(next).trimmed()).trimmed();
    while (!text.isEmpty() && QStringView(u":'\"“”-)").contains(text.front()))
        text = text.mid(1).trimmed();
    const auto code = isNear ? match.captured(1) : QString();
    if (text.isEmpty() && code.isEmpty())
        return std::nullopt;
    QuotedReply found{{}, row, row, announced.at < 0 ? 1 : 2, {}};
    const auto named = ErrorBook::instance().statusOf(comparable(line.left(from).toUtf8()));
    // Without any number it is a refusal: nobody quotes anything else.
    const auto status = !named.isEmpty() ? QString::fromLatin1(named) : code.isEmpty() ? u"5"_s : code.left(1);
    found.reply = ReplyReader::replyOf(status, {text});
    found.reply.extended = code.toLatin1();
    return found;
}

/// The nearest words that tell the stage: in the reply's own lines, then before, then behind.
std::optional<Stage> stageAround(const QStringList &lines, const QuotedReply &found)
{
    constexpr qsizetype before = 4;
    constexpr qsizetype behind = 4;
    const auto stageOf = [&lines](qsizetype row) {
        return row >= 0 && row < lines.size() ? ErrorBook::instance().stageOf(comparable(lines.at(row).toUtf8()))
                                              : std::nullopt;
    };
    for (auto row = found.line; row <= found.lastLine + 1; ++row) {
        if (const auto stage = stageOf(row))
            return stage;
    }
    for (qsizetype away = 1; away <= std::max(before, behind); ++away) {
        if (const auto stage = away <= before ? stageOf(found.line - away) : std::nullopt)
            return stage;
        if (const auto stage = away <= behind ? stageOf(found.lastLine + 1 + away) : std::nullopt)
            return stage;
    }
    return std::nullopt;
}

/// A refusal that only tells that something before it was refused.
bool onlyFollows(const Reply &reply)
{
    const auto text = comparable(reply.text());
    return reply.status == "503" || reply.status == "500" || reply.status == "502" ||
           text.contains("no valid recipients"_L1) || text.contains("bad sequence"_L1) ||
           (reply.status == "421" && text.size() < 60) || reply.status == "530";
}

} // namespace

bool QuotedReply::isFailure() const
{
    return reply.kind == Reply::Kind::Refused || reply.kind == Reply::Kind::Retry;
}

QList<QuotedReply> quotedReplies(const QStringList &lines)
{
    const auto codes = codesOf(lines);
    QList<QuotedReply> replies;
    ReplyReader reader(lines, codes);
    for (qsizetype i = 0; i < codes.size(); ++i)
        replies.append(reader.take(&i));
    QList<bool> hasCode(lines.size(), false);
    for (const auto &found : std::as_const(replies)) {
        for (auto row = found.line; row <= found.lastLine; ++row)
            hasCode[row] = hasCode.at(row) || found.certainty > 1;
    }
    for (qsizetype row = 0; row < lines.size() && replies.size() < 4 * mostReplies; ++row) {
        if (const auto found = receivingReply(lines, row))
            replies.append(*found);
        else if (const auto spoken = hasCode.at(row) ? std::nullopt : codelessReply(lines, row))
            replies.append(*spoken);
    }
    std::stable_sort(replies.begin(), replies.end(),
        [](const QuotedReply &left, const QuotedReply &right) { return left.line < right.line; });
    // Only what may decide needs its stage.
    constexpr qsizetype judged = 12;
    for (auto i = std::max<qsizetype>(0, replies.size() - judged); i < replies.size(); ++i)
        replies[i].stage = stageAround(lines, replies.at(i));
    return replies;
}

const QuotedReply *decidingReply(const QList<QuotedReply> &replies)
{
    QList<const QuotedReply *> failures;
    int best = 0;
    for (const auto &found : replies) {
        if (!found.isFailure())
            continue;
        best = std::max(best, found.certainty);
        failures.append(&found);
    }
    const int least = std::min(best, 2);
    failures.removeIf([least](const QuotedReply *found) { return found->certainty < least; });
    if (failures.isEmpty())
        return nullptr;
    const auto *last = failures.constLast();
    if (!onlyFollows(last->reply))
        return last;
    for (auto found = failures.crbegin(); found != failures.crend(); ++found) {
        if ((*found)->reply.status != last->reply.status && !onlyFollows((*found)->reply))
            return *found;
    }
    return last;
}
