// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/findingtexts.h"
#include "explain/errorbook.h"
#include "explain/telltexts.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// A book of the right form with one thing changed.
QByteArray book(const QByteArray &sound, const QByteArray &unsound)
{
    QByteArray json = R"({"announcements": ["server said:"], "stages": [{"stage": "auth", "text": ["eauth"]}],
        "providers": [{"provider": "qq", "text": ["qq mail"]}], "statuses": [{"status": "550", "text": ["unavailable"]}],
        "rules": [{"finding": "timeout", "weight": 5, "when": {"kind": "error", "text": ["too late"]}}]})";
    return sound.isEmpty() ? json : json.replace(sound, unsound);
}

} // namespace

class TestErrorBook : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void builtInBookIsSound();
    void unsoundBooksAreRefused_data();
    void unsoundBooksAreRefused();
    void lastAnnouncementCounts();
    void causesThatAreMistakenCanBeToldApart();
};

void TestErrorBook::builtInBookIsSound()
{
    const auto known = knownFindingIds();
    const auto &rules = ErrorBook::instance().rules().rules();
    QVERIFY(rules.size() > 50);
    for (const auto &rule : rules)
        QVERIFY2(known.contains(rule.finding), qPrintable(rule.finding));
}

void TestErrorBook::unsoundBooksAreRefused_data()
{
    QTest::addColumn<QByteArray>("sound");
    QTest::addColumn<QByteArray>("unsound");
    QTest::newRow("unknown stage") << QByteArray("\"auth\"") << QByteArray("\"login\"");
    QTest::newRow("unknown provider") << QByteArray("\"qq\"") << QByteArray("\"nobody\"");
    QTest::newRow("upper case") << QByteArray("eauth") << QByteArray("EAUTH");
    QTest::newRow("unknown key") << QByteArray("\"announcements\"") << QByteArray("\"more\": [], \"announcements\"");
    QTest::newRow("missing list") << QByteArray("\"statuses\"") << QByteArray("\"codes\"");
    QTest::newRow("unknown kind") << QByteArray("\"error\"") << QByteArray("\"log\"");
}

void TestErrorBook::unsoundBooksAreRefused()
{
    QFETCH(const QByteArray, sound);
    QFETCH(const QByteArray, unsound);
    QString problem;
    QVERIFY2(ErrorBook::fromJson(book({}, {}), &problem), qPrintable(problem));
    QVERIFY(!ErrorBook::fromJson(book(sound, unsound), &problem));
    QVERIFY(!problem.isEmpty());
}

void TestErrorBook::lastAnnouncementCounts()
{
    const auto found = ErrorBook::instance().announcement(u"server said: no. server said: yes"_s);
    QCOMPARE(found.at, 17);
    QCOMPARE(ErrorBook::instance().announcement(u"nobody spoke"_s).at, -1);
}

/// What a conversation alone can show is never one of several guesses.
void TestErrorBook::causesThatAreMistakenCanBeToldApart()
{
    static const QStringList shown{u"malformed_reply"_s, u"line_too_long"_s, u"endless_reply"_s, u"unexpected_data"_s,
        u"starttls_injection"_s, u"auth_protocol"_s, u"outcome_unknown"_s, u"smtputf8_unsupported"_s, u"imap_id_required"_s};
    for (const auto &id : knownFindingIds()) {
        if (!id.contains(u'.') && !shown.contains(id))
            QVERIFY2(!tellText(id).isEmpty(), qPrintable(id));
    }
}

QTEST_GUILESS_MAIN(TestErrorBook)
#include "tst_errorbook.moc"
