// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/annotationtools.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

QString say(const char *source)
{
    return translated("Tls", source);
}

QString shown(const QString &text)
{
    return shownText(text.toUtf8());
}

QString dateText(const QDateTime &date)
{
    return date.toUTC().toString(u"yyyy-MM-dd HH:mm"_s) + u" UTC"_s;
}

/// Days from the check to the end of the certificate; negative if it is over.
std::optional<qint64> daysLeft(const TlsReport &tls)
{
    if (tls.chain.isEmpty() || !tls.checkedAt.isValid() || !tls.chain.constFirst().validUntil.isValid())
        return std::nullopt;
    const auto &end = tls.chain.constFirst().validUntil;
    return end < tls.checkedAt ? -1 : tls.checkedAt.daysTo(end); // as the verdict counts them
}

QString validityText(const TlsReport &tls)
{
    const auto days = daysLeft(tls);
    if (!days)
        return say(QT_TRANSLATE_NOOP("Tls", "not known"));
    const auto until = dateText(tls.chain.constFirst().validUntil);
    if (*days < 0)
        return say(QT_TRANSLATE_NOOP("Tls", "%1, that is over")).arg(until);
    if (*days == 1)
        return say(QT_TRANSLATE_NOOP("Tls", "%1, 1 day left")).arg(until);
    return say(QT_TRANSLATE_NOOP("Tls", "%1, %2 days left")).arg(until).arg(*days);
}

void explainCertificate(Annotation &annotation, const TlsReport &tls)
{
    const auto &leaf = tls.chain.constFirst();
    constexpr qsizetype mostNames = 20;
    auto names = leaf.names.first(std::min(leaf.names.size(), mostNames));
    const auto hidden = leaf.names.size() - names.size();
    for (auto &name : names)
        name = shown(name);
    auto list = names.join(u", "_s);
    if (hidden > 0)
        list = say(QT_TRANSLATE_NOOP("Tls", "%1 and %2 more")).arg(list, QString::number(hidden));
    auto &parts = annotation.parts;
    parts.append({say(QT_TRANSLATE_NOOP("Tls", "Certificate")), shown(leaf.subject)});
    parts.append({say(QT_TRANSLATE_NOOP("Tls", "Valid for the names")),
        list.isEmpty() ? say(QT_TRANSLATE_NOOP("Tls", "none")) : list});
    parts.append({say(QT_TRANSLATE_NOOP("Tls", "Issued by")), shown(leaf.issuer)});
    parts.append({say(QT_TRANSLATE_NOOP("Tls", "Valid from")), dateText(leaf.validFrom)});
    parts.append({say(QT_TRANSLATE_NOOP("Tls", "Valid until")), validityText(tls)});
    parts.append({say(QT_TRANSLATE_NOOP("Tls", "Key")),
        say(QT_TRANSLATE_NOOP("Tls", "%1, %2 bits"))
            .arg(shown(leaf.keyAlgorithm), QString::number(leaf.keyBits))});
    if (!leaf.signatureAlgorithm.isEmpty())
        parts.append({say(QT_TRANSLATE_NOOP("Tls", "Signature")), shown(leaf.signatureAlgorithm)});
    if (!leaf.sha256.isEmpty())
        parts.append({say(QT_TRANSLATE_NOOP("Tls", "Fingerprint (SHA-256)")), shownText(leaf.sha256)});
}

void explainReport(Annotation &annotation, const TlsReport &tls)
{
    auto &parts = annotation.parts;
    for (const auto problem : tls.problems)
        parts.append({say(QT_TRANSLATE_NOOP("Tls", "Problem")), tlsProblemText(problem)});
    if (!tls.protocol.isEmpty())
        parts.append({say(QT_TRANSLATE_NOOP("Tls", "Protocol")), shown(tls.protocol)});
    if (!tls.cipher.isEmpty())
        parts.append({say(QT_TRANSLATE_NOOP("Tls", "Cipher")),
            tls.cipherBits > 0 ? say(QT_TRANSLATE_NOOP("Tls", "%1, %2 bits"))
                                     .arg(shown(tls.cipher), QString::number(tls.cipherBits))
                               : shown(tls.cipher)});
    if (!tls.peerName.isEmpty())
        parts.append({say(QT_TRANSLATE_NOOP("Tls", "Name asked for")), shown(tls.peerName)});
    if (!tls.chain.isEmpty())
        explainCertificate(annotation, tls);
    if (!tls.trustAnchor.isEmpty())
        parts.append({say(QT_TRANSLATE_NOOP("Tls", "Trusted because of")), shown(tls.trustAnchor)});
    if (!tls.clearText.isEmpty())
        parts.append({say(QT_TRANSLATE_NOOP("Tls", "What came instead of TLS")), shownText(tls.clearText)});
    if (!tls.detail.isEmpty())
        parts.append({say(QT_TRANSLATE_NOOP("Tls", "In technical words")), shown(tls.detail)});
}

} // namespace

QString securedSentence(const TlsReport &tls)
{
    const auto protocol = tls.protocol.isEmpty() ? u"TLS"_s : shown(tls.protocol);
    if (tls.chain.isEmpty())
        return say(QT_TRANSLATE_NOOP("Tls", "%1 · encrypted from here on")).arg(protocol);
    const auto name = shown(tls.chain.constFirst().subject);
    if (!tls.problems.isEmpty())
        return say(QT_TRANSLATE_NOOP("Tls", "%1 · certificate %2 · not trusted")).arg(protocol, name);
    const auto days = daysLeft(tls);
    if (!days)
        return say(QT_TRANSLATE_NOOP("Tls", "%1 · certificate %2")).arg(protocol, name);
    if (*days == 1)
        return say(QT_TRANSLATE_NOOP("Tls", "%1 · certificate %2 · valid 1 more day")).arg(protocol, name);
    return say(QT_TRANSLATE_NOOP("Tls", "%1 · certificate %2 · valid %3 days"))
        .arg(protocol, name, QString::number(*days));
}

void annotateSecured(Annotation &annotation, const TlsReport &tls)
{
    annotation.brief = tls.problems.isEmpty() ? say(QT_TRANSLATE_NOOP("Tls", "Encrypted and trusted"))
                                              : say(QT_TRANSLATE_NOOP("Tls", "Encrypted, but not trusted"));
    annotation.title = tls.protocol.isEmpty()
                           ? say(QT_TRANSLATE_NOOP("Tls", "Encrypted with TLS"))
                           : say(QT_TRANSLATE_NOOP("Tls", "Encrypted with %1")).arg(shown(tls.protocol));
    annotation.explanation =
        tls.problems.isEmpty()
            ? say(QT_TRANSLATE_NOOP("Tls",
                  "From here on nobody on the way can read or change what is said. The certificate, a proof "
                  "of identity signed by an authority this computer trusts, fits the name of the server."))
            : say(QT_TRANSLATE_NOOP("Tls", "From here on what is said is encrypted, but the certificate does "
                                           "not prove who is at the other end."));
    const bool isNewest = tls.protocol == "TLS 1.3"_L1;
    setReference(annotation, isNewest ? 8446 : 5246, "");
    explainReport(annotation, tls);
}

void annotateTlsFailure(Annotation &annotation, const TlsReport &tls)
{
    const bool isName = tls.problems.contains(TlsProblem::NameMismatch);
    setReference(annotation, isName ? 9525 : 8314, isName ? "6" : "3");
    explainReport(annotation, tls);
}

QString tlsProblemText(TlsProblem problem)
{
    switch (problem) {
    case TlsProblem::Expired:
        return say(
            QT_TRANSLATE_NOOP("Tls", "The certificate has expired, or the clock of this computer is wrong."));
    case TlsProblem::NotYetValid:
        return say(QT_TRANSLATE_NOOP(
            "Tls", "The certificate is not valid yet, or the clock of this computer is wrong."));
    case TlsProblem::NameMismatch:
        return say(QT_TRANSLATE_NOOP(
            "Tls", "The certificate is for other names than the one this server was reached by."));
    case TlsProblem::SelfSigned:
        return say(QT_TRANSLATE_NOOP(
            "Tls", "The certificate was signed by its own maker; no authority stands behind it."));
    case TlsProblem::UnknownAuthority:
        return say(QT_TRANSLATE_NOOP(
            "Tls", "The certificate was issued by an authority that this computer does not know."));
    case TlsProblem::MissingIntermediate:
        return say(QT_TRANSLATE_NOOP(
            "Tls", "The server did not send the certificate of the authority that issued its own."));
    case TlsProblem::WrongPurpose:
        return say(
            QT_TRANSLATE_NOOP("Tls", "The certificate was made for another purpose, not for a server."));
    case TlsProblem::InvalidAuthority:
        return say(QT_TRANSLATE_NOOP("Tls", "The certificate was issued by something that is no authority."));
    case TlsProblem::WeakKey:
        return say(QT_TRANSLATE_NOOP("Tls", "The key of the certificate is too short to be safe."));
    case TlsProblem::WeakSignature:
        return say(
            QT_TRANSLATE_NOOP("Tls", "The certificate is signed with an outdated method (MD5 or SHA-1)."));
    case TlsProblem::NameConstraint:
        return say(QT_TRANSLATE_NOOP(
            "Tls", "The authority that issued the certificate may not do so for this name."));
    case TlsProblem::Revoked:
        return say(QT_TRANSLATE_NOOP("Tls", "The certificate was revoked by its authority."));
    case TlsProblem::InvalidSignature:
        return say(QT_TRANSLATE_NOOP("Tls", "The signature of the certificate is not genuine."));
    case TlsProblem::ProtocolVersion:
        return say(QT_TRANSLATE_NOOP("Tls", "This computer and the server have no TLS version or cipher in "
                                            "common; the server is probably outdated."));
    case TlsProblem::NotTls:
        return say(QT_TRANSLATE_NOOP("Tls", "What answered does not speak TLS: this port probably wants "
                                            "STARTTLS or no encryption, or is no mail server."));
    case TlsProblem::NoTlsSupport:
        return say(
            QT_TRANSLATE_NOOP("Tls", "Encryption is missing on this computer: Qt found no TLS library."));
    case TlsProblem::HandshakeFailure:
        return say(QT_TRANSLATE_NOOP("Tls", "The two sides could not agree on how to encrypt."));
    case TlsProblem::Other:
        return say(QT_TRANSLATE_NOOP(
            "Tls", "The certificate has a problem of another kind; the technical words name it."));
    }
    Q_UNREACHABLE();
}
