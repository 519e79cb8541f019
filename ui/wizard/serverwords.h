// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/endpoint.h"

#include <QString>

/// "smtp.qq.com · port 465 · TLS from the start"; the host made safe to show.
QString serverInWords(const Endpoint &server);
