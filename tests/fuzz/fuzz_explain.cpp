// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/explanationtext.h"

#include <QElapsedTimer>

#include <cstdint>
#include <cstdlib>

/// Anything may be pasted: an answer comes, bounded and in time, with causes best first.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr qint64 longestMs = 5000; // with sanitizers, on a busy machine
    constexpr qsizetype longestAnswer = 64 * 1024;
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    QElapsedTimer clock;
    clock.start();
    const auto explanation = explain(text, {});
    double before = 1;
    for (const auto &cause : explanation.causes) {
        if (cause.confidence < 0 || cause.confidence > before || cause.id != cause.finding.id)
            std::abort();
        before = cause.confidence;
    }
    if (explanation.causes.isEmpty() != (explanation.recognised.kind == Recognised::Kind::Nothing))
        std::abort();
    if (explanationToText(explanation).size() > longestAnswer || explanationToJson(explanation).isEmpty())
        std::abort();
    if (clock.elapsed() > longestMs)
        std::abort();
    return 0;
}
