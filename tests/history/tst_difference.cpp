// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/difference.h"
#include "history/samplereports.h"

#include <QTest>

using namespace Qt::StringLiterals;
using samplereports::Variant;

class TestDifference : public QObject
{
    Q_OBJECT

    static QByteArrayList ids(const QList<Change> &changes)
    {
        QByteArrayList list;
        for (const Change &change : changes)
            list.append(QByteArray::number(change.run) + ' ' + change.difference.id);
        return list;
    }

private Q_SLOTS:
    void everyIdHasItsSentences()
    {
        for (const QByteArray &id : knownDifferenceIds()) {
            const Difference difference{id, {u"(a)"_s, u"(b)"_s, u"(c)"_s, u"(d)"_s}};
            QVERIFY2(!differenceText(difference).isEmpty() && !changeText(difference).isEmpty(), id.constData());
            QVERIFY2(!differenceText(difference).contains(u'%'), id.constData());
        }
        QCOMPARE(differenceText({"nothing", {}}), QString());
    }

    void aPercentSignInAnArgumentStays()
    {
        QCOMPARE(differenceText({"features_lost", {u"X%2 100%"_s}}), u"In the second run the server does not offer: X%2 100%."_s);
    }

    void changesOverTime()
    {
        QList<RunFacts> runs{factsOf(samplereports::report({}))};
        runs.append(factsOf(samplereports::report({.tls = samplereports::tls('b')})));
        Report unreachable;
        unreachable.account = samplereports::report({}).account;
        unreachable.transcript = TranscriptBuilder().lost(Stage::Connect, LossCause::TimedOut).transcript();
        runs.append(factsOf(unreachable));
        runs.append(factsOf(samplereports::report({.tls = samplereports::tls('b'), .hello = "250-mx1.mail.test\n250 PIPELINING"})));
        runs.append(factsOf(samplereports::report({.tls = samplereports::tls('c', u"Company Proxy"_s)})));
        const auto changes = changesOver(runs);
        QCOMPARE(ids(changes),
            (QByteArrayList{"1 certificate_renewed", "3 auth_lost", "3 size", "4 certificate_issuer", "4 auth_gained", "4 size"}));
        QCOMPARE(changeText(changes.at(1).difference), u"The server no longer offers a sign-in (AUTH); before, it offered LOGIN, PLAIN."_s);
        const QString renewed = changeText(changes.at(0).difference);
        QVERIFY2(renewed.contains("Test CA"_L1) && renewed.contains("bb:bb"_L1), qPrintable(renewed));
    }

    void anotherServerIsNoChange()
    {
        Report moved = samplereports::report({.tls = samplereports::tls('z')});
        moved.account.server.host = u"other.mail.test"_s;
        QCOMPARE(changesOver({factsOf(samplereports::report({})), factsOf(moved)}).size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestDifference)
#include "tst_difference.moc"
