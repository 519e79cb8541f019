// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/explaincommand.h"

#include "cli/console.h"
#include "cli/exitcodes.h"
#include "explain/explanationtext.h"

#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

/// Of more than that only the beginning and the end are looked at, so that much must have been read.
constexpr qint64 longestInput = 64 * 1024 * 1024;

std::optional<QByteArray> inputOf(const ExplainOptions &options)
{
    const bool fromInput = options.words.isEmpty() || options.words == QStringList{u"-"_s};
    if (!fromInput)
        return options.words.join(u' ').toUtf8();
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return std::nullopt;
    return input.read(longestInput);
}

} // namespace

int printExplanation(const ExplainOptions &options)
{
    const auto text = inputOf(options);
    if (!text) {
        Console::complain(u"standard input cannot be read."_s);
        return static_cast<int>(ExitCode::Usage);
    }
    const auto explanation = explain(*text, options.given);
    if (options.format == OutputFormat::Json)
        Console::printDocument(explanationToJson(explanation));
    else
        Console::print(explanationToText(explanation));
    return static_cast<int>(explanation.causes.isEmpty() ? ExitCode::Refused : ExitCode::Proven);
}
