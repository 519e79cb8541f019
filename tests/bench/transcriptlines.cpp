// SPDX-License-Identifier: GPL-3.0-or-later
// Shows many lines as they come, in the program's own conversation view or in a plain list, and prints the
// milliseconds until the last is shown, the longest stall of the event loop and the memory per line.
//   bench_transcriptlines ours|list LINES LINES_PER_TURN
#include "testpanel/conversationview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QListView>
#include <QTimer>

#include <unistd.h>

#include <cstdio>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

QByteArray lineAt(int number)
{
    return "250-KEYWORD" + QByteArray::number(number) + " some parameters as a server may announce them";
}

class Lines final : public QAbstractListModel
{
public:
    [[nodiscard]] int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
    }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(QString::fromLatin1(m_lines.at(index.row()))) : QVariant();
    }

    void add(const QList<QByteArray> &lines)
    {
        const int first = static_cast<int>(m_lines.size());
        beginInsertRows({}, first, first + static_cast<int>(lines.size()) - 1);
        m_lines += lines;
        endInsertRows();
    }

private:
    QList<QByteArray> m_lines;
};

struct Subject {
    std::function<void(int first, int count)> add;
    std::function<void()> finish;
    std::function<int()> shown; ///< lines in the view
};

Subject plainList(QListView *view)
{
    auto *lines = new Lines;
    lines->setParent(view);
    view->setModel(lines);
    view->setUniformItemSizes(true);
    const auto add = [view, lines](int first, int count) {
        QList<QByteArray> some;
        for (int number = first; number < first + count; ++number)
            some << lineAt(number);
        lines->add(some);
        view->scrollToBottom();
    };
    return {add, [] {}, [lines] { return lines->rowCount({}); }};
}

Subject conversation(ConversationView *view)
{
    const auto add = [view](int first, int count) {
        for (int number = first; number < first + count; ++number) {
            Reply reply;
            reply.kind = Reply::Kind::Accepted;
            reply.status = "250";
            reply.lines = {lineAt(number)};
            view->append({std::chrono::milliseconds(number), Stage::Hello, true, Received{reply, true}});
        }
    };
    const auto *list = view->findChild<QListView *>(u"conversation"_s);
    return {add, [view] { view->finish(); }, [list] { return list->model()->rowCount(); }};
}

qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE) : 0;
}

/// Adds lines in turns of the event loop and notes the longest gap between two turns.
class Feeder final : public QObject
{
public:
    Feeder(Subject subject, int lines, int perTurn)
        : m_subject(std::move(subject))
        , m_lines(lines)
        , m_perTurn(perTurn)
    {
        m_turn.setInterval(0);
        connect(&m_turn, &QTimer::timeout, this, &Feeder::turn);
    }

    void start()
    {
        m_memory = residentBytes();
        m_all.start();
        m_gap.start();
        m_turn.start();
    }

private:
    void turn()
    {
        m_longest = std::max(m_longest, m_gap.nsecsElapsed());
        m_gap.start();
        if (m_done < m_lines) {
            const int count = std::min(m_perTurn, m_lines - m_done);
            m_subject.add(m_done, count);
            m_done += count;
        } else if (m_finished++ == 0) {
            m_subject.finish();
        } else if (m_subject.shown() < m_lines) {
            m_finished = 1; // a flood is shown in portions
        } else if (m_finished > 3) { // by now the last lines are painted
            std::printf("%.1f %.2f %.0f\n", static_cast<double>(m_all.nsecsElapsed()) / 1e6,
                static_cast<double>(m_longest) / 1e6, static_cast<double>(residentBytes() - m_memory) / m_lines);
            QCoreApplication::quit();
        }
    }

    Subject m_subject;
    QTimer m_turn;
    QElapsedTimer m_all, m_gap;
    qint64 m_longest = 0, m_memory = 0;
    int m_lines, m_perTurn, m_done = 0, m_finished = 0;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    const bool ours = arguments.at(1) == "ours"_L1;
    std::unique_ptr<QWidget> view;
    Subject subject;
    if (ours) {
        auto conversationView = std::make_unique<ConversationView>();
        subject = conversation(conversationView.get());
        view = std::move(conversationView);
    } else {
        auto list = std::make_unique<QListView>();
        subject = plainList(list.get());
        view = std::move(list);
    }
    view->resize(1000, 650);
    view->show();
    Feeder feeder(subject, arguments.at(2).toInt(), std::max(1, arguments.at(3).toInt()));
    QTimer::singleShot(100, &feeder, &Feeder::start); // shown and painted by then
    return QApplication::exec();
}
