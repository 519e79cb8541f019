// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/provider.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// Single quotes for double ones: moc of Qt 6.4 loses its way in some raw strings.
QByteArray quoted(QByteArray json)
{
    return json.replace('\'', '"');
}

QByteArray row(const QByteArray &changes = {})
{
    return quoted("{'id':'a','name':{'en':'A','zh':'A邮箱'},'pinyin':'ayx','domains':['a.test'],"
                  "'servers':[{'host':'smtp.a.test','port':465,'encryption':'tls'}],'user':'address',"
                  "'credential':'password','status':'works'"
                  + changes + "}");
}

QByteArray book(const QByteArrayList &rows)
{
    return quoted("{'providers':[") + rows.join(',') + "]}";
}

} // namespace

class ProviderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsARow()
    {
        QString problem;
        const auto read = ProviderBook::fromJson(
            book({row(",'credential_name':{'en':'code','zh':'授权码'},'code_pattern':'^[a-z]{4}$',"
                      "'code_form':{'en':'4 letters','zh':'4 "
                      "位字母'},'steps':[{'en':'One.','zh':'一。'}],'as_of':'2026-08',"
                      "'code_page':'https://a.test/','wrong_combinations':[{'host':'mail.a.test',"
                      "'right':{'host':'smtp.a.test','port':465,'encryption':'tls'},'why':{'en':'Old.','zh':'"
                      "旧。'}}]")}),
            &problem);
        QVERIFY2(read, qPrintable(problem));
        const auto *provider = read->byId(u"a"_s);
        QVERIFY(provider);
        QCOMPARE(provider->asOf, QDate(2026, 8, 1));
        QCOMPARE(provider->steps.size(), 1);
        QCOMPARE(provider->codePage, QUrl(u"https://a.test/"_s));
        QCOMPARE(provider->wrongCombinations.first().port, 0);
        QCOMPARE(read->byAddress(u"Lin@A.Test"_s), provider);
        QCOMPARE(read->byAddress(u"lin@b@A.Test."_s), provider);
        QCOMPARE(read->byAddress(u"a.test"_s), nullptr);
        QCOMPARE(read->byAddress(u"lin@sub.a.test"_s), nullptr);
        QCOMPARE(read->byHost(u"SMTP.a.test."_s), provider);
        QCOMPARE(read->byHost(u""_s), nullptr);
        QCOMPARE(read->byId(u"b"_s), nullptr);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("problem");
        const auto bad = [](const char *name, const QByteArray &json, const QString &problem) {
            QTest::newRow(name) << json << problem;
        };
        bad("nothing", "{}", u"providers: missing"_s);
        bad("misspelt key", book({row(",'setps':[]")}), u"providers[0].setps: unknown key"_s);
        bad("same id", book({row(), row()}), u"providers[1].id: there twice: a"_s);
        bad("same domain", book({row(), row().replace("\"id\":\"a\"", "\"id\":\"b\"")}),
            u"providers[1].domains: there twice: a.test"_s);
        bad("port 0", book({row().replace("465", "0")}),
            u"providers[0].servers[0].port: expected a number from 1 to 65535, found 0"_s);
        bad("encryption", book({row().replace("\"tls\"", "\"ssl\"")}),
            u"providers[0].servers[0].encryption: unknown name"_s);
        bad("status", book({row().replace("works", "good")}), u"providers[0].status: unknown name"_s);
        bad("http page", book({row(",'code_page':'http://a.test/'")}),
            u"providers[0].code_page: expected an https address"_s);
        bad("script page", book({row(",'help_page':'javascript:open'")}),
            u"providers[0].help_page: expected an https address"_s);
        bad("page with user", book({row(",'help_page':'https://qq.com@a.test/'")}),
            u"providers[0].help_page: expected an https address"_s);
        bad("open pattern", book({row(",'code_pattern':'[a-z]{4}','code_form':{'en':'x','zh':'y'}")}),
            u"providers[0].code_pattern: expected an anchored pattern"_s);
        bad("broken pattern", book({row(",'code_pattern':'^[a-z$','code_form':{'en':'x','zh':'y'}")}),
            u"providers[0].code_pattern: missing terminating ] for character class"_s);
        bad("pattern without words", book({row(",'code_pattern':'^[a-z]$'")}),
            u"providers[0].code_form: a pattern and its words belong together"_s);
        bad("date", book({row(",'as_of':'August'")}),
            u"providers[0].as_of: expected a month such as 2026-08"_s);
        bad("upper case domain", book({row().replace("\"a.test\"", "\"A.test\"")}),
            u"providers[0].domains: expected domains in lower case"_s);
    }

    void refuses()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, problem);
        QString found;
        QVERIFY(!ProviderBook::fromJson(json, &found));
        QCOMPARE(found, problem);
        QVERIFY(!ProviderBook::fromJson(json, nullptr));
    }

    void searches_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("best");
        const auto row = [](const char *name, const QString &query, const char *best) {
            QTest::newRow(name) << query << QString::fromLatin1(best);
        };
        row("short name", u"qq"_s, "qq");
        row("upper case", u"QQ Mail"_s, "qq");
        row("full width", u"ＱＱ"_s, "qq");
        row("blanks", u"  qq  "_s, "qq");
        row("Chinese", u"QQ邮箱"_s, "qq");
        row("Chinese, part", u"网易163"_s, "163");
        row("Chinese, inside", u"企业邮箱 腾讯"_s, "exmail-qq");
        row("pinyin", u"qqyx"_s, "qq");
        row("pinyin of NetEase", u"wy163"_s, "163");
        row("pinyin, upper case", u"ALYYX"_s, "aliyun");
        row("pinyin, inside", u"126yx"_s, "126");
        row("number", u"126"_s, "126");
        row("domain", u"foxmail.com"_s, "foxmail");
        row("domain, begun", u"yeah.n"_s, "yeah");
        row("second domain", u"hotmail.com"_s, "outlook-com");
        row("second name", u"hotmail"_s, "outlook-com");
        row("address", u"lin.zhang@gmail.com"_s, "gmail");
        row("host", u"smtp.exmail.qq.com"_s, "exmail-qq");
        row("shared host", u"smtp.qq.com"_s, "qq");
        row("web mail", u"mail.163.com"_s, "163");
        row("Microsoft", u"office365"_s, "microsoft365");
        row("word inside", u"exchange"_s, "microsoft365");
        row("Apple", u"icloud"_s, "icloud");
        row("Apple in Chinese", u"苹果"_s, "icloud");
        row("two words", u"zoho europe"_s, "zoho-eu");
    }

    void searches()
    {
        QFETCH(QString, query);
        const auto found = ProviderBook::instance().search(query);
        QVERIFY(!found.isEmpty());
        QTEST(found.first()->id, "best");
    }

    void searchesAllOrNone()
    {
        const auto &built = ProviderBook::instance();
        QCOMPARE(built.search(QString()).size(), built.all().size());
        QCOMPARE(built.search(u"  "_s).first(), &built.all().first());
        QVERIFY(built.search(u"no such provider"_s).isEmpty());
        QVERIFY(built.search(u"lin@company.example"_s).isEmpty());
    }

    void everyProviderIsFoundByEachOfItsNames()
    {
        const auto &built = ProviderBook::instance();
        for (const auto &provider : built.all()) {
            QStringList queries{provider.name.in(u"en"_s), provider.name.in(u"zh"_s), provider.pinyin};
            if (!provider.domains.isEmpty())
                queries += {provider.domains.first(), provider.domains.last()};
            if (!provider.servers.isEmpty())
                queries += provider.servers.last().host;
            for (const auto &query : queries)
                QVERIFY2(built.search(query).contains(&provider), qPrintable(provider.id + u": "_s + query));
        }
    }

    void takesTheOwnerOfASharedServer()
    {
        const auto &built = ProviderBook::instance();
        QCOMPARE(built.byHost(u"smtp.office365.com"_s)->id, u"microsoft365"_s);
        QCOMPARE(built.byHost(u"smtp.gmail.com"_s)->id, u"gmail"_s);
        QCOMPARE(built.byHost(u"hwsmtp.exmail.qq.com"_s)->id, u"exmail-qq"_s);
    }

    void takesNoServerOnThisComputerForAProvider()
    {
        // Proton's bridge listens there, but so may any server that somebody tries.
        QCOMPARE(ProviderBook::instance().byHost(u"127.0.0.1"_s), nullptr);
        QVERIFY(ProviderBook::knowing({u"127.0.0.1"_s, u"localhost"_s}).all().isEmpty());
        QVERIFY(!ProviderBook::knowing({u"proton-bridge"_s}).all().isEmpty());
    }
};

QTEST_GUILESS_MAIN(ProviderTest)
#include "tst_provider.moc"
