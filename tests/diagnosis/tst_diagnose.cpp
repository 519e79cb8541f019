// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/diagnose.h"
#include "support/transcriptbuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

TranscriptBuilder built()
{
    return {};
}

TlsReport handshake(const QList<TlsProblem> &problems, const QString &issuer = u"Some CA"_s)
{
    TlsReport tls;
    tls.problems = problems;
    tls.checkedAt = QDateTime(QDate(2026, 11, 22), QTime(1, 0), Qt::UTC);
    CertificateFacts leaf;
    leaf.subject = u"mail.other.test"_s;
    leaf.issuer = issuer;
    leaf.names = {u"mail.other.test"_s, u"*.other.test"_s};
    leaf.validFrom = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    leaf.validUntil = QDateTime(QDate(2026, 11, 1), QTime(0, 0), Qt::UTC);
    tls.chain = {leaf};
    return tls;
}

TlsReport clearGreeting(const QByteArray &said)
{
    TlsReport tls;
    tls.problems = {TlsProblem::NotTls};
    tls.clearText = said;
    return tls;
}

Transcript failedTls(const TlsReport &tls)
{
    return built()
        .note(Stage::Resolve, "resolved")
        .lost(Stage::Tls, LossCause::TlsFailed, {}, tls)
        .transcript();
}

TranscriptBuilder greetedInClear(const QByteArray &greeting = "220 mail.test ESMTP")
{
    return built()
        .note(Stage::Resolve, "resolved")
        .note(Stage::Connect, "connected", {"192.0.2.1", "587", "12"})
        .received(Stage::Greeting, greeting);
}

Transcript refusedLogin(const QByteArray &reply, const QByteArray &command = "AUTH PLAIN …")
{
    return built()
        .greeted()
        .helloSaid()
        .sent(Stage::Login, command)
        .received(Stage::Login, reply)
        .transcript();
}

Provider provider(CredentialKind kind)
{
    Provider provider;
    provider.id = u"sample"_s;
    provider.credential = kind;
    provider.servers = {{u"smtp.sample.test"_s, 465, Encryption::Tls}};
    return provider;
}

struct Situation
{
    Account account;
    std::optional<Provider> provider;
    CredentialShape credential;
    Proof wanted = Proof::SignedIn;
    bool practice = false;
};

Situation at(quint16 port, Encryption encryption)
{
    Situation situation;
    situation.account.server = {u"mail.test"_s, port, encryption};
    situation.account.user = u"me@mail.test"_s;
    return situation;
}

QList<Finding> findingsOf(const Transcript &transcript, const Situation &situation)
{
    const auto outcome = outcomeOf(transcript, situation.wanted);
    return diagnose(
        {transcript, outcome, situation.account, situation.provider ? &*situation.provider : nullptr,
            situation.credential, -1, situation.practice},
        RuleBook::instance());
}

const auto tls465 = at(465, Encryption::Tls);
const auto starttls587 = at(587, Encryption::StartTls);
const auto clear25 = at(25, Encryption::None);

} // namespace

Q_DECLARE_METATYPE(Situation)

class TestDiagnose : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void firstFinding_data();
    void firstFinding();
    void credentialDecides_data();
    void credentialDecides();
    void whatWorksHasNoError();
    void partOfTheRecipients();
    void certificateEndsSoon();
    void deadAddressIsNoticed();
    void clearSignInIsNoticed();
    void factsOfTheCertificate();
    void clearGreetingIsQuoted();
    void suggestions();
    void practiceSuggestsNothing();
    void cancelledHasNoError();
    void otherPossibilitiesAreMarked();
};

void TestDiagnose::firstFinding_data()
{
    QTest::addColumn<Transcript>("transcript");
    QTest::addColumn<Situation>("situation");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *name, const Transcript &transcript, const Situation &situation,
                         const char *id) {
        QTest::newRow(name) << transcript << situation << QString::fromLatin1(id);
    };
    const auto stopped = [](StopReason reason, const QByteArray &detail = {}) {
        return built().greeted().helloSaid().stopped(Stage::Sender, reason, detail).transcript();
    };
    const auto lost = [](Stage stage, LossCause cause) {
        return built().note(Stage::Resolve, "resolved").lost(stage, cause).transcript();
    };

    row("name", built().lost(Stage::Resolve, LossCause::HostNotFound).transcript(), tls465, "dns_not_found");
    auto atSample = at(465, Encryption::Tls);
    atSample.account.server.host = u"SMTP.sample.test"_s;
    atSample.provider = provider(CredentialKind::Password);
    row("name of the provider", built().lost(Stage::Resolve, LossCause::HostNotFound).transcript(), atSample,
        "dns_temporary");
    row("resolver", built().lost(Stage::Resolve, LossCause::DnsFailure).transcript(), tls465,
        "dns_temporary");
    row("resolver silent", built().lost(Stage::Resolve, LossCause::TimedOut).transcript(), tls465,
        "dns_temporary");
    row("closed port", lost(Stage::Connect, LossCause::Refused), tls465, "refused");
    row("no route", lost(Stage::Connect, LossCause::Unreachable), tls465, "network_unreachable");
    row("proxy", lost(Stage::Connect, LossCause::ProxyFailed), tls465, "network_unreachable");
    row("dropped packets", lost(Stage::Connect, LossCause::TimedOut), tls465, "timeout");
    row("dropped packets on 25", lost(Stage::Connect, LossCause::TimedOut), clear25, "port_blocked");
    row("silent handshake", lost(Stage::Tls, LossCause::TimedOut), tls465, "timeout");
    row("silent greeting", lost(Stage::Greeting, LossCause::TimedOut), starttls587, "timeout");
    row("silent greeting, clear on 465", lost(Stage::Greeting, LossCause::TimedOut),
        at(465, Encryption::StartTls), "wrong_encryption_mode");
    row("closed greeting, clear on 465", lost(Stage::Greeting, LossCause::PeerClosed),
        at(465, Encryption::None), "wrong_encryption_mode");
    row("closed greeting", lost(Stage::Greeting, LossCause::PeerClosed), starttls587, "connection_closed");
    row("whole run too long", lost(Stage::Hello, LossCause::RunLimit), tls465, "timeout");
    row("dropped in sign-in", built().greeted().helloSaid().lost(Stage::Login, LossCause::Reset).transcript(),
        tls465, "connection_closed");
    row("half a reply",
        built()
            .greeted()
            .received(Stage::Hello, "250-mail")
            .lost(Stage::Hello, LossCause::PeerClosed)
            .transcript(),
        tls465, "connection_closed");
    row("half a refusal",
        built()
            .greeted()
            .received(Stage::Hello, "554-Client host blocked using zen.spamhaus.org", false)
            .lost(Stage::Hello, LossCause::PeerClosed)
            .transcript(),
        tls465, "ip_blocklisted");

    row("TLS to a plain port", failedTls(clearGreeting("220 mail.test ESMTP")), at(587, Encryption::Tls),
        "wrong_encryption_mode");
    row("TLS to a web server", failedTls(clearGreeting("HTTP/1.1 400 Bad Request")), tls465,
        "wrong_server_or_port");
    row("plain text after STARTTLS",
        greetedInClear()
            .received(Stage::StartTls, "220 go")
            .lost(Stage::Tls, LossCause::TlsFailed, {}, clearGreeting("250 ok"))
            .transcript(),
        starttls587, "wrong_server_or_port");
    row("TLS alert to clear text",
        built()
            .received(Stage::Greeting, QByteArray("\x15\x03\x01\x00\x02\x02\x46", 7), false)
            .stopped(Stage::Greeting, StopReason::MalformedReply)
            .transcript(),
        starttls587, "wrong_encryption_mode");
    row("expired", failedTls(handshake({TlsProblem::Expired})), tls465, "cert_expired");
    row("not yet valid", failedTls(handshake({TlsProblem::NotYetValid})), tls465, "cert_expired");
    row("other name", failedTls(handshake({TlsProblem::NameMismatch})), tls465, "cert_name_mismatch");
    row("self-signed and other name",
        failedTls(handshake({TlsProblem::NameMismatch, TlsProblem::SelfSigned})), tls465, "cert_untrusted");
    row("unknown authority", failedTls(handshake({TlsProblem::UnknownAuthority})), tls465, "cert_untrusted");
    row("missing intermediate", failedTls(handshake({TlsProblem::MissingIntermediate})), tls465,
        "cert_untrusted");
    row("weak key", failedTls(handshake({TlsProblem::WeakKey})), tls465, "cert_untrusted");
    row("for clients only", failedTls(handshake({TlsProblem::WrongPurpose})), tls465, "cert_untrusted");
    row("antivirus", failedTls(handshake({TlsProblem::UnknownAuthority}, u"Avast Web/Mail Shield Root"_s)),
        tls465, "tls_intercepted");
    row("old TLS", failedTls(handshake({TlsProblem::ProtocolVersion})), tls465, "tls_version");
    row("no TLS here", failedTls(handshake({TlsProblem::NoTlsSupport})), tls465, "tls_version");
    row("handshake failure", failedTls(handshake({TlsProblem::HandshakeFailure})), tls465, "tls_version");

    row("web server",
        built()
            .received(Stage::Greeting, "HTTP/1.1 400 Bad Request", false)
            .stopped(Stage::Greeting, StopReason::MalformedReply)
            .transcript(),
        starttls587, "wrong_server_or_port");
    row("IMAP server",
        built()
            .received(Stage::Greeting, "* OK [CAPABILITY IMAP4rev1] ready", false)
            .stopped(Stage::Greeting, StopReason::MalformedReply)
            .transcript(),
        starttls587, "wrong_server_or_port");
    row("POP3 server",
        built()
            .received(Stage::Greeting, "+OK ready", false)
            .stopped(Stage::Greeting, StopReason::MalformedReply)
            .transcript(),
        starttls587, "wrong_server_or_port");
    row("SSH server",
        built()
            .received(Stage::Greeting, "SSH-2.0-OpenSSH_9.2", false)
            .stopped(Stage::Greeting, StopReason::MalformedReply)
            .transcript(),
        starttls587, "wrong_server_or_port");
    row("FTP server",
        greetedInClear("220 (vsFTPd 3.0.3)")
            .received(Stage::Hello, "530 Please login with USER and PASS.")
            .transcript(),
        starttls587, "wrong_server_or_port");
    row("asterisks",
        greetedInClear("220 **************************").received(Stage::Hello, "500 what").transcript(),
        starttls587, "middlebox_interference");
    row("keyword overwritten",
        greetedInClear()
            .received(Stage::Hello, "250-mail.test\n250 XXXXXXXA")
            .stopped(Stage::StartTls, StopReason::StartTlsUnavailable)
            .transcript(),
        starttls587, "middlebox_interference");
    row("garbage",
        built()
            .received(Stage::Greeting, "hello there", false)
            .stopped(Stage::Greeting, StopReason::MalformedReply)
            .transcript(),
        starttls587, "malformed_reply");
    row("line without end", stopped(StopReason::LineTooLong), tls465, "line_too_long");
    row("endless reply", stopped(StopReason::EndlessReply), tls465, "endless_reply");
    row("transcript full", stopped(StopReason::TranscriptFull), tls465, "endless_reply");
    row("unasked bytes", stopped(StopReason::UnexpectedData, "250 more"), tls465, "unexpected_data");
    row("injected",
        greetedInClear()
            .received(Stage::StartTls, "220 go")
            .stopped(Stage::StartTls, StopReason::ClearTextAfterTls, "250-evil")
            .transcript(),
        starttls587, "starttls_injection");
    row("STARTTLS not offered",
        greetedInClear().helloSaid().stopped(Stage::StartTls, StopReason::StartTlsUnavailable).transcript(),
        starttls587, "starttls_unavailable");
    row("STARTTLS refused",
        greetedInClear()
            .received(Stage::StartTls, "454 4.7.0 TLS not available")
            .stopped(Stage::StartTls, StopReason::StartTlsUnavailable)
            .transcript(),
        starttls587, "starttls_unavailable");
    row("STARTTLS answered 354",
        greetedInClear()
            .received(Stage::StartTls, "354 go", false)
            .stopped(Stage::StartTls, StopReason::StartTlsUnavailable)
            .transcript(),
        starttls587, "starttls_unavailable");
    row("STARTTLS answered 2200",
        greetedInClear()
            .received(Stage::StartTls, "2200 x", false)
            .stopped(Stage::StartTls, StopReason::MalformedReply)
            .transcript(),
        starttls587, "starttls_unavailable");
    row("no AUTH",
        built()
            .greeted()
            .helloSaid("250 mail.test")
            .stopped(Stage::Login, StopReason::AuthUnavailable)
            .transcript(),
        tls465, "auth_mechanism_unsupported");
    row("AUTH only after STARTTLS",
        greetedInClear()
            .helloSaid("250-mail.test\n250 STARTTLS")
            .stopped(Stage::Login, StopReason::AuthUnavailable)
            .transcript(),
        clear25, "tls_required");
    row("only NTLM",
        built()
            .greeted()
            .helloSaid("250-mail.test\n250 AUTH NTLM GSSAPI")
            .stopped(Stage::Login, StopReason::MechanismUnsupported, "NTLM GSSAPI")
            .transcript(),
        tls465, "auth_mechanism_unsupported");
    row("clear text not agreed",
        greetedInClear().helloSaid().stopped(Stage::Login, StopReason::ClearTextCredential).transcript(),
        clear25, "tls_required");
    row("challenge no Base64", stopped(StopReason::AuthProtocol, "challenge is not Base64"), tls465,
        "auth_protocol");
    row("SMTPUTF8", stopped(StopReason::Utf8Unsupported), tls465, "smtputf8_unsupported");
    row("8BITMIME", stopped(StopReason::EightBitUnsupported), tls465, "malformed_message");
    row("SIZE", stopped(StopReason::SizeExceeded, "2000 1000"), tls465, "message_too_large");
    row("changed message", stopped(StopReason::MessageChanged), tls465, "malformed_message");
    row("own syntax", stopped(StopReason::SyntaxRefused), tls465, "client_protocol_error");

    auto sending = tls465;
    sending.wanted = Proof::MessageAccepted;
    row("250 to DATA", built().signedIn().received(Stage::Data, "250 sure", false).transcript(), sending,
        "malformed_reply");
    row("closed after the dot",
        built().messageSent().lost(Stage::Message, LossCause::PeerClosed).transcript(), sending,
        "outcome_unknown");
    row("silent after the dot", built().messageSent().lost(Stage::Message, LossCause::TimedOut).transcript(),
        sending, "outcome_unknown");
    row("cancelled after the dot",
        built().messageSent().lost(Stage::Message, LossCause::Cancelled).transcript(), sending,
        "outcome_unknown");

    row("plain refusal", refusedLogin("535 5.7.8 Error: authentication failed"), tls465, "wrong_password");
    row("words nobody knows", refusedLogin("535 hmpf"), tls465, "wrong_password");
    row("unknown refusal of the message",
        built().messageSent().received(Stage::Message, "569 hmpf").transcript(), sending, "policy_rejected");
    row("greeting refused", built().received(Stage::Greeting, "554 no").transcript(), tls465,
        "policy_rejected");
    row("token refused", refusedLogin("535 5.7.8 Username and Password not accepted", "AUTH XOAUTH2 …"),
        tls465, "oauth_token_invalid");
}

void TestDiagnose::firstFinding()
{
    QFETCH(const Transcript, transcript);
    QFETCH(const Situation, situation);
    const auto findings = findingsOf(transcript, situation);
    QVERIFY(!findings.isEmpty());
    QTEST(findings.constFirst().id, "id");
    QCOMPARE(findings.constFirst().severity, Severity::Error);
    QVERIFY(!findings.constFirst().evidence.isEmpty());
    QCOMPARE(findingsOf(transcript, situation), findings);
    // Several things can be wrong with a certificate; everything else has one cause.
    for (const auto &finding : findings.mid(1))
        QVERIFY2(
            finding.severity != Severity::Error || finding.id.startsWith(u"cert_"_s), qPrintable(finding.id));

    // A run can be looked at while it lasts, so no beginning of a conversation may be too short.
    Transcript beginning;
    for (const auto &entry : transcript.entries()) {
        beginning.append(entry);
        findingsOf(beginning, situation);
    }
}

void TestDiagnose::credentialDecides_data()
{
    QTest::addColumn<CredentialKind>("kind");
    QTest::addColumn<CredentialShape>("shape");
    QTest::addColumn<QString>("id");
    const CredentialShape unknown, fits{true, 16, true, true}, differs{true, 11, false, true};
    QTest::newRow("code, not known what was typed")
        << CredentialKind::AuthorizationCode << unknown << u"needs_authorization_code"_s;
    QTest::newRow("code, something else typed")
        << CredentialKind::AuthorizationCode << differs << u"needs_authorization_code"_s;
    QTest::newRow("code, right form typed")
        << CredentialKind::AuthorizationCode << fits << u"wrong_password"_s;
    QTest::newRow("app password, something else typed")
        << CredentialKind::AppPassword << differs << u"needs_app_password"_s;
    QTest::newRow("app password, right form typed")
        << CredentialKind::AppPassword << fits << u"wrong_password"_s;
    QTest::newRow("password") << CredentialKind::Password << differs << u"wrong_password"_s;
}

void TestDiagnose::credentialDecides()
{
    QFETCH(const CredentialKind, kind);
    QFETCH(const CredentialShape, shape);
    auto situation = tls465;
    situation.provider = provider(kind);
    situation.credential = shape;
    const auto findings = findingsOf(refusedLogin("535 Error: authentication failed"), situation);
    QTEST(findings.constFirst().id, "id");
    QCOMPARE(findings.constFirst().arguments.contains(u"length"_s), shape.known);
    situation.practice = true; // the practice code has no real form
    const auto practised = findingsOf(refusedLogin("535 Error: authentication failed"), situation);
    QCOMPARE(practised.constFirst().id == u"wrong_password"_s, kind == CredentialKind::Password);
}

void TestDiagnose::whatWorksHasNoError()
{
    auto sending = tls465;
    sending.wanted = Proof::MessageAccepted;
    QVERIFY(findingsOf(built().signedIn().transcript(), tls465).isEmpty());
    const auto impolite = findingsOf(built()
                                         .messageSent()
                                         .received(Stage::Message, "250 ok")
                                         .received(Stage::Quit, "500 what")
                                         .lost(Stage::Quit, LossCause::Reset)
                                         .transcript(),
        sending);
    QCOMPARE(impolite.size(), 1);
    QCOMPARE(impolite.constFirst().severity, Severity::Information);
}

void TestDiagnose::partOfTheRecipients()
{
    auto sending = tls465;
    sending.wanted = Proof::MessageAccepted;
    const auto findings = findingsOf(built()
                                         .signedIn()
                                         .received(Stage::Sender, "250 ok")
                                         .sent(Stage::Recipient, "RCPT TO:<a@mail.test>")
                                         .received(Stage::Recipient, "550 5.1.1 User unknown")
                                         .sent(Stage::Recipient, "RCPT TO:<b@mail.test>")
                                         .received(Stage::Recipient, "250 ok")
                                         .received(Stage::Data, "354 go")
                                         .message(5)
                                         .received(Stage::Message, "250 ok")
                                         .transcript(),
        sending);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.constFirst().id, u"recipient_unknown"_s);
    QCOMPARE(findings.constFirst().severity, Severity::Warning);
    QCOMPARE(findings.constFirst().arguments.value(u"recipient"_s), u"a@mail.test"_s);
}

void TestDiagnose::certificateEndsSoon()
{
    // The share of life left counts, not the days.
    const auto run = [](qint64 life, qint64 left) {
        auto tls = handshake({});
        tls.chain.first().validUntil = tls.checkedAt.addDays(left);
        tls.chain.first().validFrom = tls.chain.constFirst().validUntil.addDays(-life);
        return findingsOf(built()
                              .secured(tls)
                              .received(Stage::Greeting, "220 ok")
                              .received(Stage::Login, "235 ok")
                              .transcript(),
            tls465);
    };
    QVERIFY(run(47, 17).isEmpty());
    QVERIFY(run(90, 31).isEmpty());
    QVERIFY(run(398, 140).isEmpty());
    for (const auto &[life, left] : {std::pair<qint64, qint64>{47, 15}, {90, 29}, {398, 130}}) {
        const auto soon = run(life, left);
        QCOMPARE(soon.size(), 1);
        QCOMPARE(soon.constFirst().id, u"notice.certificate_expires_soon"_s);
        QCOMPARE(soon.constFirst().severity, Severity::Warning);
        QCOMPARE(soon.constFirst().arguments.value(u"days"_s), QString::number(left));
        QCOMPARE(soon.constFirst().arguments.value(u"reason"_s), life < 100 ? u"automatic"_s : QString());
    }
}

void TestDiagnose::deadAddressIsNoticed()
{
    const auto findings =
        findingsOf(built()
                       .note(Stage::Connect, "connect_failed", {"2001:db8::1", "465", "no route"})
                       .note(Stage::Connect, "connected", {"192.0.2.1", "465", "12"})
                       .received(Stage::Login, "235 ok")
                       .transcript(),
            tls465);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.constFirst().id, u"notice.address_unreachable"_s);
    QCOMPARE(findings.constFirst().arguments.value(u"dead"_s), u"2001:db8::1"_s);
}

void TestDiagnose::clearSignInIsNoticed()
{
    Transcript transcript;
    transcript.append({{}, Stage::Login, false, Sent{"AUTH PLAIN ‹me + code›", "‹me + code›"}});
    transcript.append(
        {{}, Stage::Login, false, Received{{Reply::Kind::Accepted, "235", {}, {"235 ok"}}, true}});
    auto situation = clear25;
    QCOMPARE(findingsOf(transcript, situation).value(0).id, u"notice.unencrypted_sign_in"_s);
    situation.practice = true;
    QVERIFY(findingsOf(transcript, situation).isEmpty());
}

void TestDiagnose::factsOfTheCertificate()
{
    const auto name =
        findingsOf(failedTls(handshake({TlsProblem::NameMismatch})), tls465).constFirst().arguments;
    QCOMPARE(name.value(u"names"_s), u"mail.other.test, *.other.test"_s);
    const auto expired =
        findingsOf(failedTls(handshake({TlsProblem::Expired})), tls465).constFirst().arguments;
    QCOMPARE(expired.value(u"valid_until"_s), u"2026-11-01 00:00 UTC"_s);
    QCOMPARE(expired.value(u"checked_at"_s), u"2026-11-22 01:00 UTC"_s);
    QStringList reasons;
    for (const auto problem :
        {TlsProblem::SelfSigned, TlsProblem::UnknownAuthority, TlsProblem::MissingIntermediate})
        reasons.append(
            findingsOf(failedTls(handshake({problem})), tls465).constFirst().arguments.value(u"reason"_s));
    QCOMPARE(reasons, (QStringList{u"self_signed"_s, u"unknown_authority"_s, u"missing_intermediate"_s}));
}

void TestDiagnose::clearGreetingIsQuoted()
{
    const auto finding =
        findingsOf(failedTls(clearGreeting("220 mail.test \x1b[31mESMTP\r\n")), at(587, Encryption::Tls))
            .constFirst();
    QCOMPARE(finding.arguments.value(u"said"_s), u"220 mail.test \\x1b[31mESMTP"_s);
    QCOMPARE(finding.arguments.value(u"right_encryption"_s), u"starttls"_s);
    QCOMPARE(finding.arguments.value(u"right_port"_s), u"587"_s);
}

void TestDiagnose::suggestions()
{
    const auto hint =
        findingsOf(built().lost(Stage::Greeting, LossCause::TimedOut).transcript(), starttls587);
    QCOMPARE(hint.constFirst().arguments.value(u"hint"_s), u"tls_first"_s);
    QCOMPARE(hint.constFirst().arguments.value(u"right_encryption"_s), u"tls"_s);

    auto situation = tls465; // mail.test is none of the provider's servers
    situation.provider = provider(CredentialKind::Password);
    const auto typo =
        findingsOf(built().lost(Stage::Resolve, LossCause::HostNotFound).transcript(), situation);
    QCOMPARE(typo.constFirst().arguments.value(u"right_host"_s), u"smtp.sample.test"_s);

    situation.account.server = situation.provider->servers.constFirst();
    const auto right =
        findingsOf(built().lost(Stage::Resolve, LossCause::HostNotFound).transcript(), situation);
    QVERIFY(!right.constFirst().arguments.contains(u"right_host"_s));

    situation.provider->wrongCombinations = {
        {u"smtp.sample.test"_s, 465, std::nullopt, {u"smtp.sample.test"_s, 587, Encryption::StartTls}, {}}};
    const auto wrong = findingsOf(built().lost(Stage::Connect, LossCause::Refused).transcript(), situation);
    QCOMPARE(wrong.constFirst().arguments.value(u"right_port"_s), u"587"_s);
}

void TestDiagnose::practiceSuggestsNothing()
{
    auto situation = at(2525, Encryption::StartTls);
    situation.practice = true;
    const auto findings = findingsOf(
        greetedInClear().helloSaid().stopped(Stage::StartTls, StopReason::StartTlsUnavailable).transcript(),
        situation);
    QVERIFY(!findings.constFirst().arguments.contains(u"right_host"_s));
}

void TestDiagnose::cancelledHasNoError()
{
    QVERIFY(findingsOf(built().greeted().lost(Stage::Hello, LossCause::Cancelled).transcript(), tls465)
                .isEmpty());
}

void TestDiagnose::otherPossibilitiesAreMarked()
{
    auto situation = tls465;
    situation.provider = provider(CredentialKind::AuthorizationCode);
    const auto findings = findingsOf(refusedLogin("535 Error: authentication failed"), situation);
    QCOMPARE(findings.size(), 2);
    QCOMPARE(findings.at(1).id, u"wrong_password"_s);
    QCOMPARE(findings.at(1).severity, Severity::Information);
    QCOMPARE(findings.at(1).arguments.value(u"certainty"_s), u"possible"_s);
}

QTEST_GUILESS_MAIN(TestDiagnose)
#include "tst_diagnose.moc"
