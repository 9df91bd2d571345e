#include "core/shop/filters.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>

#include "core/shop/percent.hpp"

namespace chomay::shop {
namespace {

constexpr std::array<std::string_view, catalog::group_count> group_names{
    "thuc-pham", "do-uong", "duoc-lieu", "thu-cong", "cay-canh", "du-lich"};
constexpr std::array<std::string_view, sort_count> sort_names{"phu-hop",  "mua", "gia-tang",
                                                              "gia-giam", "ten", "sao"};
constexpr std::size_t max_words = 200, max_list = 40, max_attributes = 16, max_name = 64;
constexpr std::int64_t max_price = 1'000'000'000'000;

template <class Visit>
void split(std::string_view text, char by, Visit&& visit) {
  while (!text.empty()) {
    const auto end = text.find(by);
    const auto part = text.substr(0, end);
    if (!part.empty()) visit(part);
    if (end == std::string_view::npos) return;
    text.remove_prefix(end + 1);
  }
}

std::optional<std::int64_t> price(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = error == std::errc{} && end == text.data() + text.size() && !text.empty();
  if (!whole || value < 0 || value > max_price) return std::nullopt;
  return value;
}

bool is_name(std::string_view text) {
  return !text.empty() && text.size() <= max_name &&
         std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                  c == '-' || c == '_' || c == '/' || c == '.';
         });
}

void read_prices(Filters& filters, std::string_view text) {
  const auto dash = text.find('-');
  if (dash == std::string_view::npos) return;
  filters.low = price(text.substr(0, dash));
  filters.high = price(text.substr(dash + 1));
  if (filters.low && filters.high && *filters.low > *filters.high)
    std::swap(filters.low, filters.high);
}

void read_attribute(Filters& filters, std::string_view text) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos || filters.attributes.size() >= max_attributes) return;
  const auto id = text.substr(0, colon), value = text.substr(colon + 1);
  if (is_name(id) && is_name(value) && !filters.has_attribute(id, value))
    filters.attributes.push_back({std::string(id), std::string(value)});
}

void read(Filters& filters, std::string_view key, const std::string& value) {
  if (key == "q") filters.words = value;
  if (key == "nhom")
    split(value, ',', [&](std::string_view part) {
      if (const auto group = group_of_address(part); group && !filters.has_group(*group))
        filters.toggle_group(*group);
    });
  if (key == "sao")
    split(value, ',', [&](std::string_view part) {
      if (part.size() == 1 && part[0] >= '3' && part[0] <= '5' && !filters.has_stars(part[0] - '0'))
        filters.toggle_stars(part[0] - '0');
    });
  if (key == "xa")
    split(value, ',', [&](std::string_view part) {
      if (is_name(part) && filters.localities.size() < max_list && !filters.has_locality(part))
        filters.localities.emplace_back(part);
    });
  if (key == "nsx" && is_name(value)) filters.seller = value;
  if (key == "mua") filters.season = value == "1";
  if (key == "hs") filters.complete = value == "1";
  if (key == "gia") read_prices(filters, value);
  if (key == "tt") split(value, ',', [&](std::string_view part) { read_attribute(filters, part); });
  if (key == "xem") filters.as_list = value == "ds";
  if (key == "sx") {
    const auto found = std::find(sort_names.begin(), sort_names.end(), value);
    if (found != sort_names.end()) filters.sort = static_cast<Sort>(found - sort_names.begin());
  }
}

class Writer {
public:
  void add(std::string_view key, std::string_view value) {
    if (value.empty()) return;
    if (!out.empty()) out += '&';
    out += key;
    out += '=';
    out += percent_encode(value);
  }
  std::string out;
};

void append(std::string& list, std::string_view part) {
  if (!list.empty()) list += ',';
  list += part;
}

}  // namespace

std::string_view address_name(catalog::Group group) {
  return group_names[static_cast<std::size_t>(group)];
}

std::optional<catalog::Group> group_of_address(std::string_view name) {
  const auto found = std::find(group_names.begin(), group_names.end(), name);
  if (found == group_names.end()) return std::nullopt;
  return static_cast<catalog::Group>(found - group_names.begin());
}

bool Filters::has_locality(std::string_view code) const {
  return std::find(localities.begin(), localities.end(), code) != localities.end();
}

void Filters::toggle_locality(std::string_view code) {
  const auto found = std::find(localities.begin(), localities.end(), code);
  if (found != localities.end())
    localities.erase(found);
  else if (localities.size() < max_list)
    localities.emplace_back(code);
}

bool Filters::has_attribute(std::string_view id, std::string_view value) const {
  return std::any_of(attributes.begin(), attributes.end(), [&](const AttributeChoice& choice) {
    return choice.id == id && choice.value == value;
  });
}

void Filters::toggle_attribute(std::string_view id, std::string_view value) {
  const AttributeChoice choice{std::string(id), std::string(value)};
  const auto found = std::find(attributes.begin(), attributes.end(), choice);
  if (found != attributes.end())
    attributes.erase(found);
  else if (attributes.size() < max_attributes)
    attributes.push_back(choice);
}

int Filters::chosen() const {
  return std::popcount(groups) + std::popcount(stars) + static_cast<int>(localities.size()) +
         static_cast<int>(attributes.size()) + !seller.empty() + season + complete +
         (low.has_value() || high.has_value());
}

void Filters::clear_chosen() {
  Filters kept;
  kept.words = words;
  kept.sort = sort;
  kept.as_list = as_list;
  *this = kept;
}

Filters parse_filters(std::string_view text) {
  Filters filters;
  split(text, '&', [&](std::string_view pair) {
    const auto equals = pair.find('=');
    if (equals == std::string_view::npos) return;
    const auto key = pair.substr(0, equals);
    const std::size_t room = key == "q" ? max_words : 2000;
    read(filters, key, percent_decode(pair.substr(equals + 1), room));
  });
  return filters;
}

std::string format_filters(const Filters& filters) {
  Writer writer;
  writer.add("q", filters.words);
  std::string list;
  for (int at = 0; at < catalog::group_count; ++at)
    if (filters.groups >> at & 1) append(list, group_names[static_cast<std::size_t>(at)]);
  writer.add("nhom", list);
  list.clear();
  for (int stars = 3; stars <= 5; ++stars)
    if (filters.has_stars(stars)) append(list, std::to_string(stars));
  writer.add("sao", list);
  list.clear();
  for (const auto& code : filters.localities) append(list, code);
  writer.add("xa", list);
  writer.add("nsx", filters.seller);
  if (filters.season) writer.add("mua", "1");
  if (filters.complete) writer.add("hs", "1");
  if (filters.low || filters.high)
    writer.add("gia", (filters.low ? std::to_string(*filters.low) : "") + "-" +
                          (filters.high ? std::to_string(*filters.high) : ""));
  list.clear();
  for (const auto& choice : filters.attributes) append(list, choice.id + ":" + choice.value);
  writer.add("tt", list);
  if (filters.as_list) writer.add("xem", "ds");
  if (filters.sort != Sort::relevance)
    writer.add("sx", sort_names[static_cast<std::size_t>(filters.sort)]);
  return writer.out;
}

}  // namespace chomay::shop
