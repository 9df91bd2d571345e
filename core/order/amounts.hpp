// Sums of money and quantities. Money is integer đồng, quantities are integer grams, millilitres or
// pieces; nothing is ever a floating point number.
#pragma once
#include <cstdint>

namespace chomay::order {

/// The one rounding rule: the price of `actual` base units where `nominal` cost `price`, half a
/// đồng goes up. Only goods that are weighed on delivery need it. nominal > 0; the others are >= 0
/// and at most 10^12 and 10^9, so nothing overflows 64 bits.
constexpr std::int64_t prorated(std::int64_t price, std::int64_t actual, std::int64_t nominal) {
  const std::int64_t whole = price / nominal, rest = price % nominal;
  // In two parts: price × actual may need more than 64 bits, neither of these does.
  return whole * actual + (2 * rest * actual + nominal) / (2 * nominal);
}
static_assert(prorated(100, 1, 2) == 50 && prorated(1, 1, 2) == 1 && prorated(1, 49, 100) == 0);

}  // namespace chomay::order
