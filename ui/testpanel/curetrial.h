// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/cure.h"
#include "run/report.h"

#include <QWidget>

#include <optional>

class QuestionCard;

/// A change of an account that is being tried: what was changed, whether it helped, and whether to keep it. Saves nothing.
class CureTrial final : public QWidget
{
    Q_OBJECT
public:
    explicit CureTrial(QWidget *parent = nullptr);

    /// Adds \a cure to the trial; the first one begins it, with \a account and \a report as they were until now.
    void add(const Cure &cure, const Account &account, const std::optional<Report> &report);
    [[nodiscard]] bool isOn() const { return !m_cures.isEmpty(); }
    /// The account with all changes.
    [[nodiscard]] Account account() const;
    [[nodiscard]] const Account &accountBefore() const { return m_account; }
    [[nodiscard]] const std::optional<Report> &reportBefore() const { return m_report; }
    /// The sender before the trial; empty if it is not part of it.
    [[nodiscard]] QString senderBefore() const;
    /// Asks whether to keep the change, now that it is known what it does.
    void showResult(const Report &report);
    void end();

Q_SIGNALS:
    void kept();
    void undone();

private:
    void changeEvent(QEvent *event) override;
    void retranslate();
    [[nodiscard]] QString verdict() const;

    QList<Cure> m_cures; ///< no kind twice
    Account m_account;
    std::optional<Report> m_report;
    std::optional<Report> m_result;
    QuestionCard *m_card;
};
