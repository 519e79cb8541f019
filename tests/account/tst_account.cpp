// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/account.h"

#include <QTest>

class AccountTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesKindsStably_data()
    {
        QTest::addColumn<CredentialKind>("kind");
        QTest::addColumn<QByteArray>("name");
        // These stand in files and in JSON output, so they must never change.
        QTest::newRow("password") << CredentialKind::Password << QByteArray("password");
        QTest::newRow("code") << CredentialKind::AuthorizationCode << QByteArray("authorization_code");
        QTest::newRow("app password") << CredentialKind::AppPassword << QByteArray("app_password");
        QTest::newRow("key") << CredentialKind::ApiKey << QByteArray("api_key");
        QTest::newRow("token") << CredentialKind::OAuth2Token << QByteArray("oauth2_token");
        QTest::newRow("none") << CredentialKind::None << QByteArray("none");
    }

    void namesKindsStably()
    {
        QFETCH(CredentialKind, kind);
        QFETCH(QByteArray, name);
        QCOMPARE(credentialKindName(kind), name);
        QVERIFY(credentialKindFromName(name) == kind);
    }

    void refusesOtherNames()
    {
        for (const auto name : {"", "Password", "pass", "passwords"})
            QVERIFY2(!credentialKindFromName(name), name);
    }
};

QTEST_GUILESS_MAIN(AccountTest)
#include "tst_account.moc"
