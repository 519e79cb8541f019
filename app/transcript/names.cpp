// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/transcript.h"

// One switch per enumeration, without default: a new value must be given its name here.

QByteArray tlsProblemName(TlsProblem problem)
{
    switch (problem) {
    case TlsProblem::Expired: return "expired";
    case TlsProblem::NotYetValid: return "not_yet_valid";
    case TlsProblem::NameMismatch: return "name_mismatch";
    case TlsProblem::SelfSigned: return "self_signed";
    case TlsProblem::UnknownAuthority: return "unknown_authority";
    case TlsProblem::MissingIntermediate: return "missing_intermediate";
    case TlsProblem::WrongPurpose: return "wrong_purpose";
    case TlsProblem::InvalidAuthority: return "invalid_authority";
    case TlsProblem::WeakKey: return "weak_key";
    case TlsProblem::WeakSignature: return "weak_signature";
    case TlsProblem::NameConstraint: return "name_constraint";
    case TlsProblem::Revoked: return "revoked";
    case TlsProblem::InvalidSignature: return "invalid_signature";
    case TlsProblem::ProtocolVersion: return "protocol_version";
    case TlsProblem::NotTls: return "not_tls";
    case TlsProblem::NoTlsSupport: return "no_tls_support";
    case TlsProblem::HandshakeFailure: return "handshake_failure";
    case TlsProblem::Other: return "other";
    }
    Q_UNREACHABLE();
}

QByteArray lossCauseName(LossCause cause)
{
    switch (cause) {
    case LossCause::PeerClosed: return "peer_closed";
    case LossCause::Reset: return "reset";
    case LossCause::HostNotFound: return "host_not_found";
    case LossCause::DnsFailure: return "dns_failure";
    case LossCause::Refused: return "refused";
    case LossCause::Unreachable: return "unreachable";
    case LossCause::TimedOut: return "timed_out";
    case LossCause::TlsFailed: return "tls_failed";
    case LossCause::ProxyFailed: return "proxy_failed";
    case LossCause::Cancelled: return "cancelled";
    case LossCause::RunLimit: return "run_limit";
    case LossCause::Other: return "other";
    }
    Q_UNREACHABLE();
}

QByteArray stopReasonName(StopReason reason)
{
    switch (reason) {
    case StopReason::LineTooLong: return "line_too_long";
    case StopReason::EndlessReply: return "endless_reply";
    case StopReason::TranscriptFull: return "transcript_full";
    case StopReason::MalformedReply: return "malformed_reply";
    case StopReason::UnexpectedData: return "unexpected_data";
    case StopReason::ClearTextAfterTls: return "clear_text_after_tls";
    case StopReason::StartTlsUnavailable: return "starttls_unavailable";
    case StopReason::AuthUnavailable: return "auth_unavailable";
    case StopReason::MechanismUnsupported: return "mechanism_unsupported";
    case StopReason::ClearTextCredential: return "clear_text_credential";
    case StopReason::AuthProtocol: return "auth_protocol";
    case StopReason::Utf8Unsupported: return "utf8_unsupported";
    case StopReason::EightBitUnsupported: return "eight_bit_unsupported";
    case StopReason::SizeExceeded: return "size_exceeded";
    case StopReason::SyntaxRefused: return "syntax_refused";
    case StopReason::MessageChanged: return "message_changed";
    }
    Q_UNREACHABLE();
}
