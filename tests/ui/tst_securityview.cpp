// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/language.h"
#include "diagnosis/tlsjudgement.h"
#include "net/certificatecheck.h"
#include "support/certificatemaker.h"
#include "testpanel/certificatecard.h"
#include "testpanel/conversationview.h"
#include "testpanel/lineinspector.h"
#include "testpanel/securityview.h"
#include "ui/samples.h"
#include "widgets/marks.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace certificates;

/// The certificates of a run, judged, as a person meets them.
class TestSecurityView : public QObject
{
    Q_OBJECT
    Made m_root, m_middle;
    QDateTime m_now;
    QFont m_font;

    /// A handshake with a 90-day certificate of which \a left days are left, for \a name.
    [[nodiscard]] TlsReport report(qint64 left, const QByteArray &names, bool sendAll) const
    {
        Wish leaf;
        leaf.commonName = "smtp.mail.test";
        leaf.names = names;
        leaf.until = m_now.addDays(left);
        leaf.from = leaf.until.addDays(-90);
        leaf.key = ecKey("P-256");
        const Made made = make(leaf, &m_middle);
        QList<QSslCertificate> chain{made.toQt()};
        if (sendAll)
            chain.append(m_middle.toQt());
        TlsReport tls;
        tls.protocol = u"TLS 1.3"_s;
        tls.cipher = u"TLS_AES_256_GCM_SHA384"_s;
        tls.cipherBits = 256;
        tls.peerName = u"smtp.mail.test"_s;
        tls.checkedAt = m_now;
        tls.chain = certificateFacts(chain);
        TlsTrust trust;
        trust.onlyExtra = true;
        trust.extraAuthorities = {m_root.toQt()};
        tls.problems = problemsOfChain(chain, tls.peerName, trust, &tls.detail);
        if (tls.problems.isEmpty())
            tls.trustAnchor = u"Test Root"_s;
        return tls;
    }

    static QString textOf(const QWidget &widget)
    {
        QString text;
        for (const auto *label : widget.findChildren<QLabel *>())
            text += label->text().remove(u'\u200b') + u'\n';
        return text;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_font = QApplication::font();
        m_now = QDateTime::currentDateTimeUtc();
        Wish authority;
        authority.commonName = "Test Root";
        authority.from = m_now.addYears(-1);
        authority.until = m_now.addYears(9);
        authority.key = ecKey("P-256");
        authority.authority = true;
        m_root = make(authority, nullptr);
        authority.commonName = "Test Intermediate R3";
        authority.key = ecKey("P-256");
        m_middle = make(authority, &m_root);
    }
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }
    void cleanup()
    {
        QApplication::setFont(m_font);
        installLanguage(u"en"_s);
    }

    void everyFactIsShownWithItsVerdict()
    {
        SecurityView view;
        const TlsReport tls = report(20, "DNS:smtp.mail.test", true);
        view.showTls(tls);
        const QString text = textOf(view);
        for (const TlsFact &fact : judgeTls(tls)) {
            QVERIFY2(text.contains(fact.reason), qPrintable(fact.reason));
            QVERIFY(text.contains(fact.value));
            const auto rows = view.findChildren<QWidget *>(u"tlsFact_"_s + QString::fromLatin1(fact.id));
            const bool named = std::ranges::any_of(rows, [&fact](const QWidget *row) {
                return row->findChild<MarkLabel *>()->accessibleName() == tlsVerdictText(fact.verdict);
            });
            QVERIFY2(named, fact.id.constData());
        }
        QCOMPARE(view.findChildren<CertificateCard *>().size(), 2);
        QVERIFY(view.findChild<QLabel *>(u"tlsSummary"_s)->text().contains("something should be done"_L1));
        const auto bars = view.findChildren<LifeBar *>();
        QCOMPARE(bars.size(), 2);
        QVERIFY(bars.constFirst()->accessibleName().startsWith("78 %"_L1));
    }

    void allProblemsOfAFailedHandshakeAreNamed()
    {
        SecurityView view;
        const TlsReport tls = report(-3, "DNS:other.test", false);
        QVERIFY(tls.problems.size() >= 3);
        view.showTls(tls);
        QCOMPARE(view.findChild<QLabel *>(u"tlsSummary"_s)->text(), SecurityView::tr("Not to be trusted"));
        int bad = 0;
        for (const auto *mark : view.findChildren<MarkLabel *>())
            bad += mark->mark() == Mark::Cross ? 1 : 0;
        QVERIFY(bad >= 4); // trust, name, chain, validity
        // The line of the failed handshake shows the same.
        Transcript transcript;
        transcript.append({std::chrono::milliseconds(9), Stage::Tls, false, Lost{LossCause::TlsFailed, "x", tls}});
        LineInspector inspector;
        inspector.showEntry(transcript, 0);
        QVERIFY(inspector.findChild<SecurityView *>());
        QVERIFY(textOf(inspector).contains("other.test"_L1));
        TlsReport bare;
        bare.problems = {TlsProblem::ProtocolVersion};
        view.showTls(bare);
        QVERIFY(textOf(view).contains("TLS 1.2"_L1));
        view.showTls(std::nullopt);
        QVERIFY(textOf(view).contains(SecurityView::tr("No encrypted connection was made.")));
    }

    void detailsAreOneKeyAway()
    {
        SecurityView view;
        const TlsReport tls = report(60, "DNS:smtp.mail.test", true);
        view.showTls(tls);
        view.show();
        auto *card = view.findChild<CertificateCard *>(u"certificate0"_s);
        auto *details = card->findChild<QPushButton *>(u"certificateDetails"_s);
        auto *copy = card->findChild<QPushButton *>(u"copyPem"_s);
        QVERIFY(!copy->isVisible());
        QVERIFY(!details->accessibleName().isEmpty());
        details->setFocus();
        QTest::keyClick(details, Qt::Key_Space);
        QVERIFY(copy->isVisible());
        const QString grouped = QString::fromLatin1(QByteArray::fromHex(tls.chain.constFirst().sha256).toHex(':').toUpper());
        QVERIFY(textOf(*card).contains(grouped));
        QTest::keyClick(copy, Qt::Key_Space);
        QCOMPARE(QApplication::clipboard()->text().toLatin1(), tls.chain.constFirst().pem);
        // What was opened stays open in another language.
        installLanguage(u"zh"_s);
        QCoreApplication::sendPostedEvents();
        card = view.findChildren<CertificateCard *>(u"certificate0"_s).constLast();
        QVERIFY(card->findChild<QPushButton *>(u"certificateDetails"_s)->isChecked());
        QCOMPARE(card->findChild<QPushButton *>(u"certificateDetails"_s)->text(), u"详细信息"_s);
    }

    void foreignTextStaysText()
    {
        TlsReport tls = report(60, "DNS:smtp.mail.test", true);
        tls.chain.first().subject = u"<img src=x>\u202e"_s;
        tls.chain.first().issuer = u"<b>bold</b>"_s;
        tls.chain.first().names = {u"<a href=x>"_s};
        tls.detail = u"<i>words</i>"_s;
        SecurityView view;
        view.showTls(tls);
        for (const auto *label : view.findChildren<QLabel *>()) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
            QVERIFY(!label->text().contains(u'\u202e'));
        }
    }

    void chipShowsTheCertificatesOfTheRun()
    {
        ConversationView view;
        Transcript transcript;
        transcript.append(samples::at(107, Stage::Tls, true, Secured{report(60, "DNS:smtp.mail.test", true)}));
        view.setTranscript(transcript);
        view.resize(900, 500);
        view.show();
        auto *chip = view.findChild<QPushButton *>(u"encryptionChip"_s);
        QTest::keyClick(chip, Qt::Key_Space);
        QVERIFY(chip->isChecked());
        const auto seen = view.findChildren<CertificateCard *>();
        QTRY_VERIFY(std::ranges::any_of(seen, [](const auto *card) { return card->isVisible(); }));
        view.selectEntry(0);
        QVERIFY(!chip->isChecked());
    }

    void pictures_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<qreal>("scale");
        for (const auto &language : {u"en"_s, u"zh"_s}) {
            for (const bool dark : {false, true}) {
                for (const qreal scale : {1.0, 2.0})
                    QTest::addRow("%s-%s-%d", qPrintable(language), dark ? "dark" : "light", int(scale * 100)) << language << dark << scale;
            }
        }
    }

    void pictures()
    {
        QFETCH(QString, language);
        QFETCH(bool, dark);
        QFETCH(qreal, scale);
        QFont font = m_font;
        font.setPointSizeF(9.75 * scale);
        QApplication::setFont(font);
        installLanguage(language);
        Theme::apply(*qApp, dark ? Theme::Choice::Dark : Theme::Choice::Light);
        const auto grab = [](const TlsReport &tls, int width, const char *name) {
            QWidget window;
            window.setObjectName(u"window"_s);
            auto *column = new QVBoxLayout(&window);
            auto *view = new SecurityView(&window);
            column->addWidget(view);
            view->showTls(tls);
            for (auto *details : view->findChildren<QPushButton *>(u"certificateDetails"_s).mid(0, 1))
                details->click();
            window.resize(width, 100);
            window.show();
            QVERIFY(QTest::qWaitForWindowExposed(&window));
            window.resize(width, column->totalHeightForWidth(width));
            QCoreApplication::sendPostedEvents();
            for (const auto *button : window.findChildren<QPushButton *>())
                QVERIFY(!button->isVisible() || button->width() >= button->minimumSizeHint().width() - 1);
            QDir folder(qEnvironmentVariable("SCREENSHOTS", QCoreApplication::applicationDirPath() + u"/screenshots"_s));
            QVERIFY(folder.mkpath(u"."_s));
            QVERIFY(window.grab().save(folder.filePath(
                u"%1-security-%2.png"_s.arg(QString::fromLatin1(QTest::currentDataTag()), QString::fromLatin1(name)))));
        };
        grab(report(20, "DNS:smtp.mail.test,DNS:imap.mail.test,DNS:pop.mail.test,DNS:mail.test,DNS:www.mail.test", true),
            int(700 * scale), "due");
        grab(report(-3, "DNS:other.test", false), int(280 * scale), "failed");
    }
};

QTEST_MAIN(TestSecurityView)
#include "tst_securityview.moc"
