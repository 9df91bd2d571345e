// "I hold this message", signed by its reader once it lies where it lasts. Only on such a receipt a
// sender is told that a message was received; a broker's acknowledgement says nothing.
// It has no number and no time: made twice after a crash, it is the same bytes.
#pragma once
#include <tuple>

#include "core/negotiation/keys.hpp"

namespace chomay::negotiation {

inline constexpr std::string_view receipt_domain = "chomay-neg-received/v1\n";

struct Receipt {
  Hash negotiation{}, message{};
  PublicKey reader{};
  Signature signature{};
  bool operator==(const Receipt&) const = default;
  bool operator<(const Receipt& other) const {
    return std::tie(negotiation, message, reader, signature) <
           std::tie(other.negotiation, other.message, other.reader, other.signature);
  }
  static void fields(auto& codec, auto& self) {
    codec.bytes(self.negotiation);
    codec.bytes(self.message);
    codec.bytes(self.reader);
    codec.bytes(self.signature);
  }
};

Receipt sign_receipt(const Hash& negotiation, const Hash& message, const KeyPair& reader);
bool is_signed(const Receipt&);

}  // namespace chomay::negotiation
