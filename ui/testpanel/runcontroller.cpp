// SPDX-License-Identifier: GPL-3.0-or-later
#include "testpanel/runcontroller.h"

#include "base/scrubber.h"

RunController::RunController(CredentialStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
}

RunController::~RunController()
{
    if (m_run)
        m_run->disconnect(this);
}

void RunController::start(const Account &account, const TestRunOptions &options)
{
    if (m_busy)
        return;
    m_busy = true;
    m_account = account;
    m_options = options;
    m_typed = {};
    next();
}

void RunController::startWith(const Account &account, const Secret &secret, const TestRunOptions &options)
{
    if (m_busy)
        return;
    m_busy = true;
    m_account = account;
    m_options = options;
    m_typed = {};
    run(secret);
}

void RunController::next()
{
    const bool signsIn = !m_account.user.isEmpty() && m_account.credential != CredentialKind::None;
    if (!signsIn)
        return run({});
    if (m_account.server.encryption == Encryption::None && !m_options.clearTextAgreed) {
        Q_EMIT asked(Question::ClearText, {});
        return;
    }
    findCode();
}

void RunController::agreeToClearText()
{
    m_options.clearTextAgreed = true;
    next();
}

void RunController::findCode()
{
    if (std::exchange(m_askCode, false)) {
        Q_EMIT asked(Question::Code, {});
        return;
    }
    if (!m_code.isEmpty())
        return run(m_code);
    if (!m_account.remember) {
        Q_EMIT asked(Question::Code, {});
        return;
    }
    Q_EMIT lookingForCode();
    m_reading = std::make_unique<QObject>();
    m_store.read(m_account.id, m_reading.get(), [this](CredentialStore::Error error, const Secret &secret) {
        m_reading.release()->deleteLater();
        if (error == CredentialStore::Error::None && !secret.isEmpty())
            run(secret);
        else
            Q_EMIT asked(Question::Code, credentialStoreErrorText(error));
    });
}

void RunController::useCode(const Secret &secret)
{
    m_typed = secret;
    m_code = secret;
    run(secret);
}

void RunController::distrustCode()
{
    m_code = {};
    m_askCode = true;
}

void RunController::run(const Secret &secret)
{
    Scrubber::instance().remember(secret, m_account.user.toUtf8());
    m_run = std::make_unique<TestRun>(m_account, secret, m_options);
    connect(m_run.get(), &TestRun::entryAdded, this, &RunController::entryAdded);
    connect(m_run.get(), &TestRun::waiting, this, &RunController::waiting);
    connect(m_run.get(), &TestRun::held, this, &RunController::held);
    connect(m_run.get(), &TestRun::decided, this, &RunController::decided);
    connect(m_run.get(), &TestRun::finished, this, [this](const Report &report) {
        // The run is still inside its own signal.
        m_run.release()->deleteLater();
        m_busy = false;
        keepIfProven(report);
        Q_EMIT finished(report);
    });
    Q_EMIT started();
    m_run->start();
}

void RunController::keepIfProven(const Report &report)
{
    if (m_typed.isEmpty())
        return;
    if (report.outcome.proof < Proof::SignedIn) {
        // A code that did not prove right is not used a second time without asking.
        m_code = {};
    } else if (m_account.remember) {
        if (m_trial)
            m_proven = m_typed;
        else
            save(m_typed);
    }
    m_typed = {};
}

void RunController::save(const Secret &secret)
{
    m_store.write(m_account.id, secret, this, [this](CredentialStore::Error error) {
        if (error != CredentialStore::Error::None)
            Q_EMIT keepingFailed(credentialStoreErrorText(error));
    });
}

void RunController::setTrial(bool trial)
{
    if (!trial && !std::exchange(m_proven, {}).isEmpty())
        m_code = {};
    m_trial = trial;
}

void RunController::keepProven()
{
    if (!m_proven.isEmpty())
        save(std::exchange(m_proven, {}));
    m_trial = false;
}

void RunController::cancel()
{
    if (m_run) {
        m_run->cancel();
        return;
    }
    if (!m_busy)
        return;
    m_reading.reset();
    m_busy = false;
    Q_EMIT givenUp();
}

void RunController::release()
{
    if (m_run)
        m_run->release();
}
