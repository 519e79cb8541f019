// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/runhistory.h"

#include <QAbstractTableModel>

/// The runs of one account as a table, newest first.
class RunsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, Outcome, Proven, Cause, columnCountOfAll };
    explicit RunsModel(QObject *parent = nullptr);

    void setRuns(const QList<KeptRun> &runs);
    void retranslate();
    [[nodiscard]] const QList<KeptRun> &runs() const { return m_runs; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<KeptRun> m_runs;
};

/// "22 Nov 2026 12:04", in the current language.
QString runTimeText(const QDateTime &when);
/// The title of what went wrong; empty if nothing did.
QString runCauseText(const RunFacts &facts);
