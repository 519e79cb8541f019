// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/connection.h"

#include "base/overloaded.h"
#include "base/scrubber.h"

#include <QPointer>

using namespace std::chrono_literals;

namespace {

constexpr qint64 mostQueued = 256 * 1024;
constexpr qsizetype mostPending = 2 * 1024 * 1024;
constexpr qint64 longestTranscript = 64 * 1024 * 1024;
constexpr auto bodyBlockLimit = 180s;

std::chrono::milliseconds defaultLimit(Stage stage)
{
    switch (stage) {
    case Stage::Resolve:
    case Stage::Connect: return 10s;
    case Stage::Tls: return 15s;
    case Stage::Greeting:
    case Stage::Hello:
    case Stage::StartTls: return 30s;
    case Stage::Login:
    case Stage::ImapLogin:
    case Stage::ImapSelect:
    case Stage::Pop3Pass: return 45s;
    case Stage::Sender:
    case Stage::Recipient: return 60s;
    case Stage::Data: return 120s;
    case Stage::Message: return 600s;
    case Stage::Quit: return 5s;
    }
    Q_UNREACHABLE();
}

/// A server that was told the code before may have put it into its certificate.
void scrubReport(TlsReport *report)
{
    const Scrubber &scrubber = Scrubber::instance();
    for (CertificateFacts &certificate : report->chain) {
        if (scrubber.finds(QByteArray::fromBase64(certificate.pem.split('\n').mid(1).join())))
            certificate.pem.clear();
        certificate.subject = scrubber.scrub(certificate.subject);
        certificate.issuer = scrubber.scrub(certificate.issuer);
        for (QString &name : certificate.names)
            name = scrubber.scrub(name);
    }
    report->trustAnchor = scrubber.scrub(report->trustAnchor);
    report->detail = scrubber.scrub(report->detail);
    report->clearText = scrubber.scrub(report->clearText);
}

} // namespace

std::chrono::milliseconds StageLimits::of(Stage stage) const
{
    return hard.value(stage, defaultLimit(stage));
}

std::chrono::milliseconds StageLimits::softNotice(Stage stage)
{
    switch (stage) {
    case Stage::Resolve:
    case Stage::Connect: return 3s;
    case Stage::Tls: return 5s;
    case Stage::Greeting:
    case Stage::Hello:
    case Stage::StartTls:
    case Stage::Login:
    case Stage::ImapLogin:
    case Stage::ImapSelect:
    case Stage::Pop3Pass: return 10s;
    case Stage::Sender:
    case Stage::Recipient:
    case Stage::Data: return 15s;
    case Stage::Message: return 60s;
    case Stage::Quit: return 5s;
    }
    Q_UNREACHABLE();
}

Connection::Connection(std::unique_ptr<Transport> transport, std::unique_ptr<ProtocolMachine> machine,
    const QElapsedTimer &clock, QObject *parent)
    : QObject(parent)
    , m_transport(std::move(transport))
    , m_machine(std::move(machine))
    , m_clock(clock)
{
    for (QTimer *timer : {&m_deadline, &m_slow, &m_pause})
        timer->setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &Connection::onTimeout);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(StageLimits::softNotice(stage()));
        record(stage(), Note{"server_slow", {stageName(stage()), QByteArray::number(qint64(seconds.count()))}});
    });
    connect(&m_pause, &QTimer::timeout, this, &Connection::pump);
    connect(m_transport.get(), &Transport::opened, this, [this] {
        m_streamPending = false;
        m_machine->opened();
        pump();
    });
    connect(m_transport.get(), &Transport::readyRead, this, &Connection::receive);
    connect(m_transport.get(), &Transport::bytesWritten, this, [this] {
        if (m_sendingBody)
            ++m_progress;
        pump();
    });
    connect(m_transport.get(), &Transport::secured, this, &Connection::onSecured);
    connect(m_transport.get(), &Transport::lost, this, &Connection::onLost);
}

Connection::~Connection()
{
    m_transport->disconnect(this);
}

void Connection::open()
{
    m_streamPending = true; // until opened() or secured(), nothing may be pumped
    m_transport->open();
    watchTime();
}

void Connection::receive()
{
    if (m_finished)
        return;
    // While nothing consumes it, what the peer sends waits in its own machine.
    if (m_machine->pendingInput() < mostPending) {
        const QByteArray bytes = m_transport->readAll();
        m_received += bytes.size();
        m_machine->receive(bytes);
    }
    pump();
    if (m_received > longestTranscript && !m_finished) {
        record(stage(), Stopped{StopReason::TranscriptFull, QByteArray::number(longestTranscript)});
        m_transport->abort();
        finish();
    }
}

void Connection::pump()
{
    if (m_pumping || m_finished)
        return;
    m_pumping = true;
    m_burst = 0;
    const QPointer<Connection> self(this);
    bool full = false;
    while (!m_finished && !m_held && !m_streamPending && !m_closing && !m_pause.isActive()) {
        full = m_transport->bytesToWrite() + m_out.size() > mostQueued || m_burst > mostQueued;
        if (full)
            break;
        const std::optional<Step> step = m_machine->next();
        if (!step || !perform(*step))
            break;
        if (!self)
            return;
    }
    if (!self)
        return;
    m_pumping = false;
    if (m_finished)
        return;
    flush();
    // bytesWritten() brings us back, unless the system took all at once inside that very signal: then it is not repeated.
    if (full && m_transport->bytesToWrite() <= mostQueued)
        QMetaObject::invokeMethod(this, &Connection::pump, Qt::QueuedConnection);
    watchTime();
}

bool Connection::perform(const Step &step)
{
    const auto visitor = overloaded{
        [&](const Send &line) { return send(step.stage, line); },
        [&](const SendBody &piece) {
            flush(); // pieces are handed on one by one, so that none is copied together with the next
            m_out = piece.bytes;
            m_burst += piece.bytes.size();
            m_sendingBody = true;
            ++m_progress;
            return true;
        },
        [&](const Heard &heard) {
            ++m_progress;
            record(step.stage, Received{heard.reply, heard.expected});
            return true;
        },
        [&](const BeginTls &) { return beginTls(step.stage); },
        [&](const Pause &pause) {
            m_pause.start(pause.length);
            return false;
        },
        [&](const Observe &observe) {
            if (std::holds_alternative<SentMessage>(observe.what))
                m_sendingBody = false;
            std::visit([&](const auto &what) { record(step.stage, what); }, observe.what);
            return true;
        },
        [&](const Halt &halt) {
            record(step.stage, halt.stopped);
            return true;
        },
        [&](const Decided &) {
            m_decided = true;
            flush();
            Q_EMIT decided();
            return !m_finished;
        },
        [&](const HangUp &hangUp) {
            flush();
            m_closing = true;
            if (hangUp.abort || m_transport->bytesToWrite() == 0) {
                m_transport->close();
                m_transport->abort();
                finish();
            } else {
                m_transport->close();
            }
            return false;
        },
    };
    return std::visit(visitor, step.what);
}

bool Connection::send(Stage stage, const Send &line)
{
    if (m_pace == Pace::Stepwise) {
        flush();
        if (m_finished) // writing has found out that the peer is gone
            return false;
        m_held = {stage, line};
        Q_EMIT held(stage, line.shown.shown);
        return false;
    }
    m_out += line.wire.reveal();
    ++m_progress;
    record(stage, line.shown);
    return true;
}

void Connection::release()
{
    if (!m_held || m_finished)
        return;
    const auto [stage, line] = *std::exchange(m_held, std::nullopt);
    m_out += line.wire.reveal();
    ++m_progress;
    record(stage, line.shown);
    pump();
}

bool Connection::beginTls(Stage stage)
{
    flush();
    if (m_finished)
        return false;
    const QByteArray early = m_machine->input() + (m_transport->bytesAvailable() > 0 ? m_transport->readAll() : QByteArray());
    if (!early.isEmpty()) {
        record(stage, Stopped{StopReason::ClearTextAfterTls, early});
        m_transport->abort();
        finish();
        return false;
    }
    m_streamPending = true;
    m_transport->beginTls();
    return false;
}

void Connection::onSecured(const TlsReport &report)
{
    m_streamPending = false;
    m_encrypted = true;
    ++m_progress;
    record(Stage::Tls, Secured{report});
    // QSslSocket carries what it had buffered in clear over into the encrypted stream.
    const QByteArray early = m_machine->input() + (m_transport->bytesAvailable() > 0 ? m_transport->readAll() : QByteArray());
    if (!early.isEmpty()) {
        record(Stage::Tls, Stopped{StopReason::ClearTextAfterTls, early});
        m_transport->abort();
        finish();
        return;
    }
    m_machine->secured();
    pump();
}

void Connection::flush()
{
    if (!m_out.isEmpty())
        m_transport->write(std::exchange(m_out, {}));
}

void Connection::onLost(const Lost &why)
{
    if (m_finished)
        return;
    m_streamPending = false;
    m_held.reset();
    m_pause.stop();
    if (m_closing) {
        finish();
        return;
    }
    loseAt(why.cause == LossCause::TlsFailed ? Stage::Tls : stage(), why);
}

/// What the peer said before the end is heard, half a line included; but nothing is said any more.
void Connection::hearTheRest()
{
    m_machine->receive(m_transport->readAll());
    m_machine->endOfInput();
    while (const std::optional<Step> step = m_machine->next()) {
        if (std::holds_alternative<Decided>(step->what))
            m_decided = true;
        else if (std::holds_alternative<Heard>(step->what) || std::holds_alternative<Halt>(step->what))
            perform(*step);
        else if (const auto *observe = std::get_if<Observe>(&step->what); observe && std::holds_alternative<Note>(observe->what))
            perform(*step);
        else if (std::holds_alternative<SendBody>(step->what))
            break; // the message would be read to its end for nobody
    }
}

void Connection::loseAt(Stage stage, const Lost &why)
{
    const bool wasDecided = m_decided;
    if (!m_decided && why.cause != LossCause::TlsFailed)
        hearTheRest();
    if (m_decided && !wasDecided)
        Q_EMIT decided();
    if (!m_decided)
        record(stage, why);
    else if (wasDecided && stage == Stage::Quit && why.cause != LossCause::PeerClosed)
        record(stage, Note{"quit_unanswered", {}});
    m_transport->abort();
    finish();
}

void Connection::cancel(LossCause why)
{
    if (m_finished)
        return;
    loseAt(stage(), Lost{why, {}, {}});
}

void Connection::onTimeout()
{
    loseAt(stage(), Lost{LossCause::TimedOut, {}, {}});
}

void Connection::watchTime()
{
    if (m_finished)
        return;
    if (m_held) { // a person is thinking
        m_deadline.stop();
        m_slow.stop();
        m_watched.reset();
        return;
    }
    const std::pair now(stage(), m_progress);
    if (m_watched == now)
        return;
    m_watched = now;
    auto limit = m_limits.of(stage());
    if (stage() == Stage::Message && m_sendingBody)
        limit = std::min<std::chrono::milliseconds>(limit, bodyBlockLimit);
    m_deadline.start(limit);
    m_slow.start(StageLimits::softNotice(stage()));
    Q_EMIT waiting(stage(), limit);
}

void Connection::record(Stage stage, decltype(TranscriptEntry::what) what)
{
    const Scrubber &scrubber = Scrubber::instance();
    if (auto *received = std::get_if<Received>(&what)) {
        for (QByteArray &line : received->reply.lines)
            line = scrubber.scrub(line);
    } else if (auto *stopped = std::get_if<Stopped>(&what)) {
        stopped->detail = scrubber.scrub(stopped->detail);
    } else if (auto *note = std::get_if<Note>(&what)) {
        for (QByteArray &argument : note->arguments)
            argument = scrubber.scrub(argument);
    } else if (auto *secured = std::get_if<Secured>(&what)) {
        scrubReport(&secured->tls);
    } else if (auto *lost = std::get_if<Lost>(&what)) {
        lost->detail = scrubber.scrub(lost->detail);
        scrubReport(&lost->tls);
    }
    const std::chrono::microseconds at(m_clock.nsecsElapsed() / 1000);
    Q_EMIT entryAdded(TranscriptEntry{at, stage, m_encrypted, std::move(what)});
}

void Connection::finish()
{
    if (m_finished)
        return;
    m_finished = true;
    m_deadline.stop();
    m_slow.stop();
    m_pause.stop();
    Q_EMIT finished();
}
