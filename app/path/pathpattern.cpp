// SPDX-License-Identifier: GPL-3.0-or-later
#include "path/pathpattern.h"

#include <algorithm>

using namespace Qt::StringLiterals;

PathPattern::PathPattern(const QList<PathMeasurement> &measurements, const PathEvidence &known)
    : all(measurements)
    , evidence(known)
{
    for (qsizetype i = 0; i < all.size(); ++i) {
        const PathTarget &target = all.at(i).target;
        switch (target.subject) {
        case PathSubject::SystemNames:
            systemNames = i;
            break;
        case PathSubject::DirectNames:
            directNames = i;
            break;
        case PathSubject::Server:
            if (target.port != evidence.server.port)
                ports.append(i);
            else if (target.encryption == evidence.server.encryption)
                own.append(i);
            else
                otherMode.append(i);
            break;
        case PathSubject::OtherServer:
            (target.port == evidence.server.port ? others : elsewhere).append(i);
            break;
        case PathSubject::Web:
            web.append(i);
            break;
        }
    }
}

PathPattern::Indexes PathPattern::with(const Indexes &from, std::initializer_list<PathAnswer> answers) const
{
    Indexes found;
    std::ranges::copy_if(from, std::back_inserter(found), [&](qsizetype index) {
        return std::find(answers.begin(), answers.end(), at(index).answer) != answers.end();
    });
    return found;
}

PathPattern::Indexes PathPattern::reached(const Indexes &from) const
{
    Indexes found;
    std::ranges::copy_if(from, std::back_inserter(found), [&](qsizetype index) { return isReached(at(index).answer); });
    return found;
}

PathPattern::Indexes PathPattern::known(const Indexes &from) const
{
    Indexes found;
    std::ranges::copy_if(from, std::back_inserter(found), [&](qsizetype index) { return isKnown(at(index).answer); });
    return found;
}

bool PathPattern::allOf(const Indexes &from, std::initializer_list<PathAnswer> answers) const
{
    const Indexes tried = known(from);
    return !tried.isEmpty() && with(tried, answers).size() == tried.size();
}

PathAnswer PathPattern::names(qsizetype index) const
{
    return index < 0 ? PathAnswer::NotTried : at(index).answer;
}

PathPattern::Indexes PathPattern::signsOfLife() const
{
    return with(web + others + elsewhere + own + otherMode + ports, {PathAnswer::Answered, PathAnswer::NoStartTls});
}

QString ownedDomain(const QString &name)
{
    const QStringList labels = name.toLower().split(u'.', Qt::SkipEmptyParts);
    if (labels.size() <= 2)
        return labels.join(u'.');
    // "co.uk", "com.cn": the last two labels belong to the registry.
    static const QStringList registryLabels{u"co"_s, u"com"_s, u"net"_s, u"org"_s, u"gov"_s, u"edu"_s, u"ac"_s,
        u"ne"_s, u"or"_s, u"go"_s};
    const bool registry = labels.constLast().size() == 2 && registryLabels.contains(labels.at(labels.size() - 2));
    return labels.mid(labels.size() - (registry ? 3 : 2)).join(u'.');
}

QString greetedName(const QByteArray &greeting)
{
    constexpr qsizetype code = 4; // "220 "
    const QString first = decodeServerText(greeting.mid(code)).simplified().section(u' ', 0, 0).toLower();
    const bool isName = first.contains(u'.') && std::ranges::all_of(first, [](QChar letter) {
        return letter.isLetterOrNumber() || letter == u'.' || letter == u'-' || letter == u'_';
    });
    return isName ? first : QString();
}
