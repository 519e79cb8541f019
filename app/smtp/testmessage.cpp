// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/testmessage.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QStringList>
#include <QUrl>

#include <gmime/gmime.h>

#include <array>
#include <memory>

namespace {

struct Release {
    template <class T>
    void operator()(T *object) const { g_object_unref(object); }
};
template <class T>
using Object = std::unique_ptr<T, Release>;

// The wording is part of the message, so it follows the language of the message and not that of the window: each
// text is translated by the caller's language at the time of composing.
constexpr std::array subjects{
    QT_TRANSLATE_NOOP("TestMessage", "Checking that my mail works"),
    QT_TRANSLATE_NOOP("TestMessage", "A short note to myself"),
    QT_TRANSLATE_NOOP("TestMessage", "Mail set-up, %1"),
    QT_TRANSLATE_NOOP("TestMessage", "Does this one arrive?"),
    QT_TRANSLATE_NOOP("TestMessage", "Set up on %1"),
};
constexpr std::array openings{
    QT_TRANSLATE_NOOP("TestMessage", "Hello,"),
    QT_TRANSLATE_NOOP("TestMessage", "Hi,"),
    QT_TRANSLATE_NOOP("TestMessage", "Good day,"),
};
constexpr std::array bodies{
    QT_TRANSLATE_NOOP("TestMessage", "this message was sent on %1 to see whether the account %2 can send mail."),
    QT_TRANSLATE_NOOP("TestMessage", "the account %2 has just been set up (%1), and this is the first mail from it."),
    QT_TRANSLATE_NOOP("TestMessage", "on %1 I checked the settings of %2. If you can read this, they are right."),
};
constexpr std::array endings{
    QT_TRANSLATE_NOOP("TestMessage", "No answer is needed."),
    QT_TRANSLATE_NOOP("TestMessage", "You can delete it."),
    QT_TRANSLATE_NOOP("TestMessage", "Nothing else to do."),
};

template <std::size_t size>
QString pick(const std::array<const char *, size> &texts, quint32 *variation)
{
    const auto index = *variation % size;
    *variation /= quint32(size);
    return QCoreApplication::translate("TestMessage", texts.at(index));
}

QString dateText(const TestMessageFacts &facts)
{
    return facts.when.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString subjectOf(const TestMessageFacts &facts, quint32 *variation)
{
    const QString text = pick(subjects, variation);
    return text.contains(QLatin1String("%1")) ? text.arg(dateText(facts)) : text;
}

QString bodyOf(const TestMessageFacts &facts, quint32 *variation)
{
    const QString opening = pick(openings, variation);
    const QString body = pick(bodies, variation).arg(dateText(facts), facts.from);
    const QString ending = pick(endings, variation);
    return QStringList{opening, QString(), body, ending, QString()}.join(u'\n');
}

/// Unique without telling computer, user or network: random, at the domain of the sender (RFC 5322 section 3.6.4).
QByteArray messageId(const QString &from)
{
    QByteArray random(16, Qt::Uninitialized);
    QRandomGenerator::system()->fillRange(reinterpret_cast<quint32 *>(random.data()), random.size() / 4);
    const QByteArray domain = QUrl::toAce(from.mid(from.lastIndexOf(u'@') + 1));
    return random.toHex() + '@' + (domain.isEmpty() ? QByteArrayLiteral("localhost.invalid") : domain);
}

void setDate(GMimeMessage *message, const QDateTime &when)
{
    const std::unique_ptr<GTimeZone, decltype(&g_time_zone_unref)> zone(
        g_time_zone_new_offset(when.offsetFromUtc()), g_time_zone_unref);
    const std::unique_ptr<GDateTime, decltype(&g_date_time_unref)> utc(
        g_date_time_new_from_unix_utc(when.toSecsSinceEpoch()), g_date_time_unref);
    const std::unique_ptr<GDateTime, decltype(&g_date_time_unref)> local(
        g_date_time_to_timezone(utc.get(), zone.get()), g_date_time_unref);
    g_mime_message_set_date(message, local.get());
}

} // namespace

QString testMessageSubject(const TestMessageFacts &facts)
{
    quint32 variation = facts.variation;
    return subjectOf(facts, &variation);
}

QByteArray composeTestMessage(const TestMessageFacts &facts)
{
    g_mime_init();
    quint32 variation = facts.variation;
    const Object<GMimeMessage> message(g_mime_message_new(TRUE));
    const auto *utf8 = "utf-8";
    const QByteArray fromName = facts.fromName.toUtf8();
    g_mime_message_add_mailbox(message.get(), GMIME_ADDRESS_TYPE_FROM, fromName.isEmpty() ? nullptr : fromName.constData(),
        facts.from.toUtf8().constData());
    g_mime_message_add_mailbox(message.get(), GMIME_ADDRESS_TYPE_TO, nullptr, facts.to.toUtf8().constData());
    g_mime_message_set_subject(message.get(), subjectOf(facts, &variation).toUtf8().constData(), utf8);
    setDate(message.get(), facts.when);
    g_mime_message_set_message_id(message.get(), messageId(facts.from).constData());

    const Object<GMimeTextPart> part(g_mime_text_part_new_with_subtype("plain"));
    g_mime_text_part_set_charset(part.get(), utf8);
    g_mime_text_part_set_text(part.get(), bodyOf(facts, &variation).toUtf8().constData());
    const bool ascii = facts.language != QLatin1String("zh") && facts.from.toUtf8().size() == facts.from.size();
    g_mime_part_set_content_encoding(reinterpret_cast<GMimePart *>(part.get()),
        ascii ? GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE : GMIME_CONTENT_ENCODING_BASE64);
    g_mime_message_set_mime_part(message.get(), reinterpret_cast<GMimeObject *>(part.get()));

    const std::unique_ptr<GMimeFormatOptions, decltype(&g_mime_format_options_free)> options(
        g_mime_format_options_new(), g_mime_format_options_free);
    g_mime_format_options_set_newline_format(options.get(), GMIME_NEWLINE_FORMAT_DOS);
    const std::unique_ptr<char, decltype(&g_free)> text(
        g_mime_object_to_string(reinterpret_cast<GMimeObject *>(message.get()), options.get()), g_free);
    return QByteArray(text.get());
}
