// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/runfacts.h"

#include "smtp/smtpcapabilities.h"

#include <algorithm>

namespace {

QString textOfBytes(const QByteArray &bytes)
{
    return visibleText(decodeServerText(bytes));
}

void takeHello(const Reply &reply, RunFacts *facts)
{
    const SmtpCapabilities offered(reply);
    facts->greeted = true;
    for (const SmtpCapabilities::Keyword &keyword : offered.keywords()) {
        if (keyword.name == "AUTH" || keyword.name == "AUTH=" || keyword.name == "SIZE")
            continue;
        const QByteArrayList words = QByteArrayList{keyword.name} + keyword.parameters;
        facts->features.append(textOfBytes(words.join(' ')));
    }
    // Offered before and after the encryption: what counts is the last word. STARTTLS is said only before.
    facts->mechanisms.clear();
    for (const QByteArray &mechanism : offered.mechanisms())
        facts->mechanisms.append(textOfBytes(mechanism));
    facts->mechanisms.sort();
    facts->maximumSize = offered.maximumSize();
}

void takeTls(const TlsReport &tls, RunFacts *facts)
{
    facts->tlsProtocol = tls.protocol;
    facts->cipher = tls.cipher;
    facts->tlsProblems = tls.problems;
    if (!tls.chain.isEmpty()) {
        facts->certificate = tls.chain.constFirst();
        facts->certificate.pem.clear();
    }
}

} // namespace

std::chrono::microseconds RunFacts::total() const
{
    std::chrono::microseconds sum{0};
    for (const auto time : times)
        sum += time;
    return sum;
}

RunFacts factsOf(const Report &report)
{
    RunFacts facts;
    if (!report.findings.isEmpty())
        facts.finding = report.findings.constFirst();
    facts.finding.evidence.clear();
    facts.result = {outcomeName(report.outcome.kind), proofName(report.outcome.proof), facts.finding.id, report.started};
    facts.address = report.account.address;
    facts.server = report.account.server;
    facts.user = report.account.user;
    facts.practice = report.practice;
    facts.times = report.outcome.times;
    for (const TranscriptEntry &entry : report.transcript.entries()) {
        if (const auto *note = std::get_if<Note>(&entry.what)) {
            if (note->id == "connected")
                facts.peer = textOfBytes(note->arguments.value(0));
        } else if (const auto *secured = std::get_if<Secured>(&entry.what)) {
            facts.encrypted = true;
            takeTls(secured->tls, &facts);
        } else if (const auto *lost = std::get_if<Lost>(&entry.what)) {
            if (lost->cause == LossCause::TlsFailed)
                takeTls(lost->tls, &facts);
        } else if (const auto *sent = std::get_if<Sent>(&entry.what)) {
            const QByteArrayList words = sent->shown.split(' ');
            if (entry.stage == Stage::Login && words.constFirst() == "AUTH" && words.size() > 1)
                facts.mechanism = textOfBytes(words.at(1));
        } else if (const auto *received = std::get_if<Received>(&entry.what)) {
            if (entry.stage == Stage::Hello && received->reply.kind == Reply::Kind::Accepted)
                takeHello(received->reply, &facts);
        }
    }
    facts.features.removeDuplicates();
    facts.features.sort();
    return facts;
}
