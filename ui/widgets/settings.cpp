// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QString settingsPath(const QString &path)
{
    return path.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/window.ini"_s : path;
}

} // namespace

Settings::Settings(const QString &path)
    : m_settings(settingsPath(path), QSettings::IniFormat)
    , m_standard(path.isEmpty())
{
}

QString Settings::language() const
{
    const QString language = m_settings.value(u"language"_s).toString();
    return language == "en"_L1 || language == "zh"_L1 ? language : QString();
}

void Settings::setLanguage(const QString &language)
{
    write(u"language"_s, language);
}

Theme::Choice Settings::theme() const
{
    const QString theme = m_settings.value(u"theme"_s).toString();
    if (theme == "light"_L1)
        return Theme::Choice::Light;
    return theme == "dark"_L1 ? Theme::Choice::Dark : Theme::Choice::System;
}

void Settings::setTheme(Theme::Choice choice)
{
    write(u"theme"_s,
        choice == Theme::Choice::Light      ? u"light"_s
            : choice == Theme::Choice::Dark ? u"dark"_s
                                            : u"system"_s);
}

bool Settings::checksPath() const
{
    return m_settings.value(u"checks_path"_s, true).toBool();
}

void Settings::setChecksPath(bool checks)
{
    write(u"checks_path"_s, checks);
}

Retention Settings::retention() const
{
    const Retention usual;
    return {m_settings.value(u"history/on"_s, usual.on).toBool(),
        std::max(0, m_settings.value(u"history/days"_s, usual.days).toInt()),
        std::max(0, m_settings.value(u"history/runs"_s, usual.runsPerAccount).toInt())};
}

void Settings::setRetention(const Retention &retention)
{
    write(u"history/on"_s, retention.on);
    write(u"history/days"_s, retention.days);
    write(u"history/runs"_s, retention.runsPerAccount);
}

QString Settings::historyPath() const
{
    return m_standard ? QString() : QFileInfo(m_settings.fileName()).dir().filePath(u"history.sqlite"_s);
}

QByteArray Settings::geometry() const
{
    return m_settings.value(u"geometry"_s).toByteArray();
}

void Settings::setGeometry(const QByteArray &geometry)
{
    write(u"geometry"_s, geometry);
}

void Settings::write(const QString &key, const QVariant &value)
{
    // QSettings makes files everybody can read, but keeps the mode of one that exists.
    QFile file(m_settings.fileName());
    if (!file.exists()) {
        const QString folder = QFileInfo(file).absolutePath();
        if (!QFileInfo::exists(folder)) {
            QDir().mkpath(folder);
            QFile::setPermissions(folder, ownerOnly | QFileDevice::ExeOwner);
        }
        if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            file.setPermissions(ownerOnly);
        file.close();
    }
    m_settings.setValue(key, value);
    m_settings.sync();
}
