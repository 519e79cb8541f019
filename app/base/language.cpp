// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/language.h"

#include "base/localizedtext.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>
#include <vector>

namespace {

using namespace Qt::StringLiterals;

/// The first of the system's languages that the program speaks; an English system stays English even if Chinese
/// stands further down its list.
QString systemLanguage()
{
    for (const QString &name : QLocale::system().uiLanguages()) {
        if (name.startsWith("zh"_L1))
            return u"zh"_s;
        if (name.startsWith("en"_L1) || name == "C"_L1)
            return u"en"_s;
    }
    return u"en"_s;
}

} // namespace

void installLanguage(const QString &choice)
{
    static std::vector<std::unique_ptr<QTranslator>> installed;
    const QString language = choice.isEmpty() ? systemLanguage() : choice;
    setCurrentLanguage(language);
    for (const auto &translator : installed)
        QCoreApplication::removeTranslator(translator.get());
    installed.clear();
    const auto install = [&](const QString &file, const QString &folder) {
        auto translator = std::make_unique<QTranslator>();
        if (translator->load(file, folder)) {
            QCoreApplication::installTranslator(translator.get());
            installed.push_back(std::move(translator));
        }
    };
    if (language == "zh"_L1) {
        install(u"qtbase_zh_CN"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
        install(u"heloscope_zh_CN"_s, u":/i18n"_s);
    }
}
