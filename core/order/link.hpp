// An order on its way to another device of the same buyer, as the fragment of an address
// ("#don=…"): browsers send no fragment to any server. It says what was chosen, not what it costs
// or whom to pay: those are looked up in the signed pack again, and must come to the same total.
#pragma once
#include <string>
#include <string_view>

#include "core/catalog/catalog.hpp"
#include "core/order/order.hpp"

namespace chomay::order {

inline constexpr std::size_t longest_link =
    4000;  // letters; what a QR of 2,331 bytes holds is less

/// The value of "don=": base64url.
std::string write_link(const Order&);
/// Untrusted. Errors: link.broken, link.other_fair, link.changed (the fair's prices or papers are
/// not what they were).
Expected<Order> read_link(std::string_view value, const catalog::Catalog&, Instant now);

}  // namespace chomay::order
