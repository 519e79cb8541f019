// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/annotations.h"

#include <QByteArray>

#include <algorithm>
#include <iterator>
#include <optional>

// The tables behind annotations.h: English sources, translated where they are shown. Only for this folder.

/// A name and what it means, as a phrase that can stand behind the name. No rfc: defined in none.
struct Term
{
    const char *name;
    const char *text;
    int rfc;
    const char *section;
};
struct CommandText
{
    const char *name;
    const char *brief;
    const char *title;
    const char *explanation;
    int rfc;
    const char *section;
};
struct ReplyText
{
    const char *status;
    std::optional<Stage> stage;
    const char *brief; ///< null: the one of the stage
    const char *title;
    const char *explanation;
    int rfc;
    const char *section;
};
struct NoteText
{
    const char *name;
    const char *sentence;
    const char *explanation;
    int rfc;
    const char *section;
};

template <class Row, size_t size> const Row *findByName(const Row (&rows)[size], const QByteArray &name)
{
    const auto *const found =
        std::find_if(std::begin(rows), std::end(rows), [&](const Row &row) { return name == row.name; });
    return found == std::end(rows) ? nullptr : found;
}

// Null if there is no such row. Contexts: Commands, Keywords, Mechanisms, Replies, EnhancedCodes, Notes.
const CommandText *commandText(const QByteArray &verb);
const Term *parameterText(const QByteArray &name);
const Term *keywordText(const QByteArray &name);
const Term *mechanismText(const QByteArray &name);
const ReplyText *replyText(const QByteArray &status, Stage stage);
const Term *enhancedText(const QByteArray &subjectAndDetail);
const Term *enhancedSubjectText(const QByteArray &subject);
const NoteText *noteText(const QByteArray &id);
