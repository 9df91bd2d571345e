// sitemap.xml and robots.txt: every page that search engines should know, in both languages, and
// the day its content last changed. Only where the site's base is known: a sitemap's addresses are
// whole ones.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "core/ports/time.hpp"

namespace chomay::native {

struct MapEntry {
  std::string vi, en;                  // whole addresses
  std::string changed_vi, changed_en;  // "2026-11-22"
};

struct MapFile {
  std::string name, text;
};

/// One sitemap.xml, or an index of several when a single one would be too large.
std::vector<MapFile> sitemap(const std::string& base, const std::vector<MapEntry>& entries);
/// What an earlier sitemap said of each address.
std::map<std::string, std::string> changes_of(const std::string& sitemap);
std::string robots(const std::string& base);
std::string iso_day(Date);

}  // namespace chomay::native
