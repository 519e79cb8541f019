// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/localizedtext.h"

using namespace Qt::StringLiterals;

namespace {

QString &storedLanguage()
{
    static QString language = u"en"_s;
    return language;
}

} // namespace

QString LocalizedText::text() const
{
    for (const auto &language : {currentLanguage(), u"en"_s}) {
        const auto found = m_byLanguage.constFind(language);
        if (found != m_byLanguage.cend() && !found->isEmpty())
            return *found;
    }
    for (const auto &any : m_byLanguage) {
        if (!any.isEmpty())
            return any;
    }
    return {};
}

QString currentLanguage()
{
    return storedLanguage();
}

void setCurrentLanguage(const QString &language)
{
    storedLanguage() = language;
}
