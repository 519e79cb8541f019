// SPDX-License-Identifier: GPL-3.0-or-later
#include "testpanel/transcriptmodel.h"
#include "ui/samples.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestTranscriptModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void showsOneRowPerEntry()
    {
        TranscriptModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const Report report = samples::refused();
        model.setTranscript(report.transcript);
        QCOMPARE(model.rowCount(), int(report.transcript.entries().size()));
        QCOMPARE(model.index(3).data(TranscriptModel::TimeRole).toString(), u"0.140"_s);
        QCOMPARE(model.index(7).data(TranscriptModel::BadRole).toBool(), true);
        QCOMPARE(model.index(3).data(TranscriptModel::BadRole).toBool(), false);
        QCOMPARE(model.index(5).data().toString().count(u'\n'), 6);
        QCOMPARE(model.index(2).data(TranscriptModel::SpeakerRole).toInt(), int(TranscriptModel::Speaker::Tls));
        QCOMPARE(model.hiddenSecrets(), 1);
        QVERIFY(model.index(6).data().toString().contains(model.index(6).data(TranscriptModel::PlaceholderRole).toString()));
        QVERIFY(model.index(7).data(Qt::AccessibleTextRole).toString().contains("535"_L1));
        model.clear();
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.hiddenSecrets(), 0);
    }

    void takesAFloodInBatches()
    {
        TranscriptModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        constexpr int count = 50000;
        QElapsedTimer clock;
        clock.start();
        for (int at = 0; at < count; ++at) {
            model.append(samples::at(at, Stage::Greeting, true, samples::heard({"220-line " + QByteArray::number(at)})));
            if (at % 500 == 0)
                QCoreApplication::sendPostedEvents();
        }
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), count, 20000);
        // At most 30 batches a second, plus the first.
        QVERIFY2(inserted.size() <= 2 + clock.elapsed() * 30 / 1000, qPrintable(QString::number(inserted.size())));
        QCOMPARE(model.index(count - 1).data().toString(), u"220-line 49999"_s);
    }

    void flushShowsWhatWaits()
    {
        TranscriptModel model;
        model.append(samples::at(1, Stage::Quit, true, Sent{"QUIT", {}}));
        QCOMPARE(model.rowCount(), 0);
        model.flush();
        QCOMPARE(model.rowCount(), 1);
    }

    void shortensWhatAListCannotShow()
    {
        QByteArrayList lines;
        for (int at = 0; at < 5000; ++at)
            lines += "250-" + QByteArray::number(at);
        const auto entry = samples::at(1, Stage::Hello, true, samples::heard(lines));
        const QString text = TranscriptModel::shownText(entry);
        QVERIFY(text.count(u'\n') < 100);
        QVERIFY(text.startsWith("250-0\n"_L1));
        const auto one = samples::at(1, Stage::Hello, true, samples::heard({"250 " + QByteArray(60000, 'A')}));
        QVERIFY(TranscriptModel::shownText(one).size() < 10000);
    }

    void showsHostileTextAsItIs()
    {
        TranscriptModel model;
        Transcript transcript;
        transcript.append(samples::at(1, Stage::Greeting, false,
            samples::heard({QByteArray("220 \x1b[31m<b>x</b>\xe2\x80\xaeold") + '\0' + "\xff"})));
        model.setTranscript(transcript);
        const QString text = model.index(0).data().toString();
        QVERIFY(text.contains("<b>x</b>"_L1));
        for (const QChar bad : {QChar(0x1b), QChar(0x202e), QChar(0)})
            QVERIFY(!text.contains(bad));
    }
};

QTEST_MAIN(TestTranscriptModel)
#include "tst_transcriptmodel.moc"
