// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/practicerun.h"

Account practiceAccount(const PracticeServer &server)
{
    const Scenario &scenario = server.scenario();
    Account account;
    account.id = QStringLiteral("practice");
    account.address = QString::fromUtf8(practiceUser());
    account.user = account.address;
    account.providerId = scenario.providerId;
    account.credential = CredentialKind::AuthorizationCode;
    account.server = server.endpoint(scenario.encryption);
    account.remember = false;
    return account;
}

TestRunOptions practiceRunOptions(const PracticeServer &server)
{
    TestRunOptions options;
    options.practice = true;
    options.onlyAuthorities = {server.authority()};
    options.useSystemProxy = false;
    options.clearTextAgreed = true; // the practice code is no secret and never leaves this computer
    return options;
}
