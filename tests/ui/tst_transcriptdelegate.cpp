// SPDX-License-Identifier: GPL-3.0-or-later
#include "testpanel/transcriptdelegate.h"
#include "ui/samples.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QListView>
#include <QPainter>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QSize sizeOf(const QListView &list, int row)
{
    QStyleOptionViewItem option;
    return list.itemDelegate()->sizeHint(option, list.model()->index(row, 0));
}

} // namespace

class TestTranscriptDelegate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::apply(*qApp, Theme::Choice::Light); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void heightFollowsTheLines()
    {
        TranscriptModel model;
        QListView list;
        list.setModel(&model);
        auto *delegate = new TranscriptDelegate(model, &list);
        list.setItemDelegate(delegate);
        list.resize(1000, 400);
        list.show();
        model.setTranscript(samples::refused().transcript);
        const int one = sizeOf(list, 4).height();
        const int seven = sizeOf(list, 5).height();
        QVERIFY(seven > 5 * (one - 2 * Theme::scaled(4)));
        // A line too long for its column wraps.
        QVERIFY(sizeOf(list, 7).height() > one);
        QVERIFY(sizeOf(list, 7).width() <= 1000);
    }

    void narrowGivesUpTheBrief()
    {
        TranscriptModel model;
        QListView list;
        list.setModel(&model);
        const auto *delegate = new TranscriptDelegate(model, &list);
        const auto wide = delegate->columns(QRect(0, 0, 900, 30));
        const auto narrow = delegate->columns(QRect(0, 0, 380, 30));
        QVERIFY(wide.brief.isValid());
        QVERIFY(!narrow.brief.isValid());
        QVERIFY(wide.line.right() < wide.brief.left());
        QVERIFY(wide.time.right() < wide.who.left());
        QVERIFY(wide.who.right() < wide.line.left());
        QVERIFY(narrow.line.width() > 100);
    }

    void aSecretStandsOut()
    {
        TranscriptModel model;
        QListView list;
        list.setModel(&model);
        list.setItemDelegate(new TranscriptDelegate(model, &list));
        list.resize(1000, 400);
        model.setTranscript(samples::refused().transcript);
        list.show();
        const auto draw = [&](int row) {
            const QSize size = sizeOf(list, row);
            QImage image(size, QImage::Format_RGB32);
            image.fill(Theme::color(Theme::Color::Card));
            QPainter painter(&image);
            QStyleOptionViewItem option;
            option.rect = QRect(QPoint(0, 0), size);
            list.itemDelegate()->paint(&painter, option, model.index(row));
            return image;
        };
        const auto has = [](const QImage &image, const QColor &color) {
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (image.pixelColor(x, y) == color)
                        return true;
                }
            }
            return false;
        };
        QVERIFY(has(draw(6), Theme::color(Theme::Color::WarningWeak)));
        QVERIFY(!has(draw(4), Theme::color(Theme::Color::WarningWeak)));
        QVERIFY(has(draw(7), Theme::color(Theme::Color::Bad)));
    }

    void manyLinesScrollWithoutLag()
    {
        TranscriptModel model;
        QListView list;
        list.setModel(&model);
        list.setItemDelegate(new TranscriptDelegate(model, &list));
        list.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
        list.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
        list.resize(1000, 600);
        list.show();
        Transcript transcript;
        for (int at = 0; at < 100000; ++at)
            transcript.append(samples::at(at, Stage::Hello, true, samples::heard({"250-KEYWORD " + QByteArray::number(at)})));
        model.setTranscript(transcript);
        QVERIFY(QTest::qWaitForWindowExposed(&list));
        list.scrollToBottom();
        QScrollBar *bar = list.verticalScrollBar();
        QVERIFY(bar->maximum() > 100000);
        qint64 longest = 0;
        for (int step = 0; step <= 50; ++step) {
            QElapsedTimer clock;
            clock.start();
            bar->setValue(int(qint64(bar->maximum()) * step / 50));
            list.viewport()->repaint();
            longest = std::max(longest, clock.elapsed());
        }
        // Generous: a debug build under load; a full layout of all rows per step would take far longer.
        QVERIFY2(longest < 200, qPrintable(QString::number(longest)));
    }
};

QTEST_MAIN(TestTranscriptDelegate)
#include "tst_transcriptdelegate.moc"
