// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/provider.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool hasHan(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

QStringList knownIds()
{
    QFile file(QStringLiteral(TEST_DATA "/provider-ids.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    auto ids = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    ids.removeIf([](const QString &line) { return line.startsWith(u'#'); });
    return ids;
}

QList<LocalizedText> allTexts(const Provider &provider)
{
    auto texts = provider.steps + provider.quirks;
    texts += {provider.name, provider.credentialName, provider.codeForm, provider.limits, provider.userHint};
    for (const auto &wrong : provider.wrongCombinations)
        texts += wrong.why;
    return texts;
}

} // namespace

/// Walks through resources/providers.json itself: what a wrong row would break for a person is checked here.
class ProvidersFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(u":/providers.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QString problem;
        const auto book = ProviderBook::fromJson(file.readAll(), &problem);
        QVERIFY2(book, qPrintable(problem));
        m_book = *book;
    }

    void hasAllProviders()
    {
        QStringList ids;
        for (const auto &provider : m_book.all())
            ids.append(provider.id);
        QCOMPARE(ids.size(), 109);
        QCOMPARE(ids, knownIds());
        QCOMPARE(ProviderBook::instance().all().size(), ids.size());
    }

    void rows_data()
    {
        QTest::addColumn<QString>("id");
        for (const auto &provider : m_book.all())
            QTest::newRow(qPrintable(provider.id)) << provider.id;
    }

    void rows()
    {
        QFETCH(QString, id);
        const auto &provider = *m_book.byId(id);
        checkServers(provider);
        checkCode(provider);
        checkWay(provider);
        checkTexts(provider);
        if (hasHan(provider.name.in(u"zh"_s)))
            QVERIFY(QRegularExpression(u"^[a-z0-9]{2,}$"_s).match(provider.pinyin).hasMatch());
        // A fact without a date must say that it is not confirmed.
        if (!provider.asOf.isValid())
            QVERIFY(!provider.quirks.isEmpty());
        else
            QVERIFY(provider.asOf > QDate(2020, 1, 1) && provider.asOf < QDate(2026, 12, 1));
        for (const auto &domain : provider.domains)
            QCOMPARE(m_book.byAddress(u"someone@"_s + domain.toUpper()), &provider);
    }

    void namedOnesHaveSteps_data()
    {
        QTest::addColumn<QString>("id");
        for (const auto id :
            {"qq", "foxmail", "exmail-qq", "163", "126", "yeah", "microsoft365", "outlook-com", "gmail"})
            QTest::newRow(id) << QString::fromLatin1(id);
    }

    void namedOnesHaveSteps()
    {
        QFETCH(QString, id);
        const auto &provider = *m_book.byId(id);
        QVERIFY(provider.steps.size() >= 3);
        QVERIFY(provider.codePage.isValid() || provider.helpPage.isValid());
    }

    void statusIsAsKnown()
    {
        for (const auto &provider : m_book.all()) {
            const auto expected = provider.id == u"tuta"_s          ? Provider::Status::NoSmtp
                                  : provider.id == u"outlook-com"_s ? Provider::Status::OAuth2Only
                                                                    : Provider::Status::Works;
            QVERIFY2(provider.status == expected, qPrintable(provider.id));
        }
    }

    void catchesWrongCombinations_data()
    {
        QTest::addColumn<Endpoint>("tried");
        QTest::addColumn<Endpoint>("right");
        const Endpoint microsoft{u"smtp.office365.com"_s, 587, Encryption::StartTls};
        const auto row = [](const char *name, const QString &host, quint16 port, Encryption encryption,
                             const Endpoint &right) {
            QTest::newRow(name) << Endpoint{host, port, encryption} << right;
        };
        row("microsoft 465", u"smtp.office365.com"_s, 465, Encryption::Tls, microsoft);
        row("microsoft 465, upper case", u"SMTP.Office365.com."_s, 465, Encryption::StartTls, microsoft);
        row("microsoft 587 tls", u"smtp.office365.com"_s, 587, Encryption::Tls, microsoft);
        row("outlook.com 465", u"smtp-mail.outlook.com"_s, 465, Encryption::Tls,
            {u"smtp-mail.outlook.com"_s, 587, Encryption::StartTls});
        row("foxmail", u"smtp.foxmail.com"_s, 465, Encryption::Tls, {u"smtp.qq.com"_s, 465, Encryption::Tls});
        row("foxmail 25", u"smtp.foxmail.com"_s, 25, Encryption::None,
            {u"smtp.qq.com"_s, 465, Encryption::Tls});
        row("qq 465 starttls", u"smtp.qq.com"_s, 465, Encryption::StartTls,
            {u"smtp.qq.com"_s, 465, Encryption::Tls});
        row("qq 587 tls", u"smtp.qq.com"_s, 587, Encryption::Tls,
            {u"smtp.qq.com"_s, 587, Encryption::StartTls});
        row("postmark 465", u"smtp.postmarkapp.com"_s, 465, Encryption::Tls,
            {u"smtp.postmarkapp.com"_s, 587, Encryption::StartTls});
    }

    void catchesWrongCombinations()
    {
        QFETCH(Endpoint, tried);
        QFETCH(Endpoint, right);
        const auto *wrong = m_book.wrongCombination(tried);
        QVERIFY(wrong);
        QCOMPARE(wrong->right, right);
        QVERIFY(!wrong->why.isEmpty());
    }

private:
    void checkServers(const Provider &provider)
    {
        const bool hasNone = provider.id == u"tuta"_s || provider.id == u"coremail"_s;
        QCOMPARE(provider.servers.isEmpty(), hasNone);
        for (const auto &server : provider.servers) {
            QVERIFY2(!m_book.wrongCombination(server), qPrintable(server.host));
            QCOMPARE(m_book.byHost(server.host) != nullptr, server.host != "127.0.0.1"_L1);
        }
        if (!hasNone)
            QVERIFY2(provider.servers.first().encryption != Encryption::None,
                "an unencrypted server is preferred");
        for (const auto &wrong : provider.wrongCombinations) {
            QVERIFY2(!m_book.wrongCombination(wrong.right), qPrintable(wrong.host));
            QVERIFY(m_book.byHost(wrong.right.host));
            QCOMPARE(m_book.wrongCombination({wrong.host, wrong.port ? wrong.port : quint16(465),
                         wrong.encryption.value_or(Encryption::Tls)}),
                &wrong);
        }
        QCOMPARE(provider.userHint.isEmpty(), provider.user != Provider::UserForm::Other);
    }

    void checkCode(const Provider &provider)
    {
        QVERIFY(provider.credential != CredentialKind::None);
        QVERIFY(!provider.credentialName.in(u"en"_s).isEmpty());
        QVERIFY(!provider.credentialName.in(u"zh"_s).isEmpty());
        QCOMPARE(provider.codeForm.isEmpty(), provider.codePattern.isEmpty());
        for (const auto &page : {provider.codePage, provider.helpPage})
            QVERIFY(page.isEmpty() || page.scheme() == u"https"_s);
        if (provider.codePattern.isEmpty())
            return;
        const QRegularExpression pattern(provider.codePattern);
        QVERIFY2(pattern.isValid(), qPrintable(pattern.errorString()));
        QVERIFY(provider.codePattern.startsWith(u'^') && provider.codePattern.endsWith(u'$'));
        QVERIFY(!pattern.match(u""_s).hasMatch());
        QVERIFY(!pattern.match(u"with blank in it"_s).hasMatch());
    }

    /// Nobody is left without the way to the code, or the sentence that there is none.
    void checkWay(const Provider &provider)
    {
        QVERIFY2(!provider.steps.isEmpty(), "no steps");
        QVERIFY2(provider.codePage.isValid() || provider.helpPage.isValid(), "no page to open");
        QVERIFY2(provider.steps.size() <= 5, "more steps than anybody follows");
        for (const auto &step : provider.steps) {
            QVERIFY2(hasHan(step.in(u"zh"_s)), qPrintable(step.in(u"zh"_s)));
            // In zh as QQ Mail and 163 write it.
            for (const auto &word : {u"帐"_s, u"您"_s, u"登陆"_s, u" > >"_s})
                QVERIFY2(!step.in(u"zh"_s).contains(word), qPrintable(step.in(u"zh"_s)));
        }
        QString english;
        for (const auto &step : provider.steps)
            english += step.in(u"en"_s);
        if (provider.status == Provider::Status::NoSmtp)
            QVERIFY2(english.contains(u"no SMTP"_s), qPrintable(english));
        if (provider.status == Provider::Status::OAuth2Only)
            QVERIFY2(english.contains(u"OAuth2"_s), qPrintable(english));
    }

    void checkTexts(const Provider &provider)
    {
        for (const auto &text : allTexts(provider)) {
            if (text.isEmpty())
                continue;
            const auto english = text.in(u"en"_s), chinese = text.in(u"zh"_s);
            QVERIFY(!english.isEmpty() && !chinese.isEmpty());
            QVERIFY2(!hasHan(english), qPrintable(english));
            for (const auto &shown : {english, chinese}) {
                QVERIFY2(shown == shown.trimmed() && !shown.contains(u'\n') && !shown.contains(u'<' + u"b"_s),
                    qPrintable(shown));
            }
            // Chinese sentences end as Chinese sentences do.
            QVERIFY2(!chinese.endsWith(u'.'), qPrintable(chinese));
        }
        for (const auto &step : provider.steps) {
            QVERIFY2(step.in(u"en"_s).endsWith(u'.'), qPrintable(step.in(u"en"_s)));
            QVERIFY2(step.in(u"zh"_s).endsWith(u'。'), qPrintable(step.in(u"zh"_s)));
        }
    }

    ProviderBook m_book;
};

QTEST_GUILESS_MAIN(ProvidersFileTest)
#include "tst_providersfile.moc"
