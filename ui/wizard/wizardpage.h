// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/setupdraft.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

/// One step of the wizard: loads the draft when it is shown and stores into it when the person leaves.
class WizardPage : public QWidget
{
    Q_OBJECT
public:
    explicit WizardPage(QWidget *parent = nullptr);

    virtual void load(const SetupDraft &draft) = 0;
    virtual void store(SetupDraft &draft) const = 0;
    /// Whether the person may go on; says on the page what is missing if not.
    [[nodiscard]] virtual bool mayGoOn() { return true; }
    /// What the button that goes on says.
    [[nodiscard]] virtual QString nextText() const;
    /// What has the focus when the page comes up; null = the button that goes on, as nothing must be typed.
    [[nodiscard]] virtual QWidget *firstField() = 0;
    /// Why a test led back to this page; empty takes the notice away.
    void setCause(const QString &cause);
    /// Scrolls so that \a part is in sight, once the page is laid out.
    void reveal(QWidget *part);

Q_SIGNALS:
    /// Something was typed or chosen; the notice of the last test no longer applies.
    void edited();
    /// nextText() or its being possible may differ now.
    void nextChanged();

protected:
    virtual void retranslateUi() = 0;
    void changeEvent(QEvent *event) override;
    void setTitle(const QString &title, const QString &subtitle);
    /// Where the notice of setCause() stands: right above the field at fault.
    [[nodiscard]] QWidget *causeFrame() const { return m_causeFrame; }
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }

private:
    QVBoxLayout *m_content;
    QLabel *m_title;
    QLabel *m_subtitle;
    QWidget *m_causeFrame;
    QLabel *m_cause;
};
