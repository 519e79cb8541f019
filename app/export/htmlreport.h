// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/report.h"

/// The report as one self-contained page that prints well: verdict, next steps, settings, times, the conversation with its
/// meaning, in the current language; the whole report lies inside it as data, for reportInHtml(). No script, nothing from
/// elsewhere, everything foreign escaped and visible. \a statement: what was searched for, a sentence. Scrubbed.
QByteArray reportToHtml(const Report &report, const QString &statement);
/// The JSON that reportToHtml() has put into \a html; empty if there is none.
QByteArray reportInHtml(const QByteArray &html);
/// True for what begins like a page.
bool looksLikeHtml(const QByteArray &content);
