// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/htmlreport.h"

#include "account/provider.h"
#include "base/language.h"
#include "base/scrubber.h"
#include "diagnosis/annotations.h"
#include "diagnosis/findingtexts.h"
#include "transcript/reply.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostRows = 5000; ///< of the conversation; the data inside the page has all
constexpr auto dataBegin = "<div hidden id=\"heloscope-report\">";
constexpr auto dataEnd = "</div>";

constexpr auto style = R"(
body { font: 15px/1.5 system-ui, "Noto Sans", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #1a2230;
  margin: 2em auto; max-width: 60em; padding: 0 1em; }
h1 { font-size: 1.5em; margin: 0 0 .2em; } h2 { font-size: 1.15em; margin: 1.6em 0 .4em; }
.muted { color: #566074; } .verdict { border: 1px solid #98a2b3; border-left-width: 6px; border-radius: 6px; padding: .6em 1em; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .25em .6em .25em 0;
  border-bottom: 1px solid #d9dee7; } th { font-weight: 600; }
td.line { font-family: "DejaVu Sans Mono", Consolas, monospace; font-size: .88em; white-space: pre-wrap; overflow-wrap: anywhere; }
td.at { white-space: nowrap; font-variant-numeric: tabular-nums; }
@media print { body { margin: 0; max-width: none; font-size: 10pt; } tr, .verdict { break-inside: avoid; } thead { display: table-header-group; } }
)";

QString translated(const char *text)
{
    return QCoreApplication::translate("HtmlReport", text);
}

/// Foreign or own text between tags: nothing in it is markup, nothing invisible.
QString escaped(const QString &text)
{
    return visibleText(text, true).toHtmlEscaped();
}

QString element(const QString &tag, const QString &text)
{
    return u"<%1>%2</%1>\n"_s.arg(tag, escaped(text));
}

QString row(const QString &name, const QString &value)
{
    return value.isEmpty() ? QString() : u"<tr><th>%1</th><td>%2</td></tr>\n"_s.arg(escaped(name), escaped(value));
}

QString findingHtml(const Finding &finding, const Provider *provider)
{
    const FindingText words = textOf(finding, provider);
    QString html = u"<div class=\"verdict\">\n"_s + element(u"h2"_s, words.title) + element(u"p"_s, words.explanation);
    if (!words.remedies.isEmpty()) {
        html += u"<ol>\n"_s;
        for (const QString &remedy : words.remedies)
            html += element(u"li"_s, remedy);
        html += u"</ol>\n"_s;
    }
    html += element(u"p"_s, translated(QT_TRANSLATE_NOOP("HtmlReport", "Who has to act: %1")).arg(actorText(words.actor)));
    if (!words.retryText.isEmpty())
        html += element(u"p"_s, words.retryText);
    return html + u"</div>\n"_s;
}

QString verdictHtml(const Report &report)
{
    const Provider *provider = ProviderBook::knowing({report.account.providerId}).byId(report.account.providerId);
    QString html;
    if (report.outcome.kind == OutcomeKind::Ok)
        html += u"<div class=\"verdict\">\n"_s + element(u"h2"_s, proofText(report.outcome.proof)) + u"</div>\n"_s;
    QStringList alternatives;
    for (const Finding &finding : report.findings) {
        if (finding.arguments.value(u"certainty"_s) == "possible"_L1)
            alternatives << textOf(finding, provider).title;
        else
            html += findingHtml(finding, provider);
    }
    if (!alternatives.isEmpty()) {
        html += element(u"p"_s, translated(QT_TRANSLATE_NOOP("HtmlReport", "It may also be:"))) + u"<ul>\n"_s;
        for (const QString &title : std::as_const(alternatives))
            html += element(u"li"_s, title);
        html += u"</ul>\n"_s;
    }
    if (report.outcome.kind != OutcomeKind::Ok)
        html += element(u"p"_s, proofText(report.outcome.proof));
    return html;
}

QString settingsHtml(const Report &report)
{
    const Account &account = report.account;
    return element(u"h2"_s, translated(QT_TRANSLATE_NOOP("HtmlReport", "What was tested"))) + u"<table>\n"_s
        + row(translated(QT_TRANSLATE_NOOP("HtmlReport", "Address")), account.address)
        + row(translated(QT_TRANSLATE_NOOP("HtmlReport", "Outgoing server")), account.server.host)
        + row(translated(QT_TRANSLATE_NOOP("HtmlReport", "Port")), QString::number(account.server.port))
        + row(translated(QT_TRANSLATE_NOOP("HtmlReport", "Encryption")), QString::fromLatin1(encryptionName(account.server.encryption)))
        + row(translated(QT_TRANSLATE_NOOP("HtmlReport", "User name")), account.user)
        + row(translated(QT_TRANSLATE_NOOP("HtmlReport", "Time")), report.started.toString(Qt::ISODate)) + u"</table>\n"_s;
}

QString timesHtml(const Report &report)
{
    QString html = element(u"h2"_s, translated(QT_TRANSLATE_NOOP("HtmlReport", "Time spent"))) + u"<table>\n"_s;
    for (auto time = report.outcome.times.cbegin(); time != report.outcome.times.cend(); ++time)
        html += row(stageTitle(time.key()),
            translated(QT_TRANSLATE_NOOP("HtmlReport", "%1 ms")).arg(static_cast<double>(time.value().count()) / 1000.0, 0, 'f', 1));
    return html + u"</table>\n"_s;
}

QString conversationHtml(const Report &report)
{
    const auto &entries = report.transcript.entries();
    QString html = element(u"h2"_s, translated(QT_TRANSLATE_NOOP("HtmlReport", "The conversation")))
        + u"<table>\n<thead><tr><th>%1</th><th>%2</th><th>%3</th><th>%4</th></tr></thead>\n<tbody>\n"_s.arg(
            escaped(translated(QT_TRANSLATE_NOOP("HtmlReport", "Time"))), escaped(translated(QT_TRANSLATE_NOOP("HtmlReport", "Who"))),
            escaped(translated(QT_TRANSLATE_NOOP("HtmlReport", "Line"))),
            escaped(translated(QT_TRANSLATE_NOOP("HtmlReport", "What it means"))));
    const qsizetype shown = std::min(entries.size(), mostRows);
    for (qsizetype i = 0; i < shown; ++i) {
        const QString at = QString::number(static_cast<double>(entries.at(i).at.count()) / 1e6, 'f', 3);
        html += u"<tr><td class=\"at\">%1</td><td>%2</td><td class=\"line\">%3</td><td>%4</td></tr>\n"_s.arg(
            at, escaped(entrySpeaker(entries.at(i))), escaped(entryText(entries.at(i))),
            escaped(annotationOf(report.transcript, i).brief));
    }
    html += u"</tbody></table>\n"_s;
    if (shown < entries.size())
        html += element(u"p"_s, translated(QT_TRANSLATE_NOOP("HtmlReport", "%1 more lines are in the data of this file; Heloscope shows them."))
                                    .arg(entries.size() - shown));
    return html;
}

} // namespace

QByteArray reportToHtml(const Report &report, const QString &statement)
{
    const QString title = translated(QT_TRANSLATE_NOOP("HtmlReport", "Mail test report"));
    QString html = u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"_s.arg(
        currentLanguage() == "zh"_L1 ? u"zh-CN"_s : u"en"_s);
    html += u"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
            "<meta name=\"referrer\" content=\"no-referrer\">\n<title>%1</title>\n<style>%2</style>\n</head>\n<body>\n"_s.arg(
        escaped(title), QLatin1StringView(style));
    html += element(u"h1"_s, title) + verdictHtml(report) + settingsHtml(report) + timesHtml(report) + conversationHtml(report);
    html += element(u"h2"_s, translated(QT_TRANSLATE_NOOP("HtmlReport", "No code is in this file"))) + element(u"p"_s, statement);
    const QByteArray page = Scrubber::instance().scrub(html.toUtf8());
    const QByteArray data = QJsonDocument(reportToJson(report)).toJson(QJsonDocument::Compact).toBase64();
    return page + dataBegin + data + dataEnd + "\n</body>\n</html>\n";
}

QByteArray reportInHtml(const QByteArray &html)
{
    const auto begin = html.indexOf(dataBegin);
    if (begin < 0)
        return {};
    const auto from = begin + static_cast<qsizetype>(qstrlen(dataBegin));
    const auto end = html.indexOf(dataEnd, from);
    const auto decoded = QByteArray::fromBase64Encoding(
        html.mid(from, end < 0 ? 0 : end - from), QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? *decoded : QByteArray();
}

bool looksLikeHtml(const QByteArray &content)
{
    return content.left(64).trimmed().toLower().startsWith("<!doctype html");
}
