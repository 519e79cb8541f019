// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/explanation.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLineEdit;

/// What somebody knows besides the text; all of it may stay unknown.
class ExplainContext final : public QWidget
{
    Q_OBJECT
public:
    explicit ExplainContext(QWidget *parent = nullptr);
    [[nodiscard]] ExplainGiven given() const;
    void clear();

Q_SIGNALS:
    void changed();

private:
    void changeEvent(QEvent *event) override;
    void retranslate();
    void fill();

    QFormLayout *m_form;
    QComboBox *m_provider, *m_stage, *m_encryption, *m_mechanism;
    QLineEdit *m_host, *m_port;
};
