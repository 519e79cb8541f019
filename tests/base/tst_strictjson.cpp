// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/strictjson.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// Reads the one form these tests use, and gives the problem.
QString readAll(const QByteArray &json)
{
    QString problem;
    auto root = StrictJson::parse(json, &problem);
    root.string(u"id"_s);
    root.stringOr(u"note"_s, {});
    root.integerOr(u"count"_s, 1, 0, 10);
    root.booleanOr(u"preferred"_s, false);
    root.stringsOr(u"domains"_s);
    if (root.has(u"name"_s))
        root.localized(u"name"_s);
    root.localizedListOr(u"steps"_s);
    auto servers = root.objectsOr(u"servers"_s);
    for (auto &server : servers) {
        server.string(u"host"_s);
        server.integer(u"port"_s, 1, 65535);
        server.finish();
    }
    root.finish();
    return problem;
}

} // namespace

class StrictJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads()
    {
        QString problem = u"of an earlier file"_s;
        auto root = StrictJson::parse(
            R"({"id":"qq","n":9007199254740993,"on":true,"list":["a","b"],"name":{"en":"Mail","zh":"邮箱"},
                "inner":{"x":"y"},"rows":[{"port":465}]})",
            &problem);
        QCOMPARE(root.string(u"id"_s), u"qq"_s);
        QCOMPARE(root.integer(u"n"_s, 0, std::numeric_limits<qint64>::max()), Q_INT64_C(9007199254740993));
        QCOMPARE(root.booleanOr(u"on"_s, false), true);
        QCOMPARE(root.booleanOr(u"off"_s, true), true);
        QCOMPARE(root.strings(u"list"_s), QStringList({u"a"_s, u"b"_s}));
        QCOMPARE(root.localized(u"name"_s).in(u"zh"_s), u"邮箱"_s);
        QCOMPARE(root.object(u"inner"_s).string(u"x"_s), u"y"_s);
        auto rows = root.objects(u"rows"_s);
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().path(), u"rows[0]"_s);
        QCOMPARE(rows.first().integer(u"port"_s, 1, 65535), 465);
        root.finish();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        QVERIFY(!root.failed());
    }

    void names_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *name, const QByteArray &json, const QString &problem) {
            QTest::newRow(name) << json << problem;
        };
        row("good", R"({"id":"a"})", {});
        row("byte order mark", "\xef\xbb\xbf{\"id\":\"a\"}", {});
        row("missing", "{}", u"id: missing"_s);
        row("missing below", R"({"id":"a","servers":[{"host":"b","port":1},{"host":"c"}]})",
            u"servers[1].port: missing"_s);
        row("unknown", R"({"id":"a","ids":1})", u"ids: unknown key"_s);
        row("unknown below", R"({"id":"a","servers":[{"host":"b","port":1,"Port":2}]})",
            u"servers[0].Port: unknown key"_s);
        row("unknown, strange", "{\"id\":\"a\",\"a b\\n\":1}", u"\"a b\\n\": unknown key"_s);
        row("wrong type", R"({"id":1})", u"id: expected a string, found a number"_s);
        row("wrong type below", R"({"id":"a","servers":[{"host":"b","port":"1"}]})",
            u"servers[0].port: expected a number, found a string"_s);
        row("null", R"({"id":null})", u"id: expected a string, found null"_s);
        row("wrong element", R"({"id":"a","domains":["b",{}]})",
            u"domains[1]: expected a string, found an object"_s);
        row("object for array", R"({"id":"a","servers":{}})",
            u"servers: expected an array, found an object"_s);
        row("boolean", R"({"id":"a","preferred":0})", u"preferred: expected true or false, found a number"_s);
        row("fraction", R"({"id":"a","count":1.5})", u"count: expected a whole number"_s);
        row("huge number", R"({"id":"a","count":1e300})", u"count: expected a whole number"_s);
        row("too small", R"({"id":"a","count":-1})", u"count: expected a number from 0 to 10, found -1"_s);
        row("too large", R"({"id":"a","count":11})", u"count: expected a number from 0 to 10, found 11"_s);
        row("one language", R"({"id":"a","name":{"en":"b"}})", u"name.zh: missing"_s);
        row("empty language", R"({"id":"a","name":{"en":"b","zh":""}})", u"name.zh: must not be empty"_s);
        row("foreign language", R"({"id":"a","name":{"en":"b","zh":"c","de":"d"}})",
            u"name.de: unknown key"_s);
        row("one language in a list", R"({"id":"a","steps":[{"en":"b","zh":"c"},{"zh":"d"}]})",
            u"steps[1].en: missing"_s);
        row("first error only", R"({"count":11,"ids":1})", u"id: missing"_s);
        row("array at the top", "[]", u"expected an object at the top, found an array"_s);
        row("not UTF-8", "{\"id\":\"\xff\"}", u"the file is not UTF-8"_s);
        row("UTF-16", QByteArray("{\0\"\0i\0d\0\"\0", 10) + "\xff\xfe", u"the file is not UTF-8"_s);
        row("twice", R"({"id":"a","id":"b"})", u"id: the key is there twice"_s);
        row("twice, escaped", R"({"id":"a","\u0069d":"b"})", u"id: the key is there twice"_s);
        row("twice below", R"({"id":"a","servers":[{"host":"x","port":1},{"host":"b","port":1,"host":"c"}]})",
            u"servers[1].host: the key is there twice"_s);
        row("twice in an unknown part", R"({"id":"a","x":[[1,2],[3,{"y":{"z":1,"z":2}}]]})",
            u"x[1][1].y.z: the key is there twice"_s);
        row("same key on two levels",
            "{\"id\":\"id\",\"name\":{\"en\":\"\\\"id\\\":{\",\"zh\":\"id\"},\"servers\":[]}", {});
        row("value with quotes", "{\"id\":\"\\\\\\\",\\\"id\\\":[\",\"note\":\"}]\"}", {});
    }

    void names()
    {
        QFETCH(QByteArray, json);
        QTEST(readAll(json), "problem");
    }

    void notJson_data()
    {
        QTest::addColumn<QByteArray>("json");
        const QByteArray whole = R"({"id":"a","name":{"en":"b","zh":"c"},"servers":[{"host":"d","port":1}]})";
        for (qsizetype cut = 0; cut < whole.size(); ++cut)
            QTest::addRow("cut at %lld", static_cast<long long>(cut)) << whole.left(cut);
        QTest::newRow("text behind") << whole + "x";
        QTest::newRow("two objects") << whole + whole;
        QTest::newRow("only a string") << QByteArray("\"id\"");
        QTest::newRow("thousands of levels") << QByteArray(100'000, '[');
    }

    void notJson()
    {
        QFETCH(QByteArray, json);
        const auto problem = readAll(json);
        QVERIFY2(problem.startsWith("not JSON at byte "_L1), qPrintable(problem));
    }

    void boundsDepth()
    {
        const auto nested = [](qsizetype levels) {
            return R"({"id":"a","x":)" + QByteArray(levels, '[') + QByteArray(levels, ']') + "}";
        };
        QCOMPARE(readAll(nested(63)), u"x: unknown key"_s);
        const auto problem = readAll(nested(64));
        QVERIFY2(
            problem.startsWith("x[0]"_L1) && problem.endsWith(": nested too deeply"_L1), qPrintable(problem));
    }

    void boundsSize()
    {
        QString problem;
        const QByteArray json = R"({"id":"a"})";
        QCOMPARE(StrictJson::parse(json, &problem, json.size()).string(u"id"_s), u"a"_s);
        QVERIFY(problem.isEmpty());
        StrictJson::parse(json, &problem, json.size() - 1);
        QCOMPARE(problem, u"the file is too large: 10 bytes, at most 9"_s);
    }

    void givesDefaultsAfterAnError()
    {
        QString problem;
        auto root = StrictJson::parse(R"({"id":"a","n":5,"s":["b"],"o":{"p":"q"},"bad":1})", &problem);
        root.string(u"bad"_s);
        QCOMPARE(root.string(u"id"_s), QString());
        QCOMPARE(root.integer(u"n"_s, 2, 9), 2);
        QVERIFY(root.strings(u"s"_s).isEmpty());
        QCOMPARE(root.object(u"o"_s).string(u"p"_s), QString());
        QCOMPARE(problem, u"bad: expected a string, found a number"_s);
    }

    void reportsWhatTheCallerRefuses()
    {
        QString problem;
        auto root = StrictJson::parse(R"({"rows":[{"host":"-"}]})", &problem);
        auto rows = root.objects(u"rows"_s);
        rows.first().fail(u"host"_s, u"not a host name"_s);
        rows.first().fail(u"port"_s, u"second"_s);
        QVERIFY(root.failed());
        QCOMPARE(problem, u"rows[0].host: not a host name"_s);
    }
};

QTEST_GUILESS_MAIN(StrictJsonTest)
#include "tst_strictjson.moc"
