// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"
#include "base/secret.h"
#include "diagnosis/diagnose.h"
#include "net/connection.h"
#include "run/report.h"
#include "smtp/smtpplan.h"

#include <QObject>
#include <QSslCertificate>

#include <memory>
#include <optional>

/// What to do in one run, besides the account.
struct TestRunOptions {
    Stage stopAfter = Stage::Login; ///< by default nothing is sent
    std::optional<SmtpEnvelope> envelope;
    std::shared_ptr<MessageSource> message;
    StageLimits limits;
    bool stepwise = false;
    bool clearTextAgreed = false; ///< the user's decision for this run, with Encryption::None
    bool useSystemProxy = true;
    QString dnsServer; ///< "HOST:PORT" to ask instead of the system's resolver; empty = the system's
    /// Trust only these (practice server); empty = the system's plus account.extraCaFile.
    QList<QSslCertificate> onlyAuthorities;
    bool practice = false;
    std::chrono::milliseconds goodbye{5000}; ///< how long to wait for the answer to QUIT
};

/// One test of one account, from the name look-up to the goodbye. Start it once.
class TestRun final : public QObject
{
    Q_OBJECT
public:
    TestRun(Account account, Secret secret, TestRunOptions options, QObject *parent = nullptr);
    ~TestRun() override;

    void start();
    /// Sends the held line in step mode.
    void release();
    /// Ends within 300 ms; finished() follows at once.
    void cancel();
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] const Transcript &transcript() const;

Q_SIGNALS:
    void entryAdded(const TranscriptEntry &entry);
    void held(Stage stage, const QByteArray &shown);
    /// Now waiting in \a stage, for at most \a limit.
    void waiting(Stage stage, std::chrono::milliseconds limit);
    /// The verdict, before the goodbye is answered. Emitted once, before or together with finished().
    void decided(const Report &report);
    void finished(const Report &report);
};
