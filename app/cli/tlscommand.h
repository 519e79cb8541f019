// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/options.h"
#include "run/tlsinspection.h"

#include <QObject>

#include <memory>

/// "heloctl tls": what one server's encryption is worth.
class TlsCommand final : public QObject
{
    Q_OBJECT
public:
    explicit TlsCommand(TlsOptions options, QObject *parent = nullptr);

    void start();
    void cancel();

private:
    void show(const TlsInspectionResult &result);

    TlsOptions m_options;
    std::unique_ptr<TlsInspection> m_inspection;
    bool m_cancelled = false;
};
