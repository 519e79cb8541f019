// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QColor>

/// One entry of the navigation: a name, a line below it, a state dot or a badge.
class NavigationItem final : public QAbstractButton
{
    Q_OBJECT
public:
    enum class State { None, Unknown, Good, Bad };
    explicit NavigationItem(QWidget *parent = nullptr);
    /// Below the name stands \a below, shortened if need be, and \a state, always whole.
    void setTexts(const QString &name, const QString &below = {}, const QString &state = {});
    void setBadge(const QString &badge);
    void setState(State state);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    void paintEvent(QPaintEvent *event) override;
    QString m_below, m_stateText, m_badge;
    State m_state = State::None;
};
