// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/protocolmachine.h"
#include "smtp/smtpcapabilities.h"
#include "smtp/smtpgrammar.h"
#include "smtp/smtpplan.h"

#include <QQueue>

/// The client side of one SMTP submission (RFC 5321, 3207, 4954, 6409, 2920).
class SmtpSession final : public ProtocolMachine
{
public:
    explicit SmtpSession(SmtpPlan plan);
    ~SmtpSession() override;
};
