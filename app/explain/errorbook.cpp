// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/errorbook.h"

#include "account/provider.h"
#include "base/strictjson.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QList<Phrases> readPhrases(StrictJson &root, const QString &list, const QString &fact)
{
    QList<Phrases> all;
    auto rows = root.objects(list);
    for (auto &row : rows) {
        Phrases phrases{row.string(fact), row.strings(u"text"_s)};
        if (!std::all_of(phrases.text.cbegin(), phrases.text.cend(), isRulePhrase))
            row.fail(u"text"_s, u"phrases must be lower case with single blanks"_s);
        row.finish();
        all.append(phrases);
    }
    return all;
}

QString factOf(const QList<Phrases> &book, const QString &text)
{
    for (const auto &phrases : book) {
        if (std::any_of(phrases.text.cbegin(), phrases.text.cend(),
                [&text](const QString &phrase) { return hasPhrase(text, phrase); }))
            return phrases.fact;
    }
    return {};
}

} // namespace

const ErrorBook &ErrorBook::instance()
{
    static const ErrorBook book = [] {
        QFile file(u":/errorrules.json"_s);
        QString problem;
        if (!file.open(QIODevice::ReadOnly))
            qFatal("errorrules.json is not in the program");
        auto read = fromJson(file.readAll(), &problem);
        if (!read)
            qFatal("errorrules.json: %s", qPrintable(problem));
        return *read;
    }();
    return book;
}

std::optional<ErrorBook> ErrorBook::fromJson(const QByteArray &json, QString *problem)
{
    auto root = StrictJson::parse(json, problem);
    ErrorBook book;
    book.m_announcements = root.strings(u"announcements"_s);
    book.m_stages = readPhrases(root, u"stages"_s, u"stage"_s);
    book.m_providers = readPhrases(root, u"providers"_s, u"provider"_s);
    book.m_statuses = readPhrases(root, u"statuses"_s, u"status"_s);
    for (const auto &phrases : std::as_const(book.m_stages)) {
        if (!stageFromName(phrases.fact.toLatin1()))
            root.fail(u"stages"_s, u"unknown stage “%1”"_s.arg(phrases.fact));
    }
    for (const auto &phrases : std::as_const(book.m_providers)) {
        if (!ProviderBook::instance().byId(phrases.fact))
            root.fail(u"providers"_s, u"unknown provider “%1”"_s.arg(phrases.fact));
    }
    book.m_rules = RuleBook::read(root);
    root.finish();
    if (!problem->isEmpty())
        return std::nullopt;
    return book;
}

std::optional<Stage> ErrorBook::stageOf(const QString &text) const
{
    return stageFromName(factOf(m_stages, text).toLatin1());
}

QString ErrorBook::providerOf(const QString &text) const
{
    return factOf(m_providers, text);
}

QByteArray ErrorBook::statusOf(const QString &text) const
{
    return factOf(m_statuses, text).toLatin1();
}

ErrorBook::Announcement ErrorBook::announcement(const QString &lowerCaseLine) const
{
    Announcement last;
    for (const auto &words : m_announcements) {
        const auto at = lowerCaseLine.lastIndexOf(words);
        if (at >= 0 && at + words.size() > last.at + last.size)
            last = {at, words.size()};
    }
    return last;
}
