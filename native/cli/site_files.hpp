// The files of a site that are not pages: the program in a folder named by its contents (so that it
// may be cached for ever), fonts, plugins, the pack (the part that only search needs by itself),
// the pictures; each with the hash by which pages and the service worker check what arrives.
#pragma once
#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/catalog/catalog.hpp"
#include "native/cli/site.hpp"
#include "native/cli/site_writer.hpp"

namespace chomay::native {

struct SiteFile {
  std::string url;  // from the site's root
  std::uint64_t bytes = 0;
  std::string sha256;  // base64, as in integrity="sha256-…"; empty for pictures
};

struct SitePlugin {
  std::string file;  // its name in `SiteFiles::files`
  std::string page;  // "thanh-toan": only pages of its own; the page gets it after its first frame
};

struct SiteFiles {
  std::string app;                        // folder of the program: "app-3fa90c…"
  std::map<std::string, SiteFile> files;  // what the page downloads by itself, by name
  std::vector<SitePlugin> plugins;
  std::vector<SiteFile> release;  // all that the program needs to run without network
  std::vector<SiteFile> pictures;
  std::string meeting;  // JSON of site_meeting.hpp; empty: nobody is met
};

inline constexpr const char* pictures_folder = "img/";

/// Puts everything into the site; of the pictures only those that the fair shows. Errors: file.*.
Expected<SiteFiles> place_files(const SiteJob&, const catalog::Catalog&, SiteWriter&);

SiteFile place_file(SiteWriter&, const std::string& url, std::span<const std::byte> bytes);
/// The same under a name made of its contents: "page-", ".html" → "page-3fa90c….html".
SiteFile place_hashed(SiteWriter&, const std::string& before, const std::string& after,
                      std::string_view text);

std::string sha256_base64(std::span<const std::byte> bytes);

/// The list for the page:
/// {"files":{…},"plugins":[{"file":"plugin-tea"},…],"pictures":"img/","sample":true}, and
/// "meeting" where sellers can be met.
std::string site_json(const SiteFiles&, bool sample);

}  // namespace chomay::native
