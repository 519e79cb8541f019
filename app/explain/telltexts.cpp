// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/telltexts.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace {

/// By cause; each sentence names something a person can look at or try.
const QHash<QString, const char *> &tells()
{
    static const QHash<QString, const char *> all{
        {u"wrong_password"_s, QT_TRANSLATE_NOOP("Tells", "It is this if the same user name and code fail in another mail program too.")},
        {u"needs_authorization_code"_s, QT_TRANSLATE_NOOP("Tells", "It is this if what was typed is the password for the website.")},
        {u"needs_app_password"_s, QT_TRANSLATE_NOOP("Tells", "It is this if what was typed is the password for the website, or if sign-in there needs two steps.")},
        {u"service_not_enabled"_s, QT_TRANSLATE_NOOP("Tells", "It is this if POP3, IMAP or SMTP is switched off in the settings of the mailbox on the web.")},
        {u"smtp_auth_disabled_tenant"_s, QT_TRANSLATE_NOOP("Tells", "It is this if nobody in the organisation can send with a mail program or device.")},
        {u"smtp_auth_disabled_mailbox"_s, QT_TRANSLATE_NOOP("Tells", "It is this if other mailboxes of the same organisation can send.")},
        {u"basic_auth_disabled"_s, QT_TRANSLATE_NOOP("Tells", "It is this if no password works there any more, not even an app password.")},
        {u"auth_policy_blocked"_s, QT_TRANSLATE_NOOP("Tells", "It is this if the administrator's sign-in log shows a policy that blocked the sign-in.")},
        {u"oauth_token_invalid"_s, QT_TRANSLATE_NOOP("Tells", "It is this if the program signs in with a token (“Sign in with Google” or “with Microsoft”), not with a password.")},
        {u"account_locked_or_suspicious"_s, QT_TRANSLATE_NOOP("Tells", "It is this if the mailbox on the web shows a warning or asks for a confirmation.")},
        {u"account_not_activated"_s, QT_TRANSLATE_NOOP("Tells", "It is this if the account is new, unpaid or still in a trial.")},
        {u"auth_throttled"_s, QT_TRANSLATE_NOOP("Tells", "It is this if several sign-ins failed shortly before and it works again after an hour without any.")},
        {u"auth_required"_s, QT_TRANSLATE_NOOP("Tells", "It is this if the program was not told to sign in for sending (“My server requires authentication”).")},
        {u"auth_mechanism_unsupported"_s, QT_TRANSLATE_NOOP("Tells", "It is this if the line AUTH in the server's features does not name the method the program uses.")},
        {u"auth_temp_failure"_s, QT_TRANSLATE_NOOP("Tells", "It is this if the same sign-in works a quarter of an hour later without any change.")},
        {u"ip_not_allowed"_s, QT_TRANSLATE_NOOP("Tells", "It is this if the account has a list of permitted addresses and it works from one of them.")},
        {u"dns_not_found"_s, QT_TRANSLATE_NOOP("Tells", "It is this if “nslookup” with the server's name fails on another network too.")},
        {u"dns_temporary"_s, QT_TRANSLATE_NOOP("Tells", "It is this if other names cannot be looked up at the moment either.")},
        {u"refused"_s, QT_TRANSLATE_NOOP("Tells", "It is this if the error comes at once, not after a wait.")},
        {u"timeout"_s, QT_TRANSLATE_NOOP("Tells", "It is this if the error comes only after a long wait, from other networks too.")},
        {u"port_blocked"_s, QT_TRANSLATE_NOOP("Tells", "It is this if the same server answers on port 465 or 587, or on this port from another network such as a mobile phone's.")},
        {u"network_unreachable"_s, QT_TRANSLATE_NOOP("Tells", "It is this if web pages do not open either, or only with the VPN on or off.")},
        {u"connection_closed"_s, QT_TRANSLATE_NOOP("Tells", "It is this if the server hangs up at the same step each time although port and encryption are right.")},
        {u"middlebox_interference"_s, QT_TRANSLATE_NOOP("Tells", "It is this if it works on another network, or with the mail check of the security software switched off.")},
        {u"wrong_server_or_port"_s, QT_TRANSLATE_NOOP("Tells", "It is this if host or port differ from those on the provider's help page.")},
        {u"tls_required"_s, QT_TRANSLATE_NOOP("Tells", "It is this if encryption is set to “none” in the program.")},
        {u"wrong_encryption_mode"_s, QT_TRANSLATE_NOOP("Tells", "It is this if it works with port 465 and SSL/TLS, or with port 587 and STARTTLS.")},
        {u"starttls_unavailable"_s, QT_TRANSLATE_NOOP("Tells", "It is this if the server's features (the lines after EHLO) do not name STARTTLS.")},
        {u"tls_version"_s, QT_TRANSLATE_NOOP("Tells", "It is this if one of both sides is older than about 2015, or it works with a current mail program.")},
        {u"cert_expired"_s, QT_TRANSLATE_NOOP("Tells", "It is this if the last day of the certificate has passed and the clock of this computer is right.")},
        {u"cert_name_mismatch"_s, QT_TRANSLATE_NOOP("Tells", "It is this if the server's name as it was typed is not among the names in the certificate.")},
        {u"cert_untrusted"_s, QT_TRANSLATE_NOOP("Tells", "It is this if the certificate was issued by the server itself or by a company's own authority, on every network.")},
        {u"tls_intercepted"_s, QT_TRANSLATE_NOOP("Tells", "It is this if the certificate's issuer is a security program or a company's firewall, and another network shows another issuer.")},
        {u"helo_rejected"_s, QT_TRANSLATE_NOOP("Tells", "It is this if the name behind EHLO has no dot, or is an address without brackets.")},
        {u"client_protocol_error"_s, QT_TRANSLATE_NOOP("Tells", "It is this if another mail program works with the same settings.")},
        {u"server_error"_s, QT_TRANSLATE_NOOP("Tells", "It is this if other users of the server have the same trouble now.")},
        {u"sender_not_owned"_s, QT_TRANSLATE_NOOP("Tells", "It is this if it works when the sender is the very address that signs in.")},
        {u"sender_address_invalid"_s, QT_TRANSLATE_NOOP("Tells", "It is this if the sender's address has a typing error, or its domain does not exist.")},
        {u"relay_denied"_s, QT_TRANSLATE_NOOP("Tells", "It is this if mail to addresses of the server's own domain goes through.")},
        {u"recipient_unknown"_s, QT_TRANSLATE_NOOP("Tells", "It is this if mail to another address of that domain goes through.")},
        {u"recipient_domain_invalid"_s, QT_TRANSLATE_NOOP("Tells", "It is this if the part behind the @ has a typing error, or no website and no mail server.")},
        {u"recipient_restricted"_s, QT_TRANSLATE_NOOP("Tells", "It is this if colleagues inside the recipient's organisation can write to the address.")},
        {u"mailbox_full"_s, QT_TRANSLATE_NOOP("Tells", "It is this if the recipient says so, or a short mail is refused as well.")},
        {u"too_many_recipients"_s, QT_TRANSLATE_NOOP("Tells", "It is this if the message goes through to a few recipients at a time.")},
        {u"message_too_large"_s, QT_TRANSLATE_NOOP("Tells", "It is this if the message goes through without its attachments.")},
        {u"malformed_message"_s, QT_TRANSLATE_NOOP("Tells", "It is this if a message written in a mail program goes through.")},
        {u"content_spam"_s, QT_TRANSLATE_NOOP("Tells", "It is this if a message with other words and without links goes through to the same recipient.")},
        {u"attachment_blocked"_s, QT_TRANSLATE_NOOP("Tells", "It is this if the message goes through without the attachment, however small that is.")},
        {u"policy_rejected"_s, QT_TRANSLATE_NOOP("Tells", "It is this if the reply gives no more precise reason; only the receiving side's log can tell.")},
        {u"too_many_connections"_s, QT_TRANSLATE_NOOP("Tells", "It is this if it works while no other program or device is connected to the account.")},
        {u"rate_limited"_s, QT_TRANSLATE_NOOP("Tells", "It is this if single messages with a pause between them go through.")},
        {u"sending_quota_exceeded"_s, QT_TRANSLATE_NOOP("Tells", "It is this if it works again after midnight, or after the plan has been extended.")},
        {u"greylisted"_s, QT_TRANSLATE_NOOP("Tells", "It is this if the same message is accepted when it is tried again after a quarter of an hour.")},
        {u"ip_blocklisted"_s, QT_TRANSLATE_NOOP("Tells", "It is this if the sending address is found on a block list, and it works from another address.")},
        {u"no_ptr"_s, QT_TRANSLATE_NOOP("Tells", "It is this if “nslookup” with the sending address finds no name.")},
        {u"spf_fail"_s, QT_TRANSLATE_NOOP("Tells", "It is this if the SPF record of the sender's domain does not name the sending server.")},
        {u"dkim_fail"_s, QT_TRANSLATE_NOOP("Tells", "It is this if the message has no DKIM signature, or a check of it fails.")},
        {u"dmarc_fail"_s, QT_TRANSLATE_NOOP("Tells", "It is this if the domain in “From” has a DMARC record that says “reject” or “quarantine”.")},
        {u"domain_auth_missing"_s, QT_TRANSLATE_NOOP("Tells", "It is this if the sender's domain has neither an SPF record nor a DKIM key.")},
    };
    return all;
}

} // namespace

QString tellText(const QString &id)
{
    const auto *sentence = tells().value(id);
    return sentence ? QCoreApplication::translate("Tells", sentence) : QString();
}
