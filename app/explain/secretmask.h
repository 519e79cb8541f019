// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// \a lines with a placeholder for whatever looks like a secret: the parameter of AUTH, what follows "password=" and
/// its like, authorization headers, tokens, and Base64 that holds a user name and a password. What a server says
/// stays. Nothing that was pasted leaves the program without passing here.
QStringList withoutSecrets(const QStringList &lines);
