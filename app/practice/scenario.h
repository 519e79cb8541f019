// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/localizedtext.h"
#include "base/secret.h"
#include "net/endpoint.h"
#include "transcript/stage.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

/// One way in which a practice server differs from a correct one.
struct Fault
{
    Stage at = Stage::Greeting;
    bool onlyEncrypted = false; ///< after TLS only
    QByteArray reply; ///< raw lines without the last CRLF, LF between lines; empty = the correct reply
    int times = -1;   ///< how often, over all conversations of one server; -1 = always (greylisting: 1)
    /// A token bucket: the fault is played only when it is empty. It begins full; a stage that is passed takes a token.
    struct Bucket
    {
        int size = 0;
        std::chrono::milliseconds refill{0}; ///< time in which one token comes back
    };
    std::optional<Bucket> bucket;
    int repeatLines = 1; ///< how often the lines of the reply are said
    int repeatText = 1;  ///< how often the text of the reply is said in one line
    std::chrono::milliseconds delay{0}; ///< wait before the reply
    qsizetype dribble = 0;              ///< bytes per piece; 0 = whole
    std::chrono::milliseconds dribblePause{0};
    bool hangUp = false; ///< close instead of, or after, the reply
    bool silent = false; ///< never answer
};

/// A practice server as data (resources/scenarios/ID.json): a difference from the correct one.
struct Scenario
{
    enum class Group { Basics, SignIn, Encryption, Connection, Mail };

    QString id;
    Group group = Group::Basics;
    int order = 0; ///< place within the group
    LocalizedText title, description;
    QByteArrayList capabilities; ///< EHLO lines; STARTTLS is added where it applies
    QByteArray user;
    Secret password;
    QByteArray certificate;                       ///< "good", "expired", "wrong-name", "self-signed", …
    Encryption encryption = Encryption::StartTls; ///< the mode the client is meant to use
    QString providerId;                           ///< as if this provider had answered; empty = none
    QList<Fault> faults;
    QStringList expectedFindings; ///< what the diagnosis must say, best first; empty = works
    std::optional<QStringList> expectedAgain; ///< the same for a second run, where it differs
    bool oldTls = false; ///< knows nothing newer than TLS 1.0
    /// How the port for this mode really speaks; nothing = as it should.
    std::optional<Encryption> speaks;
    bool offersStartTls = true;   ///< on the STARTTLS port, before TLS
    bool sendMessage = false;     ///< the scenario shows only when a test message is sent

    static QList<Scenario> all(); ///< from the resources, in teaching order, group by group
    static std::optional<Scenario> byId(const QString &id);
    static std::optional<Scenario> fromJson(const QByteArray &json, QString *problem);
};
/// What the scenarios of \a group are about, in the current language.
QString scenarioGroupText(Scenario::Group group);
/// User and code every practice server takes.
QByteArray practiceUser();
Secret practiceCode();
