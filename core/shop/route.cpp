#include "core/shop/route.hpp"

#include <algorithm>
#include <array>

#include "core/shop/percent.hpp"

namespace chomay::shop {
namespace {

struct Path {
  Page page;
  std::string_view path;
  bool takes_slug;
};
constexpr std::array<Path, 10> paths{{{Page::home, "/", false},
                                      {Page::results, "/tim", false},
                                      {Page::product, "/p", true},
                                      {Page::producer, "/nsx", true},
                                      {Page::sessions, "/phien", false},
                                      {Page::session, "/phien", true},
                                      {Page::favourites, "/yeu-thich", false},
                                      {Page::compare, "/so-sanh", false},
                                      {Page::categories, "/danh-muc", false},
                                      {Page::settings, "/cai-dat", false}}};

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

}  // namespace

Route Route::parse(std::string_view address) {
  address = address.substr(0, std::min(max_address, address.find('#')));
  const auto mark = address.find('?');
  const std::string path = clean_path(address.substr(0, mark));
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
  return {Page::other, path, {}, {}};
}

std::string Route::address() const {
  if (page == Page::other) return percent_encode(slug);
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
