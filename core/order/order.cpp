#include "core/order/order.hpp"

#include <algorithm>

#include "core/text/nfc.hpp"
#include "core/text/utf8.hpp"

namespace chomay::order {
namespace {

bool happened(const Order& order, Step step) {
  return std::any_of(order.events.begin(), order.events.end(),
                     [&](const Event& event) { return event.step == step; });
}

}  // namespace

Instant Order::valid_until() const {
  return {placed_at.seconds + hold_seconds};
}

std::int64_t Order::received() const {
  std::int64_t sum = 0;
  for (const auto& receipt : receipts) sum += receipt.amount;
  return sum;
}

State state_of(const Order& order, Instant now) {
  // Money that came is never talked away by what else happened.
  if (const std::int64_t received = order.received(); received > 0) {
    if (received == order.total) return State::confirmed;
    return received < order.total ? State::short_paid : State::over_paid;
  }
  if (happened(order, Step::cancelled)) return State::cancelled;
  if (happened(order, Step::sent)) return State::sent;
  return now > order.valid_until() ? State::expired : State::shown;
}

std::string one_line(std::string_view words, std::size_t most_bytes) {
  std::string line = text::nfc(text::clip_utf8(words, 4 * most_bytes));
  for (char& c : line)
    if (static_cast<unsigned char>(c) < ' ' || c == 0x7f) c = ' ';
  const auto first = line.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  line = line.substr(first, line.find_last_not_of(' ') + 1 - first);
  return std::string(text::clip_utf8(line, most_bytes));
}

}  // namespace chomay::order
