// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/language.h"
#include "cli/options.h"
#include "cli/testcommand.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto beat = 50ms;
constexpr qint64 mostPatience = 3'000; // milliseconds until a socket that is closing must be gone

qint64 openFiles()
{
    return QDir(u"/proc/self/fd"_s).entryList(QDir::Files | QDir::System | QDir::NoDotAndDotDot).size();
}

/// How long this thread wanted to run and was not let, in nanoseconds: the fault of the computer, not of the program.
qint64 waitedForProcessor()
{
    QFile statistics(u"/proc/thread-self/schedstat"_s);
    return statistics.open(QIODevice::ReadOnly) ? statistics.readAll().split(' ').value(1).toLongLong() : 0;
}

/// The longest time for which the event loop did not turn.
class Heart : public QObject
{
public:
    Heart()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.callOnTimeout(this, [this] { note(); });
        m_clock.start();
        m_waited = waitedForProcessor();
        m_timer.start(beat);
    }
    void note()
    {
        const qint64 waited = waitedForProcessor();
        const qint64 slip = m_clock.nsecsElapsed() - (waited - m_waited) - std::chrono::nanoseconds(beat).count();
        m_longest = std::max(m_longest, slip);
        m_clock.start();
        m_waited = waited;
    }
    [[nodiscard]] qint64 longest() const { return m_longest / 1'000'000; }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_waited = 0, m_longest = 0;
};

QJsonObject run(const QJsonObject &task)
{
    QStringList arguments{u"heloctl"_s};
    for (const QJsonValue &argument : task.value("arguments"_L1).toArray())
        arguments << argument.toString();
    int code = 0;
    const Heart heart;
    if (const auto options = Options::parse(arguments, &code)) {
        qputenv("HELOSCOPE_SECRET", task.value("secret"_L1).toString().toUtf8());
        TestCommand command(options->test);
        if (command.takeSecret()) {
            QMetaObject::invokeMethod(&command, &TestCommand::start, Qt::QueuedConnection);
            code = QCoreApplication::exec();
        }
    }
    return {{u"code"_s, code}, {u"slip"_s, heart.longest()}};
}

/// Once what is still closing has had its time.
qint64 openFilesAtMost(qint64 wanted)
{
    QElapsedTimer patience;
    patience.start();
    QTimer::singleShot(0, [] { QCoreApplication::quit(); });
    QCoreApplication::exec(); // deletes what deleteLater() was called for
    while (openFiles() > wanted && patience.elapsed() < mostPatience) {
        QTimer::singleShot(20, [] { QCoreApplication::quit(); });
        QCoreApplication::exec();
    }
    return openFiles();
}

} // namespace

/// Runs of heloctl one after the other in one process, as in the window. Each line of standard input is a JSON object
/// with "arguments", "secret" and "files", the number of open files to wait for; each result a line that begins with RUN.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"heloscope"_s);
    installLanguage({});
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return 3;
    for (QByteArray line = input.readLine(); !line.isEmpty(); line = input.readLine()) {
        const QJsonObject task = QJsonDocument::fromJson(line).object();
        QJsonObject result = run(task);
        result.insert(u"files"_s, openFilesAtMost(qint64(task.value("files"_L1).toInteger(1'000'000))));
        const QByteArray text = "RUN " + QJsonDocument(result).toJson(QJsonDocument::Compact) + '\n';
        std::fwrite(text.constData(), 1, static_cast<size_t>(text.size()), stdout);
        std::fflush(stdout);
    }
    return 0;
}
