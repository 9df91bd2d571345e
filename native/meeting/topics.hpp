// Where packets lie at a broker. Parties never share a topic: each writes to the witness under its
// own key and reads what the witness writes for it. Only a–z, 0–9 and "-" stand in a level, so that
// no name can act as a wildcard.
//
//   fair/<fair>/in/<key>    written by that key's device alone, read by the witness
//   fair/<fair>/out/<key>   written by the witness alone, read by that key's device
//   fair/<fair>/here        written by the witness alone, read by all: nothing but that it has come
//
// A packet is never empty: an empty message on `in` says "I am here, tell me what you have for me".
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "core/negotiation/keys.hpp"

namespace chomay::meeting {

enum class Way : std::uint8_t { in, out };

/// The fair's id may stand in a topic.
bool is_level(std::string_view text);

/// 64 hex digits; a device's name at the broker, too.
std::string mailbox_of(const negotiation::PublicKey&);

std::string topic_of(std::string_view fair, Way, const negotiation::PublicKey&);
std::string here_topic(std::string_view fair);
/// "fair/<fair>/in/+": all of a way, for the witness.
std::string every_topic(std::string_view fair, Way);
/// Whose topic it is; nothing when it is none of this fair and way.
std::optional<negotiation::PublicKey> key_of(std::string_view topic, std::string_view fair, Way);

}  // namespace chomay::meeting
