// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/pathcommand.h"

#include "cli/console.h"
#include "cli/exitcodes.h"
#include "path/pathtext.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString timedLine(std::chrono::milliseconds took, const QString &text)
{
    return u"%1 %2\n"_s.arg(static_cast<double>(took.count()) / 1000, 8, 'f', 3).arg(text);
}

ExitCode exitCodeOf(const PathResult &result)
{
    if (result.cancelled)
        return ExitCode::Cancelled;
    const bool isBroken = std::ranges::any_of(result.conclusions,
        [](const PathConclusion &conclusion) { return conclusion.finding.severity == Severity::Error; });
    return result.serverAnswers() && !isBroken ? ExitCode::Proven : ExitCode::Failed;
}

} // namespace

const Provider *pathProvider(const Account &account)
{
    const Provider *provider = ProviderBook::instance().byId(account.providerId);
    return provider ? provider : ProviderBook::instance().byHost(account.server.host);
}

std::unique_ptr<PathCheck> makePathCheck(
    const Account &account, const PathWishes &wishes, const QString &dnsServer, bool noProxy, const QString &failedAs)
{
    PathCheckOptions options;
    options.dnsServer = dnsServer;
    options.useSystemProxy = !noProxy;
    options.failedAs = failedAs;
    options.trust = trustOf(account);
    if (!account.extraCaFile.isEmpty() && options.trust.extraAuthorities.isEmpty()) {
        Console::complain(u"--ca-file %1 holds no PEM certificate."_s.arg(visibleText(account.extraCaFile)));
        return nullptr;
    }
    return std::make_unique<PathCheck>(planPath(account.server, pathProvider(account), wishes), std::move(options));
}

PathPrinter::PathPrinter(PathCheck &check, const Provider *provider)
    : m_provider(provider)
{
    const Endpoint &server = check.plan().server;
    //: Above the list of control experiments
    Console::print(QCoreApplication::translate("Path", "Checking the path to %1, port %2. Nobody signs in, no mail is sent.")
                       .arg(visibleText(server.host), QString::number(server.port))
        + u'\n');
    if (const QString others = pathThirdPartyText(check.plan()); !others.isEmpty())
        Console::print(others + u'\n');
    connect(&check, &PathCheck::measured, this, [](qsizetype, const PathMeasurement &measured) {
        if (measured.answer != PathAnswer::NotTried)
            Console::print(timedLine(measured.took, pathLine(measured)));
    });
}

void PathPrinter::show(const PathResult &result)
{
    Console::print(u'\n' + pathToText(result, m_provider));
}

PathCommand::PathCommand(PathCommandOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
{
}

void PathCommand::start()
{
    m_check = makePathCheck(m_options.account, m_options.wishes, m_options.dnsServer, m_options.noProxy, {});
    if (!m_check)
        return QCoreApplication::exit(static_cast<int>(ExitCode::Usage));
    if (m_options.format == OutputFormat::Text)
        m_printer = std::make_unique<PathPrinter>(*m_check, pathProvider(m_options.account));
    connect(m_check.get(), &PathCheck::finished, this, &PathCommand::finish);
    m_check->start();
}

void PathCommand::cancel()
{
    if (m_check && m_check->isRunning())
        m_check->cancel();
    else
        QCoreApplication::exit(static_cast<int>(ExitCode::Cancelled));
}

void PathCommand::finish(const PathResult &result)
{
    if (m_printer) {
        m_printer->show(result);
    } else {
        QJsonObject document = pathToJson(result);
        document.insert("schema"_L1, 1);
        QJsonArray ids;
        for (const PathConclusion &conclusion : result.conclusions)
            ids.append(conclusion.finding.id);
        document.insert("finding"_L1, ids);
        document.insert("server_answers"_L1, result.serverAnswers());
        Console::printDocument(document);
    }
    QCoreApplication::exit(static_cast<int>(exitCodeOf(result)));
}
