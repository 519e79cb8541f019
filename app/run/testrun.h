// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"
#include "base/secret.h"
#include "diagnosis/diagnose.h"
#include "net/certificatecheck.h"
#include "net/connection.h"
#include "run/report.h"
#include "smtp/smtpplan.h"

#include <QNetworkProxy>
#include <QObject>
#include <QSslCertificate>

#include <memory>
#include <optional>

class ConnectionRace;
class NameResolver;

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
    bool despiteRefusals = false; ///< sign in although this code was refused twice within ten minutes
    std::chrono::milliseconds goodbye{5000}; ///< how long to wait for the answer to QUIT
};

/// One test of one account, from the name look-up to the goodbye. Start it once. In a slot of its signals only
/// deleteLater() may destroy it.
class TestRun final : public QObject
{
    Q_OBJECT
public:
    TestRun(Account account, Secret secret, TestRunOptions options, QObject *parent = nullptr);
    ~TestRun() override;

    void start();
    /// Sends the held line in step mode.
    void release();
    /// Ends at once; finished() is emitted before it returns. After the verdict it only cuts the goodbye short.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] const Transcript &transcript() const { return m_report.transcript; }

Q_SIGNALS:
    void entryAdded(const TranscriptEntry &entry);
    void held(Stage stage, const QByteArray &shown);
    /// Now waiting in \a stage, for at most \a limit.
    void waiting(Stage stage, std::chrono::milliseconds limit);
    /// The verdict, before the goodbye is answered. Emitted once, before or together with finished().
    void decided(const Report &report);
    void finished(const Report &report);

private:
    [[nodiscard]] bool refuseBadInput();
    [[nodiscard]] bool signsIn() const;
    void noteSignIn() const;
    void resolve();
    void resolveDirectly();
    void race(const QList<QHostAddress> &addresses);
    void startRace(const QList<QHostAddress> &addresses, const std::optional<QNetworkProxy> &proxy);
    void converse();
    [[nodiscard]] SmtpPlan plan() const;
    [[nodiscard]] TlsTrust trust(QString *problem) const;
    void waitIn(Stage stage);
    void add(Stage stage, decltype(TranscriptEntry::what) what);
    void take(const TranscriptEntry &entry);
    void lose(Stage stage, const Lost &why);
    void decide();
    void finish();

    Secret m_secret;
    TestRunOptions m_options;
    Report m_report;
    TlsTrust m_trust;
    QElapsedTimer m_clock;
    QTimer m_stageTimer, m_totalTimer;
    std::chrono::milliseconds m_totalLeft{0}; ///< while a line is held
    Stage m_stage = Stage::Resolve;
    QString m_hostAce; ///< the host in ASCII form
    std::unique_ptr<NameResolver> m_resolver;
    std::unique_ptr<ConnectionRace> m_race;
    std::unique_ptr<Connection> m_connection;
    bool m_running = false;
    bool m_decided = false;
};
