// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/accountstore.h"
#include "account/keychainstore.h"
#include "practice/practiceserver.h"
#include "wizard/accountwizard.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

/// A wizard on the screen with accounts in a folder of its own, worked by object names and keys.
class WizardRig
{
public:
    explicit WizardRig(std::unique_ptr<CredentialStore> store = makeMemoryStore())
        : accounts(folder.filePath(QStringLiteral("accounts.json")))
        , credentials(std::move(store))
    {
        accounts.load();
        wizard = std::make_unique<AccountWizard>(accounts, *credentials);
        wizard->resize(900, 700);
        wizard->show();
    }
    bool isShown() { return QTest::qWaitForWindowExposed(wizard.get()); }

    /// Practises with that scenario from now on.
    void practise(const QString &scenario)
    {
        server = std::make_unique<PracticeServer>(Scenario::byId(scenario).value());
        wizard->setPracticeServer([this]() -> PracticeServer * {
            if (!server->isListening() && !server->listen())
                return nullptr;
            return server.get();
        });
    }

    /// The one in sight, because every page has its own of some; else the first.
    template <class Widget = QWidget> Widget *find(const char *name) const
    {
        const auto all = wizard->findChildren<Widget *>(QLatin1String(name));
        for (auto *one : all)
            if (one->isVisible())
                return one;
        return all.isEmpty() ? nullptr : all.first();
    }
    [[nodiscard]] bool sees(const char *name) const
    {
        const auto *widget = find(name);
        return widget && widget->isVisible();
    }
    [[nodiscard]] QString text(const char *name) const
    {
        const auto *label = find<QLabel>(name);
        return label && label->isVisible() ? label->text() : QString();
    }
    void type(const char *name, const QString &text)
    {
        auto *line = find<QLineEdit>(name);
        line->setFocus();
        line->selectAll();
        // The letters of a name in any script arrive as text, not as keys.
        line->insert(text);
    }
    void press(Qt::Key key) { QTest::keyClick(wizard->focusWidget() ? wizard->focusWidget() : wizard.get(), key); }
    void click(const char *name) { QTest::mouseClick(find(name), Qt::LeftButton); }
    void toggle(const char *name) { QTest::keyClick(find(name), Qt::Key_Space); }

    QTemporaryDir folder;
    AccountStore accounts;
    std::unique_ptr<CredentialStore> credentials;
    std::unique_ptr<PracticeServer> server;
    std::unique_ptr<AccountWizard> wizard;
};
