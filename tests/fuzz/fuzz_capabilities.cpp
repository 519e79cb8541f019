// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/smtpcapabilities.h"
#include "smtp/smtpgrammar.h"

#include <algorithm>
#include <cstdlib>

namespace {

/// STARTTLS only as the whole first word of a line after the first (RFC 5321 section 4.1.1.1).
bool namesStartTls(const QByteArrayList &lines)
{
    return std::any_of(lines.cbegin() + 1, lines.cend(), [](const QByteArray &line) {
        const auto rest = line.mid(4).toUpper();
        return rest.contains("STARTTLS");
    });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, std::size_t size)
{
    QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    ReplyParser parser;
    while (const auto reply = parser.next(input, true)) {
        const SmtpCapabilities capabilities(*reply);
        if (capabilities.offers("STARTTLS") && !namesStartTls(reply->lines))
            std::abort();
        for (const auto &keyword : capabilities.keywords()) {
            if (keyword.name.isEmpty() || keyword.name != keyword.name.toUpper())
                std::abort();
        }
        if (capabilities.maximumSize() < -1)
            std::abort();
    }
    return 0;
}
