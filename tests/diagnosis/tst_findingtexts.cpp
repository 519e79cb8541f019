// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/findingtexts.h"
#include "diagnosis/rule.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// The closed set: what the rules, the checks and the check of the settings can say.
const QStringList &closedSet()
{
    static const QStringList ids = uR"(
        wrong_password needs_authorization_code needs_app_password service_not_enabled smtp_auth_disabled_tenant
        smtp_auth_disabled_mailbox basic_auth_disabled auth_policy_blocked oauth_token_invalid
        account_locked_or_suspicious account_not_activated auth_throttled auth_required auth_mechanism_unsupported
        auth_temp_failure ip_not_allowed imap_id_required dns_not_found dns_temporary refused timeout port_blocked
        network_unreachable connection_closed middlebox_interference wrong_server_or_port tls_required
        wrong_encryption_mode starttls_unavailable tls_version cert_expired cert_name_mismatch cert_untrusted
        tls_intercepted helo_rejected client_protocol_error smtputf8_unsupported server_error malformed_reply
        line_too_long endless_reply unexpected_data starttls_injection auth_protocol outcome_unknown sender_not_owned
        sender_address_invalid relay_denied recipient_unknown recipient_domain_invalid recipient_restricted
        mailbox_full too_many_recipients message_too_large malformed_message content_spam attachment_blocked
        policy_rejected too_many_connections rate_limited sending_quota_exceeded greylisted ip_blocklisted no_ptr
        spf_fail dkim_fail dmarc_fail domain_auth_missing
        notice.certificate_expires_soon notice.unencrypted_sign_in notice.address_unreachable
        account.control_character account.address_invalid account.host_missing account.host_invalid
        account.host_needs_cleaning account.host_not_for_sending account.port_invalid account.encryption_none
        account.wrong_combination account.port_encryption_unusual account.server_of_other_provider
        account.provider_without_smtp account.provider_oauth2_only account.user_missing account.user_form account.sign_in_paused
        account.hello_name_invalid account.mechanism_unknown account.mechanism_unfit
        account.ca_file_unreadable)"_s.simplified()
                                       .split(u' ');
    return ids;
}

/// Every fact a sentence may ask for.
Finding told(const QString &id)
{
    Finding finding{id, Severity::Error, {}, {}};
    for (const auto *name :
        {"host", "port", "encryption", "user", "address", "right_host", "right_port", "length", "said",
            "detail", "names", "subject", "issuer", "valid_from", "valid_until", "checked_at", "days",
            "value", "suggestion", "character", "known", "domain", "dead", "used", "limit", "minutes"})
        finding.arguments.insert(QString::fromLatin1(name), u"fact"_s);
    finding.arguments.insert(u"right_encryption"_s, u"tls"_s);
    return finding;
}

Provider qq()
{
    Provider provider;
    provider.id = u"qq"_s;
    provider.name = LocalizedText({{u"en"_s, u"QQ Mail"_s}, {u"zh"_s, u"QQ邮箱"_s}});
    provider.credential = CredentialKind::AuthorizationCode;
    provider.credentialName = LocalizedText({{u"en"_s, u"authorization code"_s}, {u"zh"_s, u"授权码"_s}});
    provider.codeForm = LocalizedText({{u"en"_s, u"16 lower-case letters"_s}, {u"zh"_s, u"16 位小写字母"_s}});
    provider.steps = {LocalizedText({{u"en"_s, u"Switch the service on."_s}, {u"zh"_s, u"开启服务。"_s}})};
    provider.codePage = QUrl(u"https://mail.qq.com/"_s);
    return provider;
}

} // namespace

class TestFindingTexts : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void everyIdHasATextAndEveryTextAnId();
    void everyRuleHasAText();
    void textsAreWhole_data();
    void textsAreWhole();
    void providerStepsTakeThePlace();
    void typedFormIsTold();
    void suggestionOnlyIfThereIsOne();
    void foreignTextIsNotExpanded();
    void missingFactsLeaveNoHole();
    void littleIsKnownOfAPastedError_data();
    void littleIsKnownOfAPastedError();
    void keyHasItsOwnSteps();
    void unknownIdShowsItself();
    void noRefusedSignInIsTriedAgainUnchanged();
};

void TestFindingTexts::everyIdHasATextAndEveryTextAnId()
{
    auto wanted = closedSet();
    wanted.sort();
    QCOMPARE(knownFindingIds(), wanted);
}

void TestFindingTexts::everyRuleHasAText()
{
    const auto known = knownFindingIds();
    for (const auto &rule : RuleBook::instance().rules())
        QVERIFY2(known.contains(rule.finding), qPrintable(rule.finding));
}

void TestFindingTexts::textsAreWhole_data()
{
    QTest::addColumn<Finding>("finding");
    for (const auto &id : knownFindingIds())
        QTest::newRow(qPrintable(id)) << told(id);
    const QList<QPair<QString, QString>> variants{{u"form"_s, u"fits"_s}, {u"form"_s, u"differs"_s},
        {u"reason"_s, u"self_signed"_s}, {u"reason"_s, u"unknown_authority"_s},
        {u"reason"_s, u"missing_intermediate"_s}, {u"reason"_s, u"weak_key"_s},
        {u"reason"_s, u"weak_signature"_s}, {u"reason"_s, u"wrong_purpose"_s}, {u"reason"_s, u"revoked"_s},
        {u"reason"_s, u"not_yet_valid"_s}, {u"reason"_s, u"proxy"_s}, {u"reason"_s, u"no_tls_support"_s},
        {u"reason"_s, u"clear_text_credential"_s}, {u"reason"_s, u"eight_bit_unsupported"_s},
        {u"spoke"_s, u"tls"_s}, {u"spoke"_s, u"tls_quoted"_s}, {u"spoke"_s, u"clear"_s},
        {u"hint"_s, u"tls_first"_s}, {u"hint"_s, u"known_name"_s}, {u"stage"_s, u"tcp_connect"_s}, {u"kind"_s, u"redirected"_s},
        {u"stage"_s, u"imap_login"_s}, {u"stage"_s, u"pop3_pass"_s}, {u"service"_s, u"HTTP"_s}, {u"offered"_s, u"NTLM"_s}, {u"recipient"_s, u"a@b.test"_s},
        {u"practice"_s, u"yes"_s}, {u"bytes"_s, u"9"_s}, {u"signed_in"_s, u"yes"_s},
        {u"reason"_s, u"size_exceeded"_s}, {u"credential"_s, u"api_key"_s}};
    for (const auto &[argument, value] : variants) {
        for (const auto &id : knownFindingIds()) {
            auto finding = told(id);
            finding.arguments.insert(argument, value);
            const auto provider = qq();
            if (textOf(finding, &provider).title == textOf(told(id), &provider).title &&
                textOf(finding, &provider).explanation == textOf(told(id), &provider).explanation)
                continue;
            QTest::newRow(qPrintable(id + u'/' + value)) << finding;
        }
    }
}

void TestFindingTexts::textsAreWhole()
{
    QFETCH(const Finding, finding);
    const auto provider = qq();
    for (const auto *context : {&provider, static_cast<const Provider *>(nullptr)}) {
        const auto text = textOf(finding, context);
        QVERIFY(!text.title.isEmpty());
        QVERIFY(text.title != finding.id);
        QVERIFY(!text.explanation.isEmpty());
        QVERIFY(!text.remedies.isEmpty());
        QVERIFY(!text.retryText.isEmpty());
        for (const auto &sentence : QStringList{text.title, text.explanation, text.retryText} + text.remedies)
            QVERIFY2(!sentence.contains(u'{') && !sentence.contains(u'}'), qPrintable(sentence));
        QVERIFY2(!text.title.endsWith(u'.'), qPrintable(text.title));
    }
}

void TestFindingTexts::providerStepsTakeThePlace()
{
    const auto provider = qq();
    const auto text = textOf(told(u"needs_authorization_code"_s), &provider);
    QCOMPARE(text.title, u"QQ Mail wants its authorization code, not the login password"_s);
    QCOMPARE(text.remedies,
        (QStringList{u"Switch the service on."_s, u"Run the test again with the new authorization code."_s}));
    QVERIFY(text.actions.contains(RemedyAction::OpenCodePage));
    QVERIFY(
        !textOf(told(u"needs_authorization_code"_s), nullptr).actions.contains(RemedyAction::OpenCodePage));
}

void TestFindingTexts::typedFormIsTold()
{
    const auto provider = qq();
    auto finding = told(u"needs_authorization_code"_s);
    finding.arguments.insert(u"form"_s, u"differs"_s);
    finding.arguments.insert(u"length"_s, u"11"_s);
    const auto text = textOf(finding, &provider);
    QCOMPARE(text.title, u"QQ Mail did not accept this authorization code"_s);
    QVERIFY(text.explanation.contains(u"looks like a login password (11 characters"_s));
    QVERIFY(text.explanation.contains(u"16 lower-case letters"_s));
}

void TestFindingTexts::suggestionOnlyIfThereIsOne()
{
    const auto with = textOf(told(u"refused"_s), nullptr);
    QVERIFY(with.actions.contains(RemedyAction::UseSuggestedServer));
    auto finding = told(u"refused"_s);
    finding.arguments.remove(u"right_host"_s);
    const auto without = textOf(finding, nullptr);
    QVERIFY(!without.actions.contains(RemedyAction::UseSuggestedServer));
    QCOMPARE(without.remedies.size(), with.remedies.size() - 1);
}

void TestFindingTexts::foreignTextIsNotExpanded()
{
    auto finding = told(u"policy_rejected"_s);
    finding.arguments.insert(u"said"_s, u"{host} <b>{user}</b>"_s);
    QVERIFY(textOf(finding, nullptr).explanation.contains(u"{host} <b>{user}</b>"_s));
}

/// A report of another version may lack a fact.
void TestFindingTexts::missingFactsLeaveNoHole()
{
    for (const auto &id : knownFindingIds()) {
        const auto text = textOf({id, Severity::Error, {}, {}}, nullptr);
        QVERIFY(!text.title.isEmpty());
        QVERIFY(!text.explanation.isEmpty());
        for (const auto &sentence : QStringList{text.title, text.explanation, text.retryText} + text.remedies)
            QVERIFY2(!sentence.contains(u'{'), qPrintable(sentence));
    }
}

/// No run, so no host, port, user or certificate: nothing may be said with gaps.
void TestFindingTexts::littleIsKnownOfAPastedError_data()
{
    QTest::addColumn<QString>("id");
    const auto ids = closedSet().mid(0, closedSet().indexOf(u"malformed_reply"_s));
    for (const auto &id : ids)
        QTest::newRow(qPrintable(id)) << id;
}

void TestFindingTexts::littleIsKnownOfAPastedError()
{
    QFETCH(const QString, id);
    const auto text = textOf({id, Severity::Error, {}, {}}, nullptr);
    for (const auto &sentence : {text.title, text.explanation, text.retryText}) {
        QVERIFY2(!sentence.contains(u'…'), qPrintable(sentence));
        QVERIFY2(sentence.at(0).isUpper(), qPrintable(sentence));
    }
}

void TestFindingTexts::keyHasItsOwnSteps()
{
    auto finding = told(u"wrong_password"_s);
    const auto usual = textOf(finding, nullptr);
    finding.arguments.insert(u"credential"_s, u"api_key"_s);
    const auto withKey = textOf(finding, nullptr);
    QCOMPARE(withKey.title, u"The mail server did not accept the user name or API key"_s);
    QVERIFY(withKey.remedies.join(u' ').contains(u"Make a new API key"_s));
    QVERIFY(!usual.remedies.join(u' ').contains(u"Make a new"_s));
}

void TestFindingTexts::unknownIdShowsItself()
{
    QCOMPARE(
        textOf({u"of_a_later_version"_s, Severity::Error, {}, {}}, nullptr).title, u"of_a_later_version"_s);
}

void TestFindingTexts::noRefusedSignInIsTriedAgainUnchanged()
{
    for (const auto &id : {u"wrong_password"_s, u"needs_authorization_code"_s, u"needs_app_password"_s,
             u"service_not_enabled"_s, u"basic_auth_disabled"_s, u"auth_policy_blocked"_s,
             u"oauth_token_invalid"_s, u"account_locked_or_suspicious"_s, u"smtp_auth_disabled_tenant"_s,
             u"smtp_auth_disabled_mailbox"_s}) {
        const auto text = textOf(told(id), nullptr);
        QVERIFY2(text.retry == RetryHelps::No || text.retry == RetryHelps::AfterChange, qPrintable(id));
        QVERIFY2(
            text.actions.isEmpty() || text.actions.constFirst() != RemedyAction::RunAgain, qPrintable(id));
    }
}

QTEST_GUILESS_MAIN(TestFindingTexts)
#include "tst_findingtexts.moc"
