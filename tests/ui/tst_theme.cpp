// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/settings.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyle>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &first, const QColor &second)
{
    const double a = luminance(first), b = luminance(second);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyTextIsReadable_data()
    {
        using enum Theme::Color;
        QTest::addColumn<Theme::Color>("text");
        QTest::addColumn<Theme::Color>("ground");
        const QList<std::pair<Theme::Color, Theme::Color>> pairs{{Ink, Background}, {Ink, Card}, {Ink, Selection},
            {Ink, BadWeak}, {Ink, GoodWeak}, {Ink, WarningWeak}, {Muted, Background}, {Muted, Card},
            {Muted, Selection}, {Accent, Card}, {Good, Card}, {Bad, Card}, {Bad, Selection}, {Warning, WarningWeak},
            {Warning, Card}, {Client, Card}, {Server, Card}, {OnAccent, Accent}, {OnAccent, Good}, {OnAccent, Bad}};
        for (const auto &[text, ground] : pairs)
            QTest::addRow("%d on %d", static_cast<int>(text), static_cast<int>(ground)) << text << ground;
    }
    void everyTextIsReadable()
    {
        QFETCH(Theme::Color, text);
        QFETCH(Theme::Color, ground);
        for (const auto choice : {Theme::Choice::Light, Theme::Choice::Dark}) {
            Theme::apply(*qApp, choice);
            QVERIFY2(contrast(Theme::color(text), Theme::color(ground)) >= 4.5,
                qPrintable(QString::number(contrast(Theme::color(text), Theme::color(ground)))));
        }
    }

    void windowsChangeAtOnce()
    {
        Theme::apply(*qApp, Theme::Choice::Light);
        QLabel label(u"text"_s);
        QSignalSpy changed(&Theme::instance(), &Theme::changed);
        QVERIFY(!Theme::isDark());
        Theme::apply(*qApp, Theme::Choice::Dark);
        QVERIFY(Theme::isDark());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(label.palette().color(QPalette::Window), Theme::color(Theme::Color::Background));
    }

    void sizesFollowTheFont()
    {
        const QFont before = QApplication::font();
        const int small = Theme::scaled(100);
        QFont twice = before;
        twice.setPointSizeF(QFontInfo(before).pointSizeF() * 2);
        QApplication::setFont(twice);
        QVERIFY(qAbs(Theme::scaled(100) - 2 * small) <= 0.1 * small);
        QLabel title(u"text"_s);
        Theme::setRole(&title, "title");
        title.ensurePolished();
        QVERIFY(title.font().pointSizeF() > twice.pointSizeF() * 1.3);
        QApplication::setFont(before);
    }

    void aMenuBarWithoutRoomShowsThatThereIsMore()
    {
        Theme::apply(*qApp, Theme::Choice::Light);
        const QIcon icon = qApp->style()->standardIcon(QStyle::SP_ToolBarHorizontalExtensionButton);
        const QImage mark = icon.pixmap(QSize(16, 16), 1.0).toImage();
        int inked = 0;
        for (int y = 0; y < mark.height(); ++y) {
            for (int x = 0; x < mark.width(); ++x)
                inked += mark.pixelColor(x, y).alpha() > 100;
        }
        QVERIFY2(inked > 12 && inked < 128, qPrintable(QString::number(inked)));
    }

    void theStyleSheetHasNoPlaceholderLeft()
    {
        Theme::apply(*qApp, Theme::Choice::Light);
        QVERIFY(!qApp->styleSheet().contains(u'@'));
        QVERIFY(!qApp->styleSheet().contains(u'%'));
        QVERIFY(!qApp->styleSheet().contains("#000000"_L1));
    }

    void settingsAreOnlyForTheOwner()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"new/window.ini"_s);
        {
            Settings settings(path);
            QCOMPARE(settings.language(), QString());
            QCOMPARE(settings.theme(), Theme::Choice::System);
            settings.setLanguage(u"zh"_s);
            settings.setTheme(Theme::Choice::Dark);
        }
        Settings settings(path);
        QCOMPARE(settings.language(), u"zh"_s);
        QCOMPARE(settings.theme(), Theme::Choice::Dark);
        const auto forOthers = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther
            | QFileDevice::WriteOther;
        QCOMPARE(QFile::permissions(path) & forOthers, QFileDevice::Permissions());
        QCOMPARE(QFile::permissions(folder.filePath(u"new"_s)) & forOthers, QFileDevice::Permissions());
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
