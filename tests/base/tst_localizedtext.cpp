// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/localizedtext.h"

#include <QTest>

using namespace Qt::StringLiterals;

class LocalizedTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { setCurrentLanguage(u"en"_s); }

    void startsInEnglish() { QCOMPARE(currentLanguage(), u"en"_s); }

    void followsTheLanguageAtOnce()
    {
        const LocalizedText text({{u"en"_s, u"QQ Mail"_s}, {u"zh"_s, u"QQ邮箱"_s}});
        QCOMPARE(text.text(), u"QQ Mail"_s);
        setCurrentLanguage(u"zh"_s);
        QCOMPARE(text.text(), u"QQ邮箱"_s);
        QCOMPARE(text.in(u"en"_s), u"QQ Mail"_s);
    }

    void fallsBackToEnglishThenToAny()
    {
        setCurrentLanguage(u"zh"_s);
        QCOMPARE(LocalizedText({{u"en"_s, u"Posteo"_s}}).text(), u"Posteo"_s);
        QCOMPARE(LocalizedText({{u"en"_s, u"Posteo"_s}, {u"zh"_s, QString()}}).text(), u"Posteo"_s);
        QCOMPARE(LocalizedText({{u"de"_s, u"Einstellungen"_s}}).text(), u"Einstellungen"_s);
        QCOMPARE(LocalizedText().text(), QString());
        QVERIFY(LocalizedText().isEmpty());
    }
};

QTEST_GUILESS_MAIN(LocalizedTextTest)
#include "tst_localizedtext.moc"
