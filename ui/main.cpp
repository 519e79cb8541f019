// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/keychainstore.h"
#include "base/language.h"
#include "base/processprotection.h"
#include "mainwindow.h"
#include "net/nameresolver.h"
#include "run/lateservices.h"
#include "widgets/settings.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QMessageBox>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {

void name(QCoreApplication &application)
{
    // Without an organisation, so that everything lives in one folder: ~/.config/heloscope.
    application.setApplicationName(u"heloscope"_s);
    application.setApplicationVersion(QStringLiteral(HELOSCOPE_VERSION));
}

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Sets up a mail account and proves that it works."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        u"FILE"_s, QCoreApplication::translate("main", "A saved report to open."), u"[FILE]"_s);
}

/// Help and version need no display.
bool asksOnlyForWords(int argc, char **argv)
{
    return std::any_of(argv + 1, argv + argc, [](const char *argument) {
        const QByteArrayView option(argument);
        return option == "--help" || option == "-h" || option == "--help-all" || option == "--version" || option == "-v";
    });
}

/// Before anything is typed that would be lost when the part is called for.
int tellOfMissingPart()
{
    QMessageBox box(QMessageBox::Critical, QCoreApplication::applicationName(),
        QCoreApplication::translate("main", "A part of this program is missing: %1. Install it again.")
            .arg(u"heloscope-services"_s));
    box.show();
    QApplication::exec();
    return EXIT_FAILURE;
}

} // namespace

int main(int argc, char **argv)
{
    protectProcess();
    if (argc > 1 && asksOnlyForWords(argc, argv)) {
        QCoreApplication application(argc, argv);
        name(application);
        installLanguage({});
        QCommandLineParser parser;
        describe(parser);
        parser.process(application);
        return 0;
    }
    QApplication application(argc, argv);
    name(application);
    QGuiApplication::setDesktopFileName(u"heloscope"_s);
    QCommandLineParser parser;
    describe(parser);
    parser.process(application);

    Settings settings;
    installLanguage(settings.language());
    if (lateServicesFile().isEmpty())
        return tellOfMissingPart();
    Theme::apply(application, settings.theme());
    AccountStore accounts;
    const auto credentials = makeKeychainStore();
    MainWindow window(accounts, *credentials, settings);
    // After the first paint, so that the window is there at once.
    QObject::connect(&window, &MainWindow::painted, &window, [&window, files = parser.positionalArguments()] {
        QGuiApplication::setWindowIcon(QIcon(u":/icons/heloscope.svg"_s));
        window.load();
        if (!files.isEmpty())
            window.openFile(files.constFirst());
    }, Qt::QueuedConnection);
    window.show();
    const int exitCode = QApplication::exec();
    if (NameResolver::hasAbandonedLookup()) // the window is gone and all is saved; nobody waits for the system
        std::_Exit(exitCode);
    return exitCode;
}
