// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/mailaddress.h"

#include <QTest>

using namespace Qt::StringLiterals;

class MailAddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesPastes_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("displayName");
        const auto row = [](const char *name, const QString &typed, const QString &address,
                             const QString &displayName = {}) {
            QTest::newRow(name) << typed << address << displayName;
        };
        const auto lin = u"lin.zhang@qq.com"_s;
        row("plain", lin, lin);
        row("blanks", u"  lin.zhang@qq.com \t"_s, lin);
        row("line end", u"lin.zhang@qq.com\r\n"_s, lin);
        row("blanks around @", u"lin.zhang @ qq.com"_s, lin);
        row("no-break space", u"\u00a0lin.zhang@qq.com\u3000"_s, lin);
        row("upper case", u"Lin.Zhang@QQ.Com"_s, u"Lin.Zhang@qq.com"_s);
        row("full width", u"ｌｉｎ．ｚｈａｎｇ＠ｑｑ．ｃｏｍ"_s, lin);
        row("full-width at", u"lin.zhang＠qq.com"_s, lin);
        row("ideographic full stop", u"lin.zhang@qq。com"_s, lin);
        row("half-width ideographic stop", u"lin.zhang@qq｡com"_s, lin);
        row("trailing full stop", u"lin.zhang@qq.com."_s, lin);
        row("trailing Chinese stop", u"lin.zhang@qq.com。"_s, lin);
        row("trailing comma", u"lin.zhang@qq.com，"_s, lin);
        row("trailing marks", u"lin.zhang@qq.com;!?"_s, lin);
        row("zero width", u"\ufefflin\u200b.zhang@\u200dqq.com\u2060"_s, lin);
        row("soft hyphen", u"lin.zh\u00adang@qq.com"_s, lin);
        row("direction marks", u"\u202alin.zhang@qq.com\u202c"_s, lin);
        row("display name", u"Lin Zhang <lin.zhang@qq.com>"_s, lin, u"Lin Zhang"_s);
        row("quoted display name", u"\"Zhang, Lin\" <lin.zhang@qq.com>"_s, lin, u"Zhang, Lin"_s);
        row("Chinese display name", u"张林＜lin.zhang@qq.com＞"_s, lin, u"张林"_s);
        row("Chinese quotes", u"“张林” <lin.zhang@qq.com>;"_s, lin, u"张林"_s);
        row("only brackets", u"<lin.zhang@qq.com>"_s, lin);
        row("bracket not closed", u"Lin <lin.zhang@qq.com"_s, lin, u"Lin"_s);
        row("address as name", u"lin.zhang@qq.com <lin.zhang@qq.com>"_s, lin);
        row("another address as name", u"\"boss@company.test\" <lin.zhang@qq.com>"_s, lin);
        row("mailto", u"mailto:lin.zhang@qq.com"_s, lin);
        row("mailto with subject", u"MAILTO:lin.zhang@qq.com?subject=a@b&cc=c@d.test"_s, lin);
        row("mailto in brackets", u"Lin <mailto:lin.zhang@qq.com>"_s, lin, u"Lin"_s);
        row("mailto, encoded", u"mailto:lin.zhang%40qq.com"_s, lin);
        row("quotes", u"\"lin.zhang@qq.com\""_s, lin);
        row("Chinese brackets", u"【lin.zhang@qq.com】"_s, lin);
        row("round brackets", u"(lin.zhang@qq.com)"_s, lin);
        row("label", u"邮箱：lin.zhang@qq.com"_s, lin);
        row("in a sentence", u"Write to lin.zhang@qq.com, please."_s, lin);
        row("plus", u"lin+test@gmail.com"_s, u"lin+test@gmail.com"_s);
        row("strange but right", u"a!#$%&'*+/=?^_`{|}~-z@b.test"_s, u"a!#$%&'*+/=?^_`{|}~-z@b.test"_s);
        row("quoted local part", u"\"lin zhang\"@b.test"_s, u"\"lin zhang\"@b.test"_s);
        row("quoted @", u"\"a@b\"@c.test"_s, u"\"a@b\"@c.test"_s);
        row("digits", u"123456@qq.com"_s, u"123456@qq.com"_s);
        row("sub-domain", u"a@mail.company.co.uk"_s, u"a@mail.company.co.uk"_s);
        row("localhost", u"student@localhost"_s, u"student@localhost"_s);
        row("address literal", u"a@[192.0.2.1]"_s, u"a@[192.0.2.1]"_s);
        row("address literal, IPv6", u"a@[IPv6:2001:db8::1]"_s, u"a@[IPv6:2001:db8::1]"_s);
        row("Chinese local part", u"张林@例子.中国"_s, u"张林@例子.中国"_s);
        row("domain in ASCII form", u"a@xn--fsqu00a.xn--fiqs8s"_s, u"a@例子.中国"_s);
        row("domain in upper case", u"a@BÜCHER.Example"_s, u"a@bücher.example"_s);
        row("decomposed", u"jose\u0301@b.test"_s, u"jos\u00e9@b.test"_s);
        row("longest local part", QString(64, u'a') + u"@b.test"_s, QString(64, u'a') + u"@b.test"_s);
    }

    void takesPastes()
    {
        QFETCH(QString, typed);
        const auto found = mailAddressFrom(typed);
        QVERIFY(found);
        QTEST(found->address, "address");
        QTEST(found->displayName, "displayName");
        QCOMPARE(found->localPart + u'@' + found->domain, found->address);
        // What has been made usable stays as it is.
        const auto again = mailAddressFrom(found->address);
        QVERIFY(again);
        QCOMPARE(again->address, found->address);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("typed");
        const auto row = [](const char *name, const QString &typed) { QTest::newRow(name) << typed; };
        row("empty", QString());
        row("blanks", u"  \u3000"_s);
        row("no @", u"lin.zhang"_s);
        row("no domain", u"lin.zhang@"_s);
        row("no local part", u"@qq.com"_s);
        row("domain still typed", u"lin@gmail"_s);
        row("two @", u"a@b@c.test"_s);
        row("two addresses", u"a@b.test, c@d.test"_s);
        row("two in brackets", u"<a@b.test> <c@d.test>x@y"_s);
        row("address behind brackets", u"<a@b.test> c@d.test"_s);
        row("line end inside", u"a@b.test\r\nRCPT TO:<c@d.test>"_s);
        row("line feed inside", u"a\n@b.test"_s);
        row("line end in the name", u"Lin\r\nBcc: x <a@b.test>"_s);
        row("NUL", u"a@b.test"_s + QChar(0));
        row("NUL inside", u"a"_s + QChar(0) + u"@b.test"_s);
        row("escape", u"\u001b[31ma@b.test"_s);
        row("line separator", u"a\u2028b@c.test"_s);
        row("encoded line end", u"mailto:a@b.test%0D%0ADATA"_s);
        row("half a pair", u"a"_s + QChar(0xd800) + u"@b.test"_s);
        row("dot first", u"a@.test"_s);
        row("dots in a row", u"a..b@c.test"_s);
        row("dots in the domain", u"a@b..test"_s);
        row("hyphen first", u"a@-b.test"_s);
        row("underscore in the domain", u"a@b_c.test"_s);
        row("only numbers", u"a@1.2.3.4"_s);
        row("bad literal", u"a@[300.1.1.1]"_s);
        row("open quotes", u"\"a@b.test\"c"_s);
        row("quote inside a quoted part", u"\"a\"b\"@c.test"_s);
        row("label too long", u"a@"_s + QString(64, u'b') + u".test"_s);
        row("local part too long", QString(65, u'a') + u"@b.test"_s);
        row("too long", u"a@"_s + QString(60, u'b').repeated(1) + (u"."_s + QString(60, u'c')).repeated(4));
        row("a book", QString(100'000, u'a') + u"@b.test"_s);
    }

    void refuses()
    {
        QFETCH(QString, typed);
        const auto found = mailAddressFrom(typed);
        QVERIFY2(!found, found ? qPrintable(found->address) : "");
    }
};

QTEST_GUILESS_MAIN(MailAddressTest)
#include "tst_mailaddress.moc"
