// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/retentionrow.h"

#include "widgets/flowlayout.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QEvent>

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr int off = -1;
constexpr std::array dayChoices{off, 7, 30, 90, 180, 365, 0};
constexpr std::array numberChoices{20, 50, 200, 1000, 0};

QString daysText(int days)
{
    if (days == off)
        return RetentionRow::tr("Keep no runs");
    return days == 0 ? RetentionRow::tr("Keep runs without limit of time") : RetentionRow::tr("Keep runs for %1 days").arg(days);
}

QString numberText(int number)
{
    return number == 0 ? RetentionRow::tr("any number for each account") : RetentionRow::tr("at most %1 for each account").arg(number);
}

/// A number set by hand in the settings file is shown too.
void choose(QComboBox *box, int value, QString (*text)(int))
{
    if (box->findData(value) < 0)
        box->addItem(text(value), value);
    box->setCurrentIndex(box->findData(value));
}

} // namespace

RetentionRow::RetentionRow(QWidget *parent)
    : QWidget(parent)
    , m_days(new QComboBox(this))
    , m_number(new QComboBox(this))
{
    auto *row = new FlowLayout(this, Theme::scaled(8));
    row->setContentsMargins(0, 0, 0, 0);
    for (const int days : dayChoices)
        m_days->addItem(QString(), days);
    for (const int number : numberChoices)
        m_number->addItem(QString(), number);
    for (QComboBox *box : {m_days, m_number}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        row->addWidget(box);
        connect(box, &QComboBox::activated, this, [this] {
            m_number->setEnabled(retention().on);
            Q_EMIT changed(retention());
        });
    }
    m_days->setObjectName(u"keepDays"_s);
    m_number->setObjectName(u"keepNumber"_s);
    retranslate();
    setRetention({});
}

void RetentionRow::setRetention(const Retention &retention)
{
    choose(m_days, retention.on ? retention.days : off, daysText);
    choose(m_number, retention.runsPerAccount, numberText);
    m_number->setEnabled(retention.on);
}

Retention RetentionRow::retention() const
{
    const int days = m_days->currentData().toInt();
    return {days != off, std::max(days, 0), m_number->currentData().toInt()};
}

void RetentionRow::retranslate()
{
    for (int i = 0; i < m_days->count(); ++i)
        m_days->setItemText(i, daysText(m_days->itemData(i).toInt()));
    for (int i = 0; i < m_number->count(); ++i)
        m_number->setItemText(i, numberText(m_number->itemData(i).toInt()));
    m_days->setAccessibleName(tr("How long runs are kept"));
    m_number->setAccessibleName(tr("How many runs of each account are kept"));
}

void RetentionRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}
