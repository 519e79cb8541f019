// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/provider.h"
#include "testpanel/conversationview.h"
#include "testpanel/lineinspector.h"
#include "testpanel/securityview.h"
#include "testpanel/verdictview.h"
#include "ui/samples.h"
#include "widgets/labels.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

const QByteArray hostile = "535 5.7.8 <a href='https://evil.example'>sign in</a> <img src='file:///etc/hostname'> <b>now</b>";

void verifyPlain(const QWidget &window)
{
    for (const auto *label : window.findChildren<QLabel *>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(!label->openExternalLinks());
    }
}

Report hostileReport()
{
    Report report = samples::refused();
    const QString text = QString::fromLatin1(hostile);
    report.account.address = text;
    report.account.server.host = text;
    report.transcript.append(samples::at(400, Stage::Login, true, samples::heard({hostile}, false)));
    TlsReport tls = samples::tls();
    tls.chain.first().subject = tls.chain.first().issuer = tls.detail = tls.peerName = text;
    report.transcript.append(samples::at(401, Stage::Tls, true, Secured{tls}));
    report.transcript.append(samples::at(402, Stage::Login, true, Lost{LossCause::Other, hostile, {}}));
    for (Finding &finding : report.findings)
        finding.arguments = {{u"host"_s, text}, {u"text"_s, text}, {u"reply"_s, text}, {u"names"_s, text}};
    return report;
}

} // namespace

class TestVerdictView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::apply(*qApp, Theme::Choice::Light); }
    // All but the offscreen platform's own complaint about windows with a least size.
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s)); }

    void saysThatNothingWasSent()
    {
        QVERIFY(!verdictOf(samples::refused(), nullptr).sent.isEmpty());
        const VerdictText works = verdictOf(samples::works(), nullptr);
        QCOMPARE(works.tone, VerdictText::Tone::Ok);
        QVERIFY(works.sent.contains("3xKQ9T"_L1));
        QVERIFY(works.explanation.contains("214"_L1));
        QCOMPARE(samples::works().transcript.entries().at(works.proofEntry).stage, Stage::Message);
    }

    void aRefusalTellsWhatToDo()
    {
        const Report report = samples::refused();
        const Provider *qq = ProviderBook::instance().byId(u"qq"_s);
        QVERIFY(qq);
        const VerdictText text = verdictOf(report, qq);
        QCOMPARE(text.tone, VerdictText::Tone::Bad);
        QVERIFY(!text.title.isEmpty());
        QVERIFY(!text.steps.isEmpty());
        QVERIFY(!text.actor.isEmpty());
        QVERIFY(!text.retry.isEmpty());
        QCOMPARE(otherTitles(report, qq, 0).size(), 1);
    }

    void theChosenLineStaysInSightWhenRoomIsTaken()
    {
        ConversationView view;
        view.resize(700, 620);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.setTranscript(samples::works().transcript);
        auto *list = view.findChild<QListView *>(u"conversation"_s);
        const auto inSight = [list] { return list->viewport()->rect().contains(list->visualRect(list->currentIndex())); };
        view.selectEntry(samples::works().transcript.entries().size() - 3);
        QTRY_VERIFY(inSight());
        view.resize(700, 220);
        QTRY_VERIFY(inSight());
        // Whoever scrolled away from it wants to see something else.
        list->verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMinimum);
        view.resize(700, 230);
        QCoreApplication::sendPostedEvents();
        QTest::qWait(20);
        QVERIFY(!inSight());
    }

    void anEmptyConversationSaysWhatWillBeThere()
    {
        ConversationView view;
        view.resize(700, 400);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const auto *words = view.findChild<QLabel *>(u"emptyConversation"_s);
        const auto *bar = view.findChild<QListView *>(u"conversation"_s)->verticalScrollBar();
        QVERIFY(words->isVisible());
        QVERIFY(!bar->isEnabled());
        view.setTranscript(samples::works().transcript);
        QVERIFY(!words->isVisible());
        QTRY_VERIFY(bar->isEnabled());
        view.clear();
        QVERIFY(words->isVisible());
    }

    void withoutABrowserTheAddressIsShown()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u".*openUrl.*"_s));
        openWebPage(QUrl(u"https://service.mail.qq.com/detail/0/53"_s));
        QMessageBox *box = nullptr;
        for (auto *window : QApplication::topLevelWidgets())
            box = box ? box : qobject_cast<QMessageBox *>(window);
        QVERIFY(box);
        QCOMPARE(box->informativeText(), u"https://service.mail.qq.com/detail/0/53"_s);
        box->close();
    }

    void theProvingLineCanBeChosen()
    {
        VerdictView view;
        QSignalSpy chosen(&view, &VerdictView::lineChosen);
        view.showReport(samples::works(), nullptr);
        view.findChild<QAbstractButton *>(u"verdictProof"_s)->click();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toLongLong(), samples::works().outcome.proofEntry);
    }

    void buttonsAct()
    {
        VerdictView view;
        const Provider *qq = ProviderBook::instance().byId(u"qq"_s);
        view.showReport(samples::refused(), qq);
        QList<RemedyAction> acted;
        connect(&view, &VerdictView::actionChosen, this, [&acted](RemedyAction action) { acted += action; });
        for (auto *button : view.findChildren<QPushButton *>()) {
            if (!button->isHidden())
                button->click();
        }
        QVERIFY(acted.contains(RemedyAction::EnterCode));
        QVERIFY(acted.contains(RemedyAction::OpenCodePage));
    }

    void anotherReasonIsOneClickAway()
    {
        VerdictView view;
        view.showReport(samples::refused(), nullptr);
        const auto *title = view.findChild<QLabel *>(u"verdictTitle"_s);
        const QString first = title->text();
        auto *other = view.findChild<QAbstractButton *>(u"verdictAlternative"_s);
        QVERIFY(other);
        other->click();
        QVERIFY(title->text() != first);
        QVERIFY(!title->text().isEmpty());
    }

    void hostileTextStaysText()
    {
        const Report report = hostileReport();
        VerdictView verdict;
        verdict.showReport(report, nullptr);
        verifyPlain(verdict);
        LineInspector inspector;
        for (qsizetype at = 0; at < report.transcript.entries().size(); ++at) {
            inspector.showEntry(report.transcript, at);
            verifyPlain(inspector);
        }
        SecurityView security;
        security.showTls(tlsOf(report.transcript));
        verifyPlain(security);
        ConversationView conversation;
        conversation.setTranscript(report.transcript);
        verifyPlain(conversation);
    }

    void rawBytesAreShownOnRequest()
    {
        QVERIFY(hexDump("250 ok\r\n").startsWith("0000  32 35 30"_L1));
        QVERIFY(hexDump(QByteArray(100000, 'x')).size() < 60000);
        const Report report = samples::refused();
        QCOMPARE(rawBytes(report.transcript.entries().at(8)), QByteArray("QUIT\r\n"));
    }
};

QTEST_MAIN(TestVerdictView)
#include "tst_verdictview.moc"
