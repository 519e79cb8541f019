// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secret.h"

#include "base/scrubber.h"

#include <QDebug>

QDebug operator<<(QDebug debug, const Secret &)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << "Secret(" << Scrubber::placeholder().constData() << ')';
    return debug;
}
