// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "path/concludepath.h"

/// Measurements made by hand: a path to mail.a.example as somebody could meet it.
namespace measurements {

using namespace Qt::StringLiterals;

inline Endpoint server(quint16 port = 465, Encryption encryption = Encryption::Tls)
{
    return {u"mail.a.example"_s, port, encryption};
}

struct Facts {
    QByteArray greeting{};
    QByteArray said{};
    QString issuer{};
    QList<TlsProblem> problems{};
    QString address = u"192.0.2.1"_s;
    int connectTook = 20;
    bool mangled = false;
};

inline PathMeasurement made(const PathTarget &target, PathAnswer answer, const Facts &facts = {})
{
    PathMeasurement measurement;
    measurement.target = target;
    measurement.answer = answer;
    measurement.greeting = facts.greeting;
    measurement.said = facts.said;
    measurement.certificateIssuer = facts.issuer;
    measurement.tlsProblems = facts.problems;
    measurement.address = facts.address;
    measurement.connectTook = std::chrono::milliseconds(facts.connectTook);
    measurement.mangled = facts.mangled;
    return measurement;
}

inline PathMeasurement own(PathAnswer answer, const Facts &facts = {}, quint16 port = 465,
    Encryption encryption = Encryption::Tls, PathFamily family = PathFamily::IPv4)
{
    return made({PathSubject::Server, u"mail.a.example"_s, port, encryption, family, {}}, answer, facts);
}

inline PathMeasurement other(PathAnswer answer, const Facts &facts = {}, quint16 port = 465,
    Encryption encryption = Encryption::Tls)
{
    return made({PathSubject::OtherServer, u"smtp.b.example.net"_s, port, encryption, PathFamily::Any, {}}, answer, facts);
}

inline PathMeasurement web(PathAnswer answer, const Facts &facts = {}, PathFamily family = PathFamily::Any)
{
    return made({PathSubject::Web, u"www.c.example.org"_s, 443, Encryption::Tls, family, {}}, answer, facts);
}

inline PathMeasurement systemNames(PathAnswer answer, const QStringList &addresses = {})
{
    PathMeasurement measurement
        = made({PathSubject::SystemNames, u"mail.a.example"_s, 0, Encryption::Tls, PathFamily::Any, {}}, answer);
    measurement.addresses = addresses;
    return measurement;
}

inline PathMeasurement directNames(PathAnswer answer, const QStringList &addresses = {})
{
    PathMeasurement measurement
        = made({PathSubject::DirectNames, u"mail.a.example"_s, 0, Encryption::Tls, PathFamily::Any, u"root"_s}, answer);
    measurement.addresses = addresses;
    return measurement;
}

} // namespace measurements
