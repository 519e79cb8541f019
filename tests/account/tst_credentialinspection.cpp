// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/credentialinspection.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Verdict = CredentialInspection::Verdict;

namespace {

const Provider *provider(const char *id)
{
    return *id ? ProviderBook::instance().byId(QString::fromLatin1(id)) : nullptr;
}

} // namespace

class CredentialInspectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judges_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<int>("length");
        const auto row = [](const char *name, const QString &typed, const char *id, Verdict verdict,
                             int length) {
            QTest::newRow(name) << typed << QByteArray(id) << verdict << length;
        };
        row("nothing", QString(), "qq", Verdict::Empty, 0);
        row("only blanks", u" \u3000\u200b\n"_s, "qq", Verdict::Empty, 0);
        row("QQ code", u"abcdefghijklmnop"_s, "qq", Verdict::FitsPattern, 16);
        row("QQ code in groups", u"abcd efgh ijkl mnop"_s, "qq", Verdict::FitsPattern, 16);
        row("QQ code, full width", u"ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐ"_s, "qq", Verdict::FitsPattern, 16);
        row("QQ code, pasted", u"\ufeffabcdefgh\u200bijklmnop\r\n"_s, "qq", Verdict::FitsPattern, 16);
        row("QQ password", u"Summer2024!"_s, "qq", Verdict::LooksLikePassword, 11);
        row("QQ password, 16", u"Summer2024!Sunny"_s, "qq", Verdict::LooksLikePassword, 16);
        row("QQ code in capitals", u"ABCDEFGHIJKLMNOP"_s, "qq", Verdict::LooksLikePassword, 16);
        row("QQ code, last letter missing", u"abcdefghijklmno"_s, "qq", Verdict::WrongLength, 15);
        row("QQ code twice", u"abcdefghijklmnopabcdefghijklmnop"_s, "qq", Verdict::WrongLength, 32);
        row("163 code", u"ABCDEFGH12345678"_s, "163", Verdict::FitsPattern, 16);
        row("163 password", u"Summer-2024"_s, "163", Verdict::LooksLikePassword, 11);
        row("Gmail app password", u"abcd efgh ijkl mnop"_s, "gmail", Verdict::FitsPattern, 16);
        row("Gmail password", u"correct-horse"_s, "gmail", Verdict::LooksLikePassword, 13);
        row("iCloud with hyphens", u"abcd-efgh-ijkl-mnop"_s, "icloud", Verdict::FitsPattern, 19);
        row("iCloud without", u"abcdefghijklmnop"_s, "icloud", Verdict::FitsPattern, 16);
        row("Resend", u"re_Ab12_cd"_s, "resend", Verdict::FitsPattern, 10);
        row("no pattern known", u"abc"_s, "aol", Verdict::Plausible, 3);
        row("own server", u"correct horse"_s, "", Verdict::Plausible, 12);
        row("outside the first plane", u"a\U0001f600b"_s, "", Verdict::Plausible, 3);
        row("a token for QQ", QString(5000, u'a'), "qq", Verdict::LooksLikePassword, 5000);
    }

    void judges()
    {
        QFETCH(QString, typed);
        QFETCH(QByteArray, id);
        QFETCH(Verdict, verdict);
        const auto inspection = inspectCredential(typed, provider(id));
        QVERIFY2(inspection.verdict == verdict, QByteArray::number(static_cast<int>(inspection.verdict)));
        QTEST(inspection.length, "length");
        // The sentence tells about the code without a part of it.
        const auto text = inspectionText(inspection, provider(id));
        QCOMPARE(text.isEmpty(), verdict == Verdict::Empty && !inspection.canClean());
        const auto clean = cleanCredential(typed);
        for (qsizetype i = 0; i + 4 <= clean.size() && i < 40; ++i)
            QVERIFY2(!text.contains(clean.sliced(i, 4)) || clean.sliced(i, 4) == u"re_A"_s, qPrintable(text));
    }

    void seesWhatDoesNotBelong_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("clean");
        QTest::addColumn<QByteArray>("seen");
        const auto row = [](const char *name, const QString &typed, const QString &clean, const char *seen) {
            QTest::newRow(name) << typed << clean << QByteArray(seen);
        };
        row("clean", u"abc"_s, u"abc"_s, "");
        row("blank", u"a c"_s, u"ac"_s, "blanks");
        row("blanks around", u" ac\t"_s, u"ac"_s, "blanks");
        row("line end", u"ac\r\n"_s, u"ac"_s, "blanks");
        row("no-break space", u"a\u00a0c"_s, u"ac"_s, "blanks");
        row("ideographic space", u"a\u3000c"_s, u"ac"_s, "blanks");
        row("full width", u"ａ１！"_s, u"a1!"_s, "full-width");
        row("zero-width space", u"a\u200bc"_s, u"ac"_s, "invisible");
        row("byte order mark", u"\ufeffac"_s, u"ac"_s, "invisible");
        row("soft hyphen", u"a\u00adc"_s, u"ac"_s, "invisible");
        row("direction mark", u"a\u202ec"_s, u"ac"_s, "invisible");
        row("variation selector", u"a\ufe0fc"_s, u"ac"_s, "invisible");
        row("NUL", u"a"_s + QChar(0) + u"c"_s, u"ac"_s, "invisible");
        row("escape", u"a\u001bc"_s, u"ac"_s, "invisible");
        row("tag of plane 14", u"a\U000e0041c"_s, u"ac"_s, "invisible");
        row("Chinese", u"密码a"_s, u"密码a"_s, "non-ascii");
        row("accent", u"é"_s, u"é"_s, "non-ascii");
        row("all", u" ａ\u200bé"_s, u"aé"_s, "blanks full-width invisible non-ascii");
    }

    void seesWhatDoesNotBelong()
    {
        QFETCH(QString, typed);
        QFETCH(QString, clean);
        QFETCH(QByteArray, seen);
        for (const auto id : {"", "qq", "gmail"}) {
            const auto inspection = inspectCredential(typed, provider(id));
            QByteArrayList found;
            if (inspection.hasBlanks)
                found += "blanks";
            if (inspection.hasFullWidth)
                found += "full-width";
            if (inspection.hasInvisible)
                found += "invisible";
            if (inspection.hasNonAscii)
                found += "non-ascii";
            QCOMPARE(found.join(' '), seen);
            QCOMPARE(inspection.canClean(), typed != clean);
        }
        QCOMPARE(cleanCredential(typed), clean);
        QCOMPARE(cleanCredential(clean), clean);
    }

    void speaks_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QString &typed, const char *id, const QString &text) {
            QTest::newRow(name) << typed << QByteArray(id) << text;
        };
        row("fits", u"abcdefghijklmnop"_s, "qq",
            u"Has the form of the authorization code of QQ Mail: 16 lower-case letters."_s);
        row("fits, with blanks", u"abcd efgh ijkl mnop"_s, "qq",
            u"Has the form of the authorization code of QQ Mail: 16 lower-case letters. "
            "The blanks in it do not belong to it and can be removed."_s);
        row("password", u"Summer2024!"_s, "qq",
            u"This looks like a login password (11 characters); the authorization code of QQ Mail has "
            u"another form: "
            "16 lower-case letters."_s);
        row("capitals", u"ABCDEFGHIJKLMNOP"_s, "qq",
            u"16 characters, but the authorization code of QQ Mail has others: 16 lower-case letters. "
            "This may be a login password."_s);
        row("first letter", u"a"_s, "qq",
            u"1 character; the authorization code of QQ Mail has another length: 16 lower-case letters. "
            "A part may be missing, or this is another password."_s);
        row("form not known", u"abcd"_s, "aol",
            u"4 characters; what the app password of AOL Mail looks like is not known."_s);
        row("own server", u"abcd"_s, "", u"4 characters; nothing speaks against it."_s);
    }

    void speaks()
    {
        QFETCH(QString, typed);
        QFETCH(QByteArray, id);
        QTEST(inspectionText(inspectCredential(typed, provider(id)), provider(id)), "text");
    }

    void changesNothingAlone()
    {
        const auto typed = u" ａ\u200b"_s;
        const auto copy = typed;
        inspectCredential(typed, provider("qq"));
        QCOMPARE(typed, copy);
    }
};

QTEST_GUILESS_MAIN(CredentialInspectionTest)
#include "tst_credentialinspection.moc"
