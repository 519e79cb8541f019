// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/tlsjudgement.h"
#include "net/certificatecheck.h"
#include "support/certificatemaker.h"

#include <QSet>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace certificates;
using Issues = QList<TlsProblem>;

namespace {

const TlsFact *factOf(const QList<TlsFact> &facts, const QByteArray &id, qsizetype certificate = -1)
{
    for (const TlsFact &fact : facts) {
        if (fact.id == id && fact.certificate == certificate)
            return &fact;
    }
    return nullptr;
}

QByteArray verdictOf(const QList<TlsFact> &facts, const QByteArray &id, qsizetype certificate = -1)
{
    const TlsFact *fact = factOf(facts, id, certificate);
    return fact ? tlsVerdictName(fact->verdict) : QByteArray("missing");
}

QString reasonOf(const QList<TlsFact> &facts, const QByteArray &id, qsizetype certificate = -1)
{
    const TlsFact *fact = factOf(facts, id, certificate);
    return fact ? fact->reason : QString();
}

TlsReport modern()
{
    TlsReport report;
    report.protocol = u"TLS 1.3"_s;
    report.cipher = u"TLS_AES_256_GCM_SHA384"_s;
    report.cipherBits = 256;
    report.peerName = u"mail.test"_s;
    return report;
}

} // namespace

/// Every fact of a handshake gets the verdict it deserves; certificates are real ones, made here.
class TestTlsJudgement : public QObject
{
    Q_OBJECT
    QDateTime m_now;
    Made m_root, m_middle;

    [[nodiscard]] Wish leaf() const
    {
        Wish wish;
        wish.from = m_now.addDays(-100);
        wish.until = m_now.addDays(298);
        wish.key = ecKey("P-256");
        return wish;
    }

    /// What the program reports of a server that presents \a chain.
    [[nodiscard]] TlsReport reportOf(const QList<Made> &chain, const QString &name = u"mail.test"_s, bool trustRoot = true) const
    {
        QList<QSslCertificate> certificates;
        for (const Made &made : chain)
            certificates.append(made.toQt());
        TlsReport report = modern();
        report.peerName = name;
        report.checkedAt = m_now;
        report.chain = certificateFacts(certificates);
        TlsTrust trust;
        trust.onlyExtra = true;
        if (trustRoot)
            trust.extraAuthorities = {m_root.toQt()};
        report.problems = problemsOfChain(certificates, name, trust, &report.detail);
        return report;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_now = QDateTime::currentDateTimeUtc();
        Wish root;
        root.commonName = "Test Root";
        root.from = m_now.addYears(-1);
        root.until = m_now.addYears(9);
        root.key = ecKey("P-256");
        root.authority = true;
        m_root = make(root, nullptr);
        Wish middle = root;
        middle.commonName = "Test Intermediate";
        middle.until = m_now.addYears(4);
        middle.key = ecKey("P-256");
        m_middle = make(middle, &m_root);
    }

    void validityIsJudgedByShareOfLife_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<double>("used");
        QTest::addColumn<QByteArray>("verdict");
        for (const int days : {6, 47, 90, 200, 398}) {
            const auto row = [days](const char *when, double used, const char *verdict) {
                QTest::addRow("%d days, %s", days, when) << days << used << QByteArray(verdict);
            };
            row("not yet", -0.05, "bad");
            row("10 %", 0.1, "good");
            row("50 %", 0.5, "good");
            row("66 %", 0.66, "good");
            row("67 %", 0.67, "warning");
            row("90 %", 0.9, "warning");
            row("over", 1.01, "bad");
        }
    }

    void validityIsJudgedByShareOfLife()
    {
        QFETCH(int, days);
        QFETCH(double, used);
        QFETCH(QByteArray, verdict);
        const qint64 whole = days * 86400LL;
        Wish wish = leaf();
        wish.from = m_now.addSecs(-std::llround(used * static_cast<double>(whole)));
        wish.until = wish.from.addSecs(whole);
        const TlsReport report = reportOf({make(wish, &m_root)});
        const QList<TlsFact> facts = judgeTls(report);
        QCOMPARE(verdictOf(facts, "validity", 0), verdict);
        QCOMPARE(certificateLife(report.chain.constFirst(), m_now).days, qint64(days));
        QCOMPARE(isTrusted(report), verdict != "bad");
        const QString reason = reasonOf(facts, "validity", 0);
        if (verdict == "warning") {
            QVERIFY(reason.contains(wish.until.toString(u"yyyy-MM-dd"_s)));
            QCOMPARE(reason.contains("ACME"_L1), days <= 100);
        } else if (verdict == "bad") {
            QVERIFY(reason.contains("clock"_L1));
        } else {
            // Who has heard of "90 days left" finds here why it is no rule any more.
            QCOMPARE(reason.contains("90 days left"_L1) && reason.contains("47"_L1), days <= 100);
        }
    }

    void exactEndsOfALife()
    {
        CertificateFacts facts;
        facts.validFrom = m_now;
        facts.validUntil = m_now.addDays(90);
        using State = CertificateLife::State;
        QVERIFY(certificateLife(facts, m_now).state == State::Fresh);
        QVERIFY(certificateLife(facts, m_now.addDays(60)).state == State::Fresh);
        QVERIFY(certificateLife(facts, m_now.addDays(60).addSecs(1)).state == State::RenewalDue);
        QVERIFY(certificateLife(facts, m_now.addDays(90)).state == State::RenewalDue);
        QVERIFY(certificateLife(facts, m_now.addDays(90).addSecs(1)).state == State::Over);
        QVERIFY(certificateLife(facts, m_now.addSecs(-1)).state == State::NotYetValid);
        QVERIFY(certificateLife(facts, {}).state == State::Unknown);
        facts.validUntil = m_now.addDays(-1);
        QVERIFY(certificateLife(facts, m_now).state == State::Unknown);
    }

    void keysAndSignatures_data()
    {
        QTest::addColumn<Key>("key");
        QTest::addColumn<QByteArray>("digest");
        QTest::addColumn<QByteArray>("keyVerdict");
        QTest::addColumn<QByteArray>("signatureVerdict");
        QTest::addRow("RSA 1024") << rsaKey(1024) << QByteArray("SHA256") << QByteArray("bad") << QByteArray("good");
        QTest::addRow("RSA 2048") << rsaKey(2048) << QByteArray("SHA256") << QByteArray("good") << QByteArray("good");
        QTest::addRow("P-192") << ecKey("P-192") << QByteArray("SHA256") << QByteArray("bad") << QByteArray("good");
        QTest::addRow("P-224") << ecKey("P-224") << QByteArray("SHA256") << QByteArray("warning") << QByteArray("good");
        QTest::addRow("P-256") << ecKey("P-256") << QByteArray("SHA384") << QByteArray("good") << QByteArray("good");
        QTest::addRow("Ed25519") << edKey() << QByteArray("SHA256") << QByteArray("good") << QByteArray("good");
        QTest::addRow("SHA-1") << ecKey("P-256") << QByteArray("SHA1") << QByteArray("good") << QByteArray("bad");
    }

    void keysAndSignatures()
    {
        QFETCH(Key, key);
        QFETCH(QByteArray, digest);
        QFETCH(QByteArray, keyVerdict);
        QFETCH(QByteArray, signatureVerdict);
        QVERIFY(key);
        Wish wish = leaf();
        wish.key = key;
        wish.digest = EVP_get_digestbyname(digest.constData());
        const QList<TlsFact> facts = judgeTls(reportOf({make(wish, &m_root)}));
        QCOMPARE(verdictOf(facts, "key", 0), keyVerdict);
        QCOMPARE(verdictOf(facts, "signature", 0), signatureVerdict);
    }

    void signaturesByName()
    {
        TlsReport report = reportOf({make(leaf(), &m_root)});
        report.chain.first().signatureAlgorithm = u"md5WithRSAEncryption"_s;
        QCOMPARE(verdictOf(judgeTls(report), "signature", 0), QByteArray("bad"));
        report.chain.first().selfSigned = true; // nobody relies on it then
        QCOMPARE(verdictOf(judgeTls(report), "signature", 0), QByteArray("note"));
    }

    void names_data()
    {
        QTest::addColumn<QByteArray>("names");
        QTest::addColumn<QString>("host");
        QTest::addColumn<QByteArray>("verdict");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *tag, const char *names, const QString &host, const char *verdict, const QString &said) {
            QTest::addRow("%s", tag) << QByteArray(names) << host << QByteArray(verdict) << said;
        };
        row("exact", "DNS:other.test,DNS:mail.test", u"mail.test"_s, "good", u"“mail.test” fits"_s);
        row("wildcard", "DNS:*.mail.test", u"smtp.mail.test"_s, "good", u"“*.mail.test” fits"_s);
        row("address", "IP:192.0.2.1", u"192.0.2.1"_s, "good", u"“192.0.2.1” fits"_s);
        row("IPv6 in another spelling", "IP:2001:db8::1", u"2001:db8:0:0::1"_s, "good", u"fits"_s);
        row("other names", "DNS:a.test,DNS:b.test", u"mail.test"_s, "bad", u"a.test, b.test"_s);
        row("two words below a wildcard", "DNS:*.mail.test", u"a.b.mail.test"_s, "bad", u"exactly one word"_s);
        row("the domain itself", "DNS:*.mail.test", u"mail.test"_s, "bad", u"exactly one word"_s);
        row("no names", "", u"mail.test"_s, "bad", u"common name"_s);
        row("reached by address", "DNS:mail.test", u"192.0.2.1"_s, "bad", u"by its address"_s);
    }

    void names()
    {
        QFETCH(QByteArray, names);
        QFETCH(QString, host);
        QFETCH(QByteArray, verdict);
        QFETCH(QString, said);
        Wish wish = leaf();
        wish.names = names;
        const QList<TlsFact> facts = judgeTls(reportOf({make(wish, &m_root)}, host));
        QCOMPARE(verdictOf(facts, "name"), verdict);
        QVERIFY2(reasonOf(facts, "name").contains(said), qPrintable(reasonOf(facts, "name")));
    }

    void chains()
    {
        const Made below = make(leaf(), &m_middle);
        const auto chain = [this](const QList<Made> &sent) { return judgeTls(reportOf(sent)); };
        QCOMPARE(verdictOf(chain({below, m_middle}), "chain"), QByteArray("good"));
        QVERIFY(reasonOf(chain({below, m_middle, m_root}), "chain").contains("root is sent too"_L1));
        QCOMPARE(verdictOf(chain({below}), "chain"), QByteArray("bad"));
        QVERIFY(reasonOf(chain({below}), "chain").contains("fullchain.pem"_L1));
        QCOMPARE(verdictOf(chain({below, m_root}), "chain"), QByteArray("bad")); // the root alone does not help
        QCOMPARE(verdictOf(chain({below, m_root, m_middle}), "chain"), QByteArray("warning"));
        QVERIFY(reasonOf(chain({below, m_root, m_middle}), "chain").contains("order"_L1));
        QCOMPARE(verdictOf(chain({below, m_middle, make(leaf(), &m_root)}), "chain"), QByteArray("note"));
        const QList<TlsFact> unknown = judgeTls(reportOf({below, m_middle}, u"mail.test"_s, false));
        QCOMPARE(verdictOf(unknown, "issuer"), QByteArray("bad"));
        QCOMPARE(verdictOf(unknown, "chain"), QByteArray("warning"));
        QCOMPARE(verdictOf(unknown, "trust"), QByteArray("bad"));
    }

    void issuers()
    {
        const Made alone = make(leaf(), nullptr);
        QCOMPARE(verdictOf(judgeTls(reportOf({alone})), "issuer"), QByteArray("bad"));
        QVERIFY(reasonOf(judgeTls(reportOf({alone})), "issuer").contains("signed its certificate itself"_L1));
        TlsReport report = reportOf({make(leaf(), &m_root)});
        QCOMPARE(verdictOf(judgeTls(report), "issuer"), QByteArray("note")); // trusted, and nobody known
        report.chain.first().pem.clear();
        report.chain.first().issuer = u"DigiCert Secure Site CN CA G3"_s;
        QCOMPARE(verdictOf(judgeTls(report), "issuer"), QByteArray("good"));
        report.chain.first().issuer = u"Avast Web/Mail Shield Root"_s;
        QCOMPARE(verdictOf(judgeTls(report), "issuer"), QByteArray("warning")); // trusted, and still reads along
        report.problems = {TlsProblem::UnknownAuthority};
        QCOMPARE(verdictOf(judgeTls(report), "issuer"), QByteArray("bad"));
    }

    void protocolsAndCiphers_data()
    {
        QTest::addColumn<QString>("protocol");
        QTest::addColumn<QString>("cipher");
        QTest::addColumn<int>("bits");
        QTest::addColumn<QByteArrayList>("verdicts"); // protocol, cipher, forward secrecy
        const auto row = [](const char *protocol, const char *cipher, int bits, const char *first, const char *second, const char *third) {
            QTest::addRow("%s %s", protocol, cipher) << QString::fromLatin1(protocol) << QString::fromLatin1(cipher) << bits
                                                     << QByteArrayList{first, second, third};
        };
        row("TLS 1.3", "TLS_AES_256_GCM_SHA384", 256, "good", "good", "good");
        row("TLS 1.3", "TLS_CHACHA20_POLY1305_SHA256", 256, "good", "good", "good");
        row("TLS 1.2", "ECDHE-RSA-AES128-GCM-SHA256", 128, "good", "good", "good");
        row("TLS 1.2", "DHE-RSA-AES256-CCM8", 256, "good", "good", "good");
        row("TLS 1.2", "ECDHE-ECDSA-CHACHA20-POLY1305", 256, "good", "good", "good");
        row("TLS 1.2", "AES128-GCM-SHA256", 128, "good", "good", "warning");
        row("TLS 1.2", "ECDHE-RSA-AES256-SHA384", 256, "good", "note", "good");
        row("TLS 1.2", "ECDHE-RSA-AES256-SHA", 256, "good", "warning", "good");
        row("TLS 1.2", "AES256-SHA", 256, "good", "warning", "warning");
        row("TLS 1.2", "TLS_RSA_WITH_AES_128_CBC_SHA", 128, "good", "warning", "warning");
        row("TLS 1.2", "DES-CBC3-SHA", 168, "good", "bad", "warning");
        row("TLS 1.2", "TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA", 168, "good", "bad", "good");
        row("TLS 1.2", "ECDHE-RSA-RC4-SHA", 128, "good", "bad", "good");
        row("TLS 1.2", "RC4-MD5", 128, "good", "bad", "warning");
        row("TLS 1.2", "NULL-SHA256", 0, "good", "bad", "warning");
        row("TLS 1.2", "ADH-AES256-GCM-SHA384", 256, "good", "bad", "warning");
        row("TLS 1.2", "EXP-DES-CBC-SHA", 40, "good", "bad", "warning");
        row("TLS 1.1", "ECDHE-RSA-AES256-SHA", 256, "bad", "warning", "good");
        row("TLS 1.0", "ECDHE-RSA-AES256-SHA", 256, "bad", "warning", "good");
        row("SSL 3.0", "RC4-MD5", 128, "bad", "bad", "warning");
    }

    void protocolsAndCiphers()
    {
        QFETCH(QString, protocol);
        QFETCH(QString, cipher);
        QFETCH(int, bits);
        QFETCH(QByteArrayList, verdicts);
        TlsReport report = modern();
        report.protocol = protocol;
        report.cipher = cipher;
        report.cipherBits = bits;
        const QList<TlsFact> facts = judgeTls(report);
        QCOMPARE((QByteArrayList{verdictOf(facts, "protocol"), verdictOf(facts, "cipher"), verdictOf(facts, "forward_secrecy")}),
            verdicts);
        if (cipher.contains("3DES"_L1) || cipher.contains("CBC3"_L1))
            QVERIFY(reasonOf(facts, "cipher").contains("3DES"_L1));
        if (protocol == "TLS 1.0"_L1)
            QVERIFY(reasonOf(facts, "protocol").contains("TLS 1.0"_L1));
    }

    void everyProblemIsABadFact_data()
    {
        QTest::addColumn<TlsProblem>("problem");
        for (int i = 0; i <= static_cast<int>(TlsProblem::Other); ++i) {
            const auto problem = static_cast<TlsProblem>(i);
            QTest::addRow("%s", tlsProblemName(problem).constData()) << problem;
        }
    }

    void everyProblemIsABadFact()
    {
        QFETCH(TlsProblem, problem);
        for (const bool withChain : {false, true}) {
            TlsReport report = withChain ? reportOf({make(leaf(), &m_root)}) : TlsReport{};
            report.problems = {problem};
            const QList<TlsFact> facts = judgeTls(report);
            QVERIFY(worstVerdict(facts) == TlsVerdict::Bad);
            QVERIFY(!isTrusted(report));
            const bool named = std::ranges::any_of(facts, [](const TlsFact &fact) {
                return fact.verdict == TlsVerdict::Bad && fact.id != "trust";
            });
            QVERIFY2(named, "only called untrusted, without a reason");
            for (const TlsFact &fact : facts)
                QVERIFY(!fact.title.isEmpty() && !fact.reason.isEmpty());
        }
    }

    void severalProblemsAreAllNamed()
    {
        Wish wish = leaf();
        wish.names = "DNS:other.test";
        wish.key = rsaKey(1024);
        wish.from = m_now.addDays(-90);
        wish.until = m_now.addDays(-1);
        const QList<TlsFact> facts = judgeTls(reportOf({make(wish, &m_root)}));
        QSet<QByteArray> bad;
        for (const TlsFact &fact : facts) {
            if (fact.verdict == TlsVerdict::Bad)
                bad.insert(fact.id);
        }
        QCOMPARE(bad, (QSet<QByteArray>{"trust", "name", "validity", "key"}));
    }

    void authoritiesAreJudgedMoreMildly()
    {
        Wish old;
        old.commonName = "Old";
        old.from = m_now.addYears(-9);
        old.until = m_now.addDays(200);
        old.key = ecKey("P-256");
        old.authority = true;
        const Made middle = make(old, &m_root);
        const QList<TlsFact> facts = judgeTls(reportOf({make(leaf(), &middle), middle}));
        QCOMPARE(verdictOf(facts, "validity", 1), QByteArray("note"));
        QVERIFY(reasonOf(facts, "validity", 1).contains("before the server's own"_L1));
    }

    void foreignTextIsMadeVisible()
    {
        TlsReport report = reportOf({make(leaf(), &m_root)});
        report.problems = {TlsProblem::NameMismatch};
        report.chain.first().issuer = u"A\n\u202e<b>evil"_s;
        report.chain.first().names = {u"\u0007bell"_s};
        report.peerName = u"host\r\nQUIT"_s;
        for (const TlsFact &fact : judgeTls(report)) {
            for (const QString &text : {fact.title, fact.value, fact.reason}) {
                for (const QChar c : text)
                    QVERIFY2(c.isPrint(), qPrintable(text));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestTlsJudgement)
#include "tst_tlsjudgement.moc"
