// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/stage.h"

#include <array>
#include <utility>

namespace {
using Name = std::pair<Stage, const char *>;
constexpr std::array names{Name{Stage::Resolve, "dns"}, Name{Stage::Connect, "tcp_connect"},
    Name{Stage::Tls, "tls_handshake"}, Name{Stage::Greeting, "greeting"}, Name{Stage::Hello, "ehlo"},
    Name{Stage::StartTls, "starttls"}, Name{Stage::Login, "auth"}, Name{Stage::Sender, "mail_from"},
    Name{Stage::Recipient, "rcpt_to"}, Name{Stage::Data, "data"}, Name{Stage::Message, "end_of_data"},
    Name{Stage::Quit, "quit"}, Name{Stage::ImapLogin, "imap_login"}, Name{Stage::ImapSelect, "imap_select"},
    Name{Stage::Pop3Pass, "pop3_pass"}};
} // namespace

QByteArray stageName(Stage stage)
{
    for (const auto &[value, name] : names) {
        if (value == stage)
            return name;
    }
    Q_UNREACHABLE();
}

std::optional<Stage> stageFromName(const QByteArray &name)
{
    for (const auto &[value, known] : names) {
        if (name == known)
            return value;
    }
    return std::nullopt;
}

const QList<Stage> &allStages()
{
    static const QList<Stage> stages = [] {
        QList<Stage> list;
        for (const auto &entry : names) {
            if (entry.first <= Stage::Quit)
                list.append(entry.first);
        }
        return list;
    }();
    return stages;
}
