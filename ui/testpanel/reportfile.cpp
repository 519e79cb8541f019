// SPDX-License-Identifier: GPL-3.0-or-later
#include "testpanel/reportfile.h"

#include "base/scrubber.h"
#include "export/htmlreport.h"
#include "export/identitymask.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 80;
constexpr qint64 largestFile = 256 * 1024 * 1024;

/// The statement for programs, beside the sentence for people.
QJsonObject searched(Names names)
{
    return {{"searched_for"_L1, QJsonArray{u"plain"_s, u"base64"_s, u"url"_s, u"html"_s, u"json"_s, u"quoted_printable"_s,
                                    u"hex"_s, u"utf16"_s}},
        {"codes_known"_L1, Scrubber::instance().knowsSecrets()}, {"found"_L1, 0},
        {"names_masked"_L1, names == Names::Masked}};
}

QByteArray contentOf(const Report &report, const QString &path, Names names)
{
    if (path.endsWith(".html"_L1, Qt::CaseInsensitive) || path.endsWith(".htm"_L1, Qt::CaseInsensitive))
        return reportToHtml(report, searchStatement(names));
    if (path.endsWith(".json"_L1, Qt::CaseInsensitive)) {
        QJsonObject object = reportToJson(report);
        object.insert("redaction"_L1, searched(names));
        return Scrubber::instance().scrub(QJsonDocument(object).toJson());
    }
    return Scrubber::instance().scrub((reportToText(report) + u'\n' + searchStatement(names) + u'\n').toUtf8());
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

QString searchStatement(Names names)
{
    QString statement = Scrubber::instance().knowsSecrets()
        ? QCoreApplication::translate("ReportFile",
            "Before it was saved, this report was searched for every code and password used since Heloscope was started: as "
            "plain text, in Base64, URL, HTML, JSON and quoted-printable form, in hexadecimal and in UTF-16. None is in it.")
        : QCoreApplication::translate("ReportFile",
            "Since Heloscope was started no code was used, so there was none to search for; what was masked during the "
            "test stays masked.");
    if (names == Names::Masked)
        statement += u'\n'
            + QCoreApplication::translate("ReportFile",
                "Addresses, user names, names of servers and IP addresses were replaced by stand-ins.");
    return statement;
}

QString saveReport(const Report &report, const QString &path, Names names)
{
    QSaveFile file(path);
    const QByteArray content = contentOf(names == Names::Masked ? withoutIdentity(report) : report, path, names);
    if (Scrubber::instance().finds(content))
        return QCoreApplication::translate("ReportFile", "The report was not saved: a code was found in it.");
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
    const QByteArray content = file.read(largestFile + 1);
    auto report = reportFromJson(looksLikeHtml(content) ? reportInHtml(content) : content, &detail);
    if (!report) {
        *problem = QCoreApplication::translate("ReportFile", "The file is no report that this program understands (%1).")
                       .arg(visibleText(detail));
    }
    return report;
}
