// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/rule.h"

#include <QFile>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Chinese has no blanks between words, so a boundary is asked for only where a script has some.
bool isWordCharacter(QChar character)
{
    return character == u'_' || (character.unicode() < 0x2e80 && character.isLetterOrNumber());
}

bool hasAnyPhrase(const QString &text, const QStringList &phrases)
{
    return std::any_of(phrases.cbegin(), phrases.cend(),
        [&text](const QString &phrase) { return hasPhrase(text, phrase); });
}

bool hasStatus(const QByteArrayList &wanted, const QByteArray &status)
{
    return std::any_of(wanted.cbegin(), wanted.cend(),
        [&status](const QByteArray &beginning) { return status.startsWith(beginning); });
}

bool hasExtended(const QByteArrayList &wanted, const QByteArray &extended)
{
    return std::any_of(wanted.cbegin(), wanted.cend(), [&extended](const QByteArray &code) {
        return code.startsWith('x') ? !extended.isEmpty() && extended.mid(1) == code.mid(1)
                                    : extended == code;
    });
}

QByteArrayList latin(const QStringList &texts)
{
    QByteArrayList result;
    std::transform(texts.cbegin(), texts.cend(), std::back_inserter(result),
        [](const QString &text) { return text.toLatin1(); });
    return result;
}

void readContext(StrictJson &when, Rule *rule)
{
    const auto ports = when.integersOr(u"port"_s, 1, 65535);
    for (const auto port : ports)
        rule->ports.append(static_cast<quint16>(port));
    const auto encryptions = when.stringsOr(u"encryption"_s);
    for (const auto &name : encryptions) {
        if (const auto encryption = encryptionFromName(name.toLatin1()))
            rule->encryptions.append(*encryption);
        else
            when.fail(u"encryption"_s, u"unknown mode “%1”"_s.arg(name));
    }
    rule->mechanisms = latin(when.stringsOr(u"mechanism"_s));
    if (std::any_of(rule->mechanisms.cbegin(), rule->mechanisms.cend(),
            [](const QByteArray &name) { return name.isEmpty() || name != name.toUpper(); }))
        when.fail(u"mechanism"_s, u"mechanisms are written in upper case"_s);
    if (!when.has(u"kind"_s))
        return;
    const auto kind = when.string(u"kind"_s);
    if (kind == u"reply")
        rule->kind = RuleSubject::Kind::Reply;
    else if (kind == u"error")
        rule->kind = RuleSubject::Kind::Error;
    else
        when.fail(u"kind"_s, u"is “reply” or “error”"_s);
}

/// Lists of words that several rules need, by name.
using WordLists = QHash<QString, QStringList>;

void checkPhrases(StrictJson &json, const QString &key, const QStringList &phrases)
{
    if (!std::all_of(phrases.cbegin(), phrases.cend(), isRulePhrase))
        json.fail(key, u"phrases must be lower case with single blanks"_s);
}

WordLists wordListsFrom(StrictJson &root)
{
    WordLists lists;
    auto words = root.objectsOr(u"words"_s);
    for (auto &list : words) {
        const auto name = list.string(u"name"_s);
        const auto phrases = list.strings(u"phrases"_s);
        checkPhrases(list, u"phrases"_s, phrases);
        if (lists.contains(name))
            list.fail(u"name"_s, u"“%1” is there twice"_s.arg(name));
        lists.insert(name, phrases);
        list.finish();
    }
    return lists;
}

/// "@sender" stands for the list of that name.
QStringList phrasesOf(StrictJson &when, const QString &key, const WordLists &lists)
{
    QStringList phrases;
    const auto written = when.stringsOr(key);
    for (const auto &phrase : written) {
        if (!phrase.startsWith(u'@'))
            phrases.append(phrase);
        else if (const auto list = lists.constFind(phrase.mid(1)); list != lists.constEnd())
            phrases.append(*list);
        else
            when.fail(key, u"no list of words is called “%1”"_s.arg(phrase));
    }
    checkPhrases(when, key, phrases);
    return phrases;
}

Rule ruleFrom(StrictJson &json, const WordLists &lists)
{
    Rule rule;
    rule.finding = json.string(u"finding"_s);
    rule.weight = static_cast<int>(json.integer(u"weight"_s, -1000, 1000));
    auto when = json.object(u"when"_s);
    const auto stages = when.stringsOr(u"stage"_s);
    for (const auto &name : stages) {
        if (const auto stage = stageFromName(name.toLatin1()))
            rule.stages.append(*stage);
        else
            when.fail(u"stage"_s, u"unknown stage “%1”"_s.arg(name));
    }
    rule.status = latin(when.stringsOr(u"status"_s));
    rule.extended = latin(when.stringsOr(u"extended"_s));
    rule.providers = when.stringsOr(u"provider"_s);
    readContext(when, &rule);
    rule.text = phrasesOf(when, u"text"_s, lists);
    rule.allText = phrasesOf(when, u"all_text"_s, lists);
    rule.withText = phrasesOf(when, u"with"_s, lists);
    rule.withoutText = phrasesOf(when, u"without"_s, lists);
    when.finish();
    json.finish();
    return rule;
}

} // namespace

bool hasPhrase(const QString &text, QStringView phrase)
{
    const bool open = phrase.endsWith(u'*');
    const auto words = open ? phrase.chopped(1) : phrase;
    for (auto at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
        const auto end = at + words.size();
        const bool begins = at == 0 || !isWordCharacter(words.front()) || !isWordCharacter(text.at(at - 1));
        const bool ends =
            open || end == text.size() || !isWordCharacter(words.back()) || !isWordCharacter(text.at(end));
        if (begins && ends)
            return true;
    }
    return false;
}

// Texts are compared in lower case and with single blanks.
bool isRulePhrase(const QString &phrase)
{
    return !phrase.isEmpty() && phrase != u"*" && phrase == phrase.toLower() && phrase == phrase.simplified();
}

QString comparable(const QByteArray &bytes)
{
    constexpr qsizetype longest = 16 * 1024; // what says why comes early; the rest would only cost time
    return decodeServerText(bytes.left(longest)).toLower().simplified();
}

RuleSubject ruleSubject(std::optional<Stage> stage, const Reply &reply, const QString &provider)
{
    RuleSubject subject;
    subject.stage = stage;
    subject.status = reply.status;
    subject.extended = reply.extended;
    subject.provider = provider;
    subject.text = comparable(reply.text());
    return subject;
}

bool Rule::matches(const RuleSubject &subject) const
{
    return (stages.isEmpty() || (subject.stage && stages.contains(*subject.stage))) &&
           matchesContent(subject);
}

bool Rule::matchesContent(const RuleSubject &subject) const
{
    return (!kind || *kind == subject.kind) && (ports.isEmpty() || ports.contains(subject.port)) &&
           (encryptions.isEmpty() || (subject.encryption && encryptions.contains(*subject.encryption))) &&
           (mechanisms.isEmpty() || mechanisms.contains(subject.mechanism)) &&
           (status.isEmpty() || hasStatus(status, subject.status)) &&
           (extended.isEmpty() || hasExtended(extended, subject.extended)) &&
           (providers.isEmpty() || providers.contains(subject.provider)) &&
           (text.isEmpty() || hasAnyPhrase(subject.text, text)) &&
           (withText.isEmpty() || hasAnyPhrase(subject.text, withText)) &&
           !hasAnyPhrase(subject.text, withoutText) &&
           std::all_of(allText.cbegin(), allText.cend(),
               [&subject](const QString &phrase) { return hasPhrase(subject.text, phrase); });
}

const RuleBook &RuleBook::instance()
{
    static const RuleBook book = [] {
        QFile file(u":/rules.json"_s);
        QString problem;
        if (!file.open(QIODevice::ReadOnly))
            qFatal("rules.json is not in the program");
        auto read = fromJson(file.readAll(), &problem);
        if (!read)
            qFatal("rules.json: %s", qPrintable(problem));
        return *read;
    }();
    return book;
}

RuleBook RuleBook::read(StrictJson &root)
{
    RuleBook book;
    const auto lists = wordListsFrom(root);
    auto rules = root.objects(u"rules"_s);
    for (auto &rule : rules)
        book.m_rules.append(ruleFrom(rule, lists));
    return book;
}

std::optional<RuleBook> RuleBook::fromJson(const QByteArray &json, QString *problem)
{
    QString found;
    auto root = StrictJson::parse(json, &found);
    const auto book = read(root);
    root.finish();
    if (problem)
        *problem = found;
    if (!found.isEmpty())
        return std::nullopt;
    return book;
}
