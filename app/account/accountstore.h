// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"

#include <QList>
#include <QString>

/// The accounts on disk: one versioned JSON file, written atomically, mode 0600 in a folder of mode 0700,
/// without any secret. A damaged, foreign or newer file is kept aside under another name and reported, never
/// overwritten.
class AccountStore
{
  public:
    /// \a path empty = accounts.json in the standard configuration folder.
    explicit AccountStore(QString path = {});

    enum class LoadResult { Loaded, Missing, KeptAside, Unreadable };
    LoadResult load();
    /// For the person after KeptAside or Unreadable: one sentence, in the language of the moment.
    [[nodiscard]] QString problem() const;
    /// The exact technical reason: path, key, system error; English.
    [[nodiscard]] QString detail() const;
    /// Where the damaged file is now; empty if none.
    [[nodiscard]] QString asidePath() const;

    [[nodiscard]] const QList<Account> &accounts() const;
    /// Valid until the next change.
    [[nodiscard]] const Account *byId(const QString &id) const;
    [[nodiscard]] const Account *byAddress(const QString &address) const;
    /// Adds or replaces by id and saves, on top of what another instance has saved meanwhile. False and
    /// problem() if it could not be saved; the list in memory then still holds the change.
    bool put(const Account &account);
    bool remove(const QString &id);
    [[nodiscard]] QString path() const;

  private:
    LoadResult read();
    LoadResult keepAside(const char *sentence, const QString &reason);
    LoadResult leaveAlone(const QString &reason);
    bool save();
    bool makeFolder();
    bool saveFailed(const QString &reason);

    QString m_path, m_problemPath, m_detail, m_asidePath;
    const char *m_problem = nullptr; ///< the sentence, not translated
    QList<Account> m_accounts;
    QByteArray m_onDisk; ///< what was last read or written; another instance may have written since
    bool m_ownFolder;    ///< the standard one, so its mode is ours to set
};
