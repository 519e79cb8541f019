// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/scrubber.h"

#include <QDebug>
#include <QStringEncoder>
#include <QTest>
#include <QUrl>

class TestScrubber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEncodingIsRemoved_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QByteArray>("text");
        for (const QByteArray &secret : {QByteArray("abcdwxyzabcdwxyz"), QByteArray("p\"a<s&s w\\ord"),
                 QByteArray("\xe5\xaf\x86\xe7\xa0\x81-42"), QByteArray("short")}) {
            const QString asText = QString::fromUtf8(secret);
            const auto row = [&](const char *name, const QByteArray &encoded) {
                QTest::addRow("%s of %s", name, secret.toHex().constData()) << secret << "before " + encoded + " after";
            };
            row("plain", secret);
            row("base64", secret.toBase64());
            for (int shift = 0; shift < 3; ++shift)
                row(("base64 shifted by " + QByteArray::number(shift)).constData(),
                    (QByteArray(shift, 'x') + secret + "tail").toBase64());
            row("AUTH PLAIN", ('\0' + QByteArray("me@mail.test") + '\0' + secret).toBase64());
            row("hex", secret.toHex());
            row("HEX", secret.toHex().toUpper());
            row("url", QUrl::toPercentEncoding(asText));
            row("html", asText.toHtmlEscaped().toUtf8());
            if (QStringEncoder gb("GB18030", QStringConverter::Flag::Stateless); gb.isValid())
                row("GB18030", gb(asText));
            row("utf-16", QStringEncoder(QStringConverter::Utf16LE, QStringConverter::Flag::Stateless)(asText));
        }
    }

    void everyEncodingIsRemoved()
    {
        QFETCH(const QByteArray, secret);
        QFETCH(const QByteArray, text);
        Scrubber scrubber;
        QVERIFY(!scrubber.finds(text));
        scrubber.remember(Secret(secret), "me@mail.test");
        QVERIFY(scrubber.finds(text));
        const QByteArray clean = scrubber.scrub(text);
        QVERIFY(!scrubber.finds(clean));
        QVERIFY(clean.startsWith("before ") && clean.endsWith(" after"));
        QVERIFY(clean.contains(Scrubber::placeholder()));
    }

    void otherTextIsUntouched()
    {
        Scrubber scrubber;
        scrubber.remember(Secret("abcdwxyzabcdwxyz"));
        const QByteArray text("535 5.7.8 Authentication credentials invalid YWJjZA==");
        QCOMPARE(scrubber.scrub(text), text);
    }

    void anEmptySecretScrubsNothing()
    {
        Scrubber scrubber;
        scrubber.remember(Secret(), "user");
        QCOMPARE(scrubber.scrub(QByteArray("user and more")), QByteArray("user and more"));
    }

    void aSecretPrintsAsPlaceholder()
    {
        QString printed;
        QDebug(&printed) << Secret("abcdwxyz");
        QVERIFY(!printed.contains(QStringLiteral("abcdwxyz")));
        QVERIFY(!printed.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestScrubber)
#include "tst_scrubber.moc"
