#include "core/order/basket.hpp"

#include <algorithm>
#include <charconv>

namespace chomay::order {
namespace {

constexpr std::size_t longest_id = 80;

bool is_id(std::string_view text) {
  return !text.empty() && text.size() <= longest_id &&
         std::none_of(text.begin(), text.end(),
                      [](char c) { return static_cast<unsigned char>(c) <= ' '; });
}

}  // namespace

std::int32_t Basket::packs_of(const Item& item) const {
  for (const auto& line : lines_)
    if (line.item == item) return line.packs;
  return 0;
}

bool Basket::add(const Item& item, std::int32_t packs) {
  const std::int32_t before = packs_of(item);
  const bool full = before == 0 && lines_.size() >= most_lines;
  if (packs <= 0 || full || !is_id(item.product) || !is_id(item.variant)) return false;
  set(item, before + std::min(packs, most_packs - before));
  return true;
}

void Basket::set(const Item& item, std::int32_t packs) {
  const auto found = std::find_if(lines_.begin(), lines_.end(),
                                  [&](const BasketLine& line) { return line.item == item; });
  if (packs <= 0) {
    if (found != lines_.end()) lines_.erase(found);
  } else if (found != lines_.end()) {
    found->packs = std::min(packs, most_packs);
  } else if (lines_.size() < most_lines && is_id(item.product) && is_id(item.variant)) {
    lines_.push_back({item, std::min(packs, most_packs)});
  }
}

Basket parse_basket(std::string_view record) {
  Basket basket;
  while (!record.empty() && basket.lines().size() < most_lines) {
    const auto end = std::min(record.find('\n'), record.size());
    const std::string_view line = record.substr(0, end);
    record.remove_prefix(std::min(end + 1, record.size()));
    const auto first = line.find('\t'), second = line.rfind('\t');
    if (first == second) continue;  // none, or only one
    std::int32_t packs = 0;
    const char* last = line.data() + line.size();
    const auto [stop, wrong] = std::from_chars(line.data() + second + 1, last, packs);
    if (wrong != std::errc() || stop != last) continue;
    basket.set({std::string(line.substr(0, first)),
                std::string(line.substr(first + 1, second - first - 1))},
               packs);
  }
  return basket;
}

std::string format_basket(const Basket& basket) {
  std::string record;
  for (const auto& line : basket.lines())
    record +=
        line.item.product + '\t' + line.item.variant + '\t' + std::to_string(line.packs) + '\n';
  return record;
}

}  // namespace chomay::order
