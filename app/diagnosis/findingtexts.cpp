// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/findingtexts.h"

#include "diagnosis/findingtable.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

const QHash<QString, FindingRow> &table()
{
    static const QHash<QString, FindingRow> all = [] {
        QHash<QString, FindingRow> rows;
        for (const auto *part :
            {&signInTexts(), &networkTexts(), &pathTexts(), &tlsTexts(), &sessionTexts(), &mailTexts(), &settingTexts()}) {
            for (const auto &row : *part)
                rows.insert(QString::fromLatin1(row.id), row);
        }
        return rows;
    }();
    return all;
}

QString translated(const char *text)
{
    return QCoreApplication::translate("Findings", text);
}

const FindingRow *rowOf(const QString &id)
{
    const auto row = table().constFind(id);
    return row == table().constEnd() ? nullptr : &*row;
}

/// The row that says it most exactly.
const FindingRow *variantOf(const Finding &finding)
{
    static const QStringList byValue{
        u"reason"_s, u"kind"_s, u"form"_s, u"spoke"_s, u"hint"_s, u"stage"_s, u"credential"_s};
    static const QStringList byPresence{
        u"service"_s, u"offered"_s, u"recipient"_s, u"bytes"_s, u"signed_in"_s};
    const auto find = [&finding](const QString &variant) { return rowOf(finding.id + u'/' + variant); };
    if (const auto *row = finding.arguments.contains(u"practice"_s) ? find(u"practice"_s) : nullptr)
        return row;
    for (const auto &argument : byValue) {
        const auto value = finding.arguments.value(argument);
        if (const auto *row = value.isEmpty() ? nullptr : find(value))
            return row;
    }
    for (const auto &argument : byPresence) {
        if (const auto *row = finding.arguments.value(argument).isEmpty() ? nullptr : find(argument))
            return row;
    }
    return nullptr;
}

QString kindText(CredentialKind kind)
{
    switch (kind) {
    case CredentialKind::AuthorizationCode:
        return translated(QT_TRANSLATE_NOOP("Findings", "authorization code"));
    case CredentialKind::AppPassword:
        return translated(QT_TRANSLATE_NOOP("Findings", "app password"));
    case CredentialKind::ApiKey:
        return translated(QT_TRANSLATE_NOOP("Findings", "API key"));
    case CredentialKind::OAuth2Token:
        return translated(QT_TRANSLATE_NOOP("Findings", "access token"));
    case CredentialKind::Password:
    case CredentialKind::None:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("Findings", "password"));
}

QString modeText(const QString &name)
{
    const auto encryption = encryptionFromName(name.toLatin1());
    if (!encryption)
        return {};
    switch (*encryption) {
    case Encryption::Tls:
        return translated(QT_TRANSLATE_NOOP("Findings", "TLS from the start"));
    case Encryption::StartTls:
        return translated(QT_TRANSLATE_NOOP("Findings", "STARTTLS"));
    case Encryption::None:
        return translated(QT_TRANSLATE_NOOP("Findings", "no encryption"));
    }
    Q_UNREACHABLE();
}

QString credentialText(const Finding &finding, const Provider *provider)
{
    const auto used = credentialKindFromName(finding.arguments.value(u"credential"_s).toLatin1());
    if (used == CredentialKind::OAuth2Token)
        return kindText(*used);
    if (provider && !provider->credentialName.isEmpty())
        return provider->credentialName.text();
    // What is wanted is known even where nobody knows what was used.
    if (!provider && finding.id == "needs_authorization_code"_L1)
        return kindText(CredentialKind::AuthorizationCode);
    if (!provider && finding.id == "needs_app_password"_L1)
        return kindText(CredentialKind::AppPassword);
    return kindText(used.value_or(provider ? provider->credential : CredentialKind::Password));
}

QMap<QString, QString> factsOf(const Finding &finding, const Provider *provider)
{
    auto facts = finding.arguments;
    facts.insert(u"Provider"_s,
        provider ? provider->name.text() : translated(QT_TRANSLATE_NOOP("Findings", "The mail server")));
    facts.insert(u"provider"_s,
        provider ? provider->name.text() : translated(QT_TRANSLATE_NOOP("Findings", "the mail server")));
    facts.insert(u"credential"_s, credentialText(finding, provider));
    facts.insert(u"right_mode"_s, modeText(finding.arguments.value(u"right_encryption"_s)));
    if (provider && !provider->codeForm.isEmpty())
        facts.insert(u"code_form"_s, provider->codeForm.text());
    if (provider && !provider->userHint.isEmpty())
        facts.insert(u"user_hint"_s, provider->userHint.text());
    return facts;
}

/// Puts the facts in, in one pass: a fact that looks like a placeholder stays as it is. Nothing if one is
/// missing.
std::optional<QString> filled(const QString &text, const QMap<QString, QString> &facts)
{
    QString result;
    qsizetype from = 0;
    while (true) {
        const auto open = text.indexOf(u'{', from);
        const auto close = open < 0 ? -1 : text.indexOf(u'}', open);
        if (close < 0)
            return result + text.mid(from);
        const auto name = text.mid(open + 1, close - open - 1);
        const auto value = open == 0 && name == "host"_L1 ? facts.value(u"Host"_s, facts.value(name)) : facts.value(name);
        if (value.isEmpty())
            return std::nullopt;
        result += text.mid(from, open - from) + value;
        from = close + 1;
    }
}

std::optional<QString> firstFilled(const QList<const char *> &texts, const QMap<QString, QString> &facts)
{
    for (const auto *text : texts) {
        if (const auto sentence = text ? filled(translated(text), facts) : std::nullopt)
            return sentence;
    }
    return std::nullopt;
}

/// The first that can be said with the facts at hand; if none can, of a server without a name; else the last
/// with gaps.
QString said(const QList<const char *> &texts, QMap<QString, QString> facts)
{
    if (const auto sentence = firstFilled(texts, facts))
        return *sentence;
    if (facts.value(u"host"_s).isEmpty()) {
        const auto server = translated(QT_TRANSLATE_NOOP("Findings", "the server"));
        facts.insert(u"host"_s, server);
        const auto sentence = firstFilled(texts, facts);
        if (sentence && sentence->startsWith(server))
            return sentence->left(1).toUpper() + sentence->mid(1);
        if (sentence)
            return *sentence;
    }
    const auto last =
        std::find_if(texts.crbegin(), texts.crend(), [](const char *text) { return text != nullptr; });
    static const QRegularExpression placeholder(u"\\{[a-zA-Z_]+\\}"_s);
    return last == texts.crend() ? QString() : translated(*last).replace(placeholder, u"…"_s);
}

QStringList remediesOf(const FindingRow &row, const FindingRow *variant, const Provider *provider,
    const QMap<QString, QString> &facts)
{
    const auto &own = variant && !variant->remedies.isEmpty() ? variant->remedies : row.remedies;
    QStringList remedies;
    for (const auto *remedy : own) {
        if (const auto sentence = filled(translated(remedy), facts))
            remedies.append(*sentence);
    }
    if (!row.providerSteps || !provider || provider->steps.isEmpty() || remedies.isEmpty())
        return remedies;
    QStringList steps;
    for (const auto &step : provider->steps)
        steps.append(step.text());
    steps.append(remedies.constLast());
    return steps;
}

QList<RemedyAction> actionsOf(const FindingRow &row, const Finding &finding, const Provider *provider)
{
    auto actions = row.actions;
    if (!finding.arguments.contains(u"right_host"_s))
        actions.removeAll(RemedyAction::UseSuggestedServer);
    if (!provider || provider->codePage.isEmpty())
        actions.removeAll(RemedyAction::OpenCodePage);
    return actions;
}

} // namespace

FindingText textOf(const Finding &finding, const Provider *provider)
{
    const auto found = table().constFind(finding.id);
    if (found == table().constEnd()) {
        FindingText unknown;
        unknown.title = finding.id; // saved by a newer version
        return unknown;
    }
    const auto &row = *found;
    const auto *variant = variantOf(finding);
    const auto facts = factsOf(finding, provider);
    FindingText text;
    auto named = facts;
    if (finding.arguments.contains(u"practice"_s)) {
        // Its address says nothing to who practises.
        named.insert(u"host"_s, translated(QT_TRANSLATE_NOOP("Findings", "the practice server")));
        named.insert(u"Host"_s, translated(QT_TRANSLATE_NOOP("Findings", "The practice server")));
    }
    static const FindingRow none;
    const auto &special = variant ? *variant : none;
    const auto *fewFacts = rowOf(finding.id + u"/bare"_s);
    const auto &bare = fewFacts ? *fewFacts : none;
    text.title = said({special.title, row.title, bare.title}, named);
    text.explanation = said({special.explanation, row.explanation, bare.explanation}, named);
    text.remedies = remediesOf(row, variant, provider, facts);
    text.actor = row.actor;
    text.retry = row.retry;
    text.retryText = said({row.retryText}, facts);
    text.actions = actionsOf(row, finding, provider);
    return text;
}

QString actorText(Actor actor)
{
    switch (actor) {
    case Actor::You:
        return translated(QT_TRANSLATE_NOOP("Findings", "You"));
    case Actor::Administrator:
        return translated(QT_TRANSLATE_NOOP("Findings", "Your administrator"));
    case Actor::Provider:
        return translated(QT_TRANSLATE_NOOP("Findings", "The provider"));
    case Actor::Network:
        return translated(QT_TRANSLATE_NOOP("Findings", "The network's administrator"));
    case Actor::Recipient:
        return translated(QT_TRANSLATE_NOOP("Findings", "The recipient"));
    case Actor::Program:
        return translated(QT_TRANSLATE_NOOP("Findings", "The makers of the mail program"));
    case Actor::Nobody:
        return translated(QT_TRANSLATE_NOOP("Findings", "Nobody"));
    }
    Q_UNREACHABLE();
}

QStringList knownFindingIds()
{
    QStringList ids;
    for (auto row = table().keyBegin(); row != table().keyEnd(); ++row) {
        if (!row->contains(u'/'))
            ids.append(*row);
    }
    ids.sort();
    return ids;
}
