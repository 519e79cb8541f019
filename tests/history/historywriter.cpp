// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps one run after the other in the history named on the command line, and says each id once it is kept.
#include "history/runhistory.h"
#include "history/samplereports.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    RunHistory history(QCoreApplication::arguments().value(1));
    history.setRetention({true, 0, 60}); // deletes, too
    for (;;) {
        if (!history.keep(QStringLiteral("killed"), samplereports::report({})))
            return 1;
        std::fputs("kept\n", stdout);
        std::fflush(stdout);
    }
}
