#include "native/cli/site_map.hpp"

#include <algorithm>
#include <cstdio>

namespace chomay::native {
namespace {

constexpr std::size_t most_entries = 20'000;  // of two addresses each; the standard allows 50,000
constexpr const char* head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
constexpr const char* space = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";
constexpr std::string_view loc = "<loc>", lastmod = "</loc><lastmod>";

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '"')
      out += "&quot;";
    else
      out += c;
  }
  return out;
}

std::string alternate(const char* language, const std::string& url) {
  return "<xhtml:link rel=\"alternate\" hreflang=\"" + std::string(language) + "\" href=\"" +
         escaped(url) + "\"/>";
}

std::string one(const MapEntry& entry, const std::string& url, const std::string& changed) {
  return "<url>" + std::string(loc) + escaped(url) + std::string(lastmod) + changed + "</lastmod>" +
         alternate("vi", entry.vi) + alternate("en", entry.en) + alternate("x-default", entry.vi) +
         "</url>\n";
}

std::string part(const std::vector<MapEntry>& entries, std::size_t from, std::size_t to) {
  std::string text =
      std::string(head) + "<urlset " + space + " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";
  for (std::size_t at = from; at < to; ++at)
    text += one(entries[at], entries[at].vi, entries[at].changed_vi) +
            one(entries[at], entries[at].en, entries[at].changed_en);
  return text + "</urlset>\n";
}

}  // namespace

std::vector<MapFile> sitemap(const std::string& base, const std::vector<MapEntry>& entries) {
  if (entries.size() <= most_entries) return {{"sitemap.xml", part(entries, 0, entries.size())}};
  std::vector<MapFile> files;
  std::string index = std::string(head) + "<sitemapindex " + space + ">\n";
  for (std::size_t from = 0; from < entries.size(); from += most_entries) {
    const std::string name = "sitemap-" + std::to_string(files.size() + 1) + ".xml";
    files.push_back({name, part(entries, from, std::min(from + most_entries, entries.size()))});
    index += "<sitemap><loc>" + escaped(base + name) + "</loc></sitemap>\n";
  }
  files.push_back({"sitemap.xml", index + "</sitemapindex>\n"});
  return files;
}

std::map<std::string, std::string> changes_of(const std::string& sitemap) {
  std::map<std::string, std::string> changes;
  for (auto at = sitemap.find(loc); at != std::string::npos; at = sitemap.find(loc, at + 1)) {
    const auto begin = at + loc.size(), end = sitemap.find(lastmod, begin);
    if (end == std::string::npos) break;
    changes[sitemap.substr(begin, end - begin)] = sitemap.substr(end + lastmod.size(), 10);
  }
  return changes;
}

std::string robots(const std::string& base) {
  std::string text = "User-agent: *\nAllow: /\n";
  if (!base.empty()) text += "\nSitemap: " + base + "sitemap.xml\n";
  return text;
}

std::string iso_day(Date day) {
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", day.year(), day.month(), day.day());
  return text;
}

}  // namespace chomay::native
