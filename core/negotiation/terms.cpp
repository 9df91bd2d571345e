#include "core/negotiation/terms.hpp"

#include <numeric>

#include "core/order/amounts.hpp"

namespace chomay::negotiation {
namespace {

bool is_sound_line(const Line& line) {
  const auto not_rising = [](const PriceTier& a, const PriceTier& b) { return a.from >= b.from; };
  return std::adjacent_find(line.tiers.begin(), line.tiers.end(), not_rising) == line.tiers.end() &&
         price_at(line, line.quantity) == line.price && amount_of(line) <= most_amount;
}

bool has_each_once(const std::vector<Line>& lines) {
  for (auto line = lines.begin(); line != lines.end(); ++line)
    if (std::any_of(line + 1, lines.end(),
                    [&](const Line& other) { return same_item(*line, other); }))
      return false;
  return true;
}

}  // namespace

std::optional<std::int64_t> price_at(const Line& line, std::int64_t quantity) {
  if (line.tiers.empty()) return line.price;
  std::optional<std::int64_t> price;
  for (const PriceTier& tier : line.tiers)
    if (quantity >= tier.from) price = tier.price;
  return price;
}

std::int64_t amount_of(const Line& line) {
  return order::prorated(line.price, line.quantity, line.per);
}

bool same_item(const Line& a, const Line& b) {
  return a.product == b.product && a.variant == b.variant;
}

bool Terms::is_sound(const Terms& terms) {
  const int shares =
      std::accumulate(terms.payments.begin(), terms.payments.end(), 0,
                      [](int sum, const Payment& payment) { return sum + payment.share; });
  return shares == whole_share && has_each_once(terms.lines) &&
         std::all_of(terms.lines.begin(), terms.lines.end(), is_sound_line);
}

std::int64_t total_of(const Terms& terms) {
  std::int64_t total = terms.delivery.fee;
  for (const Line& line : terms.lines) total += amount_of(line);
  return total;
}

std::vector<std::int64_t> instalments(const Terms& terms) {
  std::vector<std::int64_t> parts;
  std::int64_t left = total_of(terms);
  for (const Payment& payment : terms.payments) {
    const bool last = parts.size() + 1 == terms.payments.size();
    const std::int64_t share = order::prorated(total_of(terms), payment.share, whole_share);
    parts.push_back(last ? left : std::min(share, left));
    left -= parts.back();
  }
  return parts;
}

}  // namespace chomay::negotiation
