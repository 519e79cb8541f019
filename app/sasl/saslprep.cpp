// SPDX-License-Identifier: GPL-3.0-or-later
#include "sasl/saslmechanism.h"

#include <cstdlib>
#include <stringprep.h>

std::optional<QByteArray> saslPrepare(const QByteArray &utf8)
{
    // libidn takes C strings: everything after a NUL would be lost.
    if (utf8.contains('\0'))
        return std::nullopt;
    char *prepared = nullptr;
    // Stored string rule (RFC 5802 section 2.2): code points unassigned in Unicode 3.2 are forbidden.
    const int result = stringprep_profile(utf8.constData(), &prepared, "SASLprep", STRINGPREP_NO_UNASSIGNED);
    if (result != STRINGPREP_OK)
        return std::nullopt;
    const std::unique_ptr<char, decltype(&std::free)> owner(prepared, &std::free);
    return QByteArray(prepared);
}
