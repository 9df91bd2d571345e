#include "core/shop/route.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/shop/percent.hpp"
#include "core/text/fold.hpp"

namespace chomay::shop {
namespace {

struct Path {
  Page page;
  std::string_view path;
  bool takes_slug;
};
constexpr std::array<Path, 14> paths{{{Page::home, "/", false},
                                      {Page::results, "/tim", false},
                                      {Page::product, "/p", true},
                                      {Page::producer, "/nsx", true},
                                      {Page::sessions, "/phien", false},
                                      {Page::session, "/phien", true},
                                      {Page::favourites, "/yeu-thich", false},
                                      {Page::compare, "/so-sanh", false},
                                      {Page::categories, "/danh-muc", false},
                                      {Page::settings, "/cai-dat", false},
                                      {Page::basket, "/don-hang", false},
                                      {Page::review, "/dat-hang", false},
                                      {Page::orders, "/don-da-dat", false},
                                      {Page::slip, "/bien-nhan", true}}};

bool is_slug(std::string_view text) {
  return !text.empty() && text.size() <= 96 && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

std::vector<std::string> compared_slugs(std::string_view query) {
  std::vector<std::string> slugs;
  if (query.substr(0, 3) != "sp=") return slugs;
  std::string list = percent_decode(query.substr(3, query.find('&') - 3), 500);
  std::string_view rest = list;
  while (!rest.empty() && slugs.size() < max_compared) {
    const auto comma = rest.find(',');
    const auto slug = rest.substr(0, comma);
    if (is_slug(slug) && std::find(slugs.begin(), slugs.end(), slug) == slugs.end())
      slugs.emplace_back(slug);
    if (comma == std::string_view::npos) break;
    rest.remove_prefix(comma + 1);
  }
  return slugs;
}

/// One spelling of a path: decoded, without the slashes and marks that would read differently
/// again.
std::string clean_path(std::string_view path) {
  std::string clean = percent_decode(path, 300);
  std::replace(clean.begin(), clean.end(), '?', '-');
  std::replace(clean.begin(), clean.end(), '#', '-');
  const auto first = clean.find_first_not_of('/');
  if (first == std::string::npos) return "/";
  return "/" + clean.substr(first, clean.find_last_not_of('/') + 1 - first);
}

constexpr std::string_view english = "/en";

bool says_english(std::string_view path) {
  return path.starts_with(english) && (path.size() == english.size() || path[3] == '/');
}

/// "/nhom/thuc-pham" and its kind: results asked in exactly one way.
constexpr std::string_view group_path = "/nhom/", locality_path = "/xa/", season_path = "/dang-mua",
                           word_path = "/tim/";

bool is_code(std::string_view text) {
  return !text.empty() && text.size() <= 16 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string_view below(std::string_view path, std::string_view folder) {
  return path.starts_with(folder) ? path.substr(folder.size()) : std::string_view{};
}

std::optional<Filters> filters_of_path(std::string_view path) {
  Filters filters;
  if (path == season_path) {
    filters.season = true;
  } else if (const auto group = group_of_address(below(path, group_path))) {
    filters.toggle_group(*group);
  } else if (const auto code = below(path, locality_path); is_code(code)) {
    filters.toggle_locality(code);
  } else if (const auto word = below(path, word_path); is_slug(word)) {
    filters.words = word;
    std::replace(filters.words.begin(), filters.words.end(), '-', ' ');
  } else {
    return std::nullopt;
  }
  return filters;
}

/// The path of filters that have one.
std::string path_of(const Filters& filters) {
  std::string path;
  if (filters.season) path = season_path;
  if (!filters.localities.empty()) path = std::string(locality_path) + filters.localities.front();
  for (int at = 0; at < catalog::group_count; ++at)
    if (const auto group = static_cast<catalog::Group>(at); filters.has_group(group))
      path = std::string(group_path) + std::string(address_name(group));
  const auto said = filters_of_path(path);
  return said && *said == filters ? path : std::string();
}

}  // namespace

Route Route::slip(std::string_view code) {
  return {Page::slip, text::lower(code), {}, {}};
}

Route Route::payment(std::string_view code) {
  return {Page::other, "/thanh-toan/" + text::lower(code), {}, {}};
}

Language language_of(std::string_view address) {
  const std::string path = clean_path(address.substr(0, address.find_first_of("?#")));
  return says_english(path) ? Language::en : Language::vi;
}

std::string in_language(std::string_view address, Language language) {
  if (language == Language::vi) return std::string(address);
  return std::string(english) + std::string(address == "/" ? std::string_view{} : address);
}

Route Route::parse(std::string_view address) {
  address = address.substr(0, std::min(max_address, address.find('#')));
  const auto mark = address.find('?');
  std::string path = clean_path(address.substr(0, mark));
  if (says_english(path))
    path.erase(0, std::min(path.find_first_not_of('/', english.size()) - 1, path.size()));
  if (path.empty()) path = "/";
  const std::string_view query =
      mark == std::string_view::npos ? std::string_view{} : address.substr(mark + 1);
  for (const Path& known : paths) {
    if (!known.takes_slug && path == known.path) {
      Route route = to(known.page);
      if (route.page == Page::results) route.filters = parse_filters(query);
      if (route.page == Page::compare) route.compared = compared_slugs(query);
      return route;
    }
    const bool below = path.size() > known.path.size() + 1 &&
                       path.compare(0, known.path.size(), known.path) == 0 &&
                       path[known.path.size()] == '/';
    if (known.takes_slug && below && is_slug(path.substr(known.path.size() + 1)))
      return {known.page, std::string(path.substr(known.path.size() + 1)), {}, {}};
  }
  if (auto filters = filters_of_path(path)) return results(std::move(*filters));
  return {Page::other, path, {}, {}};
}

std::string Route::address() const {
  if (page == Page::other) return percent_encode(slug);
  if (page == Page::results)
    if (std::string path = path_of(filters); !path.empty()) return path;
  const auto known =
      std::find_if(paths.begin(), paths.end(), [&](const Path& path) { return path.page == page; });
  std::string out(known->path);
  if (known->takes_slug) out += "/" + slug;
  if (page == Page::results)
    if (const std::string query = format_filters(filters); !query.empty()) out += "?" + query;
  if (page == Page::compare && !compared.empty()) {
    out += "?sp=";
    for (std::size_t at = 0; at < compared.size(); ++at) out += (at ? "," : "") + compared[at];
  }
  return out;
}

}  // namespace chomay::shop
