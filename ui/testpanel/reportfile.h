// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/report.h"

#include <QString>

#include <optional>

/// \a address as part of a file name: no path, no control character, no leading dot or dash; \a otherwise if nothing is left.
QString safeFileName(const QString &address, const QString &otherwise);
/// A file name for the report that every file system takes: no path, no control character, no reserved name.
QString safeReportName(const Report &report, const QString &suffix);
/// Writes the report atomically with mode 0600; as JSON if \a path ends in .json, else as text. Scrubbed. The
/// sentence of what went wrong; empty if nothing did.
QString saveReport(const Report &report, const QString &path);
/// The text for the clipboard, scrubbed.
QString reportForClipboard(const Report &report);
/// A report saved as JSON, read again. Nothing and \a problem, a sentence, if the file is no report.
std::optional<Report> loadReport(const QString &path, QString *problem);
