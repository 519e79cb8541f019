// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/check.h"

#include <algorithm>

using namespace Qt::StringLiterals;

Finding findingOf(const Evidence &evidence, const QString &id, Severity severity)
{
    Finding finding{id, severity, {}, {}};
    const auto &account = evidence.account;
    finding.arguments = {{u"host"_s, visibleText(account.server.host)},
        {u"port"_s, QString::number(account.server.port)},
        {u"encryption"_s, QString::fromLatin1(encryptionName(account.server.encryption))},
        {u"user"_s, visibleText(account.user)}, {u"address"_s, visibleText(account.address)},
        {u"credential"_s, QString::fromLatin1(credentialKindName(account.credential))},
        {u"stage"_s, QString::fromLatin1(stageName(evidence.outcome.stage))}};
    if (evidence.practice)
        finding.arguments.insert(u"practice"_s, u"yes"_s);
    if (evidence.outcome.blamedEntry >= 0)
        finding.evidence = {evidence.outcome.blamedEntry};
    return finding;
}

void suggest(const Evidence &evidence, Finding &finding, const Endpoint &server)
{
    if (evidence.practice)
        return;
    finding.arguments.insert(u"right_host"_s, server.host);
    finding.arguments.insert(u"right_port"_s, QString::number(server.port));
    finding.arguments.insert(u"right_encryption"_s, QString::fromLatin1(encryptionName(server.encryption)));
}

std::optional<Endpoint> betterServer(const Evidence &evidence)
{
    if (!evidence.provider || evidence.practice)
        return std::nullopt;
    const auto &used = evidence.account.server;
    for (const auto &wrong : evidence.provider->wrongCombinations) {
        if (wrong.host.compare(used.host, Qt::CaseInsensitive) == 0 &&
            (wrong.port == 0 || wrong.port == used.port) &&
            (!wrong.encryption || *wrong.encryption == used.encryption))
            return wrong.right;
    }
    const auto &servers = evidence.provider->servers;
    if (servers.isEmpty() || servers.contains(used))
        return std::nullopt;
    return servers.constFirst();
}

const Reply *lastReply(const Evidence &evidence, Stage stage)
{
    const auto &entries = evidence.transcript.entries();
    const auto found =
        std::find_if(entries.crbegin(), entries.crend(), [stage](const TranscriptEntry &entry) {
            return entry.stage == stage && std::holds_alternative<Received>(entry.what);
        });
    return found == entries.crend() ? nullptr : &std::get<Received>(found->what).reply;
}

qsizetype firstReplyIndex(const Evidence &evidence, Stage stage)
{
    const auto &entries = evidence.transcript.entries();
    const auto found = std::find_if(entries.cbegin(), entries.cend(), [stage](const TranscriptEntry &entry) {
        return entry.stage == stage && std::holds_alternative<Received>(entry.what);
    });
    return found == entries.cend() ? -1 : found - entries.cbegin();
}

QByteArray mechanismUsed(const Evidence &evidence)
{
    const auto &entries = evidence.transcript.entries();
    for (const auto &entry : entries) {
        const auto *sent = std::get_if<Sent>(&entry.what);
        if (sent && entry.stage == Stage::Login && sent->shown.startsWith("AUTH "))
            return sent->shown.split(' ').at(1).toUpper();
    }
    return {};
}

QString quoted(const QByteArray &bytes)
{
    constexpr qsizetype longest = 300;
    const auto text = visibleText(decodeServerText(bytes.left(4 * longest)).simplified());
    return text.size() <= longest ? text : text.left(longest) + u'…';
}

QString foreignService(const QByteArray &bytes)
{
    const auto start = bytes.left(200).trimmed();
    const auto upper = start.toUpper();
    if (upper.startsWith("HTTP/") || upper.startsWith("<!DOCTYPE") || upper.startsWith("<HTML") ||
        upper.startsWith("<?XML"))
        return u"HTTP"_s;
    if (upper.startsWith("* OK") || upper.startsWith("* BYE") || upper.startsWith("* PREAUTH"))
        return u"IMAP"_s;
    if (upper.startsWith("+OK") || upper.startsWith("-ERR"))
        return u"POP3"_s;
    if (start.startsWith("SSH-"))
        return u"SSH"_s;
    if (start.startsWith("RFB "))
        return u"VNC"_s;
    if (upper.startsWith("200 ") && upper.contains("NNTP"))
        return u"NNTP"_s;
    if (upper.startsWith("220") && (upper.contains("FTPD") || upper.contains("FTP SERVER") ||
                                       upper.contains(" FTP ") || upper.contains("FILEZILLA")))
        return u"FTP"_s;
    return {};
}
