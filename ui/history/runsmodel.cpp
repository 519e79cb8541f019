// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/runsmodel.h"

#include "base/language.h"
#include "base/localizedtext.h"
#include "diagnosis/annotations.h"
#include "testpanel/verdicttext.h"
#include "widgets/marks.h"
#include "widgets/theme.h"

#include <QIcon>
#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {

bool isGood(const RunFacts &facts)
{
    return facts.result.outcome == outcomeName(OutcomeKind::Ok);
}

bool isBad(const RunFacts &facts)
{
    return facts.result.outcome == outcomeName(OutcomeKind::Refused) || facts.result.outcome == outcomeName(OutcomeKind::Failed);
}

QPixmap markOf(const RunFacts &facts)
{
    const int side = Theme::scaled(14);
    QPixmap picture(side, side);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const Mark mark = isGood(facts) ? Mark::Check : isBad(facts) ? Mark::Cross : Mark::Question;
    const Theme::Color color = isGood(facts) ? Theme::Color::Good : isBad(facts) ? Theme::Color::Bad : Theme::Color::Muted;
    drawMark(painter, QRectF(1, 1, side - 2, side - 2), mark, Theme::color(color));
    return picture;
}

QString provenText(const RunFacts &facts)
{
    for (int i = 0; i <= static_cast<int>(Proof::Arrived); ++i) {
        if (i > 0 && proofName(static_cast<Proof>(i)) == facts.result.proof)
            return proofText(static_cast<Proof>(i));
    }
    return RunsModel::tr("nothing");
}

} // namespace

QString runTimeText(const QDateTime &when)
{
    const bool chinese = currentLanguage() == "zh"_L1;
    return QLocale(chinese ? u"zh_CN"_s : u"en_GB"_s)
        .toString(when.toLocalTime(), chinese ? u"yyyy年M月d日 HH:mm:ss"_s : u"d MMM yyyy HH:mm:ss"_s);
}

QString runCauseText(const RunFacts &facts)
{
    if (facts.finding.id.isEmpty() || isGood(facts))
        return {};
    return visibleText(textOf(facts.finding, nullptr).title);
}

RunsModel::RunsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void RunsModel::setRuns(const QList<KeptRun> &runs)
{
    beginResetModel();
    m_runs = runs;
    endResetModel();
}

void RunsModel::retranslate()
{
    if (!m_runs.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCountOfAll - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCountOfAll - 1);
}

int RunsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int RunsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnCountOfAll;
}

QVariant RunsModel::data(const QModelIndex &index, int role) const
{
    const RunFacts &facts = m_runs.at(index.row()).facts;
    if (role == Qt::DecorationRole && index.column() == Outcome)
        return markOf(facts);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    switch (static_cast<Column>(index.column())) {
    case Time: return runTimeText(facts.result.when);
    case Outcome: return stateText(facts.result);
    case Proven: return provenText(facts);
    case Cause: return runCauseText(facts);
    case columnCountOfAll: break;
    }
    return {};
}

QVariant RunsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Time: return tr("Time");
    case Outcome: return tr("Result");
    case Proven: return tr("Proven");
    case Cause: return tr("Cause");
    case columnCountOfAll: break;
    }
    return {};
}
