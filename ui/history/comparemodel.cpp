// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/comparemodel.h"

#include "testpanel/transcriptmodel.h"

using namespace Qt::StringLiterals;

namespace {

QString stateText(ComparedRow::State state)
{
    switch (state) {
    case ComparedRow::State::Same: return CompareModel::tr("the same");
    case ComparedRow::State::Differs: return CompareModel::tr("differs");
    case ComparedRow::State::OnlyFirst: return CompareModel::tr("only in the first run");
    case ComparedRow::State::OnlySecond: return CompareModel::tr("only in the second run");
    case ComparedRow::State::Aside: return CompareModel::tr("does not count");
    }
    Q_UNREACHABLE();
}

QString stateMark(ComparedRow::State state)
{
    switch (state) {
    case ComparedRow::State::Differs: return u"≠"_s;
    case ComparedRow::State::OnlyFirst: return u"−"_s;
    case ComparedRow::State::OnlySecond: return u"+"_s;
    case ComparedRow::State::Same:
    case ComparedRow::State::Aside: break;
    }
    return {};
}

} // namespace

CompareModel::CompareModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void CompareModel::setComparison(const Comparison &comparison, const Report &first, const Report &second)
{
    beginResetModel();
    m_comparison = comparison;
    m_first = first.transcript;
    m_second = second.transcript;
    endResetModel();
}

void CompareModel::clear()
{
    setComparison({}, {}, {});
}

void CompareModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCountOfAll - 1);
}

int CompareModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_comparison.rows.size());
}

int CompareModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnCountOfAll;
}

const TranscriptEntry *CompareModel::entry(const QModelIndex &index) const
{
    const ComparedRow &row = m_comparison.rows.at(index.row());
    if (index.column() == First && row.first >= 0)
        return &m_first.entries().at(row.first);
    if (index.column() == Second && row.second >= 0)
        return &m_second.entries().at(row.second);
    return nullptr;
}

QVariant CompareModel::data(const QModelIndex &index, int role) const
{
    const ComparedRow::State state = m_comparison.rows.at(index.row()).state;
    if (role == StateRole)
        return static_cast<int>(state);
    const TranscriptEntry *line = entry(index);
    if (index.column() == Between) {
        if (role == Qt::DisplayRole)
            return stateMark(state);
        return role == Qt::AccessibleTextRole || role == Qt::ToolTipRole ? QVariant(stateText(state)) : QVariant();
    }
    if (role == SpokenRole) {
        const auto speaker = line ? TranscriptModel::speakerOf(*line) : TranscriptModel::Speaker::App;
        return speaker == TranscriptModel::Speaker::You || speaker == TranscriptModel::Speaker::Server;
    }
    if (role == Qt::DisplayRole)
        return line ? TranscriptModel::shownText(*line) : QString();
    if (role == Qt::AccessibleTextRole)
        return line ? tr("%1 (%2)").arg(TranscriptModel::shownText(*line), stateText(state)) : tr("no such line");
    return {};
}

QVariant CompareModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case First: return tr("First run");
    case Second: return tr("Second run");
    case Between:
    case columnCountOfAll: break;
    }
    return {};
}
