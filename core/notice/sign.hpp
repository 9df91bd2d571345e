// A seller's word that money came: by hand (`chomay notice`) or by a bank's webhook
// (native/payhook).
#pragma once
#include "core/catalog/keys.hpp"
#include "core/notice/notice.hpp"

namespace chomay::notice {

/// The notice's text. The same notice and key make the same text. Errors: notice.field.
Expected<std::string> sign_notice(const PaymentNotice&, const catalog::SecretKey&);

/// A key as the pack has it (catalog::Producer::public_key), and back.
std::string to_hex(const KeyBytes&);
std::optional<KeyBytes> key_from_hex(std::string_view hex);

}  // namespace chomay::notice
