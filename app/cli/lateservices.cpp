// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/lateservices.h"

#include "cli/console.h"
#include "cli/exitcodes.h"

#include <QCoreApplication>
#include <QLibrary>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {

const LateServices *load(const QString &folder, QString *problem)
{
    QLibrary library(QCoreApplication::applicationDirPath() + folder + u"/heloscope-services"_s);
    library.setLoadHints(QLibrary::PreventUnloadHint);
    const auto entry = reinterpret_cast<LateServicesEntry>(library.resolve(lateServicesEntry));
    const LateServices *services = entry ? entry() : nullptr;
    if (services && QByteArrayView(services->version) == HELOSCOPE_VERSION)
        return services;
    *problem = services ? u"%1 is not of this version"_s.arg(library.fileName()) : library.errorString();
    return nullptr;
}

const LateServices &services()
{
    static const LateServices &loaded = [] () -> const LateServices & {
        QString problem;
        // Beside the program where it was built, in the folder for libraries where it is installed.
        for (const QString &folder : {QString(), u"/" HELOSCOPE_SERVICES_FOLDER ""_s}) {
            if (const LateServices *found = load(folder, &problem))
                return *found;
        }
        Console::complain(u"a part of this program is missing: %1. Install it again."_s.arg(problem));
        std::exit(static_cast<int>(ExitCode::Usage));
    }();
    return loaded;
}

} // namespace

std::unique_ptr<CredentialStore> makeKeychainStore(const QString &service)
{
    return services().keychainStore(service);
}

QByteArray composeTestMessage(const TestMessageFacts &facts)
{
    return services().testMessage(facts);
}

std::unique_ptr<NameResolver> makeUnboundResolver(const QString &server)
{
    return services().unboundResolver(server);
}
