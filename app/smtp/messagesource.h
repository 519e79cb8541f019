// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smtp/smtpgrammar.h"
#include "smtp/smtpplan.h"

#include <QFile>

/// A message in memory.
class MemoryMessage final : public MessageSource
{
public:
    explicit MemoryMessage(const QByteArray &content);
    [[nodiscard]] qint64 size() const override { return m_content.size(); }
    [[nodiscard]] bool hasEightBit() const override { return m_eightBit; }
    [[nodiscard]] bool hasUtf8Header() const override { return m_utf8Header; }
    void rewind() override { m_at = 0; }
    [[nodiscard]] QByteArray read(qsizetype maximum) override;
    [[nodiscard]] const QByteArray &content() const { return m_content; }

private:
    QByteArray m_content; ///< CRLF lines
    qsizetype m_at = 0;
    bool m_eightBit = false;
    bool m_utf8Header = false;
};

/// A message file (.eml), read in pieces; bare CR and LF become CRLF on the way.
class FileMessage final : public MessageSource
{
public:
    /// Reads the file once to know its size and to refuse what may not be sent: NUL, a line longer than 998 octets
    /// (RFC 5322 section 2.1.1), no header. Null and \a problem (line named, English) if it cannot be sent.
    static std::shared_ptr<FileMessage> open(const QString &path, QString *problem);

    [[nodiscard]] qint64 size() const override { return m_size; }
    [[nodiscard]] bool hasEightBit() const override { return m_eightBit; }
    [[nodiscard]] bool hasUtf8Header() const override { return m_utf8Header; }
    void rewind() override;
    [[nodiscard]] QByteArray read(qsizetype maximum) override;

private:
    explicit FileMessage(const QString &path)
        : m_file(path)
    {
    }
    bool examine(QString *problem);
    qint64 lineAt(qint64 at);
    QByteArray readRaw(qsizetype maximum);

    QFile m_file;
    LineEndNormaliser m_normaliser;
    QByteArray m_buffer;
    QByteArray m_room, m_otherRoom; ///< of the last two pieces
    qint64 m_size = 0;
    bool m_eightBit = false;
    bool m_utf8Header = false;
};
