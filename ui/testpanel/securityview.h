// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/tlsreport.h"
#include "transcript/transcript.h"

#include <QWidget>

#include <optional>

/// How safe the connection was: protocol, certificate, dates, name, trust, and what is wrong with them.
class SecurityView final : public QWidget
{
    Q_OBJECT
public:
    explicit SecurityView(QWidget *parent = nullptr);
    void showTls(const std::optional<TlsReport> &tls);

private:
    void changeEvent(QEvent *event) override;
    void rebuild();
    std::optional<TlsReport> m_tls;
    QWidget *m_page = nullptr;
};

/// The handshake of a transcript, good or failed; nothing if there was none.
std::optional<TlsReport> tlsOf(const Transcript &transcript);
