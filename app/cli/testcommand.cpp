// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/testcommand.h"

#include "account/accountstore.h"
#include "account/keychainstore.h"
#include "base/localizedtext.h"
#include "cli/console.h"
#include "cli/exitcodes.h"
#include "cli/pathcommand.h"
#include "cli/secretinput.h"
#include "diagnosis/annotatednotation.h"
#include "path/pathreport.h"
#include "practice/practiceserver.h"
#include "run/practicerun.h"
#include "run/refusalguard.h"
#include "smtp/messagesource.h"
#include "smtp/testmessage.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// The answer to QUIT usually comes with the one before it; a script does not wait a round trip for it.
constexpr auto goodbyePatience = 10ms;

bool needsLogin(const TestOptions &options)
{
    return !options.account.user.isEmpty() && options.stopAfter.value_or(Stage::Login) >= Stage::Login;
}

} // namespace

TestCommand::TestCommand(TestOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
{
}

TestCommand::~TestCommand() = default;

void TestCommand::end(int code)
{
    if (!std::exchange(m_ended, true))
        QCoreApplication::exit(code);
}

bool TestCommand::takeSecret()
{
    m_given = Secret(qgetenv("HELOSCOPE_SECRET"));
    qunsetenv("HELOSCOPE_SECRET");
    if (!m_options.secretFromStdin || m_options.practice || !needsLogin(m_options))
        return true;
    QString problem;
    m_given = readSecretFromStdin(
        u"Secret of %1 (nothing is shown): "_s.arg(visibleText(m_options.account.user)), &problem);
    if (!problem.isEmpty())
        Console::complain(problem);
    return problem.isEmpty();
}

void TestCommand::start()
{
    if (m_options.practice && !preparePractice())
        return end(static_cast<int>(ExitCode::Usage));
    if (!prepareMessage())
        return end(static_cast<int>(ExitCode::Usage));
    findSecret();
}

bool TestCommand::preparePractice()
{
    const QString id = m_options.scenario.isEmpty() ? u"all-well"_s : m_options.scenario;
    const auto scenario = Scenario::byId(id);
    if (!scenario) {
        Console::complain(u"there is no scenario \"%1\"; heloctl practice --list names them."_s.arg(visibleText(id)));
        return false;
    }
    m_practice = std::make_unique<PracticeServer>(*scenario);
    if (!m_practice->listen()) {
        Console::complain(m_practice->problem());
        return false;
    }
    const QString mechanism = m_options.account.mechanism;
    const QString helloName = m_options.account.helloName;
    m_options.account = practiceAccount(*m_practice);
    m_options.account.mechanism = mechanism;
    m_options.account.helloName = helloName;
    if (mechanism == "XOAUTH2"_L1 || mechanism == "OAUTHBEARER"_L1)
        m_options.account.credential = CredentialKind::OAuth2Token;
    if (m_options.encryption)
        m_options.account.server = m_practice->endpoint(*m_options.encryption);
    m_runOptions = practiceRunOptions(*m_practice);
    m_secret = practiceCode();
    if ((scenario->sendMessage || !m_options.messageFile.isEmpty()) && m_options.to.isEmpty())
        m_options.to << m_options.account.address;
    return true;
}

bool TestCommand::prepareMessage()
{
    m_runOptions.limits = m_options.limits;
    m_runOptions.dnsServer = m_options.dnsServer;
    m_runOptions.useSystemProxy = !m_options.noProxy;
    m_runOptions.clearTextAgreed = m_options.clearTextAgreed || m_options.practice;
    m_runOptions.despiteRefusals = m_options.despiteRefusals;
    m_runOptions.goodbye = goodbyePatience;
    if (m_options.limits.hard.contains(Stage::Quit))
        m_runOptions.goodbye = m_options.limits.of(Stage::Quit);
    m_runOptions.stopAfter = m_options.stopAfter.value_or(m_options.to.isEmpty() ? Stage::Login : Stage::Message);
    const bool wantsEnvelope = m_runOptions.stopAfter > Stage::Login;
    if (!wantsEnvelope)
        return true;
    const QString own = m_options.account.address.isEmpty() ? m_options.account.user : m_options.account.address;
    const QString from = m_options.from.isEmpty() ? own : m_options.from;
    const QStringList to = m_options.to.isEmpty() ? QStringList{own} : m_options.to;
    if (!from.contains(u'@')) {
        Console::complain(u"give the sender with --from."_s);
        return false;
    }
    SmtpEnvelope envelope{from.toUtf8(), {}};
    for (const QString &recipient : to)
        envelope.forwardPaths << recipient.toUtf8();
    m_runOptions.envelope = envelope;
    if (!m_options.messageFile.isEmpty()) {
        QString problem;
        m_runOptions.message = FileMessage::open(m_options.messageFile, &problem);
        if (!m_runOptions.message)
            Console::complain(u"--message %1: %2."_s.arg(visibleText(m_options.messageFile), problem));
        return m_runOptions.message != nullptr;
    }
    const TestMessageFacts facts{from, m_options.account.displayName, to.first(), QDateTime::currentDateTime(),
        QRandomGenerator::system()->generate(), currentLanguage()};
    m_runOptions.message = std::make_shared<MemoryMessage>(composeTestMessage(facts));
    return true;
}

void TestCommand::findSecret()
{
    if (!m_secret.isEmpty() || !needsLogin(m_options))
        return run(m_secret);
    if (!m_given.isEmpty())
        return run(m_given);
    AccountStore accounts;
    accounts.load();
    const Account *saved = accounts.byAddress(m_options.account.address);
    if (!saved) {
        Console::complain(u"no secret: use --secret-stdin or HELOSCOPE_SECRET, or save the account in the program first."_s);
        return end(static_cast<int>(ExitCode::Usage));
    }
    if (!m_options.hasServer) { // the account as it was set up outranks what the provider's facts suggest
        const QString caFile = m_options.account.extraCaFile;
        m_options.account = *saved;
        if (!caFile.isEmpty())
            m_options.account.extraCaFile = caFile;
    }
    m_store = makeKeychainStore();
    m_store->read(saved->id, this, [this](CredentialStore::Error error, const Secret &secret) {
        if (error == CredentialStore::Error::None)
            return run(secret);
        Console::complain(credentialStoreErrorText(error));
        end(static_cast<int>(ExitCode::Usage));
    });
}

void TestCommand::run(const Secret &secret)
{
    m_run = std::make_unique<TestRun>(m_options.account, secret, m_runOptions);
    if (m_options.format == OutputFormat::Text) {
        connect(m_run.get(), &TestRun::entryAdded, this, &TestCommand::showEntry);
        connect(m_run.get(), &TestRun::decided, this, &TestCommand::showVerdict);
    }
    connect(m_run.get(), &TestRun::finished, this, &TestCommand::showReport);
    m_run->start();
}

void TestCommand::showEntry(const TranscriptEntry &entry)
{
    Q_UNUSED(entry)
    const Transcript &transcript = m_run->transcript();
    const QStringList lines = annotatedNotationOf(transcript, transcript.entries().size() - 1);
    if (!Console::print(lines.join(u'\n') + u'\n'))
        cancel();
}

void TestCommand::showVerdict(const Report &report)
{
    Console::print(u"\n"_s + verdictText(report) + u"\n"_s);
}

void TestCommand::showReport(const Report &report)
{
    if (!m_check && wantsExperiments(report))
        return experiment(report);
    const RefusalBudget budget = m_options.practice || !needsLogin(m_options)
        ? RefusalBudget{}
        : RefusalGuard().budget(report.account.server.host, report.account.user);
    if (m_options.format == OutputFormat::Json) {
        QJsonObject document = reportToJson(report);
        if (budget.refused > 0)
            document.insert("refusals"_L1,
                QJsonObject{{"refused"_L1, budget.refused}, {"allowed"_L1, budget.allowed},
                    {"seconds_left"_L1, budget.secondsLeft}});
        Console::printDocument(document);
    } else if (budget.refused > 0) {
        Console::complain(refusalBudgetText(budget));
    }
    const bool refusedBefore = report.transcript.entries().isEmpty();
    end(static_cast<int>(refusedBefore ? ExitCode::Usage : exitCodeOf(report.outcome.kind)));
}

bool TestCommand::wantsExperiments(const Report &report) const
{
    return m_options.experiments.value_or(m_options.format == OutputFormat::Text) && wantsPathCheck(report);
}

/// The exit code stays that of the run, whatever the experiments find.
void TestCommand::experiment(const Report &report)
{
    const QString failedAs = report.findings.isEmpty() ? QString() : report.findings.constFirst().id;
    m_check = makePathCheck(report.account, {}, m_options.dnsServer, m_options.noProxy, failedAs);
    if (!m_check)
        return end(static_cast<int>(exitCodeOf(report.outcome.kind)));
    if (m_options.format == OutputFormat::Text)
        m_pathPrinter = std::make_unique<PathPrinter>(*m_check, pathProvider(report.account));
    connect(m_check.get(), &PathCheck::finished, this, [this, report](const PathResult &result) {
        if (m_pathPrinter)
            m_pathPrinter->show(result);
        showReport(withPath(report, result));
    });
    m_check->start();
}

void TestCommand::cancel()
{
    if (m_run && m_run->isRunning())
        m_run->cancel();
    else if (m_check && m_check->isRunning())
        m_check->cancel();
    else
        end(static_cast<int>(ExitCode::Cancelled));
}
