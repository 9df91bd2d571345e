// The files of a site that are not pages: the program in a folder named by its contents (so that it
// may be cached for ever), fonts, plugins, the pack, the pictures.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "native/cli/site.hpp"

namespace chomay::native {

struct SiteFile {
  std::string url;  // from the site's root
  std::uint64_t bytes = 0;
};

struct SiteFiles {
  std::string app;                        // folder of the program: "app-3fa90c…"
  std::map<std::string, SiteFile> files;  // what the page downloads before it can draw, by name
  std::vector<std::string> plugins;       // names in `files`
  std::uint32_t pictures = 0;
  std::uint64_t bytes = 0;  // of all that was copied
};

inline constexpr const char* pictures_folder = "img/";

/// Copies everything into `root`.
Expected<SiteFiles> place_files(const SiteJob&, const std::filesystem::path& root);

/// The list for the page: {"files":{…},"plugins":[…],"pictures":"img/","sample":true}.
std::string site_json(const SiteFiles&, bool sample);

}  // namespace chomay::native
