// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"
#include "explain/explanation.h"
#include "net/connection.h"
#include "path/pathplan.h"

#include <QByteArray>
#include <QList>
#include <QSslCertificate>
#include <QString>
#include <QStringList>

#include <optional>

enum class OutputFormat { Text, Json };

struct TestOptions {
    Account account;
    bool hasServer = false; ///< host given
    std::optional<Encryption> encryption; ///< if given; chooses the listener of the practice server
    bool secretFromStdin = false;
    QString from;
    QStringList to;
    QString messageFile;
    std::optional<Stage> stopAfter;
    StageLimits limits;
    QString dnsServer;
    bool noProxy = false;
    bool clearTextAgreed = false;
    bool despiteRefusals = false;
    bool practice = false;
    std::optional<bool> experiments; ///< after a failure before the sign-in; if not given: with text, not with JSON
    QString scenario;
    OutputFormat format = OutputFormat::Text;
};
struct PracticeOptions {
    QString scenario = QStringLiteral("all-well");
    quint16 port = 0;
    bool list = false;
};
struct PathCommandOptions {
    Account account; ///< of which only server, provider and CA file count
    PathWishes wishes;
    QString dnsServer;
    bool noProxy = false;
    OutputFormat format = OutputFormat::Text;
};
struct CompareOptions {
    QString first, second;
    OutputFormat format = OutputFormat::Text;
};
struct ProvidersOptions {
    QString query;
    OutputFormat format = OutputFormat::Text;
};
struct TlsOptions {
    Endpoint server;
    QString name; ///< that the certificate must fit; empty = the server's host
    QList<QSslCertificate> authorities; ///< trusted besides the system's
    bool noProxy = false;
    OutputFormat format = OutputFormat::Text;
};

struct ExplainOptions {
    QStringList words; ///< of the text; empty or one "-" = standard input
    ExplainGiven given;
    OutputFormat format = OutputFormat::Text;
};

/// The parsed command line of heloctl.
struct Options {
    enum class Command { None, Test, Path, Practice, Providers, Explain, Tls, Compare };
    Command command = Command::None;
    QString language; ///< "en", "zh" or empty = as the system says
    TestOptions test;
    PathCommandOptions path;
    PracticeOptions practice;
    ProvidersOptions providers;
    ExplainOptions explain;
    TlsOptions tls;
    CompareOptions compare;

    /// Nothing if the program ends here; \a exitCode is then 0 (help, version) or 3.
    static std::optional<Options> parse(const QStringList &arguments, int *exitCode);
};
