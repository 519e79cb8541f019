// SPDX-License-Identifier: GPL-3.0-or-later
#include "testpanel/lineinspector.h"

#include "base/overloaded.h"
#include "base/scrubber.h"
#include "diagnosis/annotations.h"
#include "testpanel/securityview.h"
#include "testpanel/stagerail.h"
#include "widgets/flowlayout.h"
#include "widgets/labels.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownBytes = 4096;
constexpr qsizetype bytesPerLine = 8;

QString firstLine(const QString &text)
{
    return text.section(u'\n', 0, 0);
}

/// The handshake that an entry tells of, good or failed; null for any other entry.
const TlsReport *handshakeOf(const TranscriptEntry &entry)
{
    if (const auto *secured = std::get_if<Secured>(&entry.what))
        return &secured->tls;
    const auto *lost = std::get_if<Lost>(&entry.what);
    return lost && lost->cause == LossCause::TlsFailed ? &lost->tls : nullptr;
}

} // namespace

QString hexDump(const QByteArray &bytes)
{
    QString dump;
    for (qsizetype at = 0; at < std::min(bytes.size(), shownBytes); at += bytesPerLine) {
        const QByteArray piece = bytes.mid(at, bytesPerLine);
        QByteArray readable = piece;
        std::replace_if(readable.begin(), readable.end(), [](char c) { return c < ' ' || c > '~'; }, '.');
        dump += u"%1  %2  %3\n"_s.arg(at, 4, 16, '0'_L1)
                    .arg(QString::fromLatin1(piece.toHex(' ')), -(3 * int(bytesPerLine) - 1))
                    .arg(QString::fromLatin1(readable));
    }
    if (bytes.size() > shownBytes)
        dump += u"…\n"_s;
    dump.chop(1);
    return dump;
}

QByteArray rawBytes(const TranscriptEntry &entry)
{
    const auto bytes = overloaded{
        [](const Sent &sent) { return sent.shown + "\r\n"; },
        [](const Received &received) { return received.reply.lines.join("\r\n") + "\r\n"; },
        [](const Stopped &stopped) { return stopped.detail; },
        [](const Lost &lost) { return lost.detail; },
        [](const auto &) { return QByteArray(); },
    };
    return std::visit(bytes, entry.what);
}

LineInspector::LineInspector(QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    rebuild();
    connect(&Theme::instance(), &Theme::changed, this, &LineInspector::rebuild);
}

void LineInspector::showEntry(const Transcript &transcript, qsizetype index)
{
    m_transcript = transcript;
    m_index = index < transcript.entries().size() ? index : -1;
    m_rawShown = false;
    rebuild();
}

void LineInspector::rebuild()
{
    setAccessibleName(tr("What this line means"));
    auto *page = new QWidget;
    page->setProperty("role", QByteArray("scrolled"));
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(Theme::scaled(14), Theme::scaled(12), Theme::scaled(14), Theme::scaled(12));
    column->setSpacing(Theme::scaled(6));
    if (m_index < 0) {
        auto *hint = plainLabel("muted", page, true);
        hint->setText(tr("Choose a line of the conversation to see what it means."));
        column->addWidget(hint);
    } else {
        addAnnotation(column, page);
        addTools(column, page);
    }
    column->addStretch(1);
    // The old page may hold the button that was just pressed.
    if (QWidget *old = takeWidget())
        old->deleteLater();
    setWidget(page);
}

void LineInspector::addAnnotation(QVBoxLayout *column, QWidget *page)
{
    const TranscriptEntry &entry = m_transcript.entries().at(m_index);
    const Annotation annotation = annotationOf(m_transcript, m_index);
    auto *title = selectableLabel("heading", page);
    title->setText(annotation.title);
    title->setVisible(!annotation.title.isEmpty());
    column->addWidget(title);
    auto *explanation = selectableLabel("", page);
    explanation->setText(annotation.explanation);
    explanation->setVisible(!annotation.explanation.isEmpty());
    column->addWidget(explanation);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(Theme::scaled(10));
    grid->setVerticalSpacing(Theme::scaled(5));
    grid->setColumnStretch(1, 1);
    const TlsReport *handshake = handshakeOf(entry); // its parts are shown judged, below
    for (const auto &[label, meaning] : annotation.parts) {
        if (!handshake)
            addPair(grid, visibleText(label), meaning, page);
    }
    if (!annotation.decoded.isEmpty())
        addPair(grid, tr("Decoded"), visibleText(annotation.decoded, true), page);
    if (annotation.answersTo >= 0 && annotation.answersTo < m_transcript.entries().size()) {
        const TranscriptEntry &asked = m_transcript.entries().at(annotation.answersTo);
        const QString line = firstLine(entryText(asked)).left(200);
        const QString earlier = durationText(entry.at - asked.at);
        addPair(grid, tr("Answers to"),
            line.isEmpty() ? tr("an empty line, %1 earlier").arg(earlier) : tr("%1, %2 earlier").arg(line, earlier), page);
    }
    const bool travelled = std::holds_alternative<Sent>(entry.what) || std::holds_alternative<SentMessage>(entry.what)
        || std::holds_alternative<Received>(entry.what);
    if (travelled)
        addPair(grid, tr("Encrypted"), entry.encrypted ? tr("yes") : tr("no, anybody on the way could read it"), page);
    column->addLayout(grid);
    if (handshake) {
        auto *security = new SecurityView(page);
        security->showTls(*handshake);
        column->addWidget(security);
    }
    const QUrl url(annotation.referenceUrl);
    if (!annotation.reference.isEmpty()) {
        auto *link = new LinkButton(page);
        link->setText(tr("Defined in %1").arg(annotation.reference));
        link->setToolTip(url.toString());
        link->setEnabled(url.isValid());
        connect(link, &QAbstractButton::clicked, this, [url] { openWebPage(url); });
        column->addWidget(link);
    }
}

void LineInspector::addTools(QVBoxLayout *column, QWidget *page)
{
    const TranscriptEntry entry = m_transcript.entries().at(m_index);
    const QByteArray raw = rawBytes(entry);
    auto *tools = new QWidget(page);
    auto *flow = new FlowLayout(tools, Theme::scaled(4));
    flow->setContentsMargins(0, Theme::scaled(4), 0, 0);
    auto *copy = chipButton(tools, false);
    copy->setText(tr("Copy line"));
    connect(copy, &QPushButton::clicked, this,
        [entry] { QGuiApplication::clipboard()->setText(Scrubber::instance().scrub(entryText(entry))); });
    flow->addWidget(copy);
    auto *bytes = chipButton(tools, true);
    bytes->setText(tr("Raw bytes"));
    bytes->setVisible(!raw.isEmpty());
    bytes->setChecked(m_rawShown);
    flow->addWidget(bytes);
    column->addWidget(tools);
    auto *dump = selectableLabel("code", page);
    dump->setWordWrap(false);
    dump->setFont(Theme::monospace(0.8));
    dump->setAccessibleName(tr("Raw bytes"));
    dump->setVisible(m_rawShown);
    column->addWidget(dump);
    connect(bytes, &QPushButton::toggled, dump, [this, dump, raw](bool shown) {
        m_rawShown = shown;
        dump->setText(shown ? hexDump(raw) : QString());
        dump->setVisible(shown);
    });
}

void LineInspector::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QScrollArea::changeEvent(event);
}
