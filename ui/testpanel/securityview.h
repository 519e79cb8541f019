// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/tlsreport.h"
#include "transcript/transcript.h"

#include <QSet>
#include <QWidget>

#include <optional>

class QVBoxLayout;

/// How safe the connection was: protocol, cipher, name, issuer and each certificate of the chain, judged with the
/// reason. Of a failed handshake too, with all that is wrong.
class SecurityView final : public QWidget
{
    Q_OBJECT
public:
    explicit SecurityView(QWidget *parent = nullptr);
    void showTls(const std::optional<TlsReport> &tls);

private:
    void changeEvent(QEvent *event) override;
    void rebuild();
    void addJudgement(QVBoxLayout *column);
    std::optional<TlsReport> m_tls;
    QSet<qsizetype> m_open; ///< certificates whose details are shown
    QWidget *m_page = nullptr;
};

/// The handshake of a transcript, good or failed; nothing if there was none.
std::optional<TlsReport> tlsOf(const Transcript &transcript);
