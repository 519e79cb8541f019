// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/language.h"
#include "base/processprotection.h"
#include "cli/comparecommand.h"
#include "cli/exitcodes.h"
#include "cli/explaincommand.h"
#include "cli/interrupt.h"
#include "cli/options.h"
#include "cli/pathcommand.h"
#include "cli/practicecommand.h"
#include "cli/providerscommand.h"
#include "cli/testcommand.h"
#include "cli/tlscommand.h"
#include "net/nameresolver.h"

#include <QCoreApplication>

#include <cstdlib>

namespace {

int runTest(const TestOptions &options)
{
    TestCommand command(options);
    if (!command.takeSecret())
        return static_cast<int>(ExitCode::Usage);
    const Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::requested, &command, &TestCommand::cancel);
    QMetaObject::invokeMethod(&command, &TestCommand::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

int runPath(const PathCommandOptions &options)
{
    PathCommand command(options);
    const Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::requested, &command, &PathCommand::cancel);
    QMetaObject::invokeMethod(&command, &PathCommand::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

int runPractice(const PracticeOptions &options)
{
    Interrupt interrupt;
    int exitCode = 0;
    QObject::connect(&interrupt, &Interrupt::requested, QCoreApplication::instance(), &QCoreApplication::quit);
    return startPractice(options, &interrupt, &exitCode) ? QCoreApplication::exec() : exitCode;
}

int runTls(const TlsOptions &options)
{
    TlsCommand command(options);
    const Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::requested, &command, &TlsCommand::cancel);
    QMetaObject::invokeMethod(&command, &TlsCommand::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    protectProcess();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("heloscope"));
    QCoreApplication::setApplicationVersion(QStringLiteral(HELOSCOPE_VERSION));
    int exitCode = 0;
    installLanguage({});
    const auto options = Options::parse(QCoreApplication::arguments(), &exitCode);
    if (!options)
        return exitCode;
    if (!options->language.isEmpty())
        installLanguage(options->language);
    switch (options->command) {
    case Options::Command::Test: exitCode = runTest(options->test); break;
    case Options::Command::Path: exitCode = runPath(options->path); break;
    case Options::Command::Practice: return runPractice(options->practice);
    case Options::Command::Providers: return printProviders(options->providers);
    case Options::Command::Explain: return printExplanation(options->explain);
    case Options::Command::Tls: exitCode = runTls(options->tls); break;
    case Options::Command::Compare: return printComparison(options->compare);
    case Options::Command::None: return static_cast<int>(ExitCode::Usage);
    }
    if (NameResolver::hasAbandonedLookup()) // all is printed and flushed
        std::_Exit(exitCode);
    return exitCode;
}
