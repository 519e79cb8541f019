// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/provider.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

// How well one word of the query fits; the smaller the better.
enum Fit { Exact, Begins, WordBegins, HostBegins, InName, InHost, NoFit };

// Case and width do not matter: "ＱＱ" is "qq".
QString folded(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

QStringList words(const QString &text)
{
    static const QRegularExpression separators(u"[\\s()/,·]+"_s);
    return folded(text).split(separators, Qt::SkipEmptyParts);
}

class Names
{
public:
    explicit Names(const Provider &provider)
        : m_hosts(provider.domains)
    {
        for (const auto &language : {u"en"_s, u"zh"_s}) {
            const auto parts = words(provider.name.in(language));
            m_words += parts;
            m_names.append(parts.join(QString()));
        }
        m_names += {folded(provider.id), provider.pinyin};
        for (const auto &server : provider.servers)
            m_hosts.append(server.host);
    }

    [[nodiscard]] Fit fit(const QString &word) const
    {
        const auto begins = [&word](const QString &text) { return text.startsWith(word); };
        const auto inside = [&word](const QString &text) { return text.contains(word); };
        if (m_names.contains(word) || m_hosts.contains(word))
            return Exact;
        if (std::any_of(m_names.begin(), m_names.end(), begins))
            return Begins;
        if (std::any_of(m_words.begin(), m_words.end(), begins))
            return WordBegins;
        // A name below a known domain, such as the one of the web mail.
        const auto above = [&word](const QString &host) { return word.endsWith(u'.' + host); };
        if (std::any_of(m_hosts.begin(), m_hosts.end(), begins)
            || std::any_of(m_hosts.begin(), m_hosts.end(), above))
            return HostBegins;
        if (std::any_of(m_names.begin(), m_names.end(), inside))
            return InName;
        return std::any_of(m_hosts.begin(), m_hosts.end(), inside) ? InHost : NoFit;
    }

private:
    QStringList m_names, m_words, m_hosts;
};

QStringList queryWords(const QString &query)
{
    auto text = folded(query);
    // Of a whole address only the domain says anything.
    if (const auto at = text.lastIndexOf(u'@'); at >= 0)
        text = text.sliced(at + 1);
    return words(text);
}

} // namespace

QList<const Provider *> ProviderBook::search(const QString &query) const
{
    const auto wanted = queryWords(query);
    QList<std::pair<int, const Provider *>> found;
    for (const auto &provider : m_providers) {
        const Names names(provider);
        int sum = 0;
        bool all = true;
        for (const auto &word : wanted) {
            const auto fit = names.fit(word);
            all = all && fit != NoFit;
            sum += fit;
        }
        if (all)
            found.append({sum, &provider});
    }
    // Equal ones keep the order of the file, which begins with what most people look for.
    std::stable_sort(
        found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<const Provider *> best;
    for (const auto &[sum, provider] : found)
        best.append(provider);
    return best;
}
