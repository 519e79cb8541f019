// SPDX-License-Identifier: GPL-3.0-or-later
#include "testpanel/verdictview.h"

#include "widgets/flowlayout.h"
#include "widgets/labels.h"
#include "widgets/marks.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostAlternatives = 3;
constexpr qreal narrow = 520; // below this the facts go under the steps
/// How steps and facts may share the width; the first is taken unless another makes the card less high.
constexpr std::array<std::pair<int, int>, 3> shares{{{3, 2}, {1, 1}, {2, 3}}};

/// Replaces the widget \a old at its place in \a layout by a new, empty one.
QWidget *renewed(QWidget *old, QBoxLayout *layout, QWidget *parent)
{
    auto *fresh = new QWidget(parent);
    delete layout->replaceWidget(old, fresh);
    // Deleted later: a button of it may be what was just pressed.
    old->hide();
    old->deleteLater();
    return fresh;
}

} // namespace

VerdictView::VerdictView(QWidget *parent)
    : QFrame(parent)
    , m_mark(new MarkLabel(18, this))
    , m_title(selectableLabel("heading", this))
    , m_explanation(selectableLabel("", this))
    , m_column(new QVBoxLayout)
    , m_body(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setObjectName(u"verdict"_s);
    setProperty("role", QByteArray("verdictNeutral"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::scaled(14), Theme::scaled(12), Theme::scaled(14), Theme::scaled(12));
    row->setSpacing(Theme::scaled(12));
    row->addWidget(m_mark, 0, Qt::AlignTop);
    row->addLayout(m_column, 1);
    m_column->setSpacing(Theme::scaled(4));
    m_steps = new QWidget(this);
    m_facts = new QWidget(this);
    m_buttons = new QWidget(this);
    m_body->setSpacing(Theme::scaled(4));
    m_body->addWidget(m_steps);
    m_body->addWidget(m_facts);
    m_title->setObjectName(u"verdictTitle"_s);
    m_column->addWidget(m_title);
    m_column->addWidget(m_explanation);
    m_column->addLayout(m_body);
    m_column->addWidget(m_buttons);
    connect(&Theme::instance(), &Theme::changed, this, &VerdictView::paintTone);
}

void VerdictView::showReport(const Report &report, const Provider *provider)
{
    m_report = report;
    m_provider = provider;
    showFinding(0);
}

void VerdictView::showFinding(qsizetype which)
{
    m_which = which;
    m_text = verdictOf(m_report, m_provider, which);
    if (m_adviceOnly) {
        m_text.sent.clear();
        m_text.actions.removeIf([](RemedyAction action) { return action != RemedyAction::OpenCodePage; });
    }
    paintTone();
    const auto fill = [](QLabel *label, const QString &text) {
        label->setText(text);
        label->setVisible(!text.isEmpty());
    };
    fill(m_title, m_text.title);
    fill(m_explanation, m_text.explanation);
    setAccessibleName(tr("Result of the test"));
    setAccessibleDescription((QStringList{m_text.title, m_text.explanation} + m_text.steps).join(u'\n'));
    showSteps();
    showFacts();
    showButtons();
}

void VerdictView::showSteps()
{
    m_steps = renewed(m_steps, m_body, this);
    auto *grid = new QGridLayout(m_steps);
    grid->setContentsMargins(Theme::scaled(4), Theme::scaled(2), 0, Theme::scaled(2));
    grid->setHorizontalSpacing(Theme::scaled(6));
    grid->setVerticalSpacing(Theme::scaled(3));
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const QString &step : std::as_const(m_text.steps)) {
        auto *number = plainLabel("", m_steps);
        number->setText(tr("%1.").arg(row + 1));
        auto *text = selectableLabel("", m_steps);
        text->setText(step);
        grid->addWidget(number, row, 0, Qt::AlignTop);
        grid->addWidget(text, row, 1);
        ++row;
    }
    grid->setRowStretch(row, 1);
    m_steps->setVisible(row > 0);
}

void VerdictView::showFacts()
{
    m_facts = renewed(m_facts, m_body, this);
    m_facts->setObjectName(u"verdictFacts"_s);
    auto *grid = new QGridLayout(m_facts);
    grid->setContentsMargins(Theme::scaled(4), Theme::scaled(2), 0, Theme::scaled(2));
    grid->setHorizontalSpacing(Theme::scaled(12));
    grid->setVerticalSpacing(Theme::scaled(3));
    grid->setColumnStretch(1, 1);
    const QList<QPair<QString, QString>> facts{{tr("Who has to act"), m_text.actor}, {tr("Trying again"), m_text.retry},
        {tr("Proven"), m_text.proof}, {tr("Mail"), m_text.sent}};
    for (const auto &[name, value] : facts) {
        if (!value.isEmpty())
            addPair(grid, name, value, m_facts);
    }
    // Names keep to one line; a value wraps beside its name.
    for (int row = 0; row < grid->rowCount(); ++row) {
        if (auto *item = grid->itemAtPosition(row, 0); item && item != grid->itemAtPosition(row, 1))
            static_cast<QLabel *>(item->widget())->setWordWrap(false);
    }
    grid->setRowStretch(grid->rowCount(), 1);
    shareWidth();
}

void VerdictView::shareWidth()
{
    const int room = m_column->geometry().width() - m_body->spacing();
    const auto height = [this, room](const std::pair<int, int> &share) {
        const int left = room * share.first / (share.first + share.second);
        return std::max(m_steps->heightForWidth(left), m_facts->heightForWidth(room - left));
    };
    const auto best = std::min_element(shares.begin(), shares.end(),
        [&height](const auto &one, const auto &other) { return height(one) < height(other); });
    m_body->setStretchFactor(m_steps, best->first);
    m_body->setStretchFactor(m_facts, best->second);
}

QString VerdictView::actionText(RemedyAction action) const
{
    switch (action) {
    case RemedyAction::None:
        return {};
    case RemedyAction::EnterCode:
        return tr("Enter a new code…");
    case RemedyAction::OpenCodePage:
        return m_provider ? tr("Open the settings of %1 ↗").arg(m_provider->name.text()) : QString();
    case RemedyAction::EditServer:
        return tr("Change the server…");
    case RemedyAction::UseSuggestedServer:
        return tr("Use the suggested server");
    case RemedyAction::RunAgain:
        return tr("Run the test again");
    case RemedyAction::SaveReport:
        return tr("Save report for the administrator…");
    case RemedyAction::EditSender:
        return tr("Change the sender…");
    }
    Q_UNREACHABLE();
}

QPushButton *VerdictView::addButton(FlowLayout *flow, const QString &text)
{
    auto *button = new QPushButton(text, m_buttons);
    button->setProperty("role", QByteArray(flow->count() == 0 ? "primary" : ""));
    flow->addWidget(button);
    return button;
}

void VerdictView::addCures(FlowLayout *flow, QList<RemedyAction> &actions)
{
    if (!m_curable || !m_text.finding)
        return;
    const auto cures = curesOf(*m_text.finding, m_report);
    for (const Cure &cure : cures) {
        if (cure.kind == CureKind::Server)
            actions.removeAll(RemedyAction::UseSuggestedServer);
        if (cure.kind == CureKind::Code)
            actions.removeAll(RemedyAction::EnterCode);
        auto *button = addButton(flow, cureText(cure));
        button->setObjectName(u"cure_"_s + QString::fromLatin1(cureKindName(cure.kind)));
        if (cure.kind != CureKind::Code)
            button->setToolTip(changeText(cure));
        connect(button, &QPushButton::clicked, this, [this, cure] { Q_EMIT cureChosen(cure); });
    }
}

void VerdictView::showButtons()
{
    m_buttons = renewed(m_buttons, m_column, this);
    auto *flow = new FlowLayout(m_buttons, Theme::scaled(8));
    flow->setContentsMargins(0, Theme::scaled(4), 0, 0);
    auto actions = m_text.actions;
    addCures(flow, actions);
    for (const RemedyAction action : std::as_const(actions)) {
        const bool noPage = action == RemedyAction::OpenCodePage && (!m_provider || m_provider->codePage.isEmpty());
        if (action == RemedyAction::None || noPage)
            continue;
        auto *button = addButton(flow, actionText(action));
        if (action == RemedyAction::OpenCodePage)
            button->setToolTip(m_provider->codePage.host());
        connect(button, &QPushButton::clicked, this, [this, action] { Q_EMIT actionChosen(action); });
    }
    addLinks(flow);
    m_buttons->setVisible(flow->count() > 0);
}

QPushButton *VerdictView::bestButton() const
{
    const auto buttons = m_buttons->findChildren<QPushButton *>();
    return buttons.isEmpty() ? nullptr : buttons.first();
}

void VerdictView::addLinks(FlowLayout *flow)
{
    const auto add = [&](const QString &text, const char *name, const std::function<void()> &act) {
        auto *button = new LinkButton(m_buttons);
        button->setObjectName(QString::fromLatin1(name));
        button->setText(text);
        connect(button, &QAbstractButton::clicked, this, act);
        flow->addWidget(button);
    };
    if (m_linesInSight && !m_text.proof.isEmpty() && m_text.proofEntry >= 0)
        add(tr("Show the line that proves it"), "verdictProof", [this] { Q_EMIT lineChosen(m_text.proofEntry); });
    const QStringList titles = otherTitles(m_report, m_provider, m_which);
    for (qsizetype at = 0; at < std::min(titles.size(), mostAlternatives); ++at) {
        const qsizetype which = at < m_which ? at : at + 1;
        add(which == 0 ? tr("Back to the likeliest reason: %1").arg(titles.at(at))
                       : tr("It could also be: %1").arg(titles.at(at)),
            "verdictAlternative", [this, which] { showFinding(which); });
    }
}

void VerdictView::paintTone()
{
    switch (m_text.tone) {
    case VerdictText::Tone::Ok:
        Theme::setRole(this, "verdictOk");
        m_mark->show(Mark::Check, Theme::color(Theme::Color::Good));
        return;
    case VerdictText::Tone::Bad:
        Theme::setRole(this, "verdictBad");
        m_mark->show(Mark::Cross, Theme::color(Theme::Color::Bad));
        return;
    case VerdictText::Tone::Warning:
        Theme::setRole(this, "verdictWarning");
        m_mark->show(Mark::Question, Theme::color(Theme::Color::Warning));
        return;
    case VerdictText::Tone::Neutral:
        Theme::setRole(this, "verdictNeutral");
        m_mark->show(Mark::Dash, Theme::color(Theme::Color::Muted));
        return;
    }
}

void VerdictView::resizeEvent(QResizeEvent *event)
{
    const auto direction = width() < Theme::scaled(narrow) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_body->direction() != direction) {
        m_body->setDirection(direction);
    }
    if (event->size().width() != event->oldSize().width()) {
        shareWidth();
        // A layout does not tell the ones around it, and they remember heights.
        m_column->invalidate();
        layout()->invalidate();
        updateGeometry();
    }
    QFrame::resizeEvent(event);
}

void VerdictView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && !m_text.title.isEmpty())
        showFinding(m_which);
    QFrame::changeEvent(event);
}
