// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/credentialinspection.h"

#include <QDebug>
#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using Inspection = CredentialInspection;
using Verdict = Inspection::Verdict;

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
        row("QQ code in capitals", u"ABCDEFGHIJKLMNOP"_s, "qq", Verdict::Mendable, 16);
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
        QCOMPARE(text.isEmpty(), verdict == Verdict::Empty && !inspection.traits);
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
            if (inspection.traits & Inspection::Blanks)
                found += "blanks";
            if (inspection.traits & Inspection::FullWidth)
                found += "full-width";
            if (inspection.traits & Inspection::Invisible)
                found += "invisible";
            if (inspection.traits & Inspection::NonAscii)
                found += "non-ascii";
            QCOMPARE(found.join(' '), seen);
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
            u"There are capital letters in it where lower-case ones belong. Without that it has the form of "
            "the authorization code of QQ Mail: 16 lower-case letters."_s);
        row("right length, other characters", u"Summer2024!Sunny"_s, "qq",
            u"16 characters, but the authorization code of QQ Mail has others: 16 lower-case letters. "
            "This may be a login password."_s);
        row("sentence", u"您的授权码为：abcdefghijklmnop，请妥善保管。"_s, "qq",
            u"There is text around the authorization code. Without that it has the form of the authorization "
            "code of QQ Mail: 16 lower-case letters."_s);
        row("address", u"lin.zhang@qq.com"_s, "qq", u"This is an e-mail address, not the authorization code."_s);
        row("typed by hand", u"ABCDEFGHIJ0l2345"_s, "163",
            u"Has the form of the authorization code of NetEase 163 Mail: 16 letters or digits. If it was typed "
            "by hand, compare what is easily mistaken: l, 1 and I, or O and 0."_s);
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

    void offers_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<Inspection::Traits>("traits");
        QTest::addColumn<QStringList>("results");
        QTest::addColumn<QStringList>("buttons");
        const auto row = [](const char *id, const char *name, const QString &typed, Verdict verdict,
                             Inspection::Traits traits, const QStringList &results, const QStringList &buttons) {
            QTest::addRow("%s: %s", *id ? id : "own server", name)
                << QByteArray(id) << typed << verdict << traits << results << buttons;
        };
        using enum Inspection::Trait;
        const auto code = u"abcdefghijklmnop"_s;
        const auto cleanUp = u"Clean up"_s;
        const auto useLetters = u"Use the 16 letters in it"_s, useCharacters = u"Use the 16 characters in it"_s;

        row("qq", "clean", code, Verdict::FitsPattern, {}, {}, {});
        row("qq", "groups", u"abcd efgh ijkl mnop"_s, Verdict::FitsPattern, Blanks, {code}, {u"Remove the blanks"_s});
        row("qq", "line end", code + u"\r\n"_s, Verdict::FitsPattern, Blanks, {code}, {u"Remove the blanks"_s});
        row("qq", "zero-width", u"abcdefgh\u200bijklmnop"_s, Verdict::FitsPattern, Invisible, {code},
            {u"Remove the invisible characters"_s});
        row("qq", "full-width", u"ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐ"_s, Verdict::FitsPattern, FullWidth, {code},
            {u"Make it half-width"_s});
        row("qq", "two at once", u"\ufeffabcd efghijklmnop"_s, Verdict::FitsPattern, Blanks | Invisible, {code},
            {cleanUp});
        row("qq", "quotes", u"\"abcdefghijklmnop\""_s, Verdict::Mendable, Quotes, {code},
            {u"Remove the quotation marks"_s});
        row("qq", "Chinese quotes", u"“abcdefghijklmnop”"_s, Verdict::Mendable, Quotes, {code},
            {u"Remove the quotation marks"_s});
        row("qq", "corner brackets and blanks", u"「abcd efgh ijkl mnop」"_s, Verdict::Mendable, Quotes | Blanks,
            {code}, {cleanUp});
        row("qq", "full stop", u"abcdefghijklmnop。"_s, Verdict::Mendable, Punctuation, {code},
            {u"Mend the punctuation marks"_s});
        row("qq", "comma of an input method", u"abcdefghijklmnop，"_s, Verdict::Mendable, Punctuation | FullWidth,
            {code}, {cleanUp});
        row("qq", "Cyrillic", u"\u0430bcd\u0435fghijklmn\u043e\u0440"_s, Verdict::Mendable, ForeignLetters, {code},
            {u"Use Latin letters"_s});
        row("qq", "Greek", u"abcdefghijklmn\u03bfp"_s, Verdict::Mendable, ForeignLetters, {code},
            {u"Use Latin letters"_s});
        row("qq", "mathematical", u"\U0001d41abcdefghijklmnop"_s, Verdict::Mendable, ForeignLetters, {code},
            {u"Use Latin letters"_s});
        row("qq", "capitals", u"ABCDEFGHIJKLMNOP"_s, Verdict::Mendable, UpperCase, {code},
            {u"Use lower-case letters"_s});
        row("qq", "first letter large", u"Abcdefghijklmnop"_s, Verdict::Mendable, UpperCase, {code},
            {u"Use lower-case letters"_s});
        row("qq", "nought", u"abcdefghijklmn0p"_s, Verdict::Mendable, LookAlikes, {code}, {u"Replace 0 → o"_s});
        row("qq", "one", u"abcdefghijk1mnop"_s, Verdict::Mendable, LookAlikes, {code, u"abcdefghijkimnop"_s},
            {u"Replace 1 → small L"_s, u"Replace 1 → i"_s});
        row("qq", "large i", u"abcdefghijkImnop"_s, Verdict::Mendable, UpperCase | LookAlikes,
            {u"abcdefghijkimnop"_s, code}, {u"Use lower-case letters"_s, u"Replace capital i → small L"_s});
        row("qq", "one, and blanks", u"abcd efgh ijk1 mnop"_s, Verdict::Mendable, LookAlikes | Blanks,
            {code, u"abcdefghijkimnop"_s},
            {u"Clean up and replace 1 → small L"_s, u"Clean up and replace 1 → i"_s});
        row("qq", "sixteen digits", u"0101010101010101"_s, Verdict::LooksLikePassword, {}, {}, {});
        row("qq", "Chinese sentence", u"您的授权码为：abcdefghijklmnop，请妥善保管。"_s, Verdict::Mendable, Surrounded,
            {code}, {useLetters});
        row("qq", "sentence without a blank", u"授权码abcdefghijklmnop请勿泄露"_s, Verdict::Mendable, Surrounded,
            {code}, {useLetters});
        row("qq", "English sentence", u"Your authorization code: abcdefghijklmnop. Keep it."_s, Verdict::Mendable,
            Surrounded, {code}, {useLetters});
        row("qq", "label and groups", u"授权码：abcd efgh ijkl mnop（勿告诉他人）"_s, Verdict::Mendable, Surrounded,
            {code}, {useLetters});
        row("qq", "with the address", u"lin.zhang@qq.com 授权码 abcdefghijklmnop"_s, Verdict::Mendable, Surrounded,
            {code}, {useLetters});
        row("qq", "two codes", u"旧：ponmlkjihgfedcba 新：abcdefghijklmnop"_s, Verdict::Mendable, Surrounded,
            {u"ponmlkjihgfedcba"_s, code}, {u"Use part 1 of it: 16 characters"_s, u"Use part 2 of it: 16 characters"_s});
        row("qq", "address", u"lin.zhang@qq.com"_s, Verdict::SomethingElse, MailAddress, {}, {});
        row("qq", "full-width address", u"lin＠qq。com"_s, Verdict::SomethingElse,
            MailAddress | FullWidth | Punctuation, {}, {});
        row("qq", "web address", u"https://mail.qq.com/"_s, Verdict::SomethingElse, WebAddress, {}, {});
        row("qq", "phone number", u"13800138000"_s, Verdict::SomethingElse, PhoneNumber, {}, {});
        row("qq", "phone number, abroad", u"+86 138-0013-8000"_s, Verdict::SomethingElse, PhoneNumber | Blanks, {}, {});
        row("qq", "text message's code", u"482913"_s, Verdict::SomethingElse, VerificationCode, {}, {});
        row("qq", "text message", u"【腾讯科技】验证码 482913，请勿泄露。"_s, Verdict::SomethingElse,
            VerificationCode | Blanks | FullWidth | Punctuation | NonAscii, {}, {});
        row("qq", "password", u"Summer2024!"_s, Verdict::LooksLikePassword, {}, {}, {});
        row("qq", "password with blank", u"Summer 2024!"_s, Verdict::LooksLikePassword, Blanks, {u"Summer2024!"_s},
            {u"Remove the blanks"_s});

        row("163", "sentence", u"授权密码 ABCDEFGH12345678 只显示一次"_s, Verdict::Mendable, Surrounded,
            {u"ABCDEFGH12345678"_s}, {useCharacters});
        row("163", "easily mistaken", u"ABCDEFGHIJ0l2345"_s, Verdict::FitsPattern, Confusable, {}, {});
        row("126", "quotes", u"'ABCDEFGH12345678'"_s, Verdict::Mendable, Quotes, {u"ABCDEFGH12345678"_s},
            {u"Remove the quotation marks"_s});
        row("exmail-qq", "Cyrillic", u"\u0410BCDEFGH12345678"_s, Verdict::Mendable, ForeignLetters,
            {u"ABCDEFGH12345678"_s}, {u"Use Latin letters"_s});
        row("netease-qiye", "line", u"客户端授权码: ABCDEFGH12345678\n"_s, Verdict::Mendable, Surrounded,
            {u"ABCDEFGH12345678"_s}, {useCharacters});
        row("sina", "too short", u"ABCDEFGH1234567"_s, Verdict::WrongLength, {}, {}, {});
        row("gmail", "groups", u"abcd efgh ijkl mnop"_s, Verdict::FitsPattern, Blanks | Confusable, {code},
            {u"Remove the blanks"_s});
        row("gmail", "no-break blanks", u"abcd\u00a0efgh\u00a0ijkl\u00a0mnop"_s, Verdict::FitsPattern,
            Blanks | Confusable, {code}, {u"Remove the blanks"_s});
        row("gmail", "sentence", u"Your app password for your device is: abcd efgh ijkl mnop"_s, Verdict::Mendable,
            Surrounded, {code}, {useLetters});
        row("gmail", "verification", u"G-482913 is your Google verification code."_s, Verdict::SomethingElse,
            VerificationCode | Blanks, {}, {});
        row("yahoo", "text message's code", u"４８２９１３"_s, Verdict::SomethingElse, VerificationCode | FullWidth, {},
            {});
        row("icloud", "dashes of an input method", u"abcd——efgh——ijkl——mnop"_s, Verdict::Mendable, Punctuation,
            {u"abcd-efgh-ijkl-mnop"_s}, {u"Mend the punctuation marks"_s});
        row("icloud", "sentence", u"App 专用密码：abcd-efgh-ijkl-mnop。"_s, Verdict::Mendable, Surrounded,
            {u"abcd-efgh-ijkl-mnop"_s}, {u"Use the 19 characters in it"_s});
        row("resend", "assignment", u"RESEND_API_KEY=re_Ab12_cd"_s, Verdict::Mendable, Surrounded, {u"re_Ab12_cd"_s},
            {u"Use the 10 characters in it"_s});

        row("aol", "form not known, sentence", u"应用密码：abcd1234efgh，请保存"_s, Verdict::Plausible,
            Surrounded, {u"abcd1234efgh"_s}, {u"Use the 12 characters in it"_s});
        row("aol", "form not known, label", u"Password: abcd1234efgh"_s, Verdict::Plausible, Surrounded,
            {u"abcd1234efgh"_s}, {u"Use the 12 characters in it"_s});
        row("aol", "quotes", u"\"abcd1234efgh\""_s, Verdict::Plausible, Quotes | Confusable, {u"abcd1234efgh"_s},
            {u"Remove the quotation marks"_s});
        row("aol", "address", u"lin@aol.com"_s, Verdict::SomethingElse, MailAddress, {}, {});
        row("aol", "phone number", u"13800138000"_s, Verdict::SomethingElse, PhoneNumber, {}, {});

        row("naver", "address of the right length", u"ab@naver.com"_s, Verdict::SomethingElse, MailAddress, {}, {});
        row("outlook-com", "answer of the token end point",
            u"{\"token_type\": \"Bearer\", \"access_token\": \"EwBIA8l6BAAU.abc-def_12/34+56==\"}"_s, Verdict::Plausible,
            Surrounded, {u"EwBIA8l6BAAU.abc-def_12/34+56=="_s}, {u"Use the 31 characters in it"_s});
        row("outlook-com", "header", u"Authorization: Bearer EwBIA8l6BAAUabcdef123456"_s, Verdict::Plausible, Surrounded,
            {u"EwBIA8l6BAAUabcdef123456"_s}, {u"Use the 24 characters in it"_s});

        row("", "password", u"correct horse battery"_s, Verdict::Plausible, Blanks, {u"correcthorsebattery"_s},
            {u"Remove the blanks"_s});
        row("", "password with line end", u"correct horse\n"_s, Verdict::Plausible, Blanks,
            {u"correct horse"_s, u"correcthorse"_s}, {u"Remove the blanks around it"_s, u"Remove all blanks"_s});
        row("", "input method left on", u"pass。word！"_s, Verdict::Plausible, Punctuation | FullWidth,
            {u"pass。word!"_s, u"pass.word！"_s}, {u"Make it half-width"_s, u"Use English punctuation marks"_s});
        row("", "digits may be a password", u"123456"_s, Verdict::Plausible, {}, {}, {});
        row("", "Chinese sentence", u"密码：Summer2024!，请修改"_s, Verdict::Plausible, Surrounded,
            {u"Summer2024!"_s}, {u"Use the 11 characters in it"_s});
        row("ionos", "own password", u"13800138000"_s, Verdict::Plausible, {}, {}, {});
    }

    void offers()
    {
        QFETCH(QByteArray, id);
        QFETCH(QString, typed);
        const auto *of = provider(id.constData());
        const auto inspection = inspectCredential(typed, of);
        QTEST(inspection.verdict, "verdict");
        QTEST(inspection.traits, "traits");
        QStringList results, buttons;
        for (qsizetype i = 0; i < inspection.offers.size(); ++i) {
            results += QString::fromUtf8(inspection.offers.at(i).result.reveal());
            buttons += offerText(inspection, i);
        }
        QTEST(results, "results");
        QTEST(buttons, "buttons");
        // Whoever presses the first button of a code that can be mended has a code that fits.
        if (inspection.verdict == Verdict::Mendable)
            QVERIFY(inspection.offers.first().fits);
        for (const auto &result : std::as_const(results)) {
            const auto again = inspectCredential(result, of);
            if (inspection.verdict == Verdict::Mendable || inspection.verdict == Verdict::FitsPattern) {
                QVERIFY(again.verdict == Verdict::FitsPattern);
                QVERIFY(again.offers.isEmpty());
            }
        }
    }

    void everyKnownFormIsFound_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("code");
        const QMap<QString, QString> codes{{u"^[a-z]{16}$"_s, u"qwertzuiopasdfgh"_s},
            {u"^[A-Za-z]{16}$"_s, u"qwertzuiopasdfgh"_s}, {u"^[A-Za-z0-9]{16}$"_s, u"QWERTZ23456789AB"_s},
            {u"^[A-Za-z0-9]{4}(-?[A-Za-z0-9]{4}){3}$"_s, u"qwer-tzui-opas-dfgh"_s},
            {u"^[!-~]{12}$"_s, u"QWERTZ234567"_s}, {u"^re_[A-Za-z0-9_]+$"_s, u"re_QwErTz_23456789"_s},
            {u"^xsmtpsib-[A-Za-z0-9-]+$"_s, u"xsmtpsib-23456789abcdef-QwErTz"_s},
            {u"^SG\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}$"_s,
                u"SG."_s + QString(22, u'Q') + u'.' + QString(43, u'w')},
            {u"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"_s, u"23456789-abcd-ef23-4567-89abcdef2345"_s}};
        for (const auto &one : ProviderBook::instance().all()) {
            if (one.codePattern.isEmpty())
                continue;
            const auto code = codes.value(one.codePattern);
            QVERIFY2(!code.isEmpty(), qPrintable(u"no sample for "_s + one.codePattern));
            const auto row = [&](const char *name, const QString &typed) {
                QTest::addRow("%s: %s", qPrintable(one.id), name) << one.id << typed << code;
            };
            row("itself", code);
            row("line end", code + u"\r\n"_s);
            row("no-break space", u"\u00a0"_s + code);
            row("zero-width", u"\u200b"_s + code + u"\ufeff"_s);
            row("quotes", u"\""_s + code + u"\""_s);
            row("Chinese quotes", u"“"_s + code + u"”"_s);
            if (one.codePattern.contains(u"[!-~]"_s))
                continue; // any character may belong to it
            row("Chinese sentence", u"您的授权码为："_s + code + u"，请妥善保管。"_s);
            row("English sentence", u"Your new code is: "_s + code + u". Keep it safe."_s);
            row("full stop", code + u"。"_s);
        }
    }

    void everyKnownFormIsFound()
    {
        QFETCH(QString, id);
        QFETCH(QString, typed);
        QFETCH(QString, code);
        const auto *of = ProviderBook::instance().byId(id);
        const auto inspection = inspectCredential(typed, of, Inspection::Origin::Pasted);
        if (typed == code) {
            QVERIFY(inspection.verdict == Verdict::FitsPattern);
            QVERIFY(inspection.offers.isEmpty());
            return;
        }
        QVERIFY(!inspection.offers.isEmpty());
        QVERIFY(inspection.offers.first().fits);
        QCOMPARE(QString::fromUtf8(inspection.offers.first().result.reveal()), code);
        QVERIFY(inspection.asksFirst());
    }

    void pasteIsNotComparedByEye()
    {
        const auto typed = u"ABCDEFGHIJ0l2345"_s;
        QVERIFY(inspectCredential(typed, provider("163")).traits & Inspection::Confusable);
        QVERIFY(!inspectCredential(typed, provider("163"), Inspection::Origin::Pasted).traits);
    }

    void neverRepeatsTheCode_data() { offers_data(); }

    void neverRepeatsTheCode()
    {
        QFETCH(QByteArray, id);
        QFETCH(QString, typed);
        const auto *of = provider(id.constData());
        const auto inspection = inspectCredential(typed, of);
        auto said = inspectionText(inspection, of);
        for (qsizetype i = 0; i < inspection.offers.size(); ++i)
            said += offerText(inspection, i);
        QStringList secrets;
        if (!(inspection.traits & Inspection::Surrounded))
            secrets += cleanCredential(typed);
        for (const auto &offer : inspection.offers)
            secrets += QString::fromUtf8(offer.result.reveal());
        for (const auto &secret : std::as_const(secrets)) {
            for (qsizetype i = 0; i + 6 <= secret.size() && secret.size() < 25; ++i)
                QVERIFY2(!said.contains(secret.sliced(i, 6), Qt::CaseInsensitive), qPrintable(said));
        }
        QString printed;
        QDebug(&printed) << inspection.offers.value(0).result;
        QVERIFY(!printed.contains(u"abcd"_s));
    }

    void endsInTimeWithAHugePaste()
    {
        QElapsedTimer timer;
        timer.start();
        for (const auto &unit : {u"ab "_s, u"a"_s, u"授权码："_s, u"\u0430 \u200b。"_s, u"1"_s})
            inspectCredential(unit.repeated(8192 / unit.size()), provider("qq"));
        QVERIFY2(timer.elapsed() < 2000, QByteArray::number(timer.elapsed()));
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
