// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/secretinput.h"

#include "cli/console.h"

#include <QFile>

#ifdef Q_OS_UNIX
#include "cli/exitcodes.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <termios.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestSecret = 64 * 1024;

#ifdef Q_OS_UNIX
// Its end included. The kernel drops the rest without a word; MAX_CANON says less on Linux and is not meant.
constexpr qsizetype longestTerminalLine = 4095;
constexpr std::array endingSignals{SIGINT, SIGTERM, SIGHUP, SIGQUIT};

termios asItWas, withoutEcho;

// Handlers: tcsetattr(), raise() and _exit() are among the few calls allowed here.
void leave(int)
{
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &asItWas);
    ::_exit(static_cast<int>(ExitCode::Cancelled));
}

void rest(int)
{
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &asItWas);
    ::raise(SIGSTOP);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &withoutEcho);
}

void handle(int signal, void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    ::sigaction(signal, &action, nullptr);
}

QByteArray readTerminal(const QString &prompt, QString *problem)
{
    if (::tcgetattr(STDIN_FILENO, &asItWas) != 0) {
        *problem = u"the terminal does not tell its settings: %1"_s.arg(qt_error_string());
        return {};
    }
    withoutEcho = asItWas;
    withoutEcho.c_lflag &= ~static_cast<tcflag_t>(ECHO | ECHONL);
    withoutEcho.c_lflag |= ICANON | ISIG;
    withoutEcho.c_iflag |= ICRNL;
    for (const int signal : endingSignals)
        handle(signal, leave);
    handle(SIGTSTP, rest);
    QByteArray line(longestTerminalLine + 1, Qt::Uninitialized);
    ssize_t length = 0;
    if (::tcsetattr(STDIN_FILENO, TCSAFLUSH, &withoutEcho) == 0) { // forgets what was typed and shown before
        Console::ask(prompt);
        length = ::read(STDIN_FILENO, line.data(), static_cast<size_t>(line.size()));
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &asItWas);
        Console::ask(u"\n"_s);
    } else {
        *problem = u"the terminal cannot hide what is typed: %1"_s.arg(qt_error_string());
    }
    for (const int signal : endingSignals)
        handle(signal, SIG_DFL);
    handle(SIGTSTP, SIG_DFL);
    line.truncate(std::max<ssize_t>(length, 0));
    if (line.size() > longestTerminalLine)
        *problem = u"a terminal takes no more than %1 bytes in a line; give the secret through a pipe."_s.arg(
            longestTerminalLine - 1);
    return line;
}
#endif

QByteArray readFile(QString *problem)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly)) {
        *problem = u"standard input cannot be read: %1"_s.arg(input.errorString());
        return {};
    }
    return input.read(longestSecret + 1);
}

} // namespace

Secret readSecretFromStdin(const QString &prompt, QString *problem)
{
#ifdef Q_OS_UNIX
    QByteArray bytes = ::isatty(STDIN_FILENO) != 0 ? readTerminal(prompt, problem) : readFile(problem);
#else
    Q_UNUSED(prompt)
    QByteArray bytes = readFile(problem);
#endif
    if (!problem->isEmpty())
        return {};
    if (bytes.endsWith('\n'))
        bytes.chop(bytes.endsWith("\r\n") ? 2 : 1);
    if (bytes.isEmpty())
        *problem = u"standard input holds no secret."_s;
    else if (bytes.size() > longestSecret)
        *problem = u"the secret on standard input is longer than %1 bytes."_s.arg(longestSecret);
    else if (bytes.contains('\n') || bytes.contains('\r') || bytes.contains('\0'))
        *problem = u"the secret on standard input has more than one line or a NUL byte."_s;
    return problem->isEmpty() ? Secret(bytes) : Secret();
}
