// Where packets lie at a broker. Parties never share a topic: each writes to a witness under both
// keys and reads what witnesses write for it. Only a–z, 0–9 and "-" stand in a level, so that no
// name can act as a wildcard.
//
//   fair/<fair>/in/<witness>/<key>    written by that key's device alone, read by that witness
//   fair/<fair>/out/<witness>/<key>   written by that witness alone, read by that key's device
//   fair/<fair>/here/<witness>        written by that witness alone, read by all: nothing but that
//                                     it has come
//
// A packet is never empty: an empty message on `in` says "I am here, tell me what you have for me".
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "core/negotiation/keys.hpp"

namespace chomay::meeting {

enum class Way : std::uint8_t { in, out };

/// Who a packet goes between.
struct Ends {
  negotiation::PublicKey witness{}, party{};
  bool operator==(const Ends&) const = default;
};

/// The fair's id may stand in a topic.
bool is_level(std::string_view text);

/// 64 hex digits; a device's name at the broker, too.
std::string mailbox_of(const negotiation::PublicKey&);

std::string topic_of(std::string_view fair, Way, const Ends&);
std::string here_topic(std::string_view fair, const negotiation::PublicKey& witness);
/// All of a way that one end has with all others; `name`: a mailbox, or what a broker puts there.
std::string topics_of_witness(std::string_view fair, Way, std::string_view name);
std::string topics_of_party(std::string_view fair, Way, std::string_view name);
std::string every_here_topic(std::string_view fair);

/// Nothing when the topic is none of this fair and way.
std::optional<Ends> ends_of(std::string_view topic, std::string_view fair, Way);
/// Which witness says that it is here.
std::optional<negotiation::PublicKey> here_of(std::string_view topic, std::string_view fair);

}  // namespace chomay::meeting
