// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/diagnose.h"
#include "diagnosis/replytext.h"
#include "support/transcriptbuilder.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
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
    subject.mechanism =
        row.value(u"context"_s).toObject().value(u"auth_mechanism"_s).toString().toLatin1();
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

} // namespace

/// Real refusals of real servers: the cause an expert would name comes first.
class TestReplies : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void bestAnswer_data();
    void bestAnswer();
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
    auto right = QStringList{row.value(u"expected"_s).toString()};
    const auto accepted = row.value(u"accepted"_s).toArray();
    for (const auto &other : accepted)
        right.append(other.toString());
    QVERIFY2(!ids.isEmpty(), "no finding");
    QVERIFY2(right.contains(ids.constFirst()), qPrintable(u"%1 instead of %2 for %3"_s.arg(ids.join(u' '),
                                                   right.join(u' '), row.value(u"reply"_s).toString())));
}

QTEST_GUILESS_MAIN(TestReplies)
#include "tst_replies.moc"
