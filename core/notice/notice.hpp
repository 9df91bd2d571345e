// "So many đồng for this order came into this seller's account", as one short text that the
// seller's key signed. Reading says that it is well formed, never that it is true: ask Signatures.
//
//   const auto read = read_notice(text);       // a line of a file, a link's fragment, a QR
//   if (read) signatures.check(read->message, read->signature, key_from_the_pack);
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "core/ports/ports.hpp"
#include "core/ports/result.hpp"

namespace chomay::notice {

inline constexpr std::int64_t largest_amount = 9'999'999'999'999;  // đồng, as VietQR
inline constexpr std::size_t longest_id = 64, longest_reference = 64;
inline constexpr std::size_t longest_notice = 400;  // of the text

struct PaymentNotice {
  std::string fair;         // its id, as in the pack
  std::string code;         // of the order (core/order/code.hpp)
  std::string producer;     // its id, as in the pack
  std::int64_t amount = 0;  // đồng, 1 … largest_amount
  Instant when;             // when the money came, not before 1970
  std::string reference;    // the bank's own; the same money has the same one
  bool operator==(const PaymentNotice&) const = default;
};

struct SignedNotice {
  PaymentNotice notice;
  std::string message;  // what the signature is of
  SignatureBytes signature{};
};

/// What is signed; it begins with words that no other signed thing of the fair begins with.
/// Errors: notice.field.
Expected<std::string> message_of(const PaymentNotice&);

/// The short text. `message` comes from message_of.
std::string write_notice(std::string_view message, const SignatureBytes&);

/// Errors: notice.format, notice.field.
Expected<SignedNotice> read_notice(std::string_view text);

}  // namespace chomay::notice
