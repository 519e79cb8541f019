// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/findingtexts.h"
#include "explain/explanation.h"
#include "explain/explanationtext.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QJsonArray rowsOf(const QString &name, const QString &list)
{
    QFile file(QStringLiteral(TEST_DATA "/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object().value(list).toArray();
}

QStringList idsOf(const Explanation &explanation)
{
    QStringList ids;
    for (const auto &cause : explanation.causes)
        ids.append(cause.id);
    return ids;
}

QStringList rightAnswers(const QJsonObject &row)
{
    QStringList right{row.value(u"expected"_s).toString()};
    const auto accepted = row.value(u"accepted"_s).toArray();
    for (const auto &other : accepted)
        right.append(other.toString());
    return right;
}

QByteArray textOfRow(const QJsonObject &row)
{
    for (const auto &key : {u"text"_s, u"reply"_s, u"error"_s}) {
        if (row.contains(key))
            return row.value(key).toString().toUtf8();
    }
    return QByteArray::fromBase64(row.value(u"text_base64"_s).toString().toLatin1());
}

/// All that a person could give besides the text.
ExplainGiven givenFor(const QJsonObject &row)
{
    const auto context = row.value(u"context"_s).toObject();
    ExplainGiven given;
    given.stage = stageFromName(row.value(u"stage"_s).toString().toLatin1());
    given.provider = row.value(u"provider"_s).toString();
    given.host = context.value(u"host"_s).toString();
    given.port = static_cast<quint16>(context.value(u"port"_s).toInt());
    given.encryption = encryptionFromName(context.value(u"encryption"_s).toString().toLatin1());
    given.mechanism = context.value(u"auth_mechanism"_s).toString().toLatin1();
    return given;
}

} // namespace

class TestExplanation : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void repliesWithContext_data();
    void repliesWithContext();
    void repliesAlone();
    void bareCodesAreAnswered();
    void programs_data();
    void programs();
    void sentencesHaveNoGaps_data();
    void sentencesHaveNoGaps();
};

void TestExplanation::repliesWithContext_data()
{
    QTest::addColumn<QJsonObject>("row");
    const auto rows = rowsOf(u"replies.json"_s, u"replies"_s);
    for (const auto &row : rows)
        QTest::newRow(qPrintable(row.toObject().value(u"id"_s).toString())) << row.toObject();
}

void TestExplanation::repliesWithContext()
{
    QFETCH(const QJsonObject, row);
    const auto explanation = explain(textOfRow(row), givenFor(row));
    const auto ids = idsOf(explanation);
    QVERIFY2(!ids.isEmpty() && rightAnswers(row).contains(ids.constFirst()),
        qPrintable(u"%1 instead of %2"_s.arg(ids.join(u' '), rightAnswers(row).join(u' '))));
}

/// The text alone does not always tell: a bare "command not implemented" may answer anything.
void TestExplanation::repliesAlone()
{
    int right = 0;
    int all = 0;
    QStringList wrong;
    const auto rows = rowsOf(u"replies.json"_s, u"replies"_s);
    for (const auto &value : rows) {
        const auto row = value.toObject();
        const auto ids = idsOf(explain(textOfRow(row), {}));
        const bool isRight = !ids.isEmpty() && rightAnswers(row).contains(ids.constFirst());
        ++all;
        right += isRight ? 1 : 0;
        if (!isRight)
            wrong << row.value(u"id"_s).toString() + u' ' + ids.value(0);
    }
    const auto score = u"%1 of %2; wrong: %3"_s.arg(right).arg(all).arg(wrong.join(u", "_s));
    qInfo("%s", qPrintable(score));
    constexpr int fewest = 132;
    QVERIFY2(right >= fewest, qPrintable(score));
}

void TestExplanation::bareCodesAreAnswered()
{
    for (const QByteArray text : {"535", "535 no", " 535 5.7.8"})
        QCOMPARE(idsOf(explain(text, {})).value(0), u"wrong_password"_s);
    QCOMPARE(idsOf(explain("552", {})).isEmpty(), false);
}

void TestExplanation::programs_data()
{
    QTest::addColumn<QJsonObject>("row");
    const auto rows = rowsOf(u"errors.json"_s, u"errors"_s);
    for (const auto &row : rows)
        QTest::newRow(qPrintable(row.toObject().value(u"id"_s).toString())) << row.toObject();
}

void TestExplanation::programs()
{
    QFETCH(const QJsonObject, row);
    const auto explanation = explain(textOfRow(row), {});
    const auto ids = idsOf(explanation);
    const auto said = u"%1 instead of %2; %3"_s.arg(ids.join(u' '), rightAnswers(row).join(u' '),
        QString::fromUtf8(QJsonDocument(explanationToJson(explanation).value("recognised"_L1).toObject())
                              .toJson(QJsonDocument::Compact)));
    QVERIFY2(!ids.isEmpty() && rightAnswers(row).contains(ids.constFirst()), qPrintable(said));
    if (const auto stage = row.value(u"expected_stage"_s).toString(); !stage.isEmpty())
        QVERIFY2(explanation.recognised.stage == stageFromName(stage.toLatin1()), qPrintable(said));
    if (const auto provider = row.value(u"expected_provider"_s).toString(); !provider.isEmpty())
        QVERIFY2(explanation.recognised.provider && explanation.recognised.provider->id == provider,
            qPrintable(said));
}

void TestExplanation::sentencesHaveNoGaps_data()
{
    QTest::addColumn<QString>("id");
    const auto ids = knownFindingIds();
    for (const auto &id : ids) {
        if (!id.contains(u'.'))
            QTest::newRow(qPrintable(id)) << id;
    }
}

/// Somebody else's error tells neither account nor server.
void TestExplanation::sentencesHaveNoGaps()
{
    QFETCH(const QString, id);
    const auto text = textOf({id, Severity::Error, {{u"said"_s, u"words"_s}, {u"detail"_s, u"words"_s}}, {}}, nullptr);
    for (const auto &sentence : QStringList{text.title, text.explanation, text.retryText} + text.remedies)
        QVERIFY2(!sentence.contains(u'…') || id == "imap_id_required"_L1, qPrintable(sentence)); // quotes a command
}

QTEST_GUILESS_MAIN(TestExplanation)
#include "tst_explanation.moc"
