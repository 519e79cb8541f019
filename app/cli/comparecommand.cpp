// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/comparecommand.h"

#include "cli/console.h"
#include "cli/exitcodes.h"
#include "history/comparison.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = 256 * 1024 * 1024;

std::optional<Report> read(const QString &path)
{
    QFile file(path);
    QString problem;
    // One byte more than allowed, so that the reader itself refuses; a device or pipe may have no end.
    auto report = file.open(QIODevice::ReadOnly) ? reportFromJson(file.read(largestFile + 1), &problem) : std::nullopt;
    if (!report)
        Console::complain(u"%1 is no saved report: %2."_s.arg(
            visibleText(path), problem.isEmpty() ? file.errorString() : visibleText(problem)));
    return report;
}

} // namespace

int printComparison(const CompareOptions &options)
{
    const auto first = read(options.first), second = read(options.second);
    if (!first || !second)
        return static_cast<int>(ExitCode::Usage);
    const Comparison comparison = compareRuns(*first, *second);
    if (options.format == OutputFormat::Json)
        Console::printDocument(scrubbedJson(comparisonToJson(comparison)).toObject());
    else
        Console::print(comparisonToText(comparison, *first, *second));
    return static_cast<int>(comparison.differences.isEmpty() ? ExitCode::Proven : ExitCode::Refused);
}
