// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/diagnose.h"
#include "diagnosis/replytext.h"
#include "support/transcriptbuilder.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QJsonArray rowsOf(const QString &name)
{
    QFile file(QStringLiteral(TEST_DATA "/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object().value(u"replies"_s).toArray();
}

/// The library's words of the data, in the terms of the transcript.
Lost lossOf(const QString &error)
{
    struct Sign
    {
        QLatin1StringView words;
        LossCause cause;
        std::optional<TlsProblem> problem;
    };
    static const QList<Sign> signs{
        {"wrong version number"_L1, LossCause::TlsFailed, TlsProblem::NotTls},
        {"protocol version"_L1, LossCause::TlsFailed, TlsProblem::ProtocolVersion},
        {"has expired"_L1, LossCause::TlsFailed, TlsProblem::Expired},
        {"did not match any of the valid hosts"_L1, LossCause::TlsFailed, TlsProblem::NameMismatch},
        {"The root certificate of"_L1, LossCause::TlsFailed, TlsProblem::UnknownAuthority},
        {"self-signed"_L1, LossCause::TlsFailed, TlsProblem::SelfSigned},
        {"issuer certificate of a locally"_L1, LossCause::TlsFailed, TlsProblem::UnknownAuthority},
        {"ENOTFOUND"_L1, LossCause::HostNotFound, {}},
        {"Host not found"_L1, LossCause::HostNotFound, {}},
        {"refused"_L1, LossCause::Refused, {}},
        {"unreachable"_L1, LossCause::Unreachable, {}},
        {"ETIMEDOUT"_L1, LossCause::TimedOut, {}},
        {"EAI_AGAIN"_L1, LossCause::DnsFailure, {}},
        {"timed out"_L1, LossCause::TimedOut, {}},
        {"timeout"_L1, LossCause::TimedOut, {}},
        {"closed the connection"_L1, LossCause::PeerClosed, {}},
    };
    Lost lost;
    for (const auto &sign : signs) {
        if (!error.contains(sign.words, Qt::CaseInsensitive))
            continue;
        lost.cause = sign.cause;
        if (sign.problem)
            lost.tls.problems = {*sign.problem};
        if (const auto issuer = error.indexOf("issuer: "_L1); issuer >= 0) {
            CertificateFacts certificate;
            certificate.issuer = error.mid(issuer);
            lost.tls.chain = {certificate};
        }
        break;
    }
    return lost;
}

Transcript transcriptOf(const QJsonObject &row)
{
    TranscriptBuilder builder;
    const auto stage = stageFromName(row.value(u"stage"_s).toString().toLatin1()).value();
    const auto context = row.value(u"context"_s).toObject();
    if (const auto mechanism = context.value(u"auth_mechanism"_s).toString(); !mechanism.isEmpty())
        builder.sent(Stage::Login, "AUTH " + mechanism.toLatin1());
    if (row.contains(u"error"_s)) {
        const auto lost = lossOf(row.value(u"error"_s).toString());
        return builder.lost(stage, lost.cause, {}, lost.tls).transcript();
    }
    const auto reply = row.value(u"reply"_s).toString().toUtf8();
    builder.received(stage, reply);
    const auto &entry = builder.transcript().entries().constLast();
    // What answered was no refusal: the run ended a step later, on what such a server cannot do.
    if (std::get<Received>(entry.what).expected)
        builder.stopped(Stage::StartTls, StopReason::StartTlsUnavailable);
    else if (std::get<Received>(entry.what).reply.kind == Reply::Kind::Malformed)
        builder.stopped(stage, StopReason::MalformedReply);
    return builder.transcript();
}

/// A refusal of IMAP or POP3: it never stands in a transcript, but people paste it. Nor does a run fail by a
/// refused goodbye.
QStringList idsOfPasted(const QJsonObject &row, Stage stage, const Provider *provider)
{
    const auto reply = replyFromText(row.value(u"reply"_s).toString().toUtf8());
    auto subject = ruleSubject(stage, reply, provider ? provider->id : QString());
    subject.mechanism = row.value(u"context"_s).toObject().value(u"auth_mechanism"_s).toString().toLatin1();
    const auto causes = rankCauses(subject, {provider, {}, false, false}, RuleBook::instance());
    QStringList ids;
    for (const auto &cause : causes)
        ids.append(cause.id);
    return ids;
}

QStringList idsOf(const QJsonObject &row, bool withProvider)
{
    const auto *provider =
        withProvider ? ProviderBook::instance().byId(row.value(u"provider"_s).toString()) : nullptr;
    const auto stage = stageFromName(row.value(u"stage"_s).toString().toLatin1()).value();
    if (!allStages().contains(stage) || (stage == Stage::Quit && row.contains(u"reply"_s)))
        return idsOfPasted(row, stage, provider);
    const auto transcript = transcriptOf(row);
    const auto context = row.value(u"context"_s).toObject();
    Account account;
    account.server = {context.value(u"host"_s).toString(u"mail.test"_s),
        static_cast<quint16>(context.value(u"port"_s).toInt(587)),
        encryptionFromName(context.value(u"encryption"_s).toString().toLatin1())
            .value_or(Encryption::StartTls)};
    const auto outcome = outcomeOf(transcript, Proof::MessageAccepted);
    const auto findings = diagnose({transcript, outcome, account, provider, {}}, RuleBook::instance());
    QStringList ids;
    for (const auto &finding : findings)
        ids.append(finding.id);
    return ids;
}

QStringList rightFor(const QJsonObject &row)
{
    QStringList right{row.value(u"expected"_s).toString()};
    const auto accepted = row.value(u"accepted"_s).toArray();
    for (const auto &other : accepted)
        right.append(other.toString());
    return right;
}

} // namespace

/// Real refusals of real servers: the cause an expert would name comes first.
class TestReplies : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void bestAnswer_data();
    void bestAnswer();
    void otherNumbers_data();
    void otherNumbers();
    void otherStage_data();
    void otherStage();
};

void TestReplies::bestAnswer_data()
{
    QTest::addColumn<QJsonObject>("row");
    QTest::addColumn<bool>("withProvider");
    auto rows = rowsOf(u"replies.json"_s); // collected, with the cause an expert named
    QVERIFY(rows.size() > 100);
    const auto wordings = rowsOf(u"wordings.json"_s); // other servers' ways to say the same
    QVERIFY(wordings.size() > 100);
    for (const auto &wording : wordings)
        rows.append(wording);
    const auto signIn = rowsOf(u"wordings-signin.json"_s); // the same up to the sign-in, each with its source
    QVERIFY(signIn.size() > 200);
    for (const auto &wording : signIn)
        rows.append(wording);
    const auto mail = rowsOf(u"wordings-mail.json"_s); // and from the sender to the end of the message
    QVERIFY(mail.size() > 800);
    for (const auto &wording : mail)
        rows.append(wording);
    for (const auto &value : std::as_const(rows)) {
        const auto row = value.toObject();
        const auto id = row.value(u"id"_s).toString();
        const auto provider = row.value(u"provider"_s).toString();
        if (!provider.isEmpty())
            QTest::newRow(qPrintable(id + u' ' + provider)) << row << true;
        QTest::newRow(qPrintable(id + u" provider not known"_s)) << row << false;
    }
}

void TestReplies::bestAnswer()
{
    QFETCH(const QJsonObject, row);
    QFETCH(const bool, withProvider);
    const auto ids = idsOf(row, withProvider);
    const auto right = rightFor(row);
    QVERIFY2(!ids.isEmpty(), "no finding");
    QVERIFY2(right.contains(ids.constFirst()), qPrintable(u"%1 instead of %2 for %3"_s.arg(ids.join(u' '),
                                                   right.join(u' '), row.value(u"reply"_s).toString())));
}

void TestReplies::otherNumbers_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("replacement");
    QTest::addColumn<int>("percent");
    const auto extended = uR"((?<=^[45]\d\d[ -])#?[245]\.\d{1,3}\.\d{1,3}[ :]?\s*)"_s;
    QTest::newRow("no enhanced code") << extended << QString() << 97;
    QTest::newRow("5.7.1") << extended << u"5.7.1 "_s << 95;
    QTest::newRow("550") << u"^5\\d\\d"_s << u"550"_s << 97;
    QTest::newRow("554") << u"^5\\d\\d"_s << u"554"_s << 97;
}

/// Other servers say the same words with other numbers: the words must carry the verdict.
void TestReplies::otherNumbers()
{
    QFETCH(const QString, pattern);
    QFETCH(const QString, replacement);
    QFETCH(const int, percent);
    const QRegularExpression numbers(pattern, QRegularExpression::MultilineOption);
    int changed = 0;
    int right = 0;
    const auto rows = rowsOf(u"wordings-mail.json"_s);
    for (const auto &value : rows) {
        auto row = value.toObject();
        const auto before = row.value(u"reply"_s).toString();
        auto after = before;
        after.replace(numbers, replacement);
        if (after == before)
            continue;
        row[u"reply"_s] = after;
        const auto ids = idsOf(row, true);
        ++changed;
        right += !ids.isEmpty() && rightFor(row).contains(ids.constFirst()) ? 1 : 0;
    }
    QVERIFY(changed > 200);
    QVERIFY2(right * 100 >= percent * changed, qPrintable(u"%1 of %2"_s.arg(right).arg(changed)));
}

void TestReplies::otherStage_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QStringList>("causes");
    const QStringList sender{
        u"sender_not_owned"_s, u"sender_address_invalid"_s, u"auth_required"_s, u"spf_fail"_s};
    const QStringList recipient{u"recipient_unknown"_s, u"recipient_domain_invalid"_s,
        u"recipient_restricted"_s, u"mailbox_full"_s, u"relay_denied"_s};
    const QStringList message{u"content_spam"_s, u"message_too_large"_s, u"attachment_blocked"_s,
        u"malformed_message"_s, u"dkim_fail"_s, u"dmarc_fail"_s};
    const QStringList address{u"ip_blocklisted"_s, u"no_ptr"_s, u"too_many_connections"_s, u"rate_limited"_s};
    QTest::newRow("a sender at the recipient") << u"mail_from"_s << u"rcpt_to"_s << sender;
    QTest::newRow("a sender after the message") << u"mail_from"_s << u"end_of_data"_s << sender;
    QTest::newRow("a recipient after the message") << u"rcpt_to"_s << u"end_of_data"_s << recipient;
    QTest::newRow("a message at DATA") << u"end_of_data"_s << u"data"_s << message;
    QTest::newRow("an IP address at the sender") << u"greeting"_s << u"mail_from"_s << address;
    QTest::newRow("an IP address at the recipient") << u"greeting"_s << u"rcpt_to"_s << address;
}

/// Many servers put a refusal off to a later step.
void TestReplies::otherStage()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const QStringList, causes);
    int moved = 0;
    int right = 0;
    const auto rows = rowsOf(u"wordings-mail.json"_s);
    for (const auto &value : rows) {
        auto row = value.toObject();
        if (row.value(u"stage"_s).toString() != from || !causes.contains(row.value(u"expected"_s).toString()))
            continue;
        row[u"stage"_s] = to;
        const auto ids = idsOf(row, false);
        ++moved;
        right += !ids.isEmpty() && rightFor(row).contains(ids.constFirst()) ? 1 : 0;
    }
    QVERIFY(moved > 50);
    QVERIFY2(right * 100 >= 93 * moved, qPrintable(u"%1 of %2"_s.arg(right).arg(moved)));
}

QTEST_GUILESS_MAIN(TestReplies)
#include "tst_replies.moc"
