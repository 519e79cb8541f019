// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smtp/smtpgrammar.h"

#include <QByteArray>
#include <QByteArrayList>

#include <optional>

/// What a practice server offers in its EHLO reply, and what that allows a client to say.
class PracticeCapabilities
{
  public:
    struct Refusal
    {
        QByteArray status, extended, text;
    };

    explicit PracticeCapabilities(QByteArrayList lines)
        : m_lines(std::move(lines))
    {
    }

    /// The lines of the EHLO reply; without those of AUTH where signing in has to wait for TLS.
    [[nodiscard]] QByteArrayList lines(bool withAuth) const;
    [[nodiscard]] bool offers(const QByteArray &keyword) const;
    [[nodiscard]] QByteArrayList mechanisms() const;
    /// The announced SIZE, at most \a bound.
    [[nodiscard]] qsizetype sizeLimit(qsizetype bound) const;

    /// Why MAIL with \a path is not acceptable after EHLO (\a extended) or HELO; nothing if it is. \a utf8
    /// becomes true if SMTPUTF8 was asked for.
    [[nodiscard]] std::optional<Refusal> checkMail(
        const PathArgument &path, bool extended, qsizetype sizeBound, bool *utf8) const;
    [[nodiscard]] std::optional<Refusal> checkRcpt(const PathArgument &path, bool extended, bool utf8) const;

  private:
    [[nodiscard]] std::optional<Refusal> checkMailParameter(
        const QByteArray &keyword, const QByteArray &value, bool extended, qsizetype sizeBound) const;

    QByteArrayList m_lines;
};
