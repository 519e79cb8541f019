// SPDX-License-Identifier: GPL-3.0-or-later
#include "testpanel/progressstrip.h"

#include "net/connection.h"
#include "testpanel/stagerail.h"
#include "transcript/reply.h"
#include "widgets/labels.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr std::chrono::milliseconds interval{250};
}

ProgressStrip::ProgressStrip(QWidget *parent)
    : QFrame(parent)
    , m_text(plainLabel("strong", this, true))
    , m_hint(plainLabel("warning", this, true))
    , m_line(selectableLabel("code", this))
    , m_cancel(new QPushButton(this))
    , m_send(new QPushButton(this))
{
    setProperty("role", QByteArray("card"));
    m_text->setObjectName(u"progressText"_s);
    m_cancel->setObjectName(u"cancelRun"_s);
    m_send->setObjectName(u"sendLine"_s);
    m_send->setProperty("role", QByteArray("primary"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::scaled(14), Theme::scaled(10), Theme::scaled(14), Theme::scaled(10));
    row->setSpacing(Theme::scaled(10));
    auto *column = new QVBoxLayout;
    column->setSpacing(Theme::scaled(3));
    column->addWidget(m_text);
    column->addWidget(m_line);
    column->addWidget(m_hint);
    row->addLayout(column, 1);
    row->addWidget(m_send);
    row->addWidget(m_cancel);
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &ProgressStrip::tick);
    connect(m_cancel, &QPushButton::clicked, this, &ProgressStrip::cancelled);
    connect(m_send, &QPushButton::clicked, this, [this] {
        // One press, one line.
        stop();
        Q_EMIT released();
    });
    retranslate();
}

void ProgressStrip::showBusy(const QString &what)
{
    stop();
    m_text->setText(what);
}

void ProgressStrip::showWaiting(Stage stage, std::chrono::milliseconds limit)
{
    stop();
    m_stage = stage;
    m_limit = limit;
    m_since.start();
    m_timer.start();
    tick();
}

void ProgressStrip::showHeld(Stage stage, const QByteArray &line)
{
    stop();
    m_held = true;
    m_stage = stage;
    retranslate();
    m_line->setText(visibleText(QString::fromUtf8(line)));
    m_line->show();
    m_send->show();
    m_send->setFocus();
}

void ProgressStrip::stop()
{
    m_timer.stop();
    m_held = false;
    m_hint->hide();
    m_line->hide();
    m_send->hide();
}

void ProgressStrip::tick()
{
    const std::chrono::milliseconds passed{m_since.elapsed()};
    const auto left = std::max<qint64>(0, std::chrono::ceil<std::chrono::seconds>(m_limit - passed).count());
    const QString step = stepTitle(stepOf(m_stage));
    m_text->setText(m_limit.count() > 0 ? tr("%1: waiting, %2 s left").arg(step).arg(left) : tr("%1: waiting").arg(step));
    const auto soft = StageLimits::softNotice(m_stage);
    const bool slow = soft.count() > 0 && passed >= soft;
    m_hint->setText(tr("The server is slow to answer. You can wait or cancel; nothing is lost."));
    m_hint->setVisible(slow);
}

void ProgressStrip::retranslate()
{
    m_cancel->setText(tr("Cancel"));
    m_send->setText(tr("Send line"));
    if (m_held)
        m_text->setText(tr("%1: this line is sent next. Read it, then send it.").arg(stepTitle(stepOf(m_stage))));
    else if (m_timer.isActive())
        tick();
}

void ProgressStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}
