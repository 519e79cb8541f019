// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/runstore.h"
#include "widgets/theme.h"

#include <QSettings>
#include <QString>

/// What the person chose for the window itself; a file of mode 0600 beside the accounts. Never a secret.
class Settings
{
public:
    /// \a path empty = window.ini in the standard configuration folder.
    explicit Settings(const QString &path = {});

    [[nodiscard]] QString language() const; ///< "en", "zh" or "" = as the system says
    void setLanguage(const QString &language);
    [[nodiscard]] Theme::Choice theme() const;
    void setTheme(Theme::Choice choice);
    /// Whether a test that failed before the sign-in is followed by control experiments.
    [[nodiscard]] bool checksPath() const;
    void setChecksPath(bool checks);
    /// How long runs are kept.
    [[nodiscard]] Retention retention() const;
    void setRetention(const Retention &retention);
    /// The history belongs to these settings: in the standard place if they are, else in their folder. Empty: standard.
    [[nodiscard]] QString historyPath() const;
    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);

private:
    void write(const QString &key, const QVariant &value);
    QSettings m_settings;
    bool m_standard; ///< the file in the standard place
};
