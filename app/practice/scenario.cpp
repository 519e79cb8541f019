// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/scenario.h"

#include "base/strictjson.h"
#include "practice/practicecertificates.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStringEncoder>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestDelay = 600'000;
constexpr int mostRepeated = 100'000;
constexpr qsizetype longestReply = 4 * 1024 * 1024;

const QStringList usualCapabilities{u"PIPELINING"_s, u"SIZE 10485760"_s, u"8BITMIME"_s,
    u"ENHANCEDSTATUSCODES"_s, u"SMTPUTF8"_s, u"DSN"_s,
    u"AUTH PLAIN LOGIN CRAM-MD5 SCRAM-SHA-1 SCRAM-SHA-256 XOAUTH2 OAUTHBEARER"_s};

/// Stages in which a server can do something wrong.
bool isPlayable(Stage stage)
{
    return allStages().contains(stage) && stage != Stage::Resolve && stage != Stage::Connect;
}

QByteArray encodedReply(StrictJson &json)
{
    const QString text = json.stringOr(u"reply"_s, {});
    const QString encoding = json.stringOr(u"encoding"_s, u"utf-8"_s);
    if (text.contains(u'\r') || text.endsWith(u'\n'))
        json.fail(u"reply"_s, u"lines are separated by LF, without one at the end"_s);
    if (encoding == "utf-8"_L1)
        return text.toUtf8();
    if (encoding != "gbk"_L1) {
        json.fail(u"encoding"_s, u"must be utf-8 or gbk"_s);
        return {};
    }
    QStringEncoder encoder("GB18030"); // the same bytes as GBK for what GBK has
    if (!encoder.isValid()) {
        json.fail(u"encoding"_s, u"this Qt cannot write GBK"_s);
        return {};
    }
    return encoder(text);
}

constexpr std::array groupNames{std::pair{Scenario::Group::Basics, "basics"_L1},
    std::pair{Scenario::Group::SignIn, "sign_in"_L1}, std::pair{Scenario::Group::Encryption, "encryption"_L1},
    std::pair{Scenario::Group::Connection, "connection"_L1}, std::pair{Scenario::Group::Mail, "mail"_L1}};

Scenario::Group readGroup(StrictJson &json)
{
    const QString wanted = json.string(u"group"_s);
    for (const auto &[group, name] : groupNames)
        if (wanted == name)
            return group;
    json.fail(u"group"_s, u"must be basics, sign_in, encryption, connection or mail"_s);
    return Scenario::Group::Basics;
}

Fault::Bucket readBucket(StrictJson json)
{
    Fault::Bucket bucket;
    bucket.size = static_cast<int>(json.integer(u"size"_s, 1, 1000));
    bucket.refill = std::chrono::milliseconds(json.integer(u"refill_ms"_s, 1, longestDelay));
    json.finish();
    return bucket;
}

Fault readFault(StrictJson &json)
{
    Fault fault;
    const QString at = json.string(u"at"_s);
    const auto stage = stageFromName(at.toUtf8());
    if (!stage || !isPlayable(*stage))
        json.fail(u"at"_s, u"is no stage in which a server can do something wrong"_s);
    fault.at = stage.value_or(Stage::Greeting);
    fault.onlyEncrypted = json.booleanOr(u"only_encrypted"_s, false);
    fault.reply = encodedReply(json);
    fault.times = static_cast<int>(json.integerOr(u"times"_s, -1, 1, 1000));
    if (json.has(u"bucket"_s))
        fault.bucket = readBucket(json.object(u"bucket"_s));
    fault.repeatLines = static_cast<int>(json.integerOr(u"repeat_lines"_s, 1, 2, mostRepeated));
    fault.repeatText = static_cast<int>(json.integerOr(u"repeat_text"_s, 1, 2, mostRepeated));
    if (fault.reply.isEmpty() && fault.repeatLines * fault.repeatText > 1)
        json.fail(u"reply"_s, u"must be there to be repeated"_s);
    if (fault.reply.size() * fault.repeatLines * fault.repeatText > longestReply)
        json.fail(u"reply"_s, u"repeated as often it is too long"_s);
    fault.delay = std::chrono::milliseconds(json.integerOr(u"delay_ms"_s, 0, 0, longestDelay));
    fault.dribble = json.integerOr(u"dribble"_s, 0, 1, 1024);
    fault.dribblePause = std::chrono::milliseconds(json.integerOr(u"dribble_pause_ms"_s, 0, 0, longestDelay));
    fault.hangUp = json.booleanOr(u"hang_up"_s, false);
    fault.silent = json.booleanOr(u"silent"_s, false);
    if (fault.reply.isEmpty() && fault.delay.count() == 0 && fault.dribble == 0 && !fault.hangUp &&
        !fault.silent)
        json.fail(u"at"_s, u"the fault does nothing"_s);
    if (fault.silent && (!fault.reply.isEmpty() || fault.hangUp))
        json.fail(u"silent"_s, u"contradicts a reply or hang_up"_s);
    json.finish();
    return fault;
}

QByteArrayList utf8List(const QStringList &texts)
{
    QByteArrayList list;
    for (const QString &text : texts)
        list.append(text.toUtf8());
    return list;
}

} // namespace

std::optional<Scenario> Scenario::fromJson(const QByteArray &json, QString *problem)
{
    QString first;
    StrictJson object = StrictJson::parse(json, &first);
    Scenario scenario;
    scenario.id = object.string(u"id"_s);
    scenario.group = readGroup(object);
    scenario.order = static_cast<int>(object.integer(u"order"_s, 0, 1'000'000));
    scenario.title = object.localized(u"title"_s);
    scenario.description = object.localized(u"description"_s);
    scenario.capabilities =
        utf8List(object.has(u"capabilities"_s) ? object.strings(u"capabilities"_s) : usualCapabilities);
    scenario.user = practiceUser();
    scenario.password = practiceCode();
    scenario.certificate = object.stringOr(u"certificate"_s, u"good"_s).toUtf8();
    if (!practiceCertificateKinds().contains(scenario.certificate))
        object.fail(u"certificate"_s, u"is no kind of practice certificate"_s);
    const auto encryption = encryptionFromName(object.stringOr(u"encryption"_s, u"starttls"_s).toUtf8());
    if (!encryption)
        object.fail(u"encryption"_s, u"must be tls, starttls or none"_s);
    scenario.encryption = encryption.value_or(Encryption::StartTls);
    scenario.providerId = object.stringOr(u"provider"_s, {});
    scenario.offersStartTls = object.booleanOr(u"offers_starttls"_s, true);
    scenario.sendMessage = object.booleanOr(u"send_message"_s, false);
    for (StrictJson &fault : object.objectsOr(u"faults"_s))
        scenario.faults.append(readFault(fault));
    const auto inHandshake = [](const Fault &fault) { return fault.at == Stage::Tls; };
    if (scenario.encryption != Encryption::StartTls &&
        std::any_of(scenario.faults.cbegin(), scenario.faults.cend(), inHandshake))
        object.fail(u"faults"_s, u"tls_handshake can be disturbed only after STARTTLS"_s);
    scenario.expectedFindings = object.stringsOr(u"expected"_s);
    if (object.has(u"expected_again"_s))
        scenario.expectedAgain = object.strings(u"expected_again"_s);
    scenario.oldTls = object.booleanOr(u"old_tls"_s, false);
    if (object.has(u"speaks"_s)) {
        scenario.speaks = encryptionFromName(object.string(u"speaks"_s).toUtf8());
        if (!scenario.speaks || scenario.speaks == scenario.encryption)
            object.fail(u"speaks"_s, u"must be tls, starttls or none, and not as encryption says"_s);
    }
    object.finish();
    if (object.failed()) {
        if (problem)
            *problem = first;
        return std::nullopt;
    }
    return scenario;
}

QList<Scenario> Scenario::all()
{
    static const QList<Scenario> scenarios = [] {
        QList<Scenario> list;
        const QDir folder(u":/scenarios"_s);
        for (const QString &name : folder.entryList(QDir::Files)) {
            QFile file(folder.filePath(name));
            QString problem;
            const auto scenario =
                file.open(QIODevice::ReadOnly) ? fromJson(file.readAll(), &problem) : std::nullopt;
            if (scenario)
                list.append(*scenario);
            else
                qWarning("scenario %ls: %ls", qUtf16Printable(name), qUtf16Printable(problem));
        }
        std::stable_sort(list.begin(), list.end(),
            [](const Scenario &left, const Scenario &right) {
            return std::pair(left.group, left.order) < std::pair(right.group, right.order);
        });
        return list;
    }();
    return scenarios;
}

std::optional<Scenario> Scenario::byId(const QString &id)
{
    for (const Scenario &scenario : all())
        if (scenario.id == id)
            return scenario;
    return std::nullopt;
}

QString scenarioGroupText(Scenario::Group group)
{
    switch (group) {
    case Scenario::Group::Basics:
        return QCoreApplication::translate("Scenario", "The conversation");
    case Scenario::Group::SignIn:
        return QCoreApplication::translate("Scenario", "Signing in");
    case Scenario::Group::Encryption:
        return QCoreApplication::translate("Scenario", "Encryption");
    case Scenario::Group::Connection:
        return QCoreApplication::translate("Scenario", "Connection and network");
    case Scenario::Group::Mail:
        return QCoreApplication::translate("Scenario", "Sending a message");
    }
    Q_UNREACHABLE();
}

QByteArray practiceUser()
{
    return QByteArrayLiteral("student@practice.test");
}

Secret practiceCode()
{
    return Secret(QByteArrayLiteral("kqvzrwxmhtbdjpnf"));
}
