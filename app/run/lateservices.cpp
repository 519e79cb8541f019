// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/lateservices.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLibrary>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {

constexpr int cannotRun = 3; // as ExitCode::Usage of heloctl

[[noreturn]] void endFor(const QString &problem)
{
    std::fprintf(stderr, "a part of this program is missing: %s. Install it again.\n", qUtf8Printable(problem));
    std::exit(cannotRun);
}

const LateServices *load(const QString &file, QString *problem)
{
    QLibrary library(file);
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
        const QString file = lateServicesFile();
        QString problem = u"" HELOSCOPE_SERVICES_FILE ""_s;
        if (const LateServices *found = file.isEmpty() ? nullptr : load(file, &problem))
            return *found;
        endFor(problem);
    }();
    return loaded;
}

/// Loads the real one with the first question.
class LateKeychain final : public CredentialStore
{
public:
    explicit LateKeychain(const QString &service)
        : m_service(service)
    {
    }
    void describe(QObject *context, std::function<void(Error, const QString &)> done) override
    {
        real().describe(context, std::move(done));
    }
    void read(const QString &accountId, QObject *context, std::function<void(Error, Secret)> done) override
    {
        real().read(accountId, context, std::move(done));
    }
    void write(const QString &accountId, const Secret &secret, QObject *context, std::function<void(Error)> done) override
    {
        real().write(accountId, secret, context, std::move(done));
    }
    void remove(const QString &accountId, QObject *context, std::function<void(Error)> done) override
    {
        real().remove(accountId, context, std::move(done));
    }

private:
    CredentialStore &real()
    {
        if (!m_real)
            m_real = services().keychainStore(m_service);
        return *m_real;
    }

    QString m_service;
    std::unique_ptr<CredentialStore> m_real;
};

} // namespace

QString lateServicesFile()
{
    // Beside the program where it was built, in the folder for libraries where it is installed.
    for (const QString &folder : {QString(), u"/" HELOSCOPE_SERVICES_FOLDER ""_s}) {
        const QString file = QCoreApplication::applicationDirPath() + folder + u"/" HELOSCOPE_SERVICES_FILE ""_s;
        if (QFileInfo::exists(file))
            return file;
    }
    return {};
}

QFunctionPointer lateServicesFunction(const char *name)
{
    services(); // the version is right, and the module stays loaded
    QLibrary library(lateServicesFile());
    library.setLoadHints(QLibrary::PreventUnloadHint);
    if (const QFunctionPointer found = library.resolve(name))
        return found;
    endFor(library.errorString());
}

std::unique_ptr<CredentialStore> makeKeychainStore(const QString &service)
{
    return std::make_unique<LateKeychain>(service);
}

QString testMessageSubject(const TestMessageFacts &facts)
{
    return services().testSubject(facts);
}

QByteArray composeTestMessage(const TestMessageFacts &facts)
{
    return services().testMessage(facts);
}

MessageText readMessage(const QByteArray &content)
{
    return services().messageText(content);
}

std::unique_ptr<NameResolver> makeUnboundResolver(const QString &server)
{
    return services().unboundResolver(server);
}
