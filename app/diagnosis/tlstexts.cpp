// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/findingtable.h"

#include <QCoreApplication>

namespace {

constexpr auto retryAfter = QT_TRANSLATE_NOOP("Findings", "Run the test again after the change.");
constexpr auto retryNo = QT_TRANSLATE_NOOP("Findings", "Trying again without a change will not help.");
constexpr auto retryServer =
    QT_TRANSLATE_NOOP("Findings", "Trying again will not help before the server has been changed.");

} // namespace

const QList<FindingRow> &tlsTexts()
{
    static const QList<FindingRow> rows{
        {"tls_required", QT_TRANSLATE_NOOP("Findings", "The server wants encryption before anything else"),
            QT_TRANSLATE_NOOP("Findings", "It refuses sign-in or mail on an unencrypted connection."),
            {QT_TRANSLATE_NOOP(
                 "Findings", "Choose STARTTLS on port 587 or TLS on port 465 instead of no encryption."),
                QT_TRANSLATE_NOOP("Findings", "Use {right_host}, port {right_port}, {right_mode}."),
                QT_TRANSLATE_NOOP("Findings", "Run the test again.")},
            Actor::You, RetryHelps::AfterChange, retryAfter,
            {RemedyAction::UseSuggestedServer, RemedyAction::EditServer}, false},
        {"tls_required/imap_login", nullptr, nullptr,
            {QT_TRANSLATE_NOOP("Findings", "Choose TLS on port 993 or STARTTLS on port 143 (IMAP) instead of "
                                           "no encryption."),
                QT_TRANSLATE_NOOP("Findings", "Run the test again.")}},
        {"tls_required/pop3_pass", nullptr, nullptr,
            {QT_TRANSLATE_NOOP("Findings", "Choose TLS on port 995 or STARTTLS on port 110 (POP3) instead of "
                                           "no encryption."),
                QT_TRANSLATE_NOOP("Findings", "Run the test again.")}},
        {"tls_required/clear_text_credential",
            QT_TRANSLATE_NOOP("Findings", "Not signed in: the {credential} would have travelled readable"),
            QT_TRANSLATE_NOOP("Findings", "The connection is not encrypted, and you did not agree to send "
                                          "the {credential} like that. Nothing secret was sent."),
            {}},
        {"wrong_encryption_mode", QT_TRANSLATE_NOOP("Findings", "Encryption and port do not fit together"),
            QT_TRANSLATE_NOOP(
                "Findings", "The encryption chosen is not the one that port {port} of {host} speaks."),
            {QT_TRANSLATE_NOOP("Findings", "Use {right_host}, port {right_port}, {right_mode}."),
                QT_TRANSLATE_NOOP(
                    "Findings", "Usual pairs are: port 465 with TLS from the start, port 587 with STARTTLS."),
                QT_TRANSLATE_NOOP("Findings", "Run the test again.")},
            Actor::You, RetryHelps::AfterChange, retryAfter,
            {RemedyAction::UseSuggestedServer, RemedyAction::EditServer}, false},
        {"wrong_encryption_mode/bare", nullptr,
            QT_TRANSLATE_NOOP("Findings", "The encryption chosen is not the one this port speaks.")},
        {"wrong_encryption_mode/tls", nullptr,
            QT_TRANSLATE_NOOP(
                "Findings", "This program started TLS at once, but port {port} of {host} begins in plain "
                            "text and switches to encryption later (STARTTLS)."),
            {}},
        {"wrong_encryption_mode/tls_quoted", nullptr,
            QT_TRANSLATE_NOOP(
                "Findings", "This program started TLS at once, but port {port} of {host} begins in plain "
                            "text and switches to encryption later (STARTTLS). It said: “{said}”."),
            {}},
        {"wrong_encryption_mode/clear", nullptr,
            QT_TRANSLATE_NOOP(
                "Findings", "This program waited for a greeting in plain text, but port {port} of {host} "
                            "expects TLS from the first byte. Both sides waited for each other."),
            {}},
        {"starttls_unavailable",
            QT_TRANSLATE_NOOP("Findings", "{host} does not offer encryption on port {port}"),
            QT_TRANSLATE_NOOP("Findings",
                "Encryption was asked for (STARTTLS), and the server does not offer "
                "it here. Heloscope never goes on without."),
            {QT_TRANSLATE_NOOP("Findings", "Use {right_host}, port {right_port}, {right_mode}."),
                QT_TRANSLATE_NOOP("Findings", "If it worked before, be careful: someone in the network may "
                                              "be removing the offer. Try another network."),
                QT_TRANSLATE_NOOP("Findings", "Ask the administrator to switch on TLS on the server.")},
            Actor::You, RetryHelps::AfterChange, retryNo,
            {RemedyAction::UseSuggestedServer, RemedyAction::EditServer, RemedyAction::SaveReport}, false},
        {"starttls_unavailable/bare",
            QT_TRANSLATE_NOOP("Findings", "{host} does not offer encryption by STARTTLS"), nullptr},
        {"tls_version",
            QT_TRANSLATE_NOOP("Findings", "{host} and this computer have no version of TLS in common"),
            QT_TRANSLATE_NOOP(
                "Findings", "The server speaks only TLS versions or ciphers that are too old to be safe, or "
                            "the handshake failed for another reason. TLS 1.2 or newer is needed."),
            {QT_TRANSLATE_NOOP("Findings", "Use {right_host}, port {right_port}, {right_mode}."),
                QT_TRANSLATE_NOOP("Findings", "Administrator: enable TLS 1.2 and 1.3 on the mail server."),
                QT_TRANSLATE_NOOP("Findings", "For the administrator, in the library's words: {detail}"),
                QT_TRANSLATE_NOOP("Findings", "If only this computer has the problem, update its system.")},
            Actor::Administrator, RetryHelps::AfterChange, retryServer,
            {RemedyAction::SaveReport, RemedyAction::EditServer}, false},
        {"tls_version/no_tls_support",
            QT_TRANSLATE_NOOP("Findings", "This computer cannot encrypt connections"),
            QT_TRANSLATE_NOOP("Findings", "The TLS part of the Qt library is missing or does not fit, so no "
                                          "encrypted connection is possible. Nothing was sent."),
            {QT_TRANSLATE_NOOP(
                "Findings", "Install the TLS plug-in of Qt 6 and OpenSSL 3, then start the program again.")}},
        {"cert_expired", QT_TRANSLATE_NOOP("Findings", "The certificate of {host} has expired"),
            QT_TRANSLATE_NOOP("Findings", "It was valid from {valid_from} until {valid_until}; this "
                                          "computer's clock says {checked_at}."),
            {QT_TRANSLATE_NOOP("Findings",
                 "Check date and time of this computer. If they are wrong, set them and run the test again."),
                QT_TRANSLATE_NOOP("Findings", "If the clock is right, the server's administrator has to "
                                              "renew the certificate. Send the report.")},
            Actor::Administrator, RetryHelps::AfterChange, retryServer,
            {RemedyAction::SaveReport, RemedyAction::RunAgain}, false},
        {"cert_expired/bare", nullptr,
            QT_TRANSLATE_NOOP("Findings", "Today lies outside the time for which it was issued, or the clock "
                                          "of this computer is wrong.")},
        {"cert_expired/not_yet_valid",
            QT_TRANSLATE_NOOP("Findings", "The certificate of {host} is not valid yet"), nullptr, {}},
        {"cert_name_mismatch", QT_TRANSLATE_NOOP("Findings", "The certificate is not for {host}"),
            QT_TRANSLATE_NOOP("Findings", "The server shows a certificate for: {names}. A connection to "
                                          "another name could go to anyone."),
            {QT_TRANSLATE_NOOP(
                 "Findings", "If one of these names is the right server for you, use it as server name."),
                QT_TRANSLATE_NOOP("Findings", "Use {right_host}, port {right_port}, {right_mode}."),
                QT_TRANSLATE_NOOP("Findings",
                    "Otherwise the administrator has to get a certificate with the name {host}.")},
            Actor::You, RetryHelps::AfterChange, retryNo,
            {RemedyAction::UseSuggestedServer, RemedyAction::EditServer, RemedyAction::SaveReport}, false},
        {"cert_name_mismatch/bare",
            QT_TRANSLATE_NOOP("Findings", "The certificate is for another name than the server's"),
            QT_TRANSLATE_NOOP("Findings",
                "The name you connect to is not in it. A connection to another name "
                "could go to anyone.")},
        {"cert_untrusted", QT_TRANSLATE_NOOP("Findings", "The certificate of {host} is not trusted"),
            QT_TRANSLATE_NOOP(
                "Findings", "Something is wrong with the certificate or with the chain behind it."),
            {QT_TRANSLATE_NOOP("Findings", "For the administrator, in the library's words: {detail}"),
                QT_TRANSLATE_NOOP("Findings", "Do not enter your {credential} elsewhere to get around this: "
                                              "without a trusted certificate nobody knows who reads it."),
                QT_TRANSLATE_NOOP("Findings", "Send the report to the server's administrator.")},
            Actor::Administrator, RetryHelps::AfterChange, retryServer,
            {RemedyAction::SaveReport, RemedyAction::EditServer}, false},
        {"cert_untrusted/self_signed", QT_TRANSLATE_NOOP("Findings", "{host} made its certificate itself"),
            QT_TRANSLATE_NOOP("Findings", "The certificate is signed by nobody but the server (“{subject}”), "
                                          "so anybody could have made it."),
            {QT_TRANSLATE_NOOP("Findings", "If it is your own server, choose its certificate as extra CA "
                                           "file in the settings of the account."),
                QT_TRANSLATE_NOOP("Findings", "Otherwise the administrator has to install a certificate of a "
                                              "public authority; they cost nothing.")}},
        {"cert_untrusted/unknown_authority",
            QT_TRANSLATE_NOOP(
                "Findings", "{host} has a certificate of an authority this computer does not know"),
            QT_TRANSLATE_NOOP("Findings", "It was issued by “{issuer}”. That is usual for a company's own "
                                          "authority; otherwise it is a warning sign."),
            {QT_TRANSLATE_NOOP(
                 "Findings", "In a company, ask the administrator for the file of its authority and choose "
                             "it as extra CA file in the settings of the account."),
                QT_TRANSLATE_NOOP("Findings", "Otherwise send the report to the server's administrator, and "
                                              "do not send your {credential}.")}},
        {"cert_untrusted/missing_intermediate",
            QT_TRANSLATE_NOOP("Findings", "{host} does not send its certificate chain completely"),
            QT_TRANSLATE_NOOP("Findings",
                "The certificate was issued by “{issuer}”, and the server does not send the certificate of "
                "that issuer. Some programs know it from elsewhere, so they work."),
            {QT_TRANSLATE_NOOP("Findings", "Administrator: install the full chain (“fullchain.pem”) on the "
                                           "mail server, not the certificate alone."),
                QT_TRANSLATE_NOOP("Findings", "Send the report to the server's administrator.")}},
        {"cert_untrusted/weak_key",
            QT_TRANSLATE_NOOP("Findings", "The certificate of {host} has a key that is too short"),
            QT_TRANSLATE_NOOP("Findings", "Keys of this length can be broken. RSA needs 2048 bits or more."),
            {}},
        {"cert_untrusted/weak_signature",
            QT_TRANSLATE_NOOP("Findings", "The certificate of {host} is signed in an outdated way"),
            QT_TRANSLATE_NOOP("Findings", "It is signed with SHA-1 or MD5, which can be forged."), {}},
        {"cert_untrusted/wrong_purpose",
            QT_TRANSLATE_NOOP("Findings", "The certificate of {host} is not made for servers"),
            QT_TRANSLATE_NOOP("Findings", "Its purpose (extended key usage) does not include TLS servers."),
            {}},
        {"cert_untrusted/revoked",
            QT_TRANSLATE_NOOP("Findings", "The certificate of {host} has been revoked"),
            QT_TRANSLATE_NOOP("Findings", "Its authority, “{issuer}”, has declared it invalid."), {}},
        {"tls_intercepted",
            QT_TRANSLATE_NOOP("Findings", "A program on the way opens your encrypted connection"),
            QT_TRANSLATE_NOOP(
                "Findings", "The certificate does not come from {host} but from “{issuer}”: security "
                            "software on this computer or a filter in the network reads along."),
            {QT_TRANSLATE_NOOP(
                 "Findings", "Switch off the checking of encrypted mail (“SSL/TLS scanning”, “mail shield”) "
                             "in the security software, then run the test again."),
                QT_TRANSLATE_NOOP(
                    "Findings", "In a company network, ask the administrator to exempt {host}.")},
            Actor::You, RetryHelps::AfterChange, retryAfter,
            {RemedyAction::RunAgain, RemedyAction::SaveReport}, false},
        {"tls_intercepted/bare", nullptr,
            QT_TRANSLATE_NOOP("Findings", "The certificate does not come from the server: security software "
                                          "on this computer or a filter in the network reads along.")},
    };
    return rows;
}
