// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options.h"

#include "account/accountcheck.h"
#include "account/mailaddress.h"
#include "account/provider.h"
#include "cli/console.h"
#include "cli/exitcodes.h"
#include "cli/tlsoptions.h"
#include "diagnosis/findingtexts.h"
#include "sasl/saslmechanism.h"
#include "smtp/smtpgrammar.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QFile>
#include <QHostAddress>
#include <QMap>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace {

constexpr int notGiven = std::numeric_limits<int>::min();

/// What CLI11 fills; checked and turned into Options afterwards.
struct Raw {
    std::string language, address, host, encryption, user, mechanism, caFile, hello, from, message, stopAfter, dns,
        proxy, scenario, format = "text", credential = "password", practiceScenario = "all-well", query, stage, provider, firstReport, secondReport;
    std::string directDns = "root";
    std::vector<std::string> to, limits, compareHosts, webHosts, words;
    int port = notGiven, practicePort = 0;
    double totalLimit = 0;
    bool secretStdin = false, practice = false, clearText = false, despiteRefusals = false, list = false, experiments = false,
         noExperiments = false;
};

QString text(const std::string &value)
{
    return QString::fromStdString(value);
}

bool complain(const QString &sentence)
{
    Console::complain(sentence);
    return false;
}

/// A code given as argument is already in the shell's history and in the process list; it is refused, not used.
bool refuseSecretArgument(const QStringList &arguments)
{
    static const QStringList names{u"--password"_s, u"--pass"_s, u"--secret"_s, u"--code"_s, u"--token"_s, u"-p"_s,
        u"--passwd"_s, u"--pw"_s};
    for (const QString &argument : arguments) {
        const QString name = argument.section(u'=', 0, 0);
        if (names.contains(name))
            return complain(u"%1 does not exist: a secret on the command line can be read in the process list and "
                            "stays in the shell history (delete it there). Use --secret-stdin, the keychain or the "
                            "environment variable HELOSCOPE_SECRET."_s.arg(name));
    }
    return true;
}

bool parseLimit(const std::string &value, StageLimits *limits)
{
    const QByteArray argument = QByteArray::fromStdString(value);
    const qsizetype equals = argument.indexOf('=');
    bool ok = false;
    const double seconds = argument.mid(equals + 1).toDouble(&ok);
    const auto stage = stageFromName(argument.left(equals));
    constexpr double longest = 86400;
    if (equals < 0 || !stage || !allStages().contains(*stage) || !ok || !(seconds > 0 && seconds <= longest)) {
        QByteArrayList names;
        for (const Stage known : allStages())
            names << stageName(known);
        return complain(u"--limit wants STAGE=SECONDS, not \"%1\"; the stages are %2."_s.arg(
            visibleText(text(value)), QString::fromLatin1(names.join(", "))));
    }
    limits->hard.insert(*stage, std::chrono::milliseconds(std::llround(seconds * 1000)));
    return true;
}

bool parseStopAfter(const std::string &value, std::optional<Stage> *stage)
{
    if (value.empty())
        return true;
    *stage = stageFromName(QByteArray::fromStdString(value));
    if (!*stage || !allStages().contains(**stage) || **stage == Stage::Data || **stage == Stage::Resolve ||
        **stage == Stage::Connect)
        return complain(u"--stop-after wants greeting, tls_handshake, ehlo, starttls, auth, mail_from, rcpt_to, "
                        "end_of_data or quit, not \"%1\"."_s.arg(visibleText(text(value))));
    return true;
}

bool parseDns(const std::string &value, QString *server)
{
    if (value.empty())
        return true;
    const QString given = text(value);
    const qsizetype colon = given.lastIndexOf(u':');
    bool ok = false;
    const int port = given.mid(colon + 1).toInt(&ok);
    if (colon <= 0 || !ok || port < 1 || port > 65535)
        return complain(u"--dns wants HOST:PORT, not \"%1\"."_s.arg(visibleText(given)));
    *server = given;
    return true;
}

/// Fills in what the address alone tells.
bool applyAddress(const Raw &raw, TestOptions *test)
{
    Account &account = test->account;
    if (raw.address.empty())
        return true;
    const auto address = mailAddressFrom(text(raw.address));
    if (!address)
        return complain(u"what stands in the place of the address is no mail address. It is not repeated here: if it "
                        "is a code, delete it from the shell history and use --secret-stdin, the keychain or the "
                        "environment variable HELOSCOPE_SECRET."_s);
    account.address = address->address;
    const Provider *provider = ProviderBook::knowing({address->domain}).byAddress(account.address);
    if (!provider)
        return true;
    account.providerId = provider->id;
    account.credential = provider->credential;
    if (account.user.isEmpty())
        account.user = provider->user == Provider::UserForm::LocalPart ? address->localPart : account.address;
    if (raw.host.empty() && !provider->servers.isEmpty())
        account.server = provider->servers.first();
    return true;
}

bool applyServer(const Raw &raw, TestOptions *test)
{
    Endpoint &server = test->account.server;
    if (!raw.host.empty())
        server = Endpoint{text(raw.host), 0, Encryption::Tls};
    const auto encryption = encryptionFromName(QByteArray::fromStdString(raw.encryption));
    if (!raw.encryption.empty() && !encryption)
        return complain(u"--encryption wants tls, starttls or none, not \"%1\"."_s.arg(visibleText(text(raw.encryption))));
    test->encryption = encryption;
    const bool hasPort = raw.port != notGiven;
    if (hasPort && (raw.port < 1 || raw.port > 65535))
        return complain(u"--port wants a number from 1 to 65535, not %1."_s.arg(raw.port));
    if (hasPort) {
        server.port = static_cast<quint16>(raw.port);
        server.encryption = encryption.value_or(standardEncryption(server.port).value_or(server.encryption));
    }
    if (encryption)
        server.encryption = *encryption;
    if (server.port == 0 || (encryption && !hasPort))
        server.port = standardPort(server.encryption);
    if (server.host.isEmpty() && !test->practice)
        return complain(u"no server: give --host, or an address of a known provider (see heloctl providers)."_s);
    return true;
}

bool applyAccount(const Raw &raw, TestOptions *test)
{
    Account &account = test->account;
    account.user = text(raw.user);
    if (!applyAddress(raw, test))
        return false;
    if (account.user.isEmpty() && !account.address.isEmpty())
        account.user = account.address;
    account.mechanism = text(raw.mechanism).toUpper();
    account.extraCaFile = text(raw.caFile);
    account.helloName = text(raw.hello);
    if (raw.credential == "token")
        account.credential = CredentialKind::OAuth2Token;
    else if (raw.credential != "password")
        return complain(u"--credential wants password or token, not \"%1\"."_s.arg(visibleText(text(raw.credential))));
    if (account.mechanism == "XOAUTH2"_L1 || account.mechanism == "OAUTHBEARER"_L1)
        account.credential = CredentialKind::OAuth2Token;
    if (account.user.isEmpty())
        account.credential = CredentialKind::None;
    return applyServer(raw, test);
}

bool checkAddresses(const TestOptions &test)
{
    const auto check = [](const QString &address, const QString &option) {
        const QByteArray bytes = address.toUtf8();
        if (!address.isEmpty() && (!isCommandSafe(bytes) || !isMailbox(bytes)))
            return complain(u"%1: \"%2\" is no mail address."_s.arg(option, visibleText(address)));
        return true;
    };
    for (const QString &to : test.to) {
        if (!check(to, u"--send-to"_s))
            return false;
    }
    return check(test.from, u"--from"_s);
}

/// The option that a field of the account was given by.
QString optionOf(const QString &field)
{
    static const QMap<QString, QString> options{{u"hello_name"_s, u"--ehlo"_s}, {u"ca_file"_s, u"--ca-file"_s},
        {u"address"_s, u"address"_s}};
    return options.value(field, u"--"_s + field);
}

QString sentencesOf(const Finding &finding)
{
    const FindingText words = textOf(finding, nullptr);
    const QString value = finding.arguments.value(u"value"_s);
    return optionOf(finding.arguments.value(u"field"_s)) + (value.isEmpty() ? QString() : u" \""_s + visibleText(value) + u'"')
        + u": "_s + visibleText(words.title) + u". "_s + visibleText(words.explanation);
}

bool checkSettings(const TestOptions &test)
{
    if (test.practice)
        return true;
    const QString caFile = test.account.extraCaFile;
    if (!caFile.isEmpty() && !QFile(caFile).open(QIODevice::ReadOnly))
        return complain(u"--ca-file %1 cannot be read."_s.arg(visibleText(caFile)));
    for (const Finding &finding : checkAccount(test.account)) {
        if (finding.severity == Severity::Error)
            return complain(sentencesOf(finding));
        if (finding.id == "account.wrong_combination"_L1)
            Console::complain(sentencesOf(finding));
    }
    return true;
}

bool fillTest(const Raw &raw, TestOptions *test)
{
    test->practice = raw.practice || !raw.scenario.empty();
    test->scenario = text(raw.scenario);
    test->hasServer = !raw.host.empty();
    test->secretFromStdin = raw.secretStdin;
    test->from = text(raw.from);
    for (const std::string &to : raw.to)
        test->to << text(to);
    test->messageFile = text(raw.message);
    test->clearTextAgreed = raw.clearText;
    test->despiteRefusals = raw.despiteRefusals;
    test->noProxy = raw.proxy == "none";
    if (raw.experiments || raw.noExperiments)
        test->experiments = raw.experiments;
    if (!raw.proxy.empty() && raw.proxy != "none")
        return complain(u"--proxy knows only \"none\"; without it the system's proxy is used."_s);
    if (!test->messageFile.isEmpty() && test->to.isEmpty() && !test->practice)
        return complain(u"--message is sent only with --send-to ADDRESS."_s);
    for (const std::string &limit : raw.limits) {
        if (!parseLimit(limit, &test->limits))
            return false;
    }
    if (raw.totalLimit < 0 || raw.totalLimit > 86400 || std::isnan(raw.totalLimit))
        return complain(u"--total-limit wants seconds."_s);
    test->limits.total = std::chrono::milliseconds(std::llround(raw.totalLimit * 1000));
    return parseStopAfter(raw.stopAfter, &test->stopAfter) && parseDns(raw.dns, &test->dnsServer)
        && applyAccount(raw, test) && checkAddresses(*test) && checkSettings(*test);
}

/// "none" = an empty list; nothing given = the program chooses.
bool parseHosts(const std::vector<std::string> &given, const QString &option, std::optional<QStringList> *hosts)
{
    if (given.empty())
        return true;
    *hosts = QStringList{};
    for (const std::string &host : given) {
        if (host == "none" && given.size() == 1)
            break;
        Account account;
        account.server = {text(host).section(u':', 0, 0), 443, Encryption::Tls};
        account.credential = CredentialKind::None;
        if (QHostAddress(text(host)).isNull()
            && std::ranges::any_of(checkAccount(account), [](const Finding &finding) { return finding.id == "account.host_invalid"_L1; }))
            return complain(u"%1 wants a host name, or none, not \"%2\"."_s.arg(option, visibleText(text(host))));
        (*hosts)->append(text(host));
    }
    return true;
}

bool fillPath(const Raw &raw, PathCommandOptions *path)
{
    TestOptions test;
    path->noProxy = raw.proxy == "none";
    if (!raw.proxy.empty() && raw.proxy != "none")
        return complain(u"--proxy knows only \"none\"; without it the system's proxy is used."_s);
    if (!parseDns(raw.dns, &path->dnsServer) || !applyAccount(raw, &test))
        return false;
    path->wishes.directResolver.clear();
    if (raw.directDns == "root")
        path->wishes.directResolver = u"root"_s;
    else if (raw.directDns != "none" && !parseDns(raw.directDns, &path->wishes.directResolver))
        return false;
    path->account = test.account;
    test.account.user.clear(); // a user name that does not fit is no matter here
    test.account.credential = CredentialKind::None;
    return checkSettings(test) && parseHosts(raw.compareHosts, u"--compare-host"_s, &path->wishes.otherServers)
        && parseHosts(raw.webHosts, u"--web-host"_s, &path->wishes.webServers);
}

void defineServer(CLI::App *command, Raw *raw)
{
    command->add_option("address", raw->address, "mail address of the account");
    command->add_option("--host", raw->host, "outgoing server");
    command->add_option("--port", raw->port, "its port");
    command->add_option("--encryption", raw->encryption, "tls, starttls or none");
    command->add_option("--ca-file", raw->caFile, "PEM file of a private CA to trust besides the system's");
    command->add_option("--dns", raw->dns, "name server to ask, HOST:PORT");
    command->add_option("--proxy", raw->proxy, "none: do not use the system's proxy");
    command->add_option("--format", raw->format, "text or json")->check(CLI::IsMember({"text", "json"}));
}

void definePath(CLI::App *path, Raw *raw)
{
    defineServer(path, raw);
    path->add_option("--direct-dns", raw->directDns, "whom to ask past the system's resolver: root (the default), HOST:PORT or none");
    path->add_option("--compare-host", raw->compareHosts, "mail server to compare with, or none; may be repeated")
        ->allow_extra_args(false);
    path->add_option("--web-host", raw->webHosts, "web server to compare with, HOST or HOST:PORT, or none; may be repeated")
        ->allow_extra_args(false);
}

bool parseGivenStage(const Raw &raw, ExplainGiven *given)
{
    given->stage = stageFromName(QByteArray::fromStdString(raw.stage));
    if (!raw.stage.empty() && !given->stage)
        return complain(u"--stage wants dns, tcp_connect, tls_handshake, greeting, ehlo, starttls, auth, mail_from, rcpt_to, "
                        "data, end_of_data, quit, imap_login, imap_select or pop3_pass, not \"%1\"."_s.arg(
                            visibleText(text(raw.stage))));
    return true;
}

bool fillExplain(const Raw &raw, ExplainOptions *explain)
{
    for (const std::string &word : raw.words) {
        if (word.starts_with("--"))
            return complain(u"there is no option %1. See heloctl --help."_s.arg(visibleText(text(word).section(u'=', 0, 0))));
        explain->words << text(word);
    }
    ExplainGiven &given = explain->given;
    given.provider = text(raw.provider);
    if (!given.provider.isEmpty() && !ProviderBook::instance().byId(given.provider))
        return complain(u"--provider: there is no provider \"%1\" (see heloctl providers)."_s.arg(visibleText(given.provider)));
    given.host = text(raw.host);
    given.encryption = encryptionFromName(QByteArray::fromStdString(raw.encryption));
    if (!raw.encryption.empty() && !given.encryption)
        return complain(u"--encryption wants tls, starttls or none, not \"%1\"."_s.arg(visibleText(text(raw.encryption))));
    if (raw.port != notGiven && (raw.port < 1 || raw.port > 65535))
        return complain(u"--port wants a number from 1 to 65535, not %1."_s.arg(raw.port));
    given.port = raw.port == notGiven ? quint16(0) : static_cast<quint16>(raw.port);
    given.mechanism = text(raw.mechanism).toUpper().toLatin1();
    return parseGivenStage(raw, &given);
}

void defineExplain(CLI::App *explain, Raw *raw)
{
    explain->footer("The text is all other words: reply, bounce, log or error message; without any, or with -, standard input.");
    explain->allow_extras(); // words may begin with a dash: "-ERR Unable to log on"
    explain->add_option("--stage", raw->stage, "where it happened, such as auth or rcpt_to");
    explain->add_option("--provider", raw->provider, "id of the provider (see heloctl providers)");
    explain->add_option("--host", raw->host, "server it came from");
    explain->add_option("--port", raw->port, "its port");
    explain->add_option("--encryption", raw->encryption, "tls, starttls or none");
    explain->add_option("--mechanism", raw->mechanism, "sign-in method used, such as PLAIN or XOAUTH2");
    explain->add_option("--format", raw->format, "text or json")->check(CLI::IsMember({"text", "json"}));
}

void defineTest(CLI::App *test, Raw *raw)
{
    defineServer(test, raw);
    test->add_option("--user", raw->user, "user name for the sign-in");
    test->add_option("--mechanism", raw->mechanism, "force this SASL mechanism");
    test->add_option("--credential", raw->credential, "what the secret is: password (or code), or token (OAuth 2.0)");
    test->add_option("--ehlo", raw->hello, "name to say in EHLO instead of the address literal");
    test->add_option("--from", raw->from, "sender of the test message");
    test->add_option("--send-to", raw->to, "also send a test message to this address");
    test->add_option("--message", raw->message, "send this file (.eml) instead of a composed message");
    test->add_option("--stop-after", raw->stopAfter, "last stage to go through, such as ehlo or auth");
    test->add_option("--limit", raw->limits, "time limit of one stage, STAGE=SECONDS; may be repeated");
    test->add_option("--total-limit", raw->totalLimit, "time limit of the whole run in seconds");
    test->add_flag("--secret-stdin", raw->secretStdin, "read the secret from standard input");
    test->add_flag("--allow-clear-text", raw->clearText, "with --encryption none: sign in although everybody on the way can read the secret");
    test->add_flag("--despite-refusals", raw->despiteRefusals, "sign in although the server refused this account twice within the last 10 minutes; it may lock the account");
    test->add_flag("--practice", raw->practice, "test the practice server inside this program");
    auto *without = test->add_flag("--no-experiments", raw->noExperiments, "after a failure before the sign-in: do not check the path");
    test->add_flag("--experiments", raw->experiments, "after a failure before the sign-in: check the path, also with --format json")->excludes(without);
    test->add_option("--scenario", raw->scenario, "scenario of the practice server (implies --practice)");
}

} // namespace

std::optional<Options> Options::parse(const QStringList &arguments, int *exitCode)
{
    *exitCode = static_cast<int>(ExitCode::Usage);
    if (!refuseSecretArgument(arguments))
        return std::nullopt;
    Raw raw;
    CLI::App app("Heloscope on the command line: proves whether a mail account can send.", "heloctl");
    app.set_version_flag("--version", QCoreApplication::applicationVersion().toStdString());
    app.add_option("--language", raw.language, "language of the output: en or zh")->check(CLI::IsMember({"en", "zh"}));
    app.require_subcommand(1);
    app.footer("Exit codes: 0 proven, 1 refused by the server, 2 network or TLS, 3 usage, 4 outcome unknown, 130 cancelled.\n"
               "The secret comes from the keychain, from --secret-stdin or from the environment variable HELOSCOPE_SECRET.");
    CLI::App *test = app.add_subcommand("test", "test one account");
    defineTest(test, &raw);
    CLI::App *path = app.add_subcommand("path", "find out where on the way to a server the connection fails");
    definePath(path, &raw);
    CLI::App *practice = app.add_subcommand("practice", "run the practice server on this computer only");
    practice->add_option("--scenario", raw.practiceScenario, "how it differs from a correct server");
    practice->add_option("--port", raw.practicePort, "port of its main listener; 0 = any")->check(CLI::Range(0, 65535));
    practice->add_flag("--list", raw.list, "list the scenarios");
    CLI::App *providers = app.add_subcommand("providers", "the mail providers known, or those that match");
    providers->add_option("query", raw.query, "name, Chinese name, pinyin initials, domain or host");
    providers->add_option("--format", raw.format, "text or json")->check(CLI::IsMember({"text", "json"}));
    RawTlsOptions rawTls;
    CLI::App *tls = app.add_subcommand("tls", "look at the encryption and certificates of one server");
    defineTlsOptions(tls, &rawTls);
    CLI::App *compare = app.add_subcommand("compare", "what differs between two saved reports");
    compare->add_option("first", raw.firstReport, "report of the first run, JSON")->required();
    compare->add_option("second", raw.secondReport, "report of the second run, JSON")->required();
    compare->add_option("--format", raw.format, "text or json")->check(CLI::IsMember({"text", "json"}));

    CLI::App *explain = app.add_subcommand("explain", "tell what an error message means");
    defineExplain(explain, &raw);

    std::vector<std::string> reversed;
    for (qsizetype i = arguments.size() - 1; i > 0; --i)
        reversed.push_back(arguments.at(i).toStdString());
    try {
        app.parse(std::move(reversed));
    } catch (const CLI::Success &wish) { // help or version; CLI11 knows no other way to tell
        *exitCode = app.exit(wish);
        return std::nullopt;
    } catch (const CLI::ExtrasError &) {
        for (const std::string &word : app.remaining(true)) {
            if (word.starts_with("--")) // a name, never a code
                complain(u"there is no option %1. See heloctl --help."_s.arg(visibleText(text(word).section(u'=', 0, 0))));
        }
        complain(u"there are words this command does not take. They are not repeated here: if one is a code, delete it "
                 "from the shell history and use --secret-stdin, the keychain or the environment variable "
                 "HELOSCOPE_SECRET. See heloctl --help."_s);
        return std::nullopt;
    } catch (const CLI::ParseError &error) {
        complain(visibleText(text(error.what())) + u". See heloctl --help."_s);
        return std::nullopt;
    }
    Options options;
    options.language = text(raw.language);
    const OutputFormat format = raw.format == "json" ? OutputFormat::Json : OutputFormat::Text;
    if (practice->parsed()) {
        options.command = Command::Practice;
        options.practice = {text(raw.practiceScenario), static_cast<quint16>(raw.practicePort), raw.list};
    } else if (path->parsed()) {
        options.command = Command::Path;
        options.path.format = format;
        if (!fillPath(raw, &options.path))
            return std::nullopt;
    } else if (providers->parsed()) {
        options.command = Command::Providers;
        options.providers = {text(raw.query), format};
    } else if (explain->parsed()) {
        options.command = Command::Explain;
        options.explain.format = format;
        raw.words = explain->remaining();
        if (!fillExplain(raw, &options.explain))
            return std::nullopt;
    } else if (tls->parsed()) {
        options.command = Command::Tls;
        if (!fillTlsOptions(rawTls, &options.tls))
            return std::nullopt;
    } else if (compare->parsed()) {
        options.command = Command::Compare;
        options.compare = {text(raw.firstReport), text(raw.secondReport), format};
    } else {
        options.command = Command::Test;
        options.test.format = format;
        if (!fillTest(raw, &options.test))
            return std::nullopt;
    }
    return options;
}
