// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/keychainstore.h"
#include "base/language.h"
#include "explain/explainpage.h"
#include "history/runhistory.h"
#include "mainwindow.h"
#include "testpanel/conversationview.h"
#include "testpanel/testpanel.h"
#include "path/pathview.h"
#include "ui/pathsamples.h"
#include "widgets/labels.h"
#include "widgets/theme.h"
#include "wizard/accountwizard.h"

#include <QApplication>
#include <QDir>
#include <QFontInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Grabs the windows in both languages, light and dark, at 100 % and 200 % text, into SCREENSHOTS (or a folder
/// below the build), and checks what a program can check: no text of a button is cut off.
class TestScreenshots : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QFont m_font;

    void fill(AccountStore &accounts)
    {
        Account qq = samples::account();
        qq.lastResult = {"refused", "encrypted", u"needs_authorization_code"_s, {}};
        Account contoso = qq;
        contoso.id = u"4b0a6c5e-0000-4000-8000-000000000002"_s;
        contoso.address = u"ops@contoso.com"_s;
        contoso.providerId = u"microsoft365"_s;
        contoso.lastResult = {"ok", "signed_in", {}, {}};
        Account shop = qq;
        shop.id = u"4b0a6c5e-0000-4000-8000-000000000003"_s;
        shop.address = u"news@shop.example"_s;
        shop.providerId.clear();
        shop.lastResult = {};
        for (const auto &account : {qq, contoso, shop})
            QVERIFY(accounts.put(account));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_font = QApplication::font();
        QLocale::setDefault(QLocale(QLocale::English));
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanup()
    {
        QApplication::setFont(m_font);
        installLanguage(u"en"_s);
    }

    void windows_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<qreal>("scale");
        QTest::addColumn<QSize>("size");
        for (const auto &language : {u"en"_s, u"zh"_s}) {
            for (const bool dark : {false, true}) {
                for (const qreal scale : {1.0, 2.0}) {
                    for (const QSize &size : {QSize(900, 600), QSize(1320, 860)}) {
                        QTest::addRow("%s-%s-%d-%d", qPrintable(language), dark ? "dark" : "light", int(scale * 100),
                            size.width())
                            << language << dark << scale << size;
                    }
                }
            }
        }
    }

    void windows()
    {
        QFETCH(QString, language);
        QFETCH(bool, dark);
        QFETCH(qreal, scale);
        QFETCH(QSize, size);
        QFont font = m_font;
        font.setPointSizeF(9.75 * scale);
        QApplication::setFont(font);
        installLanguage(language);
        Theme::apply(*qApp, dark ? Theme::Choice::Dark : Theme::Choice::Light);
        AccountStore accounts(m_folder.filePath(QString::fromLatin1(QTest::currentDataTag()) + u".json"_s));
        accounts.load();
        fill(accounts);
        const auto credentials = makeMemoryStore();
        Settings settings(m_folder.filePath(u"window.ini"_s));
        MainWindow window(accounts, *credentials, settings);
        window.resize(size);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.load();

        grab(window, "account");
        window.currentPanel()->showReport(samples::refused());
        grab(window, "refused");
        window.currentPanel()->showReport(samples::works());
        grab(window, "works");
        window.currentPanel()->findChild<ConversationView *>()->showTiming(true);
        grab(window, "timing");
        window.currentPanel()->enterCode();
        auto *code = window.currentPanel()->findChild<QLineEdit *>(u"secretLine"_s);
        QTRY_VERIFY(code->isVisible());
        code->setText(u"lin.zhang@qq.com"_s);
        grab(window, "question");
        window.currentPanel()->cancel();
        window.currentPanel()->showReport(samples::blocked());
        grab(window, "path");
        auto *path = window.currentPanel()->findChild<PathView *>();
        path->findChild<LinkButton *>(u"pathFold"_s)->click();
        QCoreApplication::sendPostedEvents();
        QTest::qWait(20);
        save(path->grab(), "path-all");
        fillHistory(settings);
        window.findChild<QPushButton *>(u"showHistory"_s)->click();
        grab(window, "history");
        window.findChild<QPushButton *>(u"compareRuns"_s)->click();
        grab(window, "compare");
        window.showPractice();
        grab(window, "practice");
        window.showExplain();
        grab(window, "explain-empty");
        auto *explainPage = window.findChild<ExplainPage *>();
        QSignalSpy answered(explainPage, &ExplainPage::answered);
        explainPage->setText(u"smtplib.SMTPAuthenticationError: (535, b'Error: authentication failed')  smtp.163.com:465"_s);
        QVERIFY(answered.wait());
        grab(window, "explain");
        window.findChild<QPushButton *>(u"explainMore"_s)->click();
        grab(window, "explain-more");
        window.setUpAccount();
        grab(window, "wizard");
        reachTheCode(window);
        grab(window, "code");
    }

private:
    /// Three weeks of one account: a renewed certificate, slow days, and at last a refusal and a feature that is gone.
    void fillHistory(const Settings &settings)
    {
        RunHistory history(settings.historyPath());
        const QString id = samples::account().id;
        if (!history.runs(id).isEmpty())
            return;
        const auto now = QDateTime::currentDateTime();
        for (int day = 21; day >= 0; --day) {
            Report report = day == 0 || day == 9 ? samples::refused() : samples::works();
            report.started = now.addDays(-day).addSecs(-day * 997);
            Transcript changed;
            std::chrono::microseconds delay{0};
            for (TranscriptEntry entry : report.transcript.entries()) {
                if (entry.stage == Stage::Login && day % 5 == 2)
                    delay = std::chrono::milliseconds(150 * day);
                entry.at += delay;
                if (auto *secured = std::get_if<Secured>(&entry.what); secured && day < 15) {
                    secured->tls.chain.first().sha256 = QByteArray(64, 'c');
                    secured->tls.chain.first().validUntil = secured->tls.chain.first().validUntil.addDays(300);
                }
                auto *received = std::get_if<Received>(&entry.what);
                if (received && entry.stage == Stage::Hello && day < 4)
                    received->reply.lines.removeAll("250-MAILCOMPRESS");
                changed.append(entry);
            }
            report.transcript = changed;
            report.outcome = outcomeOf(changed, report.wanted);
            QVERIFY(history.keep(id, report));
        }
    }

    /// The page for the code, with a whole sentence and a mistaken character pasted into the field.
    static void reachTheCode(MainWindow &window)
    {
        auto *wizard = window.findChild<AccountWizard *>();
        QVERIFY(wizard);
        auto *next = wizard->findChild<QPushButton *>(u"next"_s);
        for (auto *line : wizard->findChildren<QLineEdit *>(u"address"_s))
            line->setText(u"lin.zhang@qq.com"_s);
        for (int i = 0; i < 3 && wizard->step() != SetupStep::Code; ++i)
            next->click();
        QCOMPARE(wizard->step(), SetupStep::Code);
        wizard->findChild<QLineEdit *>(u"secretLine"_s)->setText(u"abcd efgh ijk1 mnop"_s);
    }

    void grab(MainWindow &window, const char *name)
    {
        QCoreApplication::sendPostedEvents();
        QTest::qWait(20); // layouts settle over several posted events
        for (const auto *button : window.findChildren<QPushButton *>()) {
            if (!button->isVisible())
                continue;
            QVERIFY2(button->width() >= button->minimumSizeHint().width() - 1,
                qPrintable(u"%1: %2"_s.arg(QString::fromLatin1(name), button->text())));
        }
        save(window.grab(), name);
    }

    static void save(const QPixmap &picture, const char *name)
    {
        QDir folder(qEnvironmentVariable("SCREENSHOTS", QCoreApplication::applicationDirPath() + u"/screenshots"_s));
        QVERIFY(folder.mkpath(u"."_s));
        QVERIFY(picture.save(
            folder.filePath(u"%1-%2.png"_s.arg(QString::fromLatin1(QTest::currentDataTag()), QString::fromLatin1(name)))));
    }
};

QTEST_MAIN(TestScreenshots)
#include "tst_screenshots.moc"
