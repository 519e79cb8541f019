// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"

#include <QJsonObject>

/// id, severity, arguments, evidence: how a finding is written in every document. Not scrubbed.
QJsonObject findingToJson(const Finding &finding);
Finding findingFromJson(const QJsonObject &object);
