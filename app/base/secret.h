// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <utility>

class QDebug;

/// An authorization code, password or token, or bytes that contain one: bytes that cannot be printed, compared by
/// accident with plain text, or converted. reveal() is the only way out, so a search for it finds every use.
/// It guards against printing, not against a memory dump: QByteArray shares its bytes and cannot be wiped for
/// certain.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }

    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }
    [[nodiscard]] qsizetype size() const { return m_bytes.size(); }
    [[nodiscard]] const QByteArray &reveal() const { return m_bytes; }

    friend bool operator==(const Secret &, const Secret &) = default;

private:
    QByteArray m_bytes;
};

/// Prints a placeholder, never the bytes.
QDebug operator<<(QDebug debug, const Secret &secret);
