// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <QByteArray>
#include <QList>
#include <QString>

/// The second layer of masking: removes by value every encoding of every secret this process has used (plain,
/// Base64 at the three alignments, URL, HTML, JSON and quoted-printable escapes, hex, UTF-16) from text that comes
/// back from outside or goes out to a file, the clipboard or the screen. A server may echo the code in its refusal.
/// One for the process, because the code of an earlier run may still be echoed in a later one.
class Scrubber
{
public:
    static Scrubber &instance();

    /// From now on scrub() removes \a secret. An empty secret is ignored. \a user makes the Base64 of
    /// "\0user\0secret" known as a whole as well.
    void remember(const Secret &secret, const QByteArray &user = {});

    /// \a text with each occurrence replaced by the placeholder; the very same bytes if there is none.
    [[nodiscard]] QByteArray scrub(const QByteArray &text) const;
    [[nodiscard]] QString scrub(const QString &text) const;

    /// False until a secret was remembered.
    [[nodiscard]] bool knowsSecrets() const { return !m_needles.isEmpty(); }
    /// True if \a text contains any encoding of any remembered secret.
    [[nodiscard]] bool finds(const QByteArray &text) const;

    /// What stands in place of a secret: bullets that do not tell its length.
    static QByteArray placeholder();

private:
    QList<QByteArray> m_needles; // longest first, so that a part never hides the whole
};
