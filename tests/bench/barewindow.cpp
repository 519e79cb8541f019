// SPDX-License-Identifier: GPL-3.0-or-later
// The least a Qt desktop program can spend until something is seen: one window with a small form.
#include <QApplication>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QWidget window;
    auto *form = new QFormLayout(&window);
    form->addRow(QStringLiteral("Address:"), new QLineEdit);
    form->addRow(QStringLiteral("Server:"), new QLineEdit);
    form->addRow(QStringLiteral("Encryption:"), new QComboBox);
    form->addRow(new QPushButton(QStringLiteral("Test")));
    window.resize(500, 350);
    window.show();
    return QApplication::exec();
}
