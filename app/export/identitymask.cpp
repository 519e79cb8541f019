// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/identitymask.h"

#include <QHash>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Keys whose values are bytes in another form, in which names could not be found.
const QStringList &opaqueKeys()
{
    static const QStringList keys{u"raw"_s, u"clear_text"_s, u"pem"_s, u"sha256"_s};
    return keys;
}

/// "qq.com" of "smtp.exmail.qq.com": whoever owns a name is told by its last two labels.
QString ownerOf(const QString &name)
{
    const auto labels = name.toLower().split(u'.', Qt::SkipEmptyParts);
    return labels.size() < 2 || !QHostAddress(name).isNull() ? QString() : labels.mid(labels.size() - 2).join(u'.');
}

class Mask
{
  public:
    explicit Mask(const Report &report)
    {
        const Account &account = report.account;
        addOwner(account.server.host);
        addOwner(account.address.section(u'@', -1));
        if (account.user.contains(u'@'))
            addOwner(account.user.section(u'@', -1));
        for (const QString &word : {account.user, account.address.section(u'@', 0, -2), account.displayName, account.helloName,
                 QString::fromUtf8(report.outcome.queueId)})
            addWord(word);
        for (const TranscriptEntry &entry : report.transcript.entries())
            addFrom(entry);
        // Longest first, so that a part never hides the whole.
        std::sort(m_words.begin(), m_words.end(),
            [](const QString &left, const QString &right) { return left.size() > right.size(); });
    }

    QJsonValue masked(const QJsonValue &value)
    {
        if (value.isString())
            return masked(value.toString());
        if (value.isArray()) {
            QJsonArray array;
            const QJsonArray items = value.toArray();
            for (const QJsonValue &item : items)
                array.append(masked(item));
            return array;
        }
        if (!value.isObject())
            return value;
        QJsonObject object = value.toObject();
        for (const QString &key : opaqueKeys())
            object.remove(key);
        for (auto item = object.begin(); item != object.end(); ++item)
            item.value() = masked(item.value());
        return object;
    }

  private:
    void addOwner(const QString &name)
    {
        if (const QString owner = ownerOf(name); !owner.isEmpty())
            m_owners.insert(owner);
    }
    void addWord(const QString &word)
    {
        constexpr qsizetype shortest = 3; // a shorter one would also hide parts of other words
        if (word.size() < shortest)
            return;
        m_words << word << QString::fromLatin1(word.toUtf8().toBase64(QByteArray::OmitTrailingEquals));
    }
    void addFrom(const TranscriptEntry &entry)
    {
        const auto *secured = std::get_if<Secured>(&entry.what);
        const auto *lost = std::get_if<Lost>(&entry.what);
        const TlsReport *tls = secured ? &secured->tls : lost ? &lost->tls : nullptr;
        if (tls && !tls->chain.isEmpty()) {
            // Only the server's own: the authorities are nobody's secret.
            addOwner(tls->chain.constFirst().subject);
            for (const QString &name : tls->chain.constFirst().names)
                addOwner(name);
        }
        const auto *received = std::get_if<Received>(&entry.what);
        const bool introduces = entry.stage == Stage::Greeting || entry.stage == Stage::Hello;
        if (received && introduces && !received->reply.lines.isEmpty())
            addOwner(QString::fromUtf8(received->reply.lines.constFirst().mid(4)).section(u' ', 0, 0));
    }

    QString standIn(const QString &value, const QString &form)
    {
        QString &found = m_standIns[form + value.toLower()];
        if (found.isEmpty())
            found = form.arg(++m_count[form]);
        return found;
    }
    /// Every match of \a expression that \a wanted holds becomes its stand-in.
    template <class Wanted>
    QString replaced(const QString &text, const QRegularExpression &expression, const QString &form, Wanted wanted)
    {
        QString result;
        qsizetype from = 0;
        auto matches = expression.globalMatch(text);
        while (matches.hasNext()) {
            const auto match = matches.next();
            if (!wanted(match.captured()))
                continue;
            result += QStringView(text).sliced(from, match.capturedStart() - from);
            result += standIn(match.captured(), form);
            from = match.capturedEnd();
        }
        result += QStringView(text).sliced(from);
        return result;
    }
    QString masked(QString text)
    {
        static const QRegularExpression address(uR"([^\s<>()\[\]"',;:@]{1,64}@[\w.-]{1,255})"_s,
            QRegularExpression::UseUnicodePropertiesOption);
        static const QRegularExpression name(uR"([\w*-]{1,63}(\.[\w-]{1,63}){1,20})"_s,
            QRegularExpression::UseUnicodePropertiesOption);
        static const QRegularExpression number(uR"((?<![\w.:])([0-9A-Fa-f:]*:[0-9A-Fa-f:.]+|\d{1,3}(\.\d{1,3}){3})(?![\w:]))"_s);
        const auto always = [](const QString &) { return true; };
        text = replaced(text, address, u"person-%1@masked.invalid"_s,
            [](const QString &found) { return !found.endsWith("@masked.invalid"_L1); });
        text = replaced(text, number, u"address-%1.masked.invalid"_s,
            [](const QString &found) { return !QHostAddress(found).isNull(); });
        text = replaced(text, name, u"name-%1.masked.invalid"_s, [this](const QString &found) {
            return m_owners.contains(ownerOf(found)) && !found.endsWith(".masked.invalid"_L1);
        });
        for (const QString &word : std::as_const(m_words))
            text = replaced(text, QRegularExpression(QRegularExpression::escape(word), QRegularExpression::CaseInsensitiveOption),
                u"word-%1-masked"_s, always);
        return text;
    }

    QSet<QString> m_owners;
    QStringList m_words;
    QHash<QString, QString> m_standIns;
    QHash<QString, int> m_count;
};

} // namespace

Report withoutIdentity(const Report &report)
{
    const QJsonObject masked = Mask(report).masked(QJsonValue(reportToJson(report))).toObject();
    QString problem;
    auto result = reportFromJson(QJsonDocument(masked).toJson(QJsonDocument::Compact), &problem);
    Q_ASSERT_X(result, "withoutIdentity", qPrintable(problem));
    return result.value_or(Report());
}
