// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/smtpgrammar.h"

#include <QList>

#include <algorithm>
#include <cstdlib>

namespace {

QList<Reply> parsed(QByteArrayView stream, qsizetype piece)
{
    ReplyParser parser;
    QByteArray input;
    QList<Reply> replies;
    const auto drain = [&](bool ended) {
        while (auto reply = parser.next(input, ended))
            replies.append(*std::move(reply));
    };
    for (qsizetype i = 0; i < stream.size(); i += piece) {
        input.append(stream.sliced(i, std::min(piece, stream.size() - i)));
        drain(false);
    }
    drain(true);
    return replies;
}

} // namespace

/// The replies do not depend on how the stream was cut, and keep every byte but the line ends.
extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView stream(data + 1, static_cast<qsizetype>(size) - 1);
    const auto whole = parsed(stream, std::max<qsizetype>(stream.size(), 1));
    if (whole != parsed(stream, 1) || whole != parsed(stream, 1 + data[0]))
        std::abort();

    qsizetype kept = 0;
    for (const auto &reply : whole) {
        for (const auto &line : reply.lines)
            kept += line.size();
        static_cast<void>(visibleText(decodeServerText(reply.text())));
    }
    if (stream.size() <= maximumReplyLine &&
        kept + 2 * std::count(stream.begin(), stream.end(), '\n') < stream.size())
        std::abort();
    return 0;
}
