// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/findingtable.h"

#include <QCoreApplication>

namespace {

constexpr auto retrySignin = QT_TRANSLATE_NOOP("Findings",
    "Do not try the same {credential} again: after several refusals many providers lock the account.");
constexpr auto retryAfter = QT_TRANSLATE_NOOP("Findings", "Run the test again after the change.");
constexpr auto retryAdmin = QT_TRANSLATE_NOOP(
    "Findings", "Trying again will not help before your administrator has changed the setting.");
constexpr auto retryNo = QT_TRANSLATE_NOOP("Findings", "Trying again without a change will not help.");
constexpr auto retryToken = QT_TRANSLATE_NOOP("Findings", "Try again once with a fresh token.");
constexpr auto retryThrottle = QT_TRANSLATE_NOOP("Findings", "Wait 15 to 60 minutes, then try once.");
constexpr auto retrySoon = QT_TRANSLATE_NOOP("Findings", "Trying again in a few minutes may help.");

} // namespace

const QList<FindingRow> &signInTexts()
{
    static const QList<FindingRow> rows{
        {"wrong_password",
            QT_TRANSLATE_NOOP("Findings", "{Provider} did not accept the user name or {credential}"),
            QT_TRANSLATE_NOOP("Findings", "The server and the connection work. What it refused is the pair "
                                          "of user name “{user}” and {credential}."),
            {QT_TRANSLATE_NOOP("Findings", "Check the user name: most servers want the whole address."),
                QT_TRANSLATE_NOOP(
                    "Findings", "Type the {credential} again, without blanks before or after it. If you are "
                                "not sure of it, sign in on the provider's web page with it first."),
                QT_TRANSLATE_NOOP(
                    "Findings", "If the provider gives out authorization codes or app passwords, make one "
                                "and use it instead of the login password.")},
            Actor::You, RetryHelps::AfterChange, retrySignin,
            {RemedyAction::EnterCode, RemedyAction::OpenCodePage, RemedyAction::SaveReport}, false},
        {"wrong_password/bare", nullptr,
            QT_TRANSLATE_NOOP("Findings", "The server and the connection work. What it refused is the user "
                                          "name or the {credential}.")},
        {"wrong_password/api_key", nullptr, nullptr,
            {QT_TRANSLATE_NOOP("Findings", "The user name here is {user_hint}."),
                QT_TRANSLATE_NOOP("Findings", "Check the user name: sending services often want a word or "
                                              "name of their own, not your address."),
                QT_TRANSLATE_NOOP("Findings", "Make a new {credential} in the provider's console and copy it "
                                              "whole: most show it only once."),
                QT_TRANSLATE_NOOP(
                    "Findings", "Check that server and {credential} belong to the same region.")}},
        {"wrong_password/app_password", nullptr, nullptr,
            {QT_TRANSLATE_NOOP("Findings", "Check the user name: most servers want the whole address."),
                QT_TRANSLATE_NOOP("Findings", "Make a new {credential} on the provider's page; the login "
                                              "password does not work here."),
                QT_TRANSLATE_NOOP("Findings", "Run the test again with the new {credential}.")}},
        {"wrong_password/authorization_code", nullptr, nullptr,
            {QT_TRANSLATE_NOOP("Findings", "Check the user name: most servers want the whole address."),
                QT_TRANSLATE_NOOP("Findings", "Make a new {credential} on the provider's page; the login "
                                              "password does not work here."),
                QT_TRANSLATE_NOOP("Findings", "Run the test again with the new {credential}.")}},
        {"wrong_password/fits", QT_TRANSLATE_NOOP("Findings", "{Provider} did not accept this {credential}"),
            QT_TRANSLATE_NOOP("Findings", "The server and the connection work, and what was typed has the "
                                          "right form. So the {credential} is probably an old one, has a "
                                          "typing error or belongs to another account than “{user}”."),
            {QT_TRANSLATE_NOOP("Findings", "Make a new {credential} on the provider's page: changing the "
                                           "login password makes old ones invalid."),
                QT_TRANSLATE_NOOP("Findings", "Check that it was made for the account “{user}”."),
                QT_TRANSLATE_NOOP("Findings", "Run the test again with the new {credential}.")}},
        {"wrong_password/practice",
            QT_TRANSLATE_NOOP("Findings", "The practice server did not accept this code"),
            QT_TRANSLATE_NOOP("Findings", "This is practice: either what was typed is not the practice code, "
                                          "or the chosen scenario refuses every code."),
            {QT_TRANSLATE_NOOP(
                 "Findings", "Use the practice code that the practice panel shows, never a real one."),
                QT_TRANSLATE_NOOP(
                    "Findings", "Choose the scenario “All is well” to see a sign-in that works.")}},
        {"needs_authorization_code",
            QT_TRANSLATE_NOOP("Findings", "{Provider} wants its authorization code, not the login password"),
            QT_TRANSLATE_NOOP(
                "Findings", "The server and the connection work. Mail programs sign in there with a code "
                            "made on the provider's web page; the login password is refused."),
            {QT_TRANSLATE_NOOP("Findings",
                 "Sign in to the mailbox on the web and open its settings for POP3, IMAP and SMTP."),
                QT_TRANSLATE_NOOP("Findings", "Switch the service on and generate a code."),
                QT_TRANSLATE_NOOP("Findings", "Run the test again with the new {credential}.")},
            Actor::You, RetryHelps::AfterChange, retrySignin,
            {RemedyAction::EnterCode, RemedyAction::OpenCodePage, RemedyAction::SaveReport}, true},
        {"needs_authorization_code/differs",
            QT_TRANSLATE_NOOP("Findings", "{Provider} did not accept this {credential}"),
            QT_TRANSLATE_NOOP("Findings",
                "The server and the connection work. What it refused is the code: what was typed looks like "
                "a login password ({length} characters; the codes of {provider} are {code_form})."),
            {}},
        {"needs_authorization_code/fits",
            QT_TRANSLATE_NOOP("Findings", "{Provider} did not accept this {credential}"),
            QT_TRANSLATE_NOOP("Findings", "The server and the connection work, and what was typed has the "
                                          "form of a code. It is probably an old or revoked one, belongs to "
                                          "another account, or the service is switched off."),
            {}},
        {"needs_app_password",
            QT_TRANSLATE_NOOP("Findings", "{Provider} wants an app password, not the account password"),
            QT_TRANSLATE_NOOP(
                "Findings", "The server and the connection work. Mail programs sign in there with a password "
                            "made only for them; the account password is refused."),
            {QT_TRANSLATE_NOOP("Findings", "Open the security page of your account on the web and switch on "
                                           "two-step verification if it asks for it."),
                QT_TRANSLATE_NOOP("Findings", "Make an app password for this program."),
                QT_TRANSLATE_NOOP("Findings", "Run the test again with the new {credential}.")},
            Actor::You, RetryHelps::AfterChange, retrySignin,
            {RemedyAction::EnterCode, RemedyAction::OpenCodePage, RemedyAction::SaveReport}, true},
        {"needs_app_password/differs",
            QT_TRANSLATE_NOOP("Findings", "{Provider} did not accept this {credential}"),
            QT_TRANSLATE_NOOP(
                "Findings", "The server and the connection work. What it refused is the password: what was "
                            "typed looks like the account password ({length} characters; the app passwords "
                            "of {provider} are {code_form})."),
            {}},
        {"needs_app_password/fits",
            QT_TRANSLATE_NOOP("Findings", "{Provider} did not accept this {credential}"),
            QT_TRANSLATE_NOOP(
                "Findings", "The server and the connection work, and what was typed has the form of an app "
                            "password. It has probably been revoked or belongs to another account."),
            {}},
        {"service_not_enabled",
            QT_TRANSLATE_NOOP("Findings", "Sending through mail programs is switched off for this account"),
            QT_TRANSLATE_NOOP(
                "Findings", "The server and the connection work. {Provider} lets you sign in from a program "
                            "only after you have switched the service on in its web settings."),
            {QT_TRANSLATE_NOOP("Findings",
                 "Sign in to the mailbox on the web and switch on POP3, IMAP and SMTP in its settings."),
                QT_TRANSLATE_NOOP(
                    "Findings", "If the provider shows a new code when you do, use that code here."),
                QT_TRANSLATE_NOOP("Findings", "Run the test again.")},
            Actor::You, RetryHelps::AfterChange, retryAfter,
            {RemedyAction::OpenCodePage, RemedyAction::EnterCode, RemedyAction::RunAgain}, true},
        {"service_not_enabled/imap_login",
            QT_TRANSLATE_NOOP("Findings", "Reading mail by IMAP is switched off for this account"), nullptr},
        {"service_not_enabled/imap_select",
            QT_TRANSLATE_NOOP("Findings", "Reading mail by IMAP is switched off for this account"), nullptr},
        {"service_not_enabled/pop3_pass",
            QT_TRANSLATE_NOOP("Findings", "Fetching mail by POP3 is switched off for this account"), nullptr},
        {"smtp_auth_disabled_tenant",
            QT_TRANSLATE_NOOP("Findings", "Your organisation has switched off sending through mail programs"),
            QT_TRANSLATE_NOOP("Findings", "Nothing is wrong with your user name or password. In Microsoft "
                                          "365, “Authenticated SMTP” is off for the whole organisation."),
            {QT_TRANSLATE_NOOP("Findings", "Send this report to your administrator."),
                QT_TRANSLATE_NOOP("Findings",
                    "Administrator: allow it for this mailbox only (Microsoft 365 admin center > Users > "
                    "Active users > the account > Mail > Manage email apps > Authenticated SMTP), or for all "
                    "with Set-TransportConfig -SmtpClientAuthenticationDisabled $false."),
                QT_TRANSLATE_NOOP(
                    "Findings", "Wait about an hour after the change, then run the test again.")},
            Actor::Administrator, RetryHelps::AfterChange, retryAdmin,
            {RemedyAction::SaveReport, RemedyAction::RunAgain}, false},
        {"smtp_auth_disabled_mailbox",
            QT_TRANSLATE_NOOP("Findings", "Sending through mail programs is switched off for this mailbox"),
            QT_TRANSLATE_NOOP("Findings", "Nothing is wrong with your user name or password. In Microsoft "
                                          "365, “Authenticated SMTP” is off for this one mailbox."),
            {QT_TRANSLATE_NOOP("Findings", "Send this report to your administrator."),
                QT_TRANSLATE_NOOP(
                    "Findings", "Administrator: Microsoft 365 admin center > Users > Active users > the "
                                "account > Mail > Manage email apps, tick Authenticated SMTP."),
                QT_TRANSLATE_NOOP(
                    "Findings", "Wait about an hour after the change, then run the test again.")},
            Actor::Administrator, RetryHelps::AfterChange, retryAdmin,
            {RemedyAction::SaveReport, RemedyAction::RunAgain}, false},
        {"basic_auth_disabled",
            QT_TRANSLATE_NOOP("Findings", "{Provider} no longer takes passwords from mail programs"),
            QT_TRANSLATE_NOOP("Findings", "Neither the login password nor an app password works here any "
                                          "more. The service wants a sign-in with OAuth2."),
            {QT_TRANSLATE_NOOP("Findings", "Use an OAuth2 access token as the credential, or a mail program "
                                           "that signs in to this provider in the browser."),
                QT_TRANSLATE_NOOP("Findings", "If a device has to send, ask your administrator for a relay "
                                              "or another account that allows it.")},
            Actor::You, RetryHelps::No, retryNo, {RemedyAction::SaveReport}, false},
        {"auth_policy_blocked", QT_TRANSLATE_NOOP("Findings", "A sign-in policy refused this sign-in"),
            QT_TRANSLATE_NOOP("Findings",
                "The password may well be right. A policy of your organisation or provider (security "
                "defaults, Conditional Access, multi-factor sign-in, permitted countries) does not allow "
                "this kind of sign-in."),
            {QT_TRANSLATE_NOOP("Findings", "Send this report to your administrator."),
                QT_TRANSLATE_NOOP(
                    "Findings", "Administrator: look up the refused sign-in in the sign-in log; it names the "
                                "policy (Microsoft 365: Entra admin center > Monitoring > Sign-in logs)."),
                QT_TRANSLATE_NOOP("Findings", "Allow SMTP for this account in that policy, or use OAuth2.")},
            Actor::Administrator, RetryHelps::AfterChange, retryAdmin,
            {RemedyAction::SaveReport, RemedyAction::EnterCode}, false},
        {"oauth_token_invalid", QT_TRANSLATE_NOOP("Findings", "{Provider} did not accept the access token"),
            QT_TRANSLATE_NOOP("Findings", "A token that has run out, was revoked, belongs to another mailbox "
                                          "or does not allow sending is refused like this."),
            {QT_TRANSLATE_NOOP(
                 "Findings", "Get a fresh token for the mailbox “{user}”; tokens last about one hour."),
                QT_TRANSLATE_NOOP(
                    "Findings", "Check that it has the right to send mail: https://mail.google.com/ for "
                                "Google, SMTP.Send for Microsoft (IMAP.AccessAsUser.All to read mail)."),
                QT_TRANSLATE_NOOP("Findings", "Run the test again with the new {credential}.")},
            Actor::You, RetryHelps::AfterChange, retryToken,
            {RemedyAction::EnterCode, RemedyAction::SaveReport}, false},
        {"account_locked_or_suspicious",
            QT_TRANSLATE_NOOP(
                "Findings", "{Provider} has locked this account or wants you to confirm something"),
            QT_TRANSLATE_NOOP("Findings", "The password is not the point: the provider blocks the account or "
                                          "its sending until somebody has confirmed it in the browser."),
            {QT_TRANSLATE_NOOP("Findings", "Sign in to the mailbox on the web and follow what it asks: a "
                                           "captcha, a code by phone, an unlock button."),
                QT_TRANSLATE_NOOP(
                    "Findings", "If it says that strange mail was sent, change the password first."),
                QT_TRANSLATE_NOOP("Findings", "Wait half an hour, then run the test once."),
                QT_TRANSLATE_NOOP("Findings", "If it stays locked, ask the provider's support, or your "
                                              "administrator in an organisation.")},
            Actor::You, RetryHelps::AfterChange,
            QT_TRANSLATE_NOOP("Findings", "Trying again before that will only keep it locked longer."),
            {RemedyAction::OpenCodePage, RemedyAction::SaveReport, RemedyAction::RunAgain}, false},
        {"account_not_activated", QT_TRANSLATE_NOOP("Findings", "The account is not yet allowed to send"),
            QT_TRANSLATE_NOOP(
                "Findings", "The sending account is in a sandbox, not yet approved, unpaid or suspended."),
            {QT_TRANSLATE_NOOP("Findings", "Sign in to the provider's console and finish what is open: "
                                           "confirmation, payment, approval, a domain of your own."),
                QT_TRANSLATE_NOOP("Findings",
                    "In a sandbox, add the recipient to the authorised ones or ask for production access.")},
            Actor::You, RetryHelps::AfterChange, retryAfter,
            {RemedyAction::OpenCodePage, RemedyAction::SaveReport}, false},
        {"auth_throttled",
            QT_TRANSLATE_NOOP("Findings", "Too many sign-ins in a short time: {provider} refuses for now"),
            QT_TRANSLATE_NOOP("Findings",
                "After several sign-ins or refused ones, the server stops listening to this account or "
                "address for a while. It says nothing about whether the {credential} is right."),
            {QT_TRANSLATE_NOOP("Findings", "Stop everything that signs in with this account: other programs, "
                                           "phones, printers with an old password."),
                QT_TRANSLATE_NOOP("Findings", "Wait 15 to 60 minutes."),
                QT_TRANSLATE_NOOP("Findings", "Check the {credential}, then run the test once.")},
            Actor::You, RetryHelps::Later, retryThrottle, {RemedyAction::SaveReport}, false},
        {"auth_required", QT_TRANSLATE_NOOP("Findings", "The server wants you to sign in first"),
            QT_TRANSLATE_NOOP("Findings",
                "A mail was offered without signing in, and {provider} does not take it like that."),
            {QT_TRANSLATE_NOOP(
                 "Findings", "Enter the user name and {credential} in the settings of the account."),
                QT_TRANSLATE_NOOP(
                    "Findings", "Use the port for mail programs: 465 with TLS or 587 with STARTTLS, not 25."),
                QT_TRANSLATE_NOOP("Findings", "Run the test again with the new {credential}.")},
            Actor::You, RetryHelps::AfterChange, retryAfter,
            {RemedyAction::EnterCode, RemedyAction::EditServer}, false},
        {"auth_mechanism_unsupported",
            QT_TRANSLATE_NOOP("Findings", "The server does not offer a way to sign in that fits"),
            QT_TRANSLATE_NOOP(
                "Findings", "The server does not offer or accept the way of signing in that was used."),
            {QT_TRANSLATE_NOOP(
                 "Findings", "Leave the sign-in method on “automatic” in the settings of the account."),
                QT_TRANSLATE_NOOP("Findings", "Check the port: 465 with TLS or 587 with STARTTLS. On port 25 "
                                              "and without encryption many servers offer no sign-in."),
                QT_TRANSLATE_NOOP("Findings", "Ask the administrator which methods the server allows.")},
            Actor::You, RetryHelps::AfterChange, retryNo,
            {RemedyAction::EditServer, RemedyAction::SaveReport}, false},
        {"auth_mechanism_unsupported/offered", nullptr,
            QT_TRANSLATE_NOOP("Findings", "Nothing secret was sent. The server offers only {offered}, and "
                                          "none of these fits the {credential}."),
            {}},
        {"auth_temp_failure",
            QT_TRANSLATE_NOOP("Findings", "The server cannot check passwords at the moment"),
            QT_TRANSLATE_NOOP("Findings", "This is a fault of the server, not of your {credential}."),
            {QT_TRANSLATE_NOOP("Findings", "Wait a few minutes and run the test again."),
                QT_TRANSLATE_NOOP("Findings",
                    "If it lasts for more than an hour, tell the administrator or the provider.")},
            Actor::Provider, RetryHelps::Yes, retrySoon, {RemedyAction::RunAgain, RemedyAction::SaveReport},
            false},
        {"ip_not_allowed",
            QT_TRANSLATE_NOOP("Findings", "Your account allows sign-ins only from certain IP addresses"),
            QT_TRANSLATE_NOOP("Findings",
                "The account keeps a list of permitted IP addresses, and the one you use now is not on it."),
            {QT_TRANSLATE_NOOP("Findings", "Open the security settings of the account at the provider and "
                                           "add the IP address you send from."),
                QT_TRANSLATE_NOOP("Findings", "With a VPN, switch it off or add its address."),
                QT_TRANSLATE_NOOP("Findings", "Run the test again.")},
            Actor::You, RetryHelps::AfterChange, retryAfter,
            {RemedyAction::OpenCodePage, RemedyAction::SaveReport}, false},
        {"imap_id_required",
            QT_TRANSLATE_NOOP("Findings", "{Provider} refuses programs that do not introduce themselves"),
            QT_TRANSLATE_NOOP("Findings", "After signing in, the server wants to hear the program's name "
                                          "(IMAP ID) and calls the sign-in unsafe without it."),
            {QT_TRANSLATE_NOOP("Findings", "Update the mail program: newer ones send IMAP ID by themselves."),
                QT_TRANSLATE_NOOP("Findings", "Otherwise use another one, such as the provider's own."),
                QT_TRANSLATE_NOOP("Findings", "For its makers: send ID (\"name\" \"…\" \"version\" \"…\") "
                                              "after the sign-in and before SELECT (RFC 2971).")},
            Actor::Program, RetryHelps::No, retryNo, {RemedyAction::SaveReport}, false},
    };
    return rows;
}
