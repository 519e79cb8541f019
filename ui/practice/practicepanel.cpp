// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practicepanel.h"

#include "run/practicerun.h"
#include "smtp/messagesource.h"
#include "smtp/testmessage.h"
#include "testpanel/testpanel.h"
#include "testpanel/verdicttext.h"
#include "widgets/flowlayout.h"
#include "widgets/labels.h"
#include "widgets/theme.h"
#include "smtp/messagetext.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSplitter>
#include <QStandardItemModel>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownBytes = 256 * 1024;

QString shown(const QByteArray &bytes)
{
    return visibleText(decodeServerText(bytes));
}

void addTestMessage(const Account &account, TestRunOptions &options)
{
    TestMessageFacts facts;
    facts.from = facts.to = account.address;
    facts.when = QDateTime::currentDateTime();
    facts.when = facts.when.toOffsetFromUtc(facts.when.offsetFromUtc());
    facts.variation = QRandomGenerator::global()->generate();
    facts.language = currentLanguage();
    options.message = std::make_shared<MemoryMessage>(composeTestMessage(facts));
    options.envelope = SmtpEnvelope{account.address.toUtf8(), {account.address.toUtf8()}};
    options.stopAfter = Stage::Message;
}

} // namespace

PracticePanel::PracticePanel(CredentialStore &store, QWidget *parent)
    : QWidget(parent)
    , m_scenarios(Scenario::all())
    , m_pages(new QStackedWidget(this))
    , m_test(new TestPanel(store, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *chips = new QHBoxLayout;
    chips->setContentsMargins(Theme::scaled(18), Theme::scaled(12), Theme::scaled(18), 0);
    chips->setSpacing(Theme::scaled(6));
    m_serverChip = chipButton(this, true);
    m_testChip = chipButton(this, true);
    auto *group = new QButtonGroup(this);
    group->addButton(m_serverChip);
    group->addButton(m_testChip);
    chips->addWidget(m_serverChip);
    chips->addWidget(m_testChip);
    chips->addStretch(1);
    column->addLayout(chips);
    column->addWidget(m_pages);
    m_pages->addWidget(buildServerPage());
    m_pages->addWidget(m_test);
    m_test->setHosted(true);
    connect(m_serverChip, &QPushButton::clicked, this, [this] { showPage(0); });
    connect(m_testChip, &QPushButton::clicked, this, [this] { showPage(1); });
    connect(m_toggle, &QPushButton::clicked, this, [this] { isOn() ? stop() : static_cast<void>(start()); });
    connect(m_run, &QPushButton::clicked, this, [this] { runTest(false); });
    connect(m_step, &QPushButton::clicked, this, [this] { runTest(true); });
    connect(m_scenario, &QComboBox::currentIndexChanged, this, &PracticePanel::updateState);
    connect(m_messages, &QListWidget::currentRowChanged, this, &PracticePanel::showMessage);
    fillScenarios();
    showPage(0);
    retranslate();
}

PracticePanel::~PracticePanel()
{
    if (m_server)
        m_server->disconnect(this);
}

QWidget *PracticePanel::buildServerPage()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(Theme::scaled(18), Theme::scaled(12), Theme::scaled(18), Theme::scaled(12));
    column->setSpacing(Theme::scaled(10));
    m_title = plainLabel("title", page, true);
    m_subtitle = plainLabel("subtitle", page, true);
    column->addWidget(m_title);
    column->addWidget(m_subtitle);

    auto *card = new QFrame(page);
    card->setProperty("role", QByteArray("card"));
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(Theme::scaled(14), Theme::scaled(12), Theme::scaled(14), Theme::scaled(12));
    inside->setSpacing(Theme::scaled(8));
    auto *choice = new QHBoxLayout;
    m_scenarioName = plainLabel("strong", card);
    m_scenario = new QComboBox(card);
    m_scenario->setObjectName(u"scenario"_s);
    m_scenario->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scenario->setMinimumContentsLength(18);
    m_scenarioName->setBuddy(m_scenario);
    m_run = new QPushButton(card);
    m_run->setObjectName(u"practiceRun"_s);
    m_run->setProperty("role", QByteArray("primary"));
    choice->addWidget(m_scenarioName);
    choice->addWidget(m_scenario, 1);
    inside->addLayout(choice);
    m_description = plainLabel("", card, true);
    m_problem = plainLabel("bad", card, true);
    m_foreign = plainLabel("warning", card, true);
    m_factsHolder = new QWidget(card);
    m_facts = nullptr;
    inside->addWidget(m_description);
    inside->addWidget(m_problem);
    inside->addWidget(m_foreign);
    inside->addWidget(m_factsHolder);
    auto *buttons = new QWidget(card);
    auto *flow = new FlowLayout(buttons, Theme::scaled(8));
    flow->setContentsMargins(0, 0, 0, 0);
    flow->addWidget(m_run);
    m_step = new QPushButton(buttons);
    m_step->setObjectName(u"practiceStep"_s);
    flow->addWidget(m_step);
    m_toggle = new QPushButton(buttons);
    m_toggle->setObjectName(u"practiceToggle"_s);
    flow->addWidget(m_toggle);
    inside->addWidget(buttons);
    column->addWidget(card);

    m_received = plainLabel("heading", page);
    m_none = plainLabel("muted", page, true);
    column->addWidget(m_received);
    column->addWidget(m_none);
    auto *splitter = new QSplitter(page);
    m_mailbox = splitter;
    m_messages = new QListWidget(splitter);
    m_messages->setMinimumWidth(Theme::scaled(160));
    m_messages->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_message = new QPlainTextEdit(splitter);
    m_message->setReadOnly(true);
    m_message->setFont(Theme::monospace());
    m_message->setMinimumHeight(Theme::scaled(120));
    auto *reader = new QWidget(splitter);
    auto *readerColumn = new QVBoxLayout(reader);
    readerColumn->setContentsMargins(0, 0, 0, 0);
    m_source = new QPushButton(reader);
    m_source->setObjectName(u"messageSource"_s);
    m_source->setCheckable(true);
    Theme::setRole(m_source, "chip");
    readerColumn->addWidget(m_message, 1);
    readerColumn->addWidget(m_source, 0, Qt::AlignLeft);
    connect(m_source, &QPushButton::toggled, this, [this] { showMessage(m_messages->currentRow()); });
    splitter->addWidget(m_messages);
    splitter->addWidget(reader);
    splitter->setStretchFactor(1, 2);
    splitter->setHandleWidth(Theme::scaled(10));
    column->addWidget(splitter, 1);
    column->addStretch();
    connect(&Theme::instance(), &Theme::changed, m_message, [this] { m_message->setFont(Theme::monospace()); });
    return page;
}

PracticeServer *PracticePanel::start()
{
    if (isOn())
        return m_server.get();
    const Scenario *scenario = chosen();
    if (!scenario)
        return nullptr;
    m_foreignCodeSeen = false;
    m_server = std::make_unique<PracticeServer>(*scenario);
    connectServer();
    const bool listens = m_server->listen();
    updateState();
    updateMessages();
    Q_EMIT stateChanged();
    return listens ? m_server.get() : nullptr;
}

void PracticePanel::connectServer()
{
    connect(m_server.get(), &PracticeServer::messageAccepted, this, &PracticePanel::updateMessages);
    connect(m_server.get(), &PracticeServer::foreignCredentialSeen, this, [this] {
        m_foreignCodeSeen = true;
        updateState();
    });
}

void PracticePanel::stop()
{
    if (!m_server)
        return;
    m_test->cancel();
    m_server->close();
    updateState();
    Q_EMIT stateChanged();
}

bool PracticePanel::isOn() const
{
    return m_server && m_server->isListening();
}

void PracticePanel::runTest(bool stepwise)
{
    if (m_test->isRunning())
        return showPage(1);
    if (isOn() && chosen() && m_server->scenario().id != chosen()->id)
        stop();
    PracticeServer *server = start();
    if (!server)
        return;
    const Account account = practiceAccount(*server);
    TestRunOptions options = practiceRunOptions(*server);
    options.stepwise = stepwise;
    // Some faults show only then, and a server without a fault shows the whole way.
    if (server->scenario().sendMessage || server->scenario().expectedFindings.isEmpty())
        addTestMessage(account, options);
    m_test->setAccount(account);
    showPage(1);
    m_test->runWith(practiceCode(), options);
}

void PracticePanel::fillScenarios()
{
    const QString id = m_scenario->currentData().toString();
    const QSignalBlocker quiet(m_scenario);
    m_scenario->clear();
    auto *rows = qobject_cast<QStandardItemModel *>(m_scenario->model());
    std::optional<Scenario::Group> group;
    for (const Scenario &scenario : std::as_const(m_scenarios)) {
        if (group != scenario.group) {
            group = scenario.group;
            m_scenario->addItem(scenarioGroupText(*group));
            rows->item(m_scenario->count() - 1)->setFlags(Qt::NoItemFlags); // a heading, nothing to choose
        }
        m_scenario->addItem(scenario.title.text(), scenario.id);
    }
    m_scenario->setCurrentIndex(std::max(id.isEmpty() ? 1 : m_scenario->findData(id), 0));
}

const Scenario *PracticePanel::chosen() const
{
    const QString id = m_scenario->currentData().toString();
    const auto found = std::find_if(
        m_scenarios.cbegin(), m_scenarios.cend(), [&id](const Scenario &scenario) { return scenario.id == id; });
    return found == m_scenarios.cend() ? nullptr : &*found;
}

void PracticePanel::showPage(int page)
{
    m_pages->setCurrentIndex(page);
    m_serverChip->setChecked(page == 0);
    m_testChip->setChecked(page == 1);
}

void PracticePanel::updateState()
{
    const Scenario *scenario = chosen();
    m_description->setText(scenario ? scenario->description.text() : QString());
    m_toggle->setText(isOn() ? tr("Stop") : tr("Start"));
    m_toggle->setEnabled(scenario);
    m_run->setEnabled(scenario);
    m_step->setEnabled(scenario);
    const QString problem = m_server && !isOn() ? m_server->problem() : QString();
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_foreign->setText(tr("Somebody typed a code that is not the practice code. It was not kept. Practise with the "
                          "practice code only, never with a real one."));
    m_foreign->setVisible(m_foreignCodeSeen);
    m_testChip->setEnabled(m_test->report().has_value() || m_test->isRunning() || m_pages->currentIndex() == 1);
    updateEndpoints();
}

void PracticePanel::updateEndpoints()
{
    delete m_facts;
    qDeleteAll(m_factsHolder->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    m_facts = new QGridLayout(m_factsHolder);
    m_facts->setContentsMargins(0, 0, 0, 0);
    m_facts->setColumnStretch(1, 1);
    m_facts->setHorizontalSpacing(Theme::scaled(16));
    m_factsHolder->setVisible(isOn());
    if (!isOn())
        return;
    if (chosen() && m_server->scenario().id != chosen()->id)
        addPair(m_facts, tr("Running now"), m_server->scenario().title.text(), m_factsHolder, PairRoom::Wide);
    for (const Encryption encryption : {Encryption::Tls, Encryption::StartTls, Encryption::None}) {
        const Endpoint endpoint = m_server->endpoint(encryption);
        if (endpoint.port != 0)
            addPair(m_facts, encryptionText(encryption), u"%1:%2"_s.arg(endpoint.host).arg(endpoint.port), m_factsHolder, PairRoom::Wide);
    }
    addPair(m_facts, tr("User name"), QString::fromUtf8(practiceUser()), m_factsHolder, PairRoom::Wide);
    addPair(m_facts, tr("Practice code"), QString::fromUtf8(practiceCode().reveal()), m_factsHolder, PairRoom::Wide);
}

void PracticePanel::updateMessages()
{
    const auto messages = m_server ? m_server->messages() : QList<PracticeMessage>();
    const QSignalBlocker quiet(m_messages);
    m_messages->clear();
    for (const PracticeMessage &message : messages) {
        m_messages->addItem(
            tr("%1 to %2").arg(message.received.toLocalTime().toString(u"HH:mm:ss"_s), shown(message.forwardPaths.join(", "))));
    }
    m_messages->setCurrentRow(m_messages->count() - 1);
    m_none->setVisible(messages.isEmpty());
    m_mailbox->setVisible(!messages.isEmpty());
    showMessage(m_messages->currentRow());
}

void PracticePanel::showMessage(int row)
{
    const auto messages = m_server ? m_server->messages() : QList<PracticeMessage>();
    if (row < 0 || row >= messages.size()) {
        m_message->clear();
        return;
    }
    QByteArray content = messages.at(row).content.left(shownBytes);
    if (m_source->isChecked()) {
        content.replace("\r\n", "\n");
        m_message->setPlainText(visibleText(decodeServerText(content), true));
        return;
    }
    const MessageText read = readMessage(content);
    const QStringList lines{tr("From: %1").arg(read.from), tr("To: %1").arg(read.to), tr("Subject: %1").arg(read.subject),
        tr("Date: %1").arg(read.date), QString(), read.text};
    m_message->setPlainText(visibleText(QString(lines.join(u'\n')).remove(u'\r'), true));
}

void PracticePanel::retranslate()
{
    m_title->setText(tr("Practice server"));
    m_subtitle->setText(tr("A small mail server inside this program. It listens on this computer only, and nothing "
                           "leaves it. Choose what should go wrong."));
    m_serverChip->setText(tr("Server"));
    m_testChip->setText(tr("Test against it"));
    m_scenarioName->setText(tr("Scenario"));
    m_scenario->setAccessibleName(tr("Scenario"));
    m_run->setText(tr("Run the test against it"));
    m_step->setText(tr("Step through"));
    m_received->setText(tr("Messages it received"));
    m_none->setText(tr("None yet. They are kept in memory only."));
    m_messages->setAccessibleName(tr("Messages it received"));
    m_message->setAccessibleName(tr("Message as text"));
    m_source->setText(tr("As it was sent"));
    fillScenarios();
    updateState();
    updateMessages();
}

void PracticePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}
