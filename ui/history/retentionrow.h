// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/runstore.h"

#include <QWidget>

class QComboBox;

/// How long runs are kept: for how many days and how many of each account, or not at all.
class RetentionRow final : public QWidget
{
    Q_OBJECT
public:
    explicit RetentionRow(QWidget *parent = nullptr);
    void setRetention(const Retention &retention);
    [[nodiscard]] Retention retention() const;

Q_SIGNALS:
    void changed(const Retention &retention);

private:
    void changeEvent(QEvent *event) override;
    void retranslate();
    QComboBox *m_days, *m_number;
};
