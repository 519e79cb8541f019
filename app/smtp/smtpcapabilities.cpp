// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/smtpcapabilities.h"

#include <QSet>

#include <algorithm>

SmtpCapabilities::SmtpCapabilities(const Reply &helloReply)
{
    QSet<QByteArray> seen; // a hostile reply can name a hundred thousand mechanisms
    for (qsizetype i = 1; i < helloReply.lines.size(); ++i) {
        QByteArrayList words = helloReply.lines.at(i).mid(4).split(' ');
        words.removeAll({});
        if (words.isEmpty())
            continue;
        Keyword keyword{words.takeFirst().toUpper(), words};
        if (keyword.name.startsWith("AUTH=")) {
            keyword.parameters.prepend(keyword.name.mid(5));
            keyword.name = "AUTH=";
            m_oldAuthSpelling = true;
        }
        if (keyword.name == "AUTH" || keyword.name == "AUTH=") {
            for (const QByteArray &mechanism : std::as_const(keyword.parameters)) {
                const QByteArray name = mechanism.toUpper();
                if (name.isEmpty() || seen.contains(name))
                    continue;
                seen.insert(name);
                m_mechanisms.append(name);
            }
        } else if (keyword.name == "SIZE") {
            bool ok = false;
            const qint64 size = keyword.parameters.value(0).toLongLong(&ok);
            m_maximumSize = ok && size > 0 ? size : 0;
        }
        m_keywords.append(keyword);
    }
}

bool SmtpCapabilities::offers(const QByteArray &name) const
{
    return std::ranges::any_of(m_keywords, [&](const Keyword &keyword) { return keyword.name == name; });
}
