// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/explanation.h"

#include <QJsonObject>

/// The document of `heloctl explain --format json` (docs/heloctl.md): schema, causes, recognised.
QJsonObject explanationToJson(const Explanation &explanation);
/// The same to read, in the current language.
QString explanationToText(const Explanation &explanation);
/// Name and value of everything that was recognised, in the current language.
QList<QPair<QString, QString>> recognisedFacts(const Recognised &recognised);
/// "very likely", "likely", "possible", in the current language.
QString confidenceText(double confidence);
