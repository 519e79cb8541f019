// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/console.h"

#include "base/scrubber.h"

#include <cstdio>

namespace {

bool put(std::FILE *stream, const QString &text)
{
    const QByteArray bytes = Scrubber::instance().scrub(text.toUtf8());
    const auto size = static_cast<size_t>(bytes.size());
    return std::fwrite(bytes.constData(), 1, size, stream) == size && std::fflush(stream) == 0;
}

} // namespace

bool Console::print(const QString &text)
{
    return put(stdout, text);
}

void Console::complain(const QString &text)
{
    put(stderr, QStringLiteral("heloctl: ") + text + u'\n');
}
