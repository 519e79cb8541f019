// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/practicecommand.h"

#include "cli/console.h"
#include "cli/exitcodes.h"
#include "practice/practiceserver.h"

using namespace Qt::StringLiterals;

namespace {

void list()
{
    for (const Scenario &scenario : Scenario::all())
        Console::print(u"%1  %2\n"_s.arg(scenario.id, -36).arg(scenario.title.text()));
}

QString endpointText(const Endpoint &endpoint)
{
    return u"  %1 port %2, %3\n"_s.arg(endpoint.host)
        .arg(endpoint.port)
        .arg(QString::fromLatin1(encryptionName(endpoint.encryption)));
}

} // namespace

bool startPractice(const PracticeOptions &options, QObject *parent, int *exitCode)
{
    *exitCode = static_cast<int>(ExitCode::Proven);
    if (options.list) {
        list();
        return false;
    }
    *exitCode = static_cast<int>(ExitCode::Usage);
    const auto scenario = Scenario::byId(options.scenario);
    if (!scenario) {
        Console::complain(u"there is no scenario \"%1\"; --list names them."_s.arg(visibleText(options.scenario)));
        return false;
    }
    auto *server = new PracticeServer(*scenario, parent);
    if (!server->listen(options.port)) {
        Console::complain(server->problem());
        *exitCode = static_cast<int>(ExitCode::Failed);
        return false;
    }
    QString text = u"%1\n%2\n"_s.arg(scenario->title.text(), scenario->description.text());
    for (const Encryption encryption : {Encryption::Tls, Encryption::StartTls, Encryption::None})
        text += endpointText(server->endpoint(encryption));
    text += u"  user %1, code %2\n"_s.arg(QString::fromUtf8(practiceUser()), QString::fromUtf8(practiceCode().reveal()));
    text += QString::fromLatin1(server->authority().toPem());
    Console::print(text);
    QObject::connect(server, &PracticeServer::messageAccepted, parent, [](const PracticeMessage &message) {
        Console::print(u"message %1: <%2> to <%3>, %4 bytes\n"_s.arg(QString::fromLatin1(message.queueId),
            visibleText(decodeServerText(message.reversePath)),
            visibleText(decodeServerText(message.forwardPaths.join(", "))), QString::number(message.content.size())));
    });
    QObject::connect(server, &PracticeServer::foreignCredentialSeen, parent, [] {
        Console::print(u"somebody typed a code that is not the practice code; it was not kept\n"_s);
    });
    return true;
}
