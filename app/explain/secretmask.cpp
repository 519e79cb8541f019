// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/secretmask.h"

#include "base/scrubber.h"

#include <QList>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QString &placeholder()
{
    static const QString bullets = QString::fromUtf8(Scrubber::placeholder());
    return bullets;
}

QRegularExpression expression(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption);
}

/// Patterns whose second group is the secret; none of them can run over a text more than once per start.
const QList<QRegularExpression> &patterns()
{
    static const auto key = uR"((?:pass(?:word|wd|wort|phrase|code)?|pwd|secret|(?:access|refresh|id)?[_-]?token|)"
                            uR"(api[_-]?key|credentials?|mot de passe|contrase(?:ñ|n)a|пароль|密\s?码|口令|授权码|パスワード))"_s;
    // Not a reply code or a word that an error sentence goes on with.
    static const auto value = uR"(((?![245]\d\d\b)(?!(?:is|was|not|incorrect|invalid|wrong|and|or|for|command)\b)[^\s"',;)}\]<>]{3,}))"_s;
    static const QList<QRegularExpression> all{
        expression(uR"((\bauth(?:enticate)?\s+(?:plain|login|xoauth2|oauthbearer|cram-md5|ntlm|scram-[a-z0-9-]+)\s+)([A-Za-z0-9+/=_-]{4,}))"_s),
        expression(uR"((\bLOGIN\s+"?[^\s"]+@[^\s"]+"?\s+)("[^"]+"|\S+))"_s),
        expression(uR"((\b(?:authorization\s*:\s*)?(?:bearer|basic)\s+)((?=[^\s]*[0-9=])[A-Za-z0-9+/=._~-]{8,}))"_s),
        expression(u"("_s + key + uR"(["']?\s*(?:=>|:=|[=:：])\s*["'])([^"'\n]{1,200}))"_s),
        expression(u"("_s + key + uR"(["']?\s*(?:=>|:=|[=:：])\s*)((?:[a-z]{4} ){3}[a-z]{4}\b))"_s),
        expression(u"("_s + key + uR"(["']?\s*(?:=>|:=|[=:：])\s*))"_s + value),
        expression(uR"((\s(?:--?(?:auth-)?password|-ap|--pass)[= ]\s*)(\S+))"_s),
        expression(uR"((\s(?:-u|--user)\s+["']?[^\s:"']+:)([^\s"']+))"_s),
        expression(uR"((\b(?:login|networkcredential|authenticate|setpassword|plainauth)\(\s*(?:"[^"]*"\s*,\s*|'[^']*'\s*,\s*)*)("[^"]+"|'[^']+'))"_s),
        expression(uR"((\b[a-z][a-z0-9+.-]{1,20}://[^\s:/@]{1,100}:)([^\s/@]{1,200})(?=@))"_s),
        expression(uR"(((?:^|C:|->|~>|>)\s*PASS\s+)(\S.*))"_s),
        expression(uR"((\b)((?:ya29\.|SG\.|xsmtpsib-|xkeysib-|1//0)[A-Za-z0-9._/-]{10,}|eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9._-]{10,}))"_s),
    };
    return all;
}

bool isBase64Character(QChar character)
{
    return character.unicode() < 0x80 &&
           (character.isLetterOrNumber() || character == u'+' || character == u'/' || character == u'=');
}

/// "\0user\0password" or "user=…^Aauth=Bearer …", as PLAIN and XOAUTH2 send it.
bool holdsSignIn(const QByteArray &encoded)
{
    const auto bytes = QByteArray::fromBase64(encoded);
    const bool plain = bytes.count('\0') == 2 && !bytes.endsWith('\0');
    return plain || bytes.contains("auth=Bearer") || bytes.contains("\x01" "auth=");
}

/// Base64 that stands anywhere and holds a whole sign-in.
QString withoutSignIns(const QString &line)
{
    constexpr qsizetype shortest = 12;
    QString out;
    qsizetype copied = 0;
    for (qsizetype i = 0; i < line.size();) {
        auto end = i;
        while (end < line.size() && isBase64Character(line.at(end)))
            ++end;
        if (end - i >= shortest && holdsSignIn(line.mid(i, end - i).toLatin1())) {
            out += QStringView(line).sliced(copied, i - copied);
            out += placeholder();
            copied = end;
        }
        i = end + 1;
    }
    return copied == 0 ? line : out.append(QStringView(line).sliced(copied));
}

/// A line of a client that is nothing but Base64: user name, password or answer to a challenge.
bool isBareAnswer(const QString &line)
{
    static const QRegularExpression bare(
        uR"(^(?:.{0,60}?(?:C:|->|~>|>>>|send:|CLIENT -> SERVER:|>)\s*)["']?(?!(?:STARTTLS|QUIT|DATA|RSET|NOOP|EHLO|HELO|AUTH|CAPA|STLS)\b)[A-Za-z0-9+/]{4,}={0,2}["']?\s*$)"_s);
    return bare.match(line).hasMatch();
}

bool asksForSecret(const QString &line)
{
    return line.contains("334 "_L1) || line.trimmed().endsWith("334"_L1);
}

QString masked(QString line)
{
    for (const auto &pattern : patterns()) {
        if (line.contains(pattern))
            line.replace(pattern, u"\\1"_s + placeholder());
    }
    return withoutSignIns(line);
}

/// The last word, which is all that is secret in an answer.
QString withoutLastWord(const QString &line)
{
    const auto trimmed = line.trimmed();
    return trimmed.left(trimmed.lastIndexOf(u' ') + 1) + placeholder();
}

} // namespace

QStringList withoutSecrets(const QStringList &lines)
{
    QStringList out;
    out.reserve(lines.size());
    bool asked = false;
    for (const auto &line : lines) {
        static const QRegularExpression onlyBase64(uR"(^[A-Za-z0-9+/]{4,}={0,2}$)"_s);
        const auto text = line.trimmed();
        const bool answer = isBareAnswer(line) || (asked && onlyBase64.match(text).hasMatch());
        out.append(Scrubber::instance().scrub(answer ? withoutLastWord(line) : masked(line)));
        asked = asksForSecret(line) || (asked && text.isEmpty());
    }
    return out;
}
