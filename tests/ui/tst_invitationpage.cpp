// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/keychainstore.h"
#include "base/language.h"
#include "base/scrubber.h"
#include "handover/invitationform.h"
#include "handover/invitationpage.h"
#include "mainwindow.h"
#include "ui/samples.h"
#include "widgets/theme.h"
#include "wizard/accountwizard.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Scene {
    QTemporaryDir folder;
    AccountStore accounts{folder.filePath(u"accounts.json"_s)};
    std::unique_ptr<CredentialStore> credentials = makeMemoryStore();
    Settings settings{folder.filePath(u"window.ini"_s)};
    std::unique_ptr<MainWindow> window;

    Scene()
    {
        accounts.load();
        window = std::make_unique<MainWindow>(accounts, *credentials, settings);
        window->resize(1000, 720);
        window->show();
        window->load();
    }
    void open(const QByteArray &json) const
    {
        QFile file(folder.filePath(u"file.heloscope"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(json);
        file.close();
        window->openFile(file.fileName());
    }
    /// For the eye, where $SCREENSHOTS says.
    void picture(const QString &name) const
    {
        const QString where = qEnvironmentVariable("SCREENSHOTS");
        if (where.isEmpty())
            return;
        QTest::qWait(50); // layouts
        QVERIFY(window->grab().save(where + u'/' + name + u".png"_s));
    }
};

Invitation invitationFor(const QString &host)
{
    Invitation invitation;
    invitation.account.address = invitation.account.user = u"lin.zhang@qq.com"_s;
    invitation.account.providerId = u"qq"_s;
    invitation.account.server = {host, 465, Encryption::Tls};
    invitation.account.credential = CredentialKind::AuthorizationCode;
    invitation.note = u"Ask <b>Wang</b> in room 5."_s;
    return invitation;
}

} // namespace

class TestInvitationPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::apply(*qApp, Theme::Choice::Light); }

    void onlyTheCodeIsMissing()
    {
        const Scene scene;
        scene.open(invitationToJson(invitationFor(u"smtp.qq.com"_s)));
        auto *page = scene.window->findChild<InvitationPage *>();
        QVERIFY(page);
        QCOMPARE(page->findChild<QLabel *>(u"invitationHost"_s)->text(), u"smtp.qq.com"_s);
        QVERIFY(page->findChild<QLabel *>(u"invitationHost"_s)->fontInfo().pointSizeF() > page->fontInfo().pointSizeF() * 1.5);
        const auto *note = page->findChild<QLabel *>(u"invitationNote"_s);
        QCOMPARE(note->text(), u"Ask <b>Wang</b> in room 5."_s);
        QCOMPARE(note->textFormat(), Qt::PlainText);
        QVERIFY(!page->findChild<QWidget *>(u"invitationDoubt"_s));
        QVERIFY(!scene.window->findChild<AccountWizard *>());
        scene.picture(u"invitation"_s);
        page->findChild<QPushButton *>(u"acceptInvitation"_s)->click();
        auto *wizard = scene.window->findChild<AccountWizard *>();
        QVERIFY(wizard);
        QCOMPARE(wizard->step(), SetupStep::Code);
        QVERIFY(scene.accounts.accounts().isEmpty());
        scene.picture(u"invitation-code"_s);
        // The server is the file's, also after a look back.
        wizard->findChild<QPushButton *>(u"back"_s)->click();
        QCOMPARE(wizard->step(), SetupStep::Server);
        wizard->findChild<QPushButton *>(u"next"_s)->click();
        QCOMPARE(wizard->step(), SetupStep::Code);
    }

    void aForgedFileIsDoubtedBeforeAnyCode()
    {
        const Scene scene;
        scene.open(invitationToJson(invitationFor(u"smtp.qq.com.evil.example"_s)));
        auto *page = scene.window->findChild<InvitationPage *>();
        QVERIFY(page);
        auto *doubt = page->findChild<QWidget *>(u"invitationDoubt"_s);
        QVERIFY(doubt && doubt->isVisible());
        QVERIFY(scene.window->findChildren<QLineEdit *>(u"secretLine"_s).isEmpty());
        // The safe way is the one at hand.
        QCOMPARE(page->focusProxy(), doubt->findChild<QPushButton *>(u"yes"_s));
        scene.picture(u"invitation-forged"_s);
        const QString why = page->doubtText();
        QVERIFY(!why.isEmpty());
        doubt->findChild<QPushButton *>(u"no"_s)->click();
        auto *wizard = scene.window->findChild<AccountWizard *>();
        QVERIFY(wizard);
        const auto labels = wizard->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(),
            [&why](const QLabel *label) { return label->isVisible() && label->text() == why; }));
        scene.picture(u"invitation-forged-code"_s);
    }

    void declinedLeavesNothing()
    {
        const Scene scene;
        scene.open(invitationToJson(invitationFor(u"mail.evil.example"_s)));
        scene.window->findChild<InvitationPage *>()->findChild<QPushButton *>(u"yes"_s)->click();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!scene.window->findChild<InvitationPage *>());
        QVERIFY(!scene.window->findChild<AccountWizard *>());
        QVERIFY(scene.accounts.accounts().isEmpty());
    }

    void aBadFileIsRefusedWithItsKey()
    {
        const Scene scene;
        auto json = invitationToJson(invitationFor(u"smtp.qq.com"_s));
        scene.open(json.replace("465", "0"));
        QVERIFY(!scene.window->findChild<InvitationPage *>());
        auto *notice = scene.window->findChild<QWidget *>(u"notice"_s);
        QVERIFY(notice->isVisible());
        const auto labels = notice->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(),
            [](const QLabel *label) { return label->text().contains(u"server.port"_s); }));
    }

    void savedAndOpenedAgain()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"x.heloscope"_s);
        Account account = samples::account();
        account.id = u"d4a8c7de-7d8e-4f6e-9d7a-1f2b3c4d5e6f"_s;
        account.extraCaFile = u"/home/lin/ca.pem"_s;
        InvitationForm form(account);
        form.findChild<QPlainTextEdit *>(u"note"_s)->setPlainText(u"Good luck"_s);
        QCOMPARE(saveInvitation(form.invitation(), path), QString());
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QString problem;
        const auto read = loadInvitation(path, &problem);
        QVERIFY2(read, qPrintable(problem));
        QCOMPARE(read->note, u"Good luck"_s);
        QCOMPARE(read->account.server, account.server);
        QVERIFY(read->account.id.isEmpty() && read->account.extraCaFile.isEmpty());
        QVERIFY(form.suggestedName().endsWith(u".heloscope"_s));
    }

    void aCodeInTheNoteIsNotSaved()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"x.heloscope"_s);
        Scrubber::instance().remember(Secret("canarycodeqwerty"), "canary@qq.com");
        auto invitation = invitationFor(u"smtp.qq.com"_s);
        invitation.note = u"The code is canarycodeqwerty"_s;
        QVERIFY(!saveInvitation(invitation, path).isEmpty());
        QVERIFY(!QFile::exists(path));
    }

    void whatCannotBeWrittenIsSaid()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"missing/x.heloscope"_s);
        QVERIFY(saveInvitation(invitationFor(u"smtp.qq.com"_s), path).contains(u"x.heloscope"_s));
    }

    void bothLanguages()
    {
        const Scene scene;
        installLanguage(u"zh"_s);
        scene.open(invitationToJson(invitationFor(u"smtp.qq.com.evil.example"_s)));
        scene.picture(u"invitation-forged-zh"_s);
        Theme::apply(*qApp, Theme::Choice::Dark);
        scene.open(invitationToJson(invitationFor(u"smtp.qq.com"_s)));
        scene.picture(u"invitation-zh-dark"_s);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the page before
        const QString chinese = scene.window->findChild<InvitationPage *>()->findChild<QLabel *>(u"invitationTitle"_s)->text();
        InvitationForm form(samples::account());
        form.resize(760, 560);
        if (const QString where = qEnvironmentVariable("SCREENSHOTS"); !where.isEmpty())
            QVERIFY(form.grab().save(where + u"/invitation-form-zh-dark.png"_s));
        installLanguage(u"en"_s);
        QTRY_VERIFY(scene.window->findChild<InvitationPage *>()->findChild<QLabel *>(u"invitationTitle"_s)->text() != chinese);
        Theme::apply(*qApp, Theme::Choice::Light);
    }
};

QTEST_MAIN(TestInvitationPage)
#include "tst_invitationpage.moc"
