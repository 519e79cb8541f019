// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/keychainstore.h"

#include <QHash>

#include <utility>

namespace {

/// Answers later as the real one does, so that nobody comes to rely on less.
class MemoryStore final : public CredentialStore
{
  public:
    void describe(QObject *context, std::function<void(Error, const QString &)> done) override
    {
        later(context, [done = std::move(done)] { done(Error::None, QString()); });
    }
    void read(const QString &accountId, QObject *context, std::function<void(Error, Secret)> done) override
    {
        const bool found = m_secrets.contains(accountId);
        later(context, [done = std::move(done), found, secret = m_secrets.value(accountId)] {
            done(found ? Error::None : Error::NotFound, secret);
        });
    }
    void write(const QString &accountId, const Secret &secret, QObject *context,
        std::function<void(Error)> done) override
    {
        m_secrets.insert(accountId, secret);
        later(context, [done = std::move(done)] { done(Error::None); });
    }
    void remove(const QString &accountId, QObject *context, std::function<void(Error)> done) override
    {
        m_secrets.remove(accountId);
        later(context, [done = std::move(done)] { done(Error::None); });
    }

  private:
    template <class Answer> static void later(QObject *context, Answer answer)
    {
        QMetaObject::invokeMethod(context, std::move(answer), Qt::QueuedConnection);
    }

    QHash<QString, Secret> m_secrets;
};

} // namespace

std::unique_ptr<CredentialStore> makeMemoryStore()
{
    return std::make_unique<MemoryStore>();
}
