// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practiceserver.h"

#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QByteArray message = "From: student@practice.test\r\nTo: one@example.test\r\nSubject: dots\r\n\r\n"
                           ".\r\n..\r\n.x\r\n\xe7\xbb\x83\xe4\xb9\xa0\r\n" +
                           QByteArray(900, 'y') + "\r\n\r\n.\r\nend\r\n";

} // namespace

/// Clients that are not ours find a correct server: Python's smtplib and swaks.
class ForeignClientsTest : public QObject
{
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase();
    void smtplib_data();
    void smtplib();
    void smtplibScenario_data();
    void smtplibScenario();
    void swaks_data();
    void swaks();

  private:
    /// The standard output of \a program, and its exit code in \a exitCode.
    QByteArray run(
        const QString &program, const QStringList &arguments, const QByteArray &input, int *exitCode);
    QByteArray runSmtplib(const PracticeServer &server, Encryption mode, const QByteArray &mechanism,
        const QByteArray &password);
    bool writeFile(const QString &name, const QByteArray &content);

    QTemporaryDir m_folder;
    QString m_python = u"/usr/bin/python3"_s;
};

void ForeignClientsTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QVERIFY(writeFile(u"message.eml"_s, message));
}

bool ForeignClientsTest::writeFile(const QString &name, const QByteArray &content)
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

QByteArray ForeignClientsTest::run(
    const QString &program, const QStringList &arguments, const QByteArray &input, int *exitCode)
{
    QProcess process;
    QSignalSpy finished(&process, &QProcess::finished);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!QTest::qWaitFor([&] { return !finished.isEmpty(); }, 30'000))
        process.kill();
    if (exitCode)
        *exitCode = process.exitCode();
    return process.readAll().trimmed();
}

QByteArray ForeignClientsTest::runSmtplib(
    const PracticeServer &server, Encryption mode, const QByteArray &mechanism, const QByteArray &password)
{
    if (!writeFile(u"authority.pem"_s, server.authority().toPem()))
        return "no file";
    return run(m_python,
        {QFINDTESTDATA("smtplib_client.py"), QString::fromLatin1(encryptionName(mode)),
            QString::number(server.endpoint(mode).port), m_folder.filePath(u"authority.pem"_s),
            QString::fromLatin1(mechanism), m_folder.filePath(u"message.eml"_s)},
        practiceUser() + '\n' + password + '\n', nullptr);
}

void ForeignClientsTest::smtplib_data()
{
    QTest::addColumn<Encryption>("mode");
    QTest::addColumn<QByteArray>("mechanism");
    QTest::addColumn<bool>("right");
    for (const Encryption mode : {Encryption::Tls, Encryption::StartTls, Encryption::None})
        for (const char *mechanism : {"PLAIN", "LOGIN", "CRAM-MD5"})
            for (const bool right : {true, false})
                QTest::addRow(
                    "%s %s %s", encryptionName(mode).constData(), mechanism, right ? "right" : "wrong")
                    << mode << QByteArray(mechanism) << right;
}

void ForeignClientsTest::smtplib()
{
    QFETCH(Encryption, mode);
    QFETCH(QByteArray, mechanism);
    QFETCH(bool, right);
    if (!QFile::exists(m_python))
        QSKIP("no Python");
    PracticeServer server(*Scenario::byId(u"all-well"_s));
    QVERIFY(server.listen());
    const QByteArray code = right ? practiceCode().reveal() : QByteArray("anothercodeagain");
    QCOMPARE(runSmtplib(server, mode, mechanism, code), right ? "250" : "535");
    QCOMPARE(server.messages().size(), right ? 1 : 0);
    if (!right)
        return;
    const PracticeMessage &got = server.messages().constFirst();
    QCOMPARE(got.content, message);
    QCOMPARE(got.reversePath, "student@practice.test");
    QCOMPARE(got.forwardPaths, (QByteArrayList{"one@example.test", "two@example.test"}));
}

void ForeignClientsTest::smtplibScenario_data()
{
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("wrong code") << u"wrong-code"_s << QByteArray("535");
    QTest::newRow("Gmail, several lines") << u"gmail-app-password"_s << QByteArray("534");
    QTest::newRow("dropped in AUTH") << u"dropped-in-auth"_s << QByteArray("closed");
    QTest::newRow("dropped in DATA") << u"dropped-in-data"_s << QByteArray("closed");
    QTest::newRow("sender") << u"sender-not-allowed"_s << QByteArray("553");
    QTest::newRow("recipient") << u"recipient-unknown"_s << QByteArray("550");
    QTest::newRow("spam") << u"spam-refused"_s << QByteArray("554");
    QTest::newRow("single bytes") << u"single-bytes"_s << QByteArray("250");
    QTest::newRow("expired") << u"certificate-expired"_s << QByteArray("certificate 10");
    QTest::newRow("wrong name") << u"certificate-wrong-name"_s << QByteArray("certificate 64");
    QTest::newRow("self-signed") << u"certificate-self-signed"_s << QByteArray("certificate 18");
    QTest::newRow("unknown authority") << u"certificate-unknown-authority"_s << QByteArray("certificate 19");
}

void ForeignClientsTest::smtplibScenario()
{
    QFETCH(QString, scenario);
    if (!QFile::exists(m_python))
        QSKIP("no Python");
    PracticeServer server(*Scenario::byId(scenario));
    QVERIFY(server.listen());
    QTEST(runSmtplib(server, server.scenario().encryption, "PLAIN", practiceCode().reveal()), "expected");
}

void ForeignClientsTest::swaks_data()
{
    smtplib_data();
}

void ForeignClientsTest::swaks()
{
    QFETCH(Encryption, mode);
    QFETCH(QByteArray, mechanism);
    QFETCH(bool, right);
    const QString program = QStandardPaths::findExecutable(u"swaks"_s);
    if (program.isEmpty())
        QSKIP("no swaks");
    PracticeServer server(*Scenario::byId(u"all-well"_s));
    QVERIFY(server.listen());
    QVERIFY(writeFile(u"authority.pem"_s, server.authority().toPem()));
    QStringList arguments{u"--server"_s, u"127.0.0.1"_s, u"--port"_s,
        QString::number(server.endpoint(mode).port), u"--helo"_s, u"[127.0.0.1]"_s, u"--from"_s,
        u"student@practice.test"_s, u"--to"_s, u"one@example.test"_s, u"--auth"_s,
        QString::fromLatin1(mechanism), u"--auth-user"_s, QString::fromUtf8(practiceUser()),
        u"--auth-password"_s, right ? QString::fromUtf8(practiceCode().reveal()) : u"anothercodeagain"_s,
        u"--data"_s, u'@' + m_folder.filePath(u"message.eml"_s), u"--timeout"_s, u"20"_s};
    if (mode != Encryption::None)
        arguments += {mode == Encryption::Tls ? u"--tls-on-connect"_s : u"--tls"_s, u"--tls-verify"_s,
            u"--tls-ca-path"_s, m_folder.filePath(u"authority.pem"_s)};
    int exitCode = -1;
    const QByteArray said = run(program, arguments, {}, &exitCode);
    if (exitCode == 6 || exitCode == 16)
        QSKIP(said.constData()); // swaks lacks one of its modules
    QVERIFY2(exitCode == (right ? 0 : 28), said.constData());
    QCOMPARE(server.messages().size(), right ? 1 : 0);
    if (right)
        QCOMPARE(server.messages().constFirst().content.trimmed(), message.trimmed());
}

QTEST_GUILESS_MAIN(ForeignClientsTest)
#include "tst_foreignclients.moc"
