// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/keychainstore.h"

#include "account/secretservice.h"

#include <QCoreApplication>
#include <QTimer>

#include <chrono>
#include <qt6keychain/keychain.h>

using namespace std::chrono_literals;
using Error = CredentialStore::Error;

namespace {

constexpr auto silenceLimit = 5s;
constexpr auto promptLimit = 60s;

Error errorOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::NoError:
        return Error::None;
    case QKeychain::EntryNotFound:
        return Error::NotFound;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return Error::Denied;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return Error::Unavailable;
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    return Error::Other;
}

/// One call from its question to its one answer. Lives on its own, so that a store may go before its answers.
class Operation : public QObject
{
  public:
    using Answer = std::function<void(Error, const Secret &, const QString &)>;
    enum class Prompt { Never, IfLocked };

    Operation(QString service, QString key, QObject *context, Answer answer);
    /// Looks at the store first, then does \a work, which must end in finish().
    void start(Prompt prompt, std::function<void()> work);
    void finish(Error error);

    void describe();
    void read();
    void write(const Secret &secret);
    void remove();

  private:
    void looked(Error error);
    void runJob(QKeychain::Job *job, std::function<void(const QKeychain::Job &)> done);
    void jobEnded(Error error);

    QString m_service, m_key, m_name;
    Secret m_secret;
    Answer m_answer;
    std::function<void()> m_work;
    Prompt m_prompt = Prompt::Never;
    Error m_onLimit = Error::Silent;
    bool m_finished = false, m_repeated = false;
    SecretService m_secretService;
    QTimer m_limit;
};

Operation::Operation(QString service, QString key, QObject *context, Answer answer)
    : QObject(QCoreApplication::instance())
    , m_service(std::move(service))
    , m_key(std::move(key))
    , m_answer(std::move(answer))
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] { finish(m_onLimit); });
    connect(context, &QObject::destroyed, this, [this] {
        m_finished = true;
        deleteLater();
    });
}

void Operation::start(Prompt prompt, std::function<void()> work)
{
    m_prompt = prompt;
    m_work = std::move(work);
    m_limit.start(silenceLimit);
    m_secretService.look([this](Error error) { looked(error); });
}

void Operation::looked(Error error)
{
    if (m_finished)
        return;
    if (error == Error::None) {
        m_work();
        return;
    }
    if (error != Error::Locked || m_prompt == Prompt::Never) {
        finish(error);
        return;
    }
    const auto prompting = [this] {
        m_onLimit = Error::Locked;
        m_limit.start(promptLimit);
    };
    m_secretService.unlock(prompting, [this](Error unlocked) {
        if (unlocked != Error::None || m_finished) {
            finish(unlocked);
            return;
        }
        m_onLimit = Error::Silent;
        m_limit.start(silenceLimit);
        m_work();
    });
}

void Operation::finish(Error error)
{
    if (std::exchange(m_finished, true))
        return;
    m_limit.stop();
    const auto answer = std::exchange(m_answer, nullptr);
    deleteLater();
    answer(error, m_secret, m_name);
}

// Jobs delete themselves. They must never be deleted earlier: libsecret keeps a bare pointer to them.
void Operation::runJob(QKeychain::Job *job, std::function<void(const QKeychain::Job &)> done)
{
    job->setInsecureFallback(false);
    job->setKey(m_key);
    connect(job, &QKeychain::Job::finished, this, [this, done](QKeychain::Job *finishedJob) {
        if (!m_finished)
            done(*finishedJob);
    });
    job->start();
}

// "Other" is also what QtKeychain says when the service has died meanwhile, so look again. If it has come
// back as a new process, libsecret still holds on to its session with the old one and would never get over it
// by itself.
void Operation::jobEnded(Error error)
{
    if (error != Error::Other) {
        finish(error);
        return;
    }
    m_secretService.look([this](Error now) {
        if (now != Error::None || std::exchange(m_repeated, true)) {
            finish(now == Error::None ? Error::Other : now);
            return;
        }
        SecretService::forgetSession();
        m_work();
    });
}

void Operation::describe()
{
    const auto nameAndFinish = [this](Error error) {
        m_secretService.name([this, error](const QString &name) {
            m_name = name;
            finish(error);
        });
    };
    m_limit.start(silenceLimit);
    m_secretService.look([this, nameAndFinish](Error error) {
        if (error == Error::None || error == Error::Locked)
            nameAndFinish(error);
        else
            finish(error);
    });
}

void Operation::read()
{
    start(Prompt::IfLocked, [this] {
        auto *job = new QKeychain::ReadPasswordJob(m_service);
        runJob(job, [this, job](const QKeychain::Job &done) {
            if (errorOf(done) == Error::None)
                m_secret = Secret(job->textData().toUtf8());
            jobEnded(errorOf(done));
        });
    });
}

void Operation::write(const Secret &secret)
{
    // The store keeps C strings of UTF-8: another code would come back changed.
    const QByteArray &bytes = secret.reveal();
    if (bytes.contains('\0') || !QByteArrayView(bytes).isValidUtf8()) {
        QMetaObject::invokeMethod(
            this, [this] { finish(Error::Other); }, Qt::QueuedConnection);
        return;
    }
    start(Prompt::IfLocked, [this, secret] {
        if (!m_secretService.hasCollection())
            m_limit.start(promptLimit);
        auto *job = new QKeychain::WritePasswordJob(m_service);
        job->setTextData(QString::fromUtf8(secret.reveal()));
        runJob(job, [this](const QKeychain::Job &done) { jobEnded(errorOf(done)); });
    });
}

// A store may say "deleted" and keep the entry, so it counts only once the entry cannot be read any more.
void Operation::remove()
{
    start(Prompt::IfLocked, [this] {
        runJob(new QKeychain::DeletePasswordJob(m_service), [this](const QKeychain::Job &deleted) {
            const Error error = errorOf(deleted);
            if (error != Error::None && error != Error::NotFound) {
                jobEnded(error);
                return;
            }
            runJob(new QKeychain::ReadPasswordJob(m_service), [this](const QKeychain::Job &done) {
                switch (const Error readError = errorOf(done)) {
                case Error::NotFound:
                    m_secretService.look([this](Error now) { finish(now); });
                    break;
                case Error::None:
                    finish(Error::Other);
                    break;
                default:
                    jobEnded(readError);
                }
            });
        });
    });
}

class KeychainStore final : public CredentialStore
{
  public:
    explicit KeychainStore(QString service)
        : m_service(std::move(service))
    {
    }

    void describe(QObject *context, std::function<void(Error, const QString &)> done) override
    {
        operation({}, context, [done](Error error, const Secret &, const QString &name) {
            done(error, name);
        })->describe();
    }
    void read(const QString &accountId, QObject *context, std::function<void(Error, Secret)> done) override
    {
        operation(accountId, context, [done](Error error, const Secret &secret, const QString &) {
            done(error, secret);
        })->read();
    }
    void write(const QString &accountId, const Secret &secret, QObject *context,
        std::function<void(Error)> done) override
    {
        operation(accountId, context, [done](Error error, const Secret &, const QString &) {
            done(error);
        })->write(secret);
    }
    void remove(const QString &accountId, QObject *context, std::function<void(Error)> done) override
    {
        operation(accountId, context, [done](Error error, const Secret &, const QString &) {
            done(error);
        })->remove();
    }

  private:
    Operation *operation(const QString &key, QObject *context, Operation::Answer answer) const
    {
        return new Operation(m_service, key, context, std::move(answer));
    }

    QString m_service;
};

} // namespace

std::unique_ptr<CredentialStore> makeKeychainStore(const QString &service)
{
    return std::make_unique<KeychainStore>(service);
}
