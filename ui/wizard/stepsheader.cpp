// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/stepsheader.h"

#include "widgets/theme.h"

#include <QEvent>
#include <QLocale>

using namespace Qt::StringLiterals;

StepsHeader::StepsHeader(QWidget *parent)
    : QLabel(parent)
{
    setObjectName(u"steps"_s);
    // One rich text of our own words only, because it must wrap at a doubled font.
    setTextFormat(Qt::RichText);
    setWordWrap(true);
    connect(&Theme::instance(), &Theme::changed, this, &StepsHeader::refresh);
}

void StepsHeader::setStep(SetupStep step, const QString &codeName)
{
    m_step = step;
    m_codeName = codeName;
    refresh();
}

void StepsHeader::refresh()
{
    const QStringList names{tr("Address"), tr("Server"), m_codeName, tr("Test"), tr("Done")};
    const auto now = static_cast<qsizetype>(m_step);
    const bool allDone = m_step == SetupStep::Done;
    QStringList parts;
    for (qsizetype at = 0; at < names.size(); ++at) {
        const bool done = at < now || allDone;
        const auto mark = done ? u"✓"_s : QLocale().toString(at + 1);
        const auto name = names.at(at).toHtmlEscaped().replace(u' ', u"&nbsp;"_s);
        const auto color = Theme::color(at == now ? Theme::Color::Accent : Theme::Color::Muted).name();
        const auto weight = at == now ? u"700"_s : u"400"_s;
        parts.append(u"<span style=\"color:%1;font-weight:%2\">%3&nbsp;%4</span>"_s.arg(color, weight, mark, name));
    }
    setText(parts.join(u"&nbsp;&nbsp;&nbsp; "_s));
    setAccessibleName(tr("Step %1 of %2: %3").arg(now + 1).arg(names.size()).arg(names.at(now)));
}

void StepsHeader::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}
