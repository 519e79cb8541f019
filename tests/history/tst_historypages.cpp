// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/keychainstore.h"
#include "base/language.h"
#include "history/runhistory.h"
#include "history/samplereports.h"
#include "mainwindow.h"
#include "testpanel/testpanel.h"
#include "ui/samples.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

class TestHistoryPages : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void listCompareOpenDelete()
    {
        installLanguage(u"en"_s);
        Theme::apply(*qApp, Theme::Choice::Light);
        Settings settings(m_folder.filePath(u"window.ini"_s));
        const QString id = samples::account().id;
        RunHistory history(settings.historyPath());
        QVERIFY(history.keep(id, samplereports::report({})));
        QVERIFY(history.keep(id, samplereports::report({.signIn = "535 5.7.8 no"})));
        AccountStore accounts(m_folder.filePath(u"accounts.json"_s));
        accounts.load();
        QVERIFY(accounts.put(samples::account()));
        const auto credentials = makeMemoryStore();
        MainWindow window(accounts, *credentials, settings);
        window.show();
        window.load();
        const auto press = [&window](const QString &name) { window.findChild<QPushButton *>(name)->click(); };

        press(u"showHistory"_s);
        auto *runs = window.findChild<QTableView *>(u"runs"_s);
        QVERIFY(runs && runs->isVisible());
        QCOMPARE(runs->model()->rowCount(), 2);
        press(u"compareRuns"_s);
        QCOMPARE(window.findChild<QListWidget *>(u"differences"_s)->count(), 2);
        QVERIFY(window.findChild<QTreeView *>(u"comparedLines"_s)->currentIndex().data().toString().startsWith("235"_L1));
        press(u"compareBack"_s);
        QVERIFY(runs->isVisible());
        press(u"openRun"_s);
        QVERIFY(window.currentPanel() && window.currentPanel()->report());
        QCOMPARE(window.currentPanel()->report()->outcome.kind, OutcomeKind::Refused);

        window.showAccount(id);
        press(u"showHistory"_s);
        auto *days = window.findChild<QComboBox *>(u"keepDays"_s);
        days->setCurrentIndex(0);
        Q_EMIT days->activated(0);
        QVERIFY(!settings.retention().on);
        press(u"deleteRuns"_s);
        QCOMPARE(runs->model()->rowCount(), 2); // asked first
        QCOMPARE(history.runs(id).size(), 2);
    }
};

QTEST_MAIN(TestHistoryPages)
#include "tst_historypages.moc"
