// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/tlsoptions.h"

#include "account/accountcheck.h"
#include "cli/console.h"
#include "transcript/reply.h"

#include <CLI/CLI.hpp>

#include <QFile>
#include <QHostAddress>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool complain(const QString &sentence)
{
    Console::complain(sentence);
    return false;
}

std::optional<quint16> portFrom(const QString &text)
{
    bool ok = false;
    const int port = text.toInt(&ok);
    const bool digits = std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!ok || !digits || port < 1 || port > 65535)
        return std::nullopt;
    return static_cast<quint16>(port);
}

/// The mode of a port where mail is handed in; everything else (993, 995, 443, …) begins with TLS.
Encryption encryptionOf(quint16 port)
{
    return port == 25 || port == 587 || port == 2525 ? Encryption::StartTls : Encryption::Tls;
}

bool isUsableHost(const Endpoint &server)
{
    Account account;
    account.server = server;
    account.credential = CredentialKind::None;
    return std::ranges::none_of(checkAccount(account), [](const Finding &finding) {
        return finding.severity == Severity::Error && finding.arguments.value(u"field"_s) == "host"_L1;
    });
}

bool readAuthorities(const QString &path, QList<QSslCertificate> *authorities)
{
    if (path.isEmpty())
        return true;
    constexpr qint64 largest = 4 * 1024 * 1024;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return complain(u"--ca-file %1 cannot be read."_s.arg(visibleText(path)));
    *authorities = QSslCertificate::fromData(file.read(largest), QSsl::Pem);
    if (authorities->isEmpty())
        return complain(u"--ca-file %1 holds no PEM certificate."_s.arg(visibleText(path)));
    return true;
}

} // namespace

std::optional<Endpoint> endpointFromTarget(const QString &target)
{
    QString host = target, port;
    if (target.startsWith(u'[')) {
        const qsizetype end = target.indexOf(u']');
        host = target.mid(1, end - 1);
        port = target.mid(end + 1);
        const bool isIpv6 = QHostAddress(host).protocol() == QAbstractSocket::IPv6Protocol;
        if (end < 0 || !isIpv6 || (!port.isEmpty() && !port.startsWith(u':')))
            return std::nullopt;
    } else if (target.count(u':') == 1) {
        host = target.section(u':', 0, 0);
        port = target.mid(host.size());
    }
    Endpoint server{host, 0, Encryption::Tls};
    if (!port.isEmpty()) {
        const auto number = portFrom(port.mid(1));
        if (!number)
            return std::nullopt;
        server.port = *number;
    }
    if (host.isEmpty() || host.contains(u'@') || host.contains(u'/'))
        return std::nullopt;
    return server;
}

void defineTlsOptions(CLI::App *command, RawTlsOptions *raw)
{
    command->add_option("target", raw->target, "server to look at: HOST, HOST:PORT, [IPV6]:PORT")->required();
    command->add_option("--encryption", raw->encryption, "tls or starttls");
    command->add_option("--ca-file", raw->caFile, "PEM file of a private CA to trust besides the system's");
    command->add_option("--name", raw->name, "name that the certificate must fit, instead of HOST");
    command->add_option("--proxy", raw->proxy, "none: do not use the system's proxy");
    command->add_option("--format", raw->format, "text or json")->check(CLI::IsMember({"text", "json"}));
}

bool fillTlsOptions(const RawTlsOptions &raw, TlsOptions *options)
{
    const auto server = endpointFromTarget(QString::fromStdString(raw.target));
    if (!server || !isUsableHost({server->host, standardPort(Encryption::Tls), Encryption::Tls}))
        return complain(u"tls wants HOST, HOST:PORT or [IPV6]:PORT; what was given is not repeated here, it may hold a code."_s);
    options->server = *server;
    const auto encryption = encryptionFromName(QByteArray::fromStdString(raw.encryption));
    if (!raw.encryption.empty() && (!encryption || *encryption == Encryption::None))
        return complain(u"--encryption wants tls or starttls here, not \"%1\"."_s.arg(
            visibleText(QString::fromStdString(raw.encryption))));
    if (options->server.port == 0)
        options->server.port = standardPort(encryption.value_or(Encryption::Tls));
    options->server.encryption = encryption.value_or(encryptionOf(options->server.port));
    options->name = QString::fromStdString(raw.name);
    if (!options->name.isEmpty() && !isUsableHost({options->name, options->server.port, options->server.encryption}))
        return complain(u"--name wants the name or address of a server, not \"%1\"."_s.arg(visibleText(options->name)));
    options->noProxy = raw.proxy == "none";
    if (!raw.proxy.empty() && raw.proxy != "none")
        return complain(u"--proxy knows only \"none\"; without it the system's proxy is used."_s);
    options->format = raw.format == "json" ? OutputFormat::Json : OutputFormat::Text;
    return readAuthorities(QString::fromStdString(raw.caFile), &options->authorities);
}
