// SPDX-License-Identifier: GPL-3.0-or-later
#include "testpanel/tlsfactrow.h"

#include "widgets/labels.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

Mark verdictMark(TlsVerdict verdict)
{
    switch (verdict) {
    case TlsVerdict::Good: return Mark::Check;
    case TlsVerdict::Note: return Mark::Dot;
    case TlsVerdict::Warning: return Mark::Exclamation;
    case TlsVerdict::Bad: return Mark::Cross;
    }
    Q_UNREACHABLE();
}

Theme::Color verdictColor(TlsVerdict verdict)
{
    switch (verdict) {
    case TlsVerdict::Good: return Theme::Color::Good;
    case TlsVerdict::Note: return Theme::Color::Accent;
    case TlsVerdict::Warning: return Theme::Color::Warning;
    case TlsVerdict::Bad: return Theme::Color::Bad;
    }
    Q_UNREACHABLE();
}

QWidget *tlsFactRow(const TlsFact &fact, QWidget *parent)
{
    auto *row = new QWidget(parent);
    row->setObjectName(u"tlsFact_"_s + QString::fromLatin1(fact.id));
    auto *across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(Theme::scaled(8));
    // A dot fills its box, the other signs do not; all stand in a column of the same width.
    auto *box = new QWidget(row);
    box->setFixedWidth(Theme::scaled(13));
    auto *centred = new QVBoxLayout(box);
    const bool isDot = verdictMark(fact.verdict) == Mark::Dot;
    centred->setContentsMargins(0, Theme::scaled(isDot ? 5 : 2), 0, 0);
    auto *mark = new MarkLabel(isDot ? 8 : 13, box);
    centred->addWidget(mark, 0, Qt::AlignTop | Qt::AlignHCenter);
    centred->addStretch(1);
    mark->show(verdictMark(fact.verdict), Theme::color(verdictColor(fact.verdict)));
    mark->setAccessibleName(tlsVerdictText(fact.verdict));
    mark->setToolTip(tlsVerdictText(fact.verdict));
    across->addWidget(box);
    auto *column = new QVBoxLayout;
    column->setSpacing(Theme::scaled(1));
    auto *what = selectableLabel("strong", row);
    // A long name may wrap where it has a separator.
    QString value = fact.value;
    value.replace(u"_"_s, u"_\u200b"_s).replace(u"."_s, u".\u200b"_s).replace(u"-"_s, u"-\u200b"_s);
    //: Name and value of a judged fact, such as "Protocol: TLS 1.3"
    what->setText(value.isEmpty() ? fact.title : QCoreApplication::translate("TlsFactRow", "%1: %2").arg(fact.title, value));
    //: Name, value and verdict of a judged fact, for a screen reader
    what->setAccessibleName(QCoreApplication::translate("TlsFactRow", "%1: %2, %3")
                                .arg(fact.title, fact.value, tlsVerdictText(fact.verdict)));
    auto *why = selectableLabel("muted", row);
    why->setText(fact.reason);
    column->addWidget(what);
    column->addWidget(why);
    across->addLayout(column, 1);
    return row;
}
