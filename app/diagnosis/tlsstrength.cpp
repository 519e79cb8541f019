// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/tlsjudgementparts.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace {

/// What the words of a cipher suite's name mean, in OpenSSL's spelling (ECDHE-RSA-AES128-SHA) and IANA's
/// (TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA).
struct CipherParts {
    explicit CipherParts(const QString &name)
    {
        static const QRegularExpression between(u"[-_]"_s);
        const QStringList list = name.toUpper().split(between, Qt::SkipEmptyParts);
        words = QSet<QString>(list.cbegin(), list.cend());
        last = list.value(list.size() - 1);
    }
    [[nodiscard]] bool hasAny(std::initializer_list<QLatin1StringView> some) const
    {
        return std::any_of(some.begin(), some.end(), [this](QLatin1StringView word) { return words.contains(QString(word)); });
    }
    /// The word of a method that is broken or does not encrypt at all; empty if there is none.
    [[nodiscard]] QString broken() const
    {
        if (hasAny({"NULL"_L1}))
            return u"NULL"_s;
        if (hasAny({"ADH"_L1, "AECDH"_L1, "ANON"_L1}))
            return u"anonymous"_s;
        if (hasAny({"EXP"_L1, "EXPORT"_L1, "EXPORT1024"_L1, "DES40"_L1}))
            return u"EXPORT"_s;
        if (hasAny({"RC4"_L1, "RC2"_L1}))
            return words.contains(u"RC4"_s) ? u"RC4"_s : u"RC2"_s;
        if (hasAny({"3DES"_L1, "CBC3"_L1}))
            return u"3DES"_s;
        return hasAny({"DES"_L1}) ? u"DES"_s : last == "MD5"_L1 ? u"MD5"_s : QString();
    }
    [[nodiscard]] bool isAuthenticated() const
    {
        return hasAny({"GCM"_L1, "CCM"_L1, "CCM8"_L1, "POLY1305"_L1, "CHACHA20"_L1, "OCB"_L1});
    }
    /// In TLS 1.3 always; its names do not say so.
    [[nodiscard]] bool isForwardSecret(const QString &protocol) const
    {
        return protocol == "TLS 1.3"_L1 || hasAny({"ECDHE"_L1, "DHE"_L1, "EECDH"_L1, "EDH"_L1});
    }
    QSet<QString> words;
    QString last;
};

TlsFact strengthOf(const TlsReport &report, const CipherParts &parts)
{
    constexpr int enoughBits = 128;
    TlsFact fact{"cipher", TlsVerdict::Good, judged(QT_TRANSLATE_NOOP("TlsJudgement", "Cipher")), judgedName(report.cipher), {}};
    if (const QString broken = parts.broken(); !broken.isEmpty()) {
        fact.verdict = TlsVerdict::Bad;
        fact.reason = judged(QT_TRANSLATE_NOOP("TlsJudgement",
            "%1 is broken: what travels can be read or changed. The server's administrator has to switch it off.")).arg(broken);
    } else if (report.cipherBits > 0 && report.cipherBits < enoughBits) {
        fact.verdict = TlsVerdict::Bad;
        fact.reason = judged(QT_TRANSLATE_NOOP("TlsJudgement",
            "A key of %1 bits can be found by trying all. The server's administrator has to switch this cipher off."))
                          .arg(report.cipherBits);
    } else if (parts.isAuthenticated()) {
        fact.reason = judged(QT_TRANSLATE_NOOP("TlsJudgement",
            "It encrypts and notices every change in one step (AEAD), as is right today."));
    } else if (parts.last == "SHA"_L1) {
        fact.verdict = TlsVerdict::Warning;
        fact.reason = judged(QT_TRANSLATE_NOOP("TlsJudgement",
            "CBC with SHA-1 is an outdated construction with known attacks. The server's administrator should offer "
            "ciphers with GCM or ChaCha20."));
    } else {
        fact.verdict = TlsVerdict::Note;
        fact.reason = judged(QT_TRANSLATE_NOOP("TlsJudgement",
            "An older construction (no AEAD). It still holds; ciphers with GCM or ChaCha20 are better."));
    }
    return fact;
}

TlsFact secrecyOf(const TlsReport &report, const CipherParts &parts)
{
    TlsFact fact{"forward_secrecy", TlsVerdict::Good, judged(QT_TRANSLATE_NOOP("TlsJudgement", "Forward secrecy")), {}, {}};
    if (parts.isForwardSecret(report.protocol)) {
        fact.value = judged(QT_TRANSLATE_NOOP("TlsJudgement", "yes"));
        fact.reason = judged(QT_TRANSLATE_NOOP("TlsJudgement",
            "Whoever records the connection cannot read it later, even with the server's key."));
        return fact;
    }
    fact.verdict = TlsVerdict::Warning;
    fact.value = judged(QT_TRANSLATE_NOOP("TlsJudgement", "no"));
    fact.reason = judged(QT_TRANSLATE_NOOP("TlsJudgement",
        "Whoever records the connection and gets the server's key one day can read it all. The server's administrator "
        "should offer ciphers with ECDHE."));
    return fact;
}

} // namespace

TlsFact protocolFact(const TlsReport &report)
{
    TlsFact fact{"protocol", TlsVerdict::Good, judged(QT_TRANSLATE_NOOP("TlsJudgement", "Protocol")), judgedName(report.protocol), {}};
    if (report.protocol.isEmpty()) {
        fact.verdict = TlsVerdict::Bad;
        fact.value = judged(QT_TRANSLATE_NOOP("TlsJudgement", "none in common"));
        fact.reason = judged(QT_TRANSLATE_NOOP("TlsJudgement",
            "The server and this computer found no TLS version and cipher that both accept. The server's administrator has "
            "to enable TLS 1.2 and 1.3; if other servers fail too, this computer's system is too old."));
    } else if (report.protocol == "TLS 1.3"_L1) {
        fact.reason = judged(QT_TRANSLATE_NOOP("TlsJudgement", "The newest version."));
    } else if (report.protocol == "TLS 1.2"_L1) {
        fact.reason = judged(QT_TRANSLATE_NOOP("TlsJudgement", "Safe with good ciphers; TLS 1.3 is newer and quicker."));
    } else {
        fact.verdict = TlsVerdict::Bad;
        fact.reason = judged(QT_TRANSLATE_NOOP("TlsJudgement",
            "The newest version that the server speaks is %1, which is outdated and unsafe (RFC 8996), so nothing is sent "
            "over it. The server's administrator has to enable TLS 1.2 and 1.3, on old systems by an update.")).arg(fact.value);
    }
    return fact;
}

QList<TlsFact> cipherFacts(const TlsReport &report)
{
    if (report.cipher.isEmpty())
        return {};
    const CipherParts parts(report.cipher);
    return {strengthOf(report, parts), secrecyOf(report, parts)};
}

TlsFact keyFact(const CertificateFacts &certificate)
{
    constexpr int leastRsa = 2048, leastEc = 256, acceptedEc = 224;
    const bool elliptic = certificate.keyAlgorithm == "EC"_L1 || certificate.keyAlgorithm.startsWith("ED"_L1);
    TlsFact fact{"key", TlsVerdict::Good, judged(QT_TRANSLATE_NOOP("TlsJudgement", "Key")), {}, {}};
    fact.value = judged(QT_TRANSLATE_NOOP("TlsJudgement", "%1, %2 bits"))
                     .arg(judgedName(certificate.keyAlgorithm), QString::number(certificate.keyBits));
    if (certificate.keyAlgorithm.isEmpty() || certificate.keyBits <= 0) {
        fact.verdict = TlsVerdict::Note;
        fact.value = judged(QT_TRANSLATE_NOOP("TlsJudgement", "of a kind this program does not know"));
        fact.reason = judged(QT_TRANSLATE_NOOP("TlsJudgement", "Its strength cannot be judged here."));
    } else if (certificate.keyAlgorithm == "DSA"_L1) {
        fact.verdict = TlsVerdict::Bad;
        fact.reason = judged(QT_TRANSLATE_NOOP("TlsJudgement",
            "DSA keys are outdated. The certificate has to be issued anew with an RSA key of 2048 bits or an EC key of 256."));
    } else if (certificate.keyBits < (elliptic ? leastEc : leastRsa)) {
        const bool stillAccepted = elliptic && certificate.keyBits >= acceptedEc;
        fact.verdict = stillAccepted ? TlsVerdict::Warning : TlsVerdict::Bad;
        fact.reason = elliptic ? judged(QT_TRANSLATE_NOOP("TlsJudgement",
                          "Too short: an EC key needs 256 bits or more. The certificate has to be issued anew with a longer key."))
                               : judged(QT_TRANSLATE_NOOP("TlsJudgement",
                          "Too short: an RSA key needs 2048 bits or more. The certificate has to be issued anew with a longer key."));
    } else {
        fact.reason = judged(QT_TRANSLATE_NOOP("TlsJudgement", "Long enough."));
    }
    return fact;
}

TlsFact signatureFact(const CertificateFacts &certificate)
{
    const QString name = certificate.signatureAlgorithm.toLower();
    const bool old = name.contains("sha1"_L1) || name.contains("md5"_L1) || name.contains("md4"_L1) || name.contains("md2"_L1);
    TlsFact fact{"signature", TlsVerdict::Good, judged(QT_TRANSLATE_NOOP("TlsJudgement", "Signature")),
        judgedName(certificate.signatureAlgorithm), {}};
    if (certificate.signatureAlgorithm.isEmpty()) {
        fact.verdict = TlsVerdict::Note;
        fact.value = judged(QT_TRANSLATE_NOOP("TlsJudgement", "of a kind this program does not know"));
        fact.reason = judged(QT_TRANSLATE_NOOP("TlsJudgement", "Its strength cannot be judged here."));
    } else if (old && certificate.selfSigned) {
        fact.verdict = TlsVerdict::Note;
        fact.reason = judged(QT_TRANSLATE_NOOP("TlsJudgement",
            "An outdated method, but nobody relies on the signature of a certificate that signs itself."));
    } else if (old) {
        fact.verdict = TlsVerdict::Bad;
        fact.reason = judged(QT_TRANSLATE_NOOP("TlsJudgement",
            "MD5 and SHA-1 can be forged, so nobody trusts such a signature any more. The certificate has to be issued anew "
            "with SHA-256."));
    } else {
        fact.reason = judged(QT_TRANSLATE_NOOP("TlsJudgement", "Cannot be forged."));
    }
    return fact;
}
