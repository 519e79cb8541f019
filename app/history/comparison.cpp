// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/comparison.h"

#include "account/provider.h"
#include "diagnosis/annotations.h"
#include "diagnosis/findingtexts.h"
#include "history/linemeaning.h"
#include "transcript/notation.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestQuote = 120;
constexpr qsizetype mostExplained = 20;
constexpr std::size_t largestTable = 1'000'000;

/// Where in a conversation a line belongs, whatever way the run took: the features before the encryption and those behind it
/// are two things, and commands sent in one go stand with their own replies.
int phaseOf(const TranscriptEntry &entry, bool startTlsSeen)
{
    switch (entry.stage) {
    case Stage::Resolve: return 0;
    case Stage::Connect: return 1;
    case Stage::Tls: return startTlsSeen ? 6 : 2;
    case Stage::Greeting: return 3;
    case Stage::Hello: return entry.encrypted ? 7 : 4;
    case Stage::StartTls: return 5;
    case Stage::Login:
    case Stage::ImapLogin:
    case Stage::Pop3Pass: return 8;
    case Stage::ImapSelect:
    case Stage::Sender: return 9;
    case Stage::Recipient: return 10;
    case Stage::Data: return 11;
    case Stage::Message: return 12;
    case Stage::Quit: return 13;
    }
    Q_UNREACHABLE();
}
constexpr std::size_t phaseCount = 14;

struct Line {
    qsizetype entry;
    QByteArray kind;
    QString meaning;
};
using Phases = std::array<std::vector<Line>, phaseCount>;

Phases phasesOf(const Transcript &transcript, const MeaningContext &context)
{
    Phases phases;
    bool startTlsSeen = false;
    const QList<TranscriptEntry> &entries = transcript.entries();
    for (qsizetype at = 0; at < entries.size(); ++at) {
        const TranscriptEntry &entry = entries.at(at);
        startTlsSeen = startTlsSeen || entry.stage == Stage::StartTls;
        phases[static_cast<std::size_t>(phaseOf(entry, startTlsSeen))].push_back(
            {at, kindOf(entry), meaningOf(entry, context)});
    }
    return phases;
}

/// Pairs lines of one kind so that as many as possible mean the same, in order (longest common subsequence).
class Alignment
{
public:
    Alignment(const std::vector<Line> &first, const std::vector<Line> &second)
        : m_first(first)
        , m_second(second)
        , m_width(second.size() + 1)
    {
    }

    QList<std::pair<qsizetype, qsizetype>> pairs()
    {
        if ((m_first.size() + 1) * m_width > largestTable)
            return oneByOne();
        m_scores.assign((m_first.size() + 1) * m_width, 0);
        for (std::size_t i = m_first.size(); i-- > 0;) {
            for (std::size_t j = m_second.size(); j-- > 0;)
                score(i, j) = std::max({score(i + 1, j), score(i, j + 1), score(i + 1, j + 1) + worth(i, j)});
        }
        QList<std::pair<qsizetype, qsizetype>> found;
        std::size_t i = 0, j = 0;
        while (i < m_first.size() || j < m_second.size()) {
            const bool both = i < m_first.size() && j < m_second.size();
            if (both && worth(i, j) > 0 && score(i, j) == score(i + 1, j + 1) + worth(i, j))
                found.append({m_first.at(i++).entry, m_second.at(j++).entry});
            else if (j >= m_second.size() || (both && score(i, j) == score(i + 1, j)))
                found.append({m_first.at(i++).entry, -1});
            else
                found.append({-1, m_second.at(j++).entry});
        }
        return found;
    }

private:
    int &score(std::size_t i, std::size_t j) { return m_scores[i * m_width + j]; }
    [[nodiscard]] int worth(std::size_t i, std::size_t j) const
    {
        if (m_first[i].kind != m_second[j].kind)
            return 0;
        constexpr int sameMeaning = 4;
        return m_first[i].meaning == m_second[j].meaning ? sameMeaning : 1;
    }
    /// For floods of lines: nobody looks for the best pairs among a hundred thousand.
    [[nodiscard]] QList<std::pair<qsizetype, qsizetype>> oneByOne() const
    {
        QList<std::pair<qsizetype, qsizetype>> found;
        for (std::size_t i = 0; i < std::max(m_first.size(), m_second.size()); ++i) {
            const bool first = i < m_first.size(), second = i < m_second.size();
            if (first && second && m_first[i].kind == m_second[i].kind) {
                found.append({m_first[i].entry, m_second[i].entry});
                continue;
            }
            if (first)
                found.append({m_first[i].entry, -1});
            if (second)
                found.append({-1, m_second[i].entry});
        }
        return found;
    }

    const std::vector<Line> &m_first, &m_second;
    std::size_t m_width;
    std::vector<int> m_scores;
};

QString quoted(const TranscriptEntry &entry)
{
    QString text = entryText(entry).replace(u'\n', u' ');
    if (text.size() > longestQuote)
        text = text.left(longestQuote) + u'…';
    return text;
}

/// What one difference of lines means, in one or more sentences.
class RowExplainer
{
public:
    RowExplainer(const Report &first, const Report &second, FactDifferences *facts)
        : m_first(first.transcript.entries())
        , m_second(second.transcript.entries())
        , m_facts(facts)
    {
    }

    QList<Difference> explain(const ComparedRow &row)
    {
        if (row.state == ComparedRow::State::Differs)
            return explainPair(m_first.at(row.first), m_second.at(row.second));
        const bool onlyFirst = row.state == ComparedRow::State::OnlyFirst;
        const TranscriptEntry &entry = onlyFirst ? m_first.at(row.first) : m_second.at(row.second);
        const bool end = std::holds_alternative<Lost>(entry.what) || std::holds_alternative<Stopped>(entry.what);
        if (end)
            return {{onlyFirst ? "ended_first" : "ended_second", {quoted(entry)}}};
        return {{onlyFirst ? "only_first" : "only_second", {quoted(entry)}}};
    }

private:
    QList<Difference> explainPair(const TranscriptEntry &first, const TranscriptEntry &second)
    {
        QList<Difference> known;
        if (std::holds_alternative<Secured>(first.what))
            known = std::exchange(m_facts->tls, {});
        else if (const auto *note = std::get_if<Note>(&first.what); note && note->id == "connected")
            known = std::exchange(m_facts->peer, {});
        else if (first.stage == Stage::Hello && std::holds_alternative<Received>(first.what))
            known = std::exchange(m_facts->features, {});
        return known.isEmpty() ? QList<Difference>{explainLines(first, second)} : known;
    }

    static Difference explainLines(const TranscriptEntry &first, const TranscriptEntry &second)
    {
        const QString before = quoted(first), after = quoted(second);
        if (const auto *received = std::get_if<Received>(&first.what)) {
            const Reply &other = std::get<Received>(second.what).reply;
            const bool sameCode
                = received->reply.status == other.status && received->reply.extended == other.extended;
            if (first.stage == Stage::Greeting && sameCode)
                return {"greeting_changed", {before, after}};
            return {sameCode ? "words_changed" : "reply_changed", {stageTitle(first.stage), before, after}};
        }
        if (std::holds_alternative<Sent>(first.what))
            return {"said_changed", {before, after}};
        return {"note_changed", {before, after}};
    }

    const QList<TranscriptEntry> &m_first, &m_second;
    FactDifferences *m_facts; ///< what no line has explained yet
};

QString resultText(const Report &report)
{
    if (report.outcome.kind == OutcomeKind::Ok)
        return proofText(report.outcome.proof);
    if (!report.findings.isEmpty()) {
        const Provider *provider = ProviderBook::knowing({report.account.providerId}).byId(report.account.providerId);
        //: %1 is the title of what went wrong, without a full stop
        return QCoreApplication::translate("Comparison", "%1.")
            .arg(visibleText(textOf(report.findings.constFirst(), provider).title));
    }
    switch (report.outcome.kind) {
    case OutcomeKind::Refused: return QCoreApplication::translate("Comparison", "The server refused.");
    case OutcomeKind::Unknown: return QCoreApplication::translate("Comparison", "It is not known whether the message was accepted.");
    case OutcomeKind::Cancelled: return QCoreApplication::translate("Comparison", "The test was stopped.");
    case OutcomeKind::Ok:
    case OutcomeKind::Failed: break;
    }
    return QCoreApplication::translate("Comparison", "The test could not be completed.");
}

MeaningContext contextOf(const Report &first, const Report &second)
{
    MeaningContext context;
    context.sameServer = first.account.server.host == second.account.server.host;
    context.practice = first.practice && second.practice;
    context.queueIds = {first.outcome.queueId, second.outcome.queueId};
    return context;
}

void alignRows(const Report &first, const Report &second, Comparison *comparison)
{
    const MeaningContext context = contextOf(first, second);
    const Phases before = phasesOf(first.transcript, context), after = phasesOf(second.transcript, context);
    const auto &entriesBefore = first.transcript.entries(), &entriesAfter = second.transcript.entries();
    for (std::size_t phase = 0; phase < phaseCount; ++phase) {
        for (const auto &[left, right] : Alignment(before.at(phase), after.at(phase)).pairs()) {
            ComparedRow row{left, right, ComparedRow::State::Same};
            if (isAside(left >= 0 ? entriesBefore.at(left) : entriesAfter.at(right)))
                row.state = ComparedRow::State::Aside;
            else if (left < 0)
                row.state = ComparedRow::State::OnlySecond;
            else if (right < 0)
                row.state = ComparedRow::State::OnlyFirst;
            else if (meaningOf(entriesBefore.at(left), context) != meaningOf(entriesAfter.at(right), context))
                row.state = ComparedRow::State::Differs;
            if (row.counts() && comparison->firstDifference < 0)
                comparison->firstDifference = comparison->rows.size();
            comparison->rows.append(row);
        }
    }
}

/// Where one run goes on alone, its first line says so for all that follow.
bool continuesOneSide(const QList<ComparedRow> &rows, qsizetype row)
{
    const ComparedRow::State state = rows.at(row).state;
    if (state == ComparedRow::State::Differs)
        return false;
    while (--row >= 0 && rows.at(row).state == ComparedRow::State::Aside)
        continue;
    return row >= 0 && rows.at(row).state == state;
}

QString stateName(ComparedRow::State state)
{
    switch (state) {
    case ComparedRow::State::Same: return u"same"_s;
    case ComparedRow::State::Differs: return u"differs"_s;
    case ComparedRow::State::OnlyFirst: return u"only_first"_s;
    case ComparedRow::State::OnlySecond: return u"only_second"_s;
    case ComparedRow::State::Aside: return u"aside"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const Difference &difference)
{
    return {{"id"_L1, QString::fromLatin1(difference.id)}, {"arguments"_L1, QJsonArray::fromStringList(difference.arguments)},
        {"text"_L1, differenceText(difference)}, {"row"_L1, difference.row}};
}

} // namespace

Comparison compareRuns(const Report &first, const Report &second)
{
    Comparison comparison;
    alignRows(first, second, &comparison);
    FactDifferences facts = differencesOf(factsOf(first), factsOf(second));
    if (first.outcome.kind != second.outcome.kind || first.outcome.proof != second.outcome.proof)
        comparison.differences.append({"outcome", {resultText(first), resultText(second)}});
    RowExplainer explainer(first, second, &facts);
    qsizetype explained = 0;
    for (qsizetype row = 0; row < comparison.rows.size() && explained < mostExplained; ++row) {
        if (!comparison.rows.at(row).counts() || continuesOneSide(comparison.rows, row))
            continue;
        ++explained;
        for (Difference difference : explainer.explain(comparison.rows.at(row))) {
            difference.row = row;
            comparison.differences.append(difference);
        }
    }
    comparison.differences += facts.settings + facts.peer + facts.tls + facts.features + facts.times;
    return comparison;
}

const Difference *explanationOf(const Comparison &comparison, qsizetype row)
{
    const auto found = std::ranges::find_if(
        comparison.differences, [&](const Difference &each) { return row >= 0 && each.row == row; });
    return found == comparison.differences.end() ? nullptr : &*found;
}

QJsonObject comparisonToJson(const Comparison &comparison)
{
    QJsonArray differences, rows;
    for (const Difference &difference : comparison.differences)
        differences.append(toJson(difference));
    for (const ComparedRow &row : comparison.rows)
        rows.append(QJsonObject{{"first"_L1, row.first}, {"second"_L1, row.second}, {"state"_L1, stateName(row.state)}});
    QJsonValue first = QJsonValue::Null;
    if (const Difference *explanation = explanationOf(comparison, comparison.firstDifference))
        first = toJson(*explanation);
    return {{"schema"_L1, 1}, {"same"_L1, comparison.differences.isEmpty()}, {"first_difference"_L1, first},
        {"differences"_L1, differences}, {"rows"_L1, rows}};
}

QString comparisonToText(const Comparison &comparison, const Report &first, const Report &second)
{
    QString text;
    if (comparison.differences.isEmpty())
        text += QCoreApplication::translate("Comparison", "The two runs mean the same.") + u'\n';
    for (const Difference &difference : comparison.differences)
        text += differenceText(difference) + u'\n';
    text += u'\n';
    const auto add = [&text](QChar mark, const TranscriptEntry &entry) {
        for (const QString &line : notationOf(entry, NotationTimes::Hidden))
            text += mark + line + u'\n';
    };
    // As a patch shows it.
    for (const ComparedRow &row : comparison.rows) {
        if (!row.counts()) {
            add(u' ', row.first >= 0 ? first.transcript.entries().at(row.first) : second.transcript.entries().at(row.second));
            continue;
        }
        if (row.first >= 0)
            add(u'-', first.transcript.entries().at(row.first));
        if (row.second >= 0)
            add(u'+', second.transcript.entries().at(row.second));
    }
    return text;
}
