// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/console.h"

#include "base/scrubber.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace {

bool put(std::FILE *stream, const QByteArray &bytes)
{
    const auto size = static_cast<size_t>(bytes.size());
    return std::fwrite(bytes.constData(), 1, size, stream) == size && std::fflush(stream) == 0;
}

} // namespace

bool Console::print(const QString &text)
{
    return put(stdout, Scrubber::instance().scrub(text.toUtf8()));
}

bool Console::printDocument(const QJsonObject &scrubbed)
{
    return put(stdout, QJsonDocument(scrubbed).toJson());
}

void Console::complain(const QString &text)
{
    put(stderr, Scrubber::instance().scrub((QStringLiteral("heloctl: ") + text + u'\n').toUtf8()));
}

void Console::ask(const QString &text)
{
    put(stderr, Scrubber::instance().scrub(text.toUtf8()));
}
