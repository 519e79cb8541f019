// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/messagesource.h"

#include <QTemporaryDir>
#include <QTest>

class TestMessageSource : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    std::shared_ptr<FileMessage> open(const QByteArray &content, QString *problem)
    {
        QFile file(m_folder.filePath(QStringLiteral("message.eml")));
        if (!file.open(QIODevice::WriteOnly))
            return nullptr;
        file.write(content);
        file.close();
        return FileMessage::open(file.fileName(), problem);
    }

    static QByteArray readAll(MessageSource &source)
    {
        QByteArray all;
        for (QByteArray piece = source.read(1000); !piece.isEmpty(); piece = source.read(1000))
            all += piece;
        return all;
    }

private Q_SLOTS:
    void linesBecomeWholeAndSizesAreTrue_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("sent");
        const QByteArray big = QByteArray("Subject: x\n\n") + QByteArray("line of text\n").repeated(20'000);
        QByteArray bigSent = big;
        bigSent.replace("\n", "\r\n");
        QTest::newRow("CRLF") << QByteArray("A: b\r\n\r\nc\r\n") << QByteArray("A: b\r\n\r\nc\r\n");
        QTest::newRow("LF") << QByteArray("A: b\n\nc") << QByteArray("A: b\r\n\r\nc");
        QTest::newRow("CR at the end") << QByteArray("A: b\r\rc\r") << QByteArray("A: b\r\n\r\nc\r\n");
        QTest::newRow("larger than a piece") << big << bigSent;
    }

    void linesBecomeWholeAndSizesAreTrue()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QByteArray, sent);
        QString problem;
        const auto message = open(content, &problem);
        QVERIFY2(message, qPrintable(problem));
        QCOMPARE(message->size(), sent.size());
        QCOMPARE(readAll(*message), sent);
    }

    void whatMayNotBeSentIsNamedByItsLine_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("problem");
        QTest::newRow("NUL") << QByteArray("A: b\r\n\r\nc\0d\r\n", 13) << QStringLiteral("line 3 contains a NUL byte");
        QTest::newRow("NUL, far behind") << "A: b\r\n\r\n" + QByteArray("\r\n").repeated(70'000) + QByteArray(1, '\0')
                                         << QStringLiteral("line 70003 contains a NUL byte");
        QTest::newRow("long") << "A: b\r\n\r\n" + QByteArray(999, 'x') + "\r\n"
                              << QStringLiteral("line 3 is longer than 998 octets");
        QTest::newRow("long, far behind") << "A: b\r\n\r\n" + QByteArray("seventy\r\n").repeated(20'000) + QByteArray(1500, 'x')
                                          << QStringLiteral("line 20003 is longer than 998 octets");
        QTest::newRow("long in the header") << "A: b\r\nB: " + QByteArray(998, 'x') + "\r\n\r\nc\r\n"
                                            << QStringLiteral("line 2 is longer than 998 octets");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("the file is empty");
    }

    void whatMayNotBeSentIsNamedByItsLine()
    {
        QFETCH(const QByteArray, content);
        QString problem;
        QVERIFY(!open(content, &problem));
        QTEST(problem, "problem");
    }

    void piecesStayAsTheyWereRead()
    {
        QByteArray content("A: b\r\n\r\n");
        for (int line = 0; line < 40'000; ++line)
            content += QByteArray::number(line) + "\r\n";
        QString problem;
        const auto message = open(content, &problem);
        QVERIFY2(message, qPrintable(problem));
        QByteArrayList pieces;
        for (QByteArray piece = message->read(10'000); !piece.isEmpty(); piece = message->read(10'000))
            pieces += piece;
        QCOMPARE(pieces.join(), content);
    }

    void theLongestLineIsAllowed()
    {
        QString problem;
        for (const qsizetype before : {0, 1000, 65'530 - 6})
            QVERIFY2(open("A: b\r\n\r\n" + QByteArray("y\r\n").repeated(before / 3) + QByteArray(998, 'x') + "\r\n", &problem),
                qPrintable(problem));
    }

    void highBytesAreFound()
    {
        QString problem;
        QVERIFY(open("A: b\r\n\r\n\xe6\x9e\x97\r\n", &problem)->hasEightBit());
        QVERIFY(!open("A: b\r\n\r\n\xe6\x9e\x97\r\n", &problem)->hasUtf8Header());
        QVERIFY(open("A: \xe6\x9e\x97\r\n\r\nc\r\n", &problem)->hasUtf8Header());
        QVERIFY(!open("A: b\r\n\r\nc\r\n", &problem)->hasEightBit());
        QVERIFY(open("A: b\r\n\r\n" + QByteArray("c\r\n").repeated(70'000) + "\x80\r\n", &problem)->hasEightBit());
    }

    void aMissingFileIsAProblem()
    {
        QString problem;
        QVERIFY(!FileMessage::open(m_folder.filePath(QStringLiteral("none.eml")), &problem));
        QVERIFY(!problem.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestMessageSource)
#include "tst_messagesource.moc"
