// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/messagetext.h"

#include <gmime/gmime.h>

#include <memory>

namespace {

struct Release {
    template <class T>
    void operator()(T *object) const { g_object_unref(object); }
};
template <class T>
using Object = std::unique_ptr<T, Release>;

QString addressesOf(GMimeMessage *message, GMimeAddressType type)
{
    InternetAddressList *list = g_mime_message_get_addresses(message, type);
    const std::unique_ptr<char, decltype(&g_free)> text(
        list ? internet_address_list_to_string(list, nullptr, FALSE) : nullptr, g_free);
    return QString::fromUtf8(text.get());
}

/// The first part that is plain text; null if there is none.
GMimeTextPart *plainTextPart(GMimeMessage *message)
{
    GMimeTextPart *found = nullptr;
    const auto look = [](GMimeObject *, GMimeObject *part, gpointer data) {
        auto **result = static_cast<GMimeTextPart **>(data);
        GMimeContentType *type = g_mime_object_get_content_type(part);
        if (!*result && GMIME_IS_TEXT_PART(part) && g_mime_content_type_is_type(type, "text", "plain"))
            *result = reinterpret_cast<GMimeTextPart *>(part);
    };
    g_mime_message_foreach(message, look, &found);
    return found;
}

QString dateOf(GMimeMessage *message)
{
    GDateTime *date = g_mime_message_get_date(message);
    const std::unique_ptr<char, decltype(&g_free)> text(
        date ? g_date_time_format(date, "%Y-%m-%d %H:%M:%S %z") : nullptr, g_free);
    return QString::fromUtf8(text.get());
}

} // namespace

MessageText readMessage(const QByteArray &content)
{
    g_mime_init();
    const Object<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(content.constData(), static_cast<size_t>(content.size())));
    const Object<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    const Object<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
    if (!message)
        return {};
    MessageText read;
    read.from = addressesOf(message.get(), GMIME_ADDRESS_TYPE_FROM);
    read.to = addressesOf(message.get(), GMIME_ADDRESS_TYPE_TO);
    read.subject = QString::fromUtf8(g_mime_message_get_subject(message.get()));
    read.date = dateOf(message.get());
    if (GMimeTextPart *part = plainTextPart(message.get())) {
        const std::unique_ptr<char, decltype(&g_free)> text(g_mime_text_part_get_text(part), g_free);
        read.text = QString::fromUtf8(text.get());
    }
    return read;
}
