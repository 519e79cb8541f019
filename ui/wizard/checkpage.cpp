// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/checkpage.h"

#include "account/provider.h"
#include "diagnosis/annotations.h"
#include "testpanel/curetrial.h"
#include "testpanel/reportfile.h"
#include "testpanel/stagerail.h"
#include "testpanel/verdictview.h"
#include "transcript/reply.h"
#include "widgets/labels.h"
#include "widgets/theme.h"
#include "wizard/credentialpage.h"
#include "wizard/pageparts.h"
#include "wizard/serverwords.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

CheckPage::CheckPage(QWidget *parent)
    : WizardPage(parent)
    , m_rail(new StageRail(this))
    , m_status(makeText(this, "muted", "testStatus"))
    , m_stop(makeButton(this, "stopTest"))
    , m_ask(makeFrame(this, "verdictWarning", "clearTextQuestion"))
    , m_askText(makeText(m_ask, "", "clearTextQuestionText"))
    , m_trial(new CureTrial(this))
    , m_verdict(new VerdictView(this))
    , m_serverSaid(makeText(this, "muted"))
    , m_serverWords(selectableLabel("code", this))
{
    m_rail->setObjectName(u"stageRail"_s);
    m_ask->layout()->addWidget(m_askText);
    m_verdict->setLinesInSight(false);
    m_verdict->setCurable(true);
    m_serverWords->setObjectName(u"serverWords"_s);

    auto *statusRow = new QHBoxLayout;
    statusRow->addWidget(m_status, 1);
    statusRow->addWidget(m_stop);
    content()->addWidget(m_rail);
    content()->addLayout(statusRow);
    content()->addWidget(m_ask);
    content()->addWidget(m_trial);
    content()->addWidget(m_verdict);
    content()->addSpacing(Theme::scaled(6));
    content()->addWidget(m_serverSaid);
    content()->addWidget(m_serverWords);
    content()->addStretch();

    connect(m_verdict, &VerdictView::actionChosen, this, &CheckPage::remedyRequested);
    connect(m_verdict, &VerdictView::cureChosen, this, &CheckPage::cureRequested);
    connect(m_trial, &CureTrial::kept, m_trial, &CureTrial::end);
    connect(m_stop, &QPushButton::clicked, this, &CheckPage::cancelRun);
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &CheckPage::showProgress);
    // A server may send thousands of lines; the eye needs no more than some thirty pictures a second.
    m_refresh.setInterval(33ms);
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &CheckPage::showProgress);
    retranslateUi();
}

CheckPage::~CheckPage()
{
    if (m_run)
        m_run->disconnect(this);
}

void CheckPage::load(const SetupDraft &draft)
{
    cancelRun();
    m_account = draft.account;
    m_report.reset();
    retranslateUi();
}

void CheckPage::store(SetupDraft &) const
{
    // A test changes nothing in what was typed.
}

QWidget *CheckPage::firstField()
{
    return m_stop;
}

void CheckPage::begin(const Secret &secret, TestRunOptions options)
{
    m_secret = secret;
    m_options = std::move(options);
    m_report.reset();
    m_asking = m_account.server.encryption == Encryption::None && !m_account.user.isEmpty()
        && !m_options.clearTextAgreed && !m_options.practice;
    if (!m_asking)
        start();
    retranslateUi();
    Q_EMIT nextChanged();
}

void CheckPage::agree()
{
    m_asking = false;
    m_options.clearTextAgreed = true;
    start();
    retranslateUi();
    Q_EMIT nextChanged();
}

void CheckPage::start()
{
    m_report.reset();
    m_stage = Stage::Resolve;
    m_limit = 0ms;
    auto *run = new TestRun(m_account, m_secret, m_options, this);
    m_run = run;
    connect(run, &TestRun::entryAdded, this, [this] {
        if (!m_refresh.isActive())
            m_refresh.start();
    });
    connect(run, &TestRun::waiting, this, [this](Stage stage, std::chrono::milliseconds limit) {
        m_stage = stage;
        m_limit = limit;
        m_waiting.start();
        showProgress();
    });
    connect(run, &TestRun::decided, this, &CheckPage::showReport);
    connect(run, &TestRun::finished, this, [this, run](const Report &report) {
        if (m_run == run)
            m_run = nullptr;
        run->deleteLater();
        showReport(report);
    });
    m_waiting.start();
    m_tick.start();
    run->start();
}

void CheckPage::cancelRun()
{
    if (m_run && m_run->isRunning())
        m_run->cancel();
}

bool CheckPage::isRunning() const
{
    return m_run && !m_report;
}

bool CheckPage::hasSucceeded() const
{
    return m_report && m_report->outcome.kind == OutcomeKind::Ok;
}

void CheckPage::showReport(const Report &report)
{
    const bool first = !m_report;
    // The goodbye changes nothing in the verdict; building it anew would take the focus from its buttons.
    const bool same =
        m_report && m_report->outcome.kind == report.outcome.kind && m_report->findings == report.findings;
    m_report = report;
    m_tick.stop();
    m_refresh.stop();
    if (!same)
        m_verdict->showReport(*m_report, provider());
    m_trial->showResult(*m_report);
    showState();
    if (first)
        Q_EMIT nextChanged();
    Q_EMIT reported(first);
}

const Provider *CheckPage::provider() const
{
    return ProviderBook::instance().byId(m_account.providerId);
}

QString CheckPage::cause() const
{
    const auto *finding = m_report ? m_verdict->shownFinding() : nullptr;
    if (!finding)
        return {};
    const auto text = textOf(*finding, provider());
    return text.explanation.isEmpty() ? text.title : text.title + u'\n' + text.explanation;
}

QWidget *CheckPage::bestNext() const
{
    return m_verdict->bestButton();
}

void CheckPage::offerReport()
{
    if (!m_report)
        return;
    auto *dialog = new QFileDialog(this, tr("Save report"), QDir::home().filePath(safeReportName(*m_report, u"txt"_s)),
        tr("Text (*.txt);;JSON (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const auto problem = saveReport(*m_report, path);
        showText(m_status, problem.isEmpty() ? tr("Saved as %1").arg(path) : problem);
    });
    dialog->open();
}

QString CheckPage::nextText() const
{
    if (m_asking)
        return tr("Test &once without encryption");
    return tr("&Save account");
}

void CheckPage::showProgress()
{
    if (!m_run || m_report)
        return;
    m_rail->setSteps(stepsOf(m_run->transcript(), m_stage));
    const std::chrono::milliseconds waited(m_waiting.isValid() ? m_waiting.elapsed() : 0);
    const auto title = stageTitle(m_stage);
    if (m_limit == 0ms) {
        m_status->setText(tr("%1…").arg(title));
        return;
    }
    const auto left = std::chrono::duration_cast<std::chrono::seconds>(m_limit - waited);
    const auto seconds = QString::number(qMax<qint64>(0, left.count()));
    m_status->setText(waited < StageLimits::softNotice(m_stage)
            ? tr("%1…").arg(title)
            : tr("%1: the server is slow. Waiting for %2 more seconds at most.").arg(title, seconds));
}

void CheckPage::showState()
{
    m_ask->setVisible(m_asking);
    m_rail->setVisible(!m_asking);
    m_stop->setVisible(isRunning());
    m_status->setVisible(isRunning());
    m_verdict->setVisible(m_report.has_value());
    const bool refused = m_report && m_report->outcome.kind == OutcomeKind::Refused && m_report->outcome.reply;
    m_serverSaid->setVisible(refused);
    m_serverWords->setVisible(refused);
    showProgress();
    if (!m_report)
        return;
    m_rail->setSteps(stepsOf(m_report->transcript, m_report->outcome));
    if (!refused)
        return;
    // A hostile server may say a megabyte; the test panel shows it all.
    const auto words = visibleText(decodeServerText(m_report->outcome.reply->lines.join('\n')), true);
    m_serverWords->setText(words.left(1000));
}

void CheckPage::retranslateUi()
{
    setTitle(tr("Test of %1").arg(visibleText(m_account.address)), serverInWords(m_account.server));
    m_stop->setText(tr("&Stop"));
    m_stop->setAccessibleName(tr("Stop the test"));
    m_askText->setText(tr("Without encryption the %1 travels readable: everybody on the way to %2 can see it. Test once "
                          "like this, or go back and choose TLS?")
                           .arg(credentialName(m_account), visibleText(m_account.server.host)));
    m_serverSaid->setText(tr("The server's own words:"));
    showState();
}
