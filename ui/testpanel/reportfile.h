// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/report.h"

#include <QString>

#include <optional>

/// \a address as part of a file name: no path, no control character, no leading dot or dash; \a otherwise if nothing is left.
QString safeFileName(const QString &address, const QString &otherwise);
/// A file name for the report that every file system takes: no path, no control character, no reserved name.
QString safeReportName(const Report &report, const QString &suffix);
enum class Names { Shown, Masked };
/// Writes the report atomically with mode 0600; as JSON if \a path ends in .json, as a page if in .html, else as text.
/// Scrubbed, with the statement what was searched for. The sentence of what went wrong; empty if nothing did.
QString saveReport(const Report &report, const QString &path, Names names = Names::Shown);
/// What a saved report was searched for, and that nothing was found.
QString searchStatement(Names names);
/// The text for the clipboard, scrubbed.
QString reportForClipboard(const Report &report);
/// A report saved as JSON or as a page, read again. Nothing and \a problem, a sentence, if the file is no report.
std::optional<Report> loadReport(const QString &path, QString *problem);
