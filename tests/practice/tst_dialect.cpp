// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/serverplay.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace {

using Script = QPair<const char *, QByteArrayList>;

QByteArray line(const QByteArray &text)
{
    return text + "\r\n";
}

const QList<Script> &scripts()
{
    static const QByteArray ehlo = line("EHLO client.example"), mail = line("MAIL FROM:<a@b.example>"),
                            rcpt = line("RCPT TO:<c@d.example>"), data = line("DATA"), body = line("x\r\n."),
                            in = line("AUTH PLAIN " +
                                      ('\0' + practiceUser() + '\0' + practiceCode().reveal()).toBase64());
    static const QList<Script> all{
        {"a whole message", {ehlo, in, mail, rcpt, data, body, line("QUIT")}},
        {"two messages", {ehlo, in, mail, rcpt, data, body, mail, rcpt, data, body}},
        {"HELO", {line("HELO client.example"), line("NOOP")}},
        {"no name", {line("EHLO"), line("HELO")}},
        {"MAIL first", {mail}},
        {"MAIL before AUTH", {ehlo, mail}},
        {"RCPT before MAIL", {ehlo, in, rcpt}},
        {"DATA before MAIL", {ehlo, in, data}},
        {"DATA before RCPT", {ehlo, in, mail, data}},
        {"MAIL twice", {ehlo, in, mail, mail}},
        {"RSET", {ehlo, in, mail, rcpt, line("RSET"), rcpt, mail}},
        {"HELO after EHLO", {ehlo, in, mail, line("HELO client.example"), rcpt}},
        {"arguments too many", {ehlo, line("RSET x"), line("QUIT x")}},
        {"syntax",
            {ehlo, in, line("MAIL"), line("MAIL a@b.example"), line("MAIL FROM:<a@b.example> COLOUR=red")}},
        {"parameters", {ehlo, in, line("MAIL FROM:<a@b.example> SIZE=100 BODY=8BITMIME")}},
        {"too large", {ehlo, in, line("MAIL FROM:<a@b.example> SIZE=99999999999")}},
        {"null path", {ehlo, in, line("MAIL FROM:<>"), rcpt}},
        // After signing in: RFC 5321 section 4.1.4 allows them at any time, aiosmtpd does not.
        {"side commands", {ehlo, in, line("VRFY a@b.example"), line("VRFY"), line("EXPN list"), line("HELP"),
                              line("NOOP")}},
        {"unknown", {line("XYZZY"), line("ETRN x"), line("BDAT 3 LAST")}},
        {"AUTH words", {ehlo, line("AUTH"), line("AUTH NTLM"), line("AUTH PLAIN !!!"), line("AUTH LOGIN"),
                           line("*"), in, in}},
        {"AUTH wrong", {ehlo, line("AUTH PLAIN " + QByteArray("\0a\0b", 4).toBase64()), mail}},
        {"8-bit command", {ehlo, line("\xff\xfe"), line("NOOP")}},
        {"long line", {ehlo, line("NOOP " + QByteArray(5000, 'x')), line("NOOP")}},
    };
    return all;
}

/// Where Postfix answers in another class than aiosmtpd and the practice server, and RFC 5321 allows both.
QString differenceOfPostfix(const QString &script)
{
    static const QMap<QString, QString> known{
        {u"arguments too many"_s, u"2252"_s}, // lets QUIT have an argument
        {u"side commands"_s, u"22225552"_s},  // knows no HELP
        {u"unknown"_s, u"2545"_s},            // knows ETRN and has nothing to flush
        {u"long line"_s, u"2222"_s},          // takes lines longer than 512 bytes
    };
    return known.value(script);
}

} // namespace

/// The practice server answers in the same class as servers that were written by others from the same RFCs.
class DialectTest : public QObject
{
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase();
    void sameClass_data();
    void sameClass();

  private:
    void ask(const QString &peer, const QString &program);

    QMap<QString, QJsonObject> m_theirs;
    QMap<QString, QByteArray> m_missing; ///< why a peer could not be asked
};

void DialectTest::initTestCase()
{
    ask(u"aiosmtpd"_s, QFINDTESTDATA("aiosmtpd_dialect.py"));
    ask(u"Postfix"_s, QFINDTESTDATA("postfix_dialect.py"));
}

void DialectTest::ask(const QString &peer, const QString &program)
{
    QJsonObject texts;
    for (const Script &script : scripts()) {
        QJsonArray list;
        for (const QByteArray &text : script.second)
            list.append(QString::fromLatin1(text));
        texts.insert(QString::fromLatin1(script.first), list);
    }
    const QJsonObject task{{u"user"_s, QString::fromUtf8(practiceUser())},
        {u"password"_s, QString::fromUtf8(practiceCode().reveal())}, {u"scripts"_s, texts}};
    QProcess process;
    QSignalSpy finished(&process, &QProcess::finished);
    process.start(u"/usr/bin/python3"_s, {u"-B"_s, program});
    process.write(QJsonDocument(task).toJson());
    process.closeWriteChannel();
    QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty() || process.error() == QProcess::FailedToStart, 60'000);
    const QByteArray errors = process.readAllStandardError(), said = process.readAllStandardOutput();
    if (process.error() == QProcess::FailedToStart || errors.contains("ModuleNotFoundError") || process.exitCode() == 77) {
        m_missing.insert(peer, "no " + peer.toUtf8() + ' ' + said.trimmed());
        return;
    }
    QVERIFY2(process.exitCode() == 0, errors.constData());
    m_theirs.insert(peer, QJsonDocument::fromJson(said).object());
}

void DialectTest::sameClass_data()
{
    QTest::addColumn<QString>("peer");
    QTest::addColumn<QString>("script");
    QTest::addColumn<QByteArrayList>("texts");
    for (const QString &peer : {u"aiosmtpd"_s, u"Postfix"_s})
        for (const Script &script : scripts())
            QTest::addRow("%s: %s", qPrintable(peer), script.first)
                << peer << QString::fromLatin1(script.first) << script.second;
}

void DialectTest::sameClass()
{
    QFETCH(QString, peer);
    QFETCH(QString, script);
    QFETCH(QByteArrayList, texts);
    if (m_missing.contains(peer))
        QSKIP(m_missing.value(peer).constData());
    ServerPlay play(*Scenario::byId(u"all-well"_s));
    QString ours = QString::fromLatin1(play.codes().left(1));
    for (const QByteArray &text : texts) {
        play.takeSaid();
        play.feed(text);
        ours += QString::fromLatin1(play.codes().left(1));
    }
    QString theirs;
    for (const QJsonValue &digit : m_theirs.value(peer).value(script).toArray())
        theirs += digit.toString();
    const QString difference = peer == "Postfix"_L1 ? differenceOfPostfix(script) : QString();
    QCOMPARE(theirs, difference.isEmpty() ? ours : difference);
}

QTEST_GUILESS_MAIN(DialectTest)
#include "tst_dialect.moc"
