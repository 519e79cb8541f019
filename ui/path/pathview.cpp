// SPDX-License-Identifier: GPL-3.0-or-later
#include "path/pathview.h"

#include "path/checklistview.h"
#include "path/pathpicture.h"
#include "path/pathtext.h"
#include "testpanel/stagerail.h"
#include "widgets/flowlayout.h"
#include "widgets/labels.h"
#include "widgets/marks.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const Provider *providerOf(const Account &account)
{
    const Provider *provider = account.providerId.isEmpty() ? nullptr : ProviderBook::instance().byId(account.providerId);
    return provider ? provider : ProviderBook::instance().byHost(account.server.host);
}

struct Sign {
    Mark mark;
    Theme::Color color;
};

Sign signOf(PathAnswer answer)
{
    switch (answer) {
    case PathAnswer::Pending:
        return {Mark::Dot, Theme::Color::Line};
    case PathAnswer::NotTried:
    case PathAnswer::Cancelled:
        return {Mark::Dash, Theme::Color::Muted};
    case PathAnswer::Answered:
        return {Mark::Check, Theme::Color::Good};
    case PathAnswer::NoStartTls:
    case PathAnswer::Untrusted:
    case PathAnswer::TlsFailed:
    case PathAnswer::ClearText:
    case PathAnswer::Rejected:
    case PathAnswer::Foreign:
    case PathAnswer::Mute:
    case PathAnswer::Closed:
        return {Mark::Exclamation, Theme::Color::Warning};
    case PathAnswer::NameNotFound:
    case PathAnswer::NameFailed:
    case PathAnswer::Unreachable:
    case PathAnswer::ProxyFailed:
    case PathAnswer::Refused:
    case PathAnswer::Silent:
        return {Mark::Cross, Theme::Color::Bad};
    }
    Q_UNREACHABLE();
}

} // namespace

PathView::PathView(QWidget *parent)
    : QFrame(parent)
    , m_title(plainLabel("section", this, true))
    , m_summary(selectableLabel("heading", this))
    , m_certainty(selectableLabel("", this))
    , m_others(selectableLabel("muted", this))
    , m_piece(selectableLabel("", this))
    , m_stop(new QPushButton(this))
    , m_repeat(new QPushButton(this))
    , m_close(new QPushButton(this))
    , m_fold(new LinkButton(this))
    , m_picture(new PathPicture(this))
    , m_list(new QWidget(this))
    , m_checks(new CheckListView(this))
{
    setObjectName(u"pathView"_s);
    setProperty("role", QByteArray("card"));
    m_summary->setObjectName(u"pathSummary"_s);
    m_piece->setObjectName(u"pathPiece"_s);
    m_stop->setObjectName(u"pathStop"_s);
    m_repeat->setObjectName(u"pathRepeat"_s);
    m_close->setObjectName(u"pathClose"_s);
    m_fold->setObjectName(u"pathFold"_s);
    m_list->setObjectName(u"pathMeasurements"_s);
    build();
    connect(m_stop, &QPushButton::clicked, this, &PathView::cancel);
    connect(m_repeat, &QPushButton::clicked, this, &PathView::repeatRequested);
    connect(m_close, &QPushButton::clicked, this, &PathView::reset);
    connect(m_fold, &QAbstractButton::clicked, this, [this] { foldRows(!m_folded); });
    connect(m_picture, &PathPicture::chosen, this, &PathView::showPiece);
    hide();
    retranslate();
}

PathView::~PathView()
{
    if (m_check)
        m_check->disconnect(this);
}

void PathView::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::scaled(14), Theme::scaled(12), Theme::scaled(14), Theme::scaled(12));
    column->setSpacing(Theme::scaled(8));
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_stop);
    head->addWidget(m_repeat);
    head->addWidget(m_close);
    column->addLayout(head);
    column->addWidget(m_summary);
    column->addWidget(m_certainty);
    column->addWidget(m_picture);
    column->addWidget(m_piece);
    column->addWidget(m_checks);
    column->addWidget(m_others);
    column->addWidget(m_fold, 0, Qt::AlignLeft);
    column->addWidget(m_list);
    auto *grid = new QGridLayout(m_list);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Theme::scaled(8));
    grid->setVerticalSpacing(Theme::scaled(3));
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
}

void PathView::buildRows()
{
    auto *grid = static_cast<QGridLayout *>(m_list->layout());
    for (const Row &row : std::as_const(m_rows)) {
        for (QWidget *widget : std::initializer_list<QWidget *>{row.mark, row.question, row.answer}) {
            grid->removeWidget(widget);
            delete widget;
        }
    }
    m_rows.clear();
    for (qsizetype i = 0; i < m_result.measurements.size(); ++i) {
        const Row row{new MarkLabel(14, m_list), selectableLabel("", m_list), selectableLabel("", m_list)};
        const int line = static_cast<int>(i);
        grid->addWidget(row.mark, line, 0, Qt::AlignTop);
        grid->addWidget(row.question, line, 1, Qt::AlignTop);
        grid->addWidget(row.answer, line, 2, Qt::AlignTop);
        m_rows.append(row);
        showMeasurement(i);
    }
}

void PathView::showMeasurement(qsizetype index)
{
    const PathMeasurement &measured = m_result.measurements.at(index);
    const Row &row = m_rows.at(index);
    const Sign sign = signOf(measured.answer);
    row.mark->show(sign.mark, Theme::color(sign.color));
    row.question->setText(pathQuestion(measured.target));
    QString answer = pathAnswerText(measured);
    if (isKnown(measured.answer))
        //: What came of an experiment, and how long it took
        answer = tr("%1 · %2").arg(answer, durationText(measured.took));
    row.answer->setText(answer);
    row.answer->setAccessibleName(pathLine(measured));
}

void PathView::start(const Account &account, const QString &failedAs)
{
    reset();
    m_account = account;
    m_canRepeat = true;
    m_plan = planPath(account.server, providerOf(account));
    PathCheckOptions options;
    options.trust = trustOf(account);
    options.failedAs = failedAs;
    m_check = std::make_unique<PathCheck>(m_plan, std::move(options));
    m_result = {};
    m_result.server = account.server;
    m_result.measurements = m_check->measurements();
    m_done = false;
    connect(m_check.get(), &PathCheck::measured, this, [this](qsizetype index, const PathMeasurement &measured) {
        m_result.measurements[index] = measured;
        showMeasurement(index);
    });
    connect(m_check.get(), &PathCheck::finished, this, &PathView::end);
    buildRows();
    m_picture->showPieces(m_result);
    m_picture->setCurrent(PathPiece::Computer);
    foldRows(false);
    showState();
    show();
    m_check->start();
    Q_EMIT started();
}

void PathView::end(const PathResult &result)
{
    m_check.release()->deleteLater(); // it is inside its own signal
    showResult(m_account, result, true);
    if (!result.cancelled)
        Q_EMIT finished(result);
    Q_EMIT ended();
}

void PathView::showResult(const Account &account, const PathResult &result, bool canRepeat)
{
    m_account = account;
    m_canRepeat = canRepeat;
    m_result = result;
    m_done = true;
    buildRows();
    m_picture->showPieces(m_result);
    m_picture->setCurrent(mostInteresting());
    m_checks->showResult(m_result);
    foldRows(true);
    showState();
    show();
}

PathPiece PathView::mostInteresting() const
{
    for (const PathPieceState state : {PathPieceState::Bad, PathPieceState::Suspect}) {
        const auto found = std::ranges::find(m_result.pieces, state, &PathPieceReport::state);
        if (found != m_result.pieces.end())
            return found->piece;
    }
    return PathPiece::Server;
}

/// What was measured on one piece, with the experiments that show it.
void PathView::showPiece(PathPiece piece)
{
    if (!m_done) {
        m_piece->clear();
        m_piece->hide();
        return;
    }
    QStringList lines{tr("%1: %2").arg(pathPieceTitle(piece), pathPieceSentence(m_result, piece))};
    const auto report = std::ranges::find(m_result.pieces, piece, &PathPieceReport::piece);
    if (report != m_result.pieces.end()) {
        for (const qsizetype index : report->proof)
            lines += u"• "_s + pathLine(m_result.measurements.at(index));
    }
    m_piece->setText(lines.join(u'\n'));
    m_piece->show();
}

void PathView::showState()
{
    const bool running = !m_done;
    m_title->setText(tr("Path to %1, port %2").arg(visibleText(m_account.server.host)).arg(m_account.server.port));
    const Provider *provider = providerOf(m_account);
    m_summary->setText(running ? tr("Looking for the place where the connection breaks off…") : pathSummary(m_result, provider));
    QString certainty = tr("Nobody signs in and no mail is sent. It takes at most 8 seconds.");
    if (m_done)
        certainty = m_result.conclusions.isEmpty() ? QString() : pathCertaintyText(m_result.conclusions.constFirst().certainty);
    m_certainty->setText(certainty);
    m_certainty->setVisible(!certainty.isEmpty());
    m_others->setText(pathThirdPartyText(m_plan));
    m_others->setVisible(!m_others->text().isEmpty());
    m_stop->setVisible(running);
    m_repeat->setVisible(m_done && m_canRepeat);
    m_close->setVisible(m_done);
    m_fold->setVisible(m_done);
    m_checks->setVisible(m_done && !pathAdvice(m_result).isEmpty());
    showPiece(m_picture->current());
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_summary->text());
}

void PathView::foldRows(bool folded)
{
    m_folded = folded;
    m_list->setVisible(!folded);
    m_fold->setText(folded ? tr("Show all that was measured") : tr("Hide what was measured"));
}

void PathView::cancel()
{
    if (m_check)
        m_check->cancel();
}

void PathView::reset()
{
    if (m_check) {
        m_check->disconnect(this);
        m_check->cancel();
        m_check.release()->deleteLater();
        Q_EMIT ended();
    }
    hide();
}

void PathView::retranslate()
{
    m_stop->setText(tr("Stop"));
    m_repeat->setText(tr("Check again"));
    m_close->setText(tr("Close"));
    foldRows(m_folded);
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        showMeasurement(i);
    if (isVisibleTo(parentWidget()))
        showState();
}

void PathView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}
