// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/setupdraft.h"

#include <QLabel>

/// "✓ Address  ✓ Server  3 Authorization code  4 Test  5 Done".
class StepsHeader final : public QLabel
{
    Q_OBJECT
public:
    explicit StepsHeader(QWidget *parent = nullptr);
    /// \a codeName: what the credential of this account is called.
    void setStep(SetupStep step, const QString &codeName);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    SetupStep m_step = SetupStep::Address;
    QString m_codeName;
};
