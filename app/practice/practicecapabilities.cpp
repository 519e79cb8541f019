// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practicecapabilities.h"

#include <algorithm>

using Refusal = PracticeCapabilities::Refusal;

namespace {

std::optional<Refusal> checkAddress(const QByteArray &address, bool utf8)
{
    const bool isAscii = std::all_of(
        address.begin(), address.end(), [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
    if (!isAscii && !utf8)
        return Refusal{"553", "5.6.7", "Must declare SMTPUTF8 to use an internationalized address"};
    if (!isMailbox(address))
        return Refusal{"501", "5.1.3", "Bad address syntax"};
    return std::nullopt;
}

bool isGoodValue(const QByteArray &keyword, const QByteArray &value)
{
    if (keyword == "BODY")
        return value == "7BIT" || value == "8BITMIME";
    if (keyword == "RET")
        return value == "FULL" || value == "HDRS";
    if (keyword == "SMTPUTF8")
        return value.isEmpty();
    if (keyword == "SIZE")
        return !value.isEmpty() && value.size() <= 20 // RFC 1870 section 4
               &&
               std::all_of(value.begin(), value.end(), [](char byte) { return byte >= '0' && byte <= '9'; });
    return !value.isEmpty();
}

/// The EHLO keyword that allows a parameter of MAIL.
QByteArray neededKeyword(const QByteArray &parameter)
{
    if (parameter == "BODY")
        return "8BITMIME";
    if (parameter == "RET" || parameter == "ENVID")
        return "DSN";
    if (parameter == "SIZE" || parameter == "SMTPUTF8" || parameter == "AUTH")
        return parameter;
    return {};
}

} // namespace

QByteArrayList PracticeCapabilities::lines(bool withAuth) const
{
    QByteArrayList list;
    for (const QByteArray &line : m_lines)
        if (withAuth || !line.startsWith("AUTH"))
            list.append(line);
    return list;
}

bool PracticeCapabilities::offers(const QByteArray &keyword) const
{
    return std::any_of(m_lines.begin(), m_lines.end(),
        [&](const QByteArray &line) { return line.split(' ').constFirst().toUpper() == keyword; });
}

QByteArrayList PracticeCapabilities::mechanisms() const
{
    for (const QByteArray &line : m_lines)
        if (line.startsWith("AUTH ") || line.startsWith("AUTH="))
            return line.sliced(5).toUpper().split(' ');
    return {};
}

qsizetype PracticeCapabilities::sizeLimit(qsizetype bound) const
{
    for (const QByteArray &line : m_lines)
        if (const auto limit = line.startsWith("SIZE ") ? line.sliced(5).toLongLong() : 0; limit > 0)
            return std::min<qsizetype>(limit, bound);
    return bound;
}

std::optional<Refusal> PracticeCapabilities::checkMail(
    const PathArgument &path, bool extended, qsizetype sizeBound, bool *utf8) const
{
    QByteArrayList seen;
    for (const QByteArray &parameter : path.parameters) {
        const auto equals = parameter.indexOf('=');
        const QByteArray keyword = (equals < 0 ? parameter : parameter.first(equals)).toUpper();
        const QByteArray value = equals < 0 ? QByteArray() : parameter.sliced(equals + 1).toUpper();
        if (seen.contains(keyword))
            return Refusal{"501", "5.5.4", "Parameter given twice"};
        seen.append(keyword);
        if (auto refusal = checkMailParameter(keyword, value, extended, sizeBound))
            return refusal;
    }
    *utf8 = seen.contains("SMTPUTF8");
    return path.path.isEmpty() ? std::nullopt : checkAddress(path.path, *utf8);
}

std::optional<Refusal> PracticeCapabilities::checkMailParameter(
    const QByteArray &keyword, const QByteArray &value, bool extended, qsizetype sizeBound) const
{
    const QByteArray needed = neededKeyword(keyword);
    if (!extended || needed.isEmpty() || !offers(needed))
        return Refusal{"555", "5.5.4", "Parameter not recognized"};
    if (!isGoodValue(keyword, value))
        return Refusal{"501", "5.5.4", "Parameter has a wrong value"};
    bool fits = false;
    if (keyword == "SIZE" && (value.toLongLong(&fits) > sizeLimit(sizeBound) || !fits))
        return Refusal{"552", "5.3.4", "Message size exceeds fixed limit"};
    return std::nullopt;
}

std::optional<Refusal> PracticeCapabilities::checkRcpt(
    const PathArgument &path, bool extended, bool utf8) const
{
    for (const QByteArray &parameter : path.parameters) {
        const QByteArray upper = parameter.toUpper();
        if (!extended || !offers("DSN") || !(upper.startsWith("NOTIFY=") || upper.startsWith("ORCPT=")))
            return Refusal{"555", "5.5.4", "Parameter not recognized"};
    }
    // RFC 5321 section 4.5.1: the one name that needs no domain.
    if (path.path.compare("postmaster", Qt::CaseInsensitive) == 0)
        return std::nullopt;
    return checkAddress(path.path, utf8);
}
