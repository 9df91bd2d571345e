// Any bytes as an order's link and as an order's record: what is accepted adds up, is the fair's
// own, and comes back the same when it is written again.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/catalog/pack_test_fair.hpp"
#include "core/catalog/pack_writer.hpp"
#include "core/order/link.hpp"
#include "core/order/quote.hpp"
#include "core/text/base64url.hpp"

using namespace chomay;
using namespace chomay::order;

namespace {

const catalog::Catalog& fair() {
  static const auto opened = catalog::Catalog::open(catalog::write_pack(catalog::small_fair()));
  return *opened;
}

void require(bool holds) {
  if (!holds) std::abort();
}

void as_link(std::string_view value, Instant now) {
  const auto order = read_link(value, fair(), now);
  if (!order) return;
  Basket basket;
  for (const auto& line : order->lines) basket.add(line.item, line.packs);
  require(quote_basket(fair(), basket, now.date()).total() == order->total);
  const auto again = read_link(write_link(*order), fair(), now);
  require(again && *again == *order);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Instant now = FixedClock(Date::of(2026, 11, 22)).now();
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  as_link(text, now);
  // The bytes behind the letters are where the structure is.
  as_link(text::to_base64url(std::as_bytes(std::span(data, size))), now);
  if (const auto order = parse_order(text)) {
    const auto again = parse_order(format_order(*order));
    require(again && again->total == order->total && again->code == order->code);
    require(state_of(*order, now) == state_of(*again, now));
  }
  return 0;
}
