// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/comparison.h"

#include <QAbstractTableModel>

/// Two conversations line by line beside each other, with a mark between them where they differ.
class CompareModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { First, Between, Second, columnCountOfAll };
    enum Role { StateRole = Qt::UserRole, SpokenRole };
    explicit CompareModel(QObject *parent = nullptr);

    void setComparison(const Comparison &comparison, const Report &first, const Report &second);
    void clear();
    void retranslate();
    [[nodiscard]] const Comparison &comparison() const { return m_comparison; }
    [[nodiscard]] ComparedRow::State state(int row) const { return m_comparison.rows.at(row).state; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] const TranscriptEntry *entry(const QModelIndex &index) const;
    Comparison m_comparison;
    Transcript m_first, m_second;
};
