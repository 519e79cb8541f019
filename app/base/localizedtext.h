// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

/// A quoted fact in several languages ("en", "zh"): provider names, the path through a provider's own menus.
class LocalizedText
{
public:
    LocalizedText() = default;
    explicit LocalizedText(QMap<QString, QString> byLanguage)
        : m_byLanguage(std::move(byLanguage))
    {
    }
    /// In the language of the interface (currentLanguage()), else English, else any.
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString in(const QString &language) const { return m_byLanguage.value(language); }
    [[nodiscard]] bool isEmpty() const { return m_byLanguage.isEmpty(); }
    friend bool operator==(const LocalizedText &, const LocalizedText &) = default;

private:
    QMap<QString, QString> m_byLanguage;
};

/// "en" or "zh": the language the interface is shown in now.
QString currentLanguage();
void setCurrentLanguage(const QString &language);
