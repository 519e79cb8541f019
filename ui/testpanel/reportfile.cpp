// SPDX-License-Identifier: GPL-3.0-or-later
#include "testpanel/reportfile.h"

#include "base/scrubber.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 80;
constexpr qint64 largestFile = 256 * 1024 * 1024;

QByteArray contentOf(const Report &report, bool json)
{
    const QByteArray content
        = json ? QJsonDocument(reportToJson(report)).toJson() : reportToText(report).toUtf8();
    return Scrubber::instance().scrub(content);
}

} // namespace

QString safeFileName(const QString &address, const QString &otherwise)
{
    QString name;
    for (const QChar character : address.left(longestName)) {
        const bool plain = character.unicode() < 0x80 && character.isLetterOrNumber();
        const bool inner = !name.isEmpty() && name.back().isLetterOrNumber()
            && (character == u'.' || character == u'-' || character == u'_');
        if (plain || inner)
            name += character;
        else if (character == u'@')
            name += u"-at-"_s;
    }
    return name.isEmpty() ? otherwise : name;
}

QString safeReportName(const Report &report, const QString &suffix)
{
    // The fixed beginning keeps device names such as CON and leading dots or dashes out.
    return u"heloscope-%1-%2.%3"_s.arg(safeFileName(report.account.address, u"report"_s),
        report.started.toUTC().toString(u"yyyyMMdd-HHmmss"_s), suffix);
}

QString saveReport(const Report &report, const QString &path)
{
    QSaveFile file(path);
    const QByteArray content = contentOf(report, path.endsWith(".json"_L1, Qt::CaseInsensitive));
    // Flushed by ourselves: commit() of Qt 6.4 overlooks a full disk that only its own flush meets.
    const bool written = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) && file.write(content) == content.size()
        && file.flush() && file.commit();
    if (written)
        return {};
    return QCoreApplication::translate("ReportFile", "The report could not be saved to %1: %2")
        .arg(visibleText(path), file.errorString());
}

QString reportForClipboard(const Report &report)
{
    return Scrubber::instance().scrub(reportToText(report));
}

std::optional<Report> loadReport(const QString &path, QString *problem)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        *problem = QCoreApplication::translate("ReportFile", "The file cannot be read: %1").arg(file.errorString());
        return std::nullopt;
    }
    // One byte more than allowed, so that the reader itself refuses; a device or pipe may have no end.
    QString detail;
    auto report = reportFromJson(file.read(largestFile + 1), &detail);
    if (!report) {
        *problem = QCoreApplication::translate("ReportFile", "The file is no report that this program understands (%1).")
                       .arg(visibleText(detail));
    }
    return report;
}
