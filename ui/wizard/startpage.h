// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

/// The first start: three ways in, side by side.
class StartPage final : public QWidget
{
    Q_OBJECT
public:
    explicit StartPage(QWidget *parent = nullptr);

Q_SIGNALS:
    void setUpRequested();
    void practiceRequested();
    void openRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Way {
        QLabel *title = nullptr;
        QLabel *text = nullptr;
        QPushButton *button = nullptr;
    };
    Way addWay(const char *name, bool primary);
    void retranslateUi();

    class QBoxLayout *m_ways;
    QLabel *m_title;
    QLabel *m_subtitle;
    Way m_setUp, m_practice, m_open;
};
