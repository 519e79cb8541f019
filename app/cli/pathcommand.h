// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/options.h"
#include "path/pathcheck.h"

#include <QObject>

#include <memory>

/// Shows control experiments as they come, on standard output.
class PathPrinter final : public QObject
{
    Q_OBJECT
public:
    /// \a check lives longer than this. Names everybody who will be asked.
    PathPrinter(PathCheck &check, const Provider *provider);
    void show(const PathResult &result);

private:
    const Provider *m_provider;
};

/// Whom to ask with what trust, from the settings of an account; null and a complaint if its CA file is unusable.
std::unique_ptr<PathCheck> makePathCheck(
    const Account &account, const PathWishes &wishes, const QString &dnsServer, bool noProxy, const QString &failedAs);
const Provider *pathProvider(const Account &account);

/// heloctl path: the control experiments alone. Ends the event loop with its exit code.
class PathCommand final : public QObject
{
    Q_OBJECT
public:
    explicit PathCommand(PathCommandOptions options, QObject *parent = nullptr);

    void start();
    /// Ends at once; what was found until then is printed.
    void cancel();

private:
    void finish(const PathResult &result);

    PathCommandOptions m_options;
    std::unique_ptr<PathCheck> m_check;
    std::unique_ptr<PathPrinter> m_printer;
};
