#include "native/cli/site_release.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/ports/picture_size.hpp"
#include "core/shop/strings.hpp"
#include "native/adapters/system/files.hpp"

namespace chomay::native {
namespace {

using Json = nlohmann::ordered_json;
using shop::Str;

constexpr std::uintmax_t worker_limit = 256 * 1024;
// tokens.md: bg and primary.
constexpr const char *background = "#FBF7F0", *theme = "#FBF7F0";

std::string text_of(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json entry(const SiteFile& file) {
  return Json::array({file.url, file.sha256, file.bytes});
}

/// Small pictures first: with half of the list every shelf already looks right.
Json picture_list(std::vector<SiteFile> pictures) {
  std::stable_partition(pictures.begin(), pictures.end(), [](const SiteFile& file) {
    return file.url.ends_with(shape_of(PictureSize::thumb).ending);
  });
  Json list = Json::array();
  for (const SiteFile& picture : pictures) list.push_back({picture.url, picture.bytes});
  return list;
}

/// The release's own list, under a name made of its contents, and the pointer to it.
void place_lists(const Release& release, const SiteFiles& files, SiteWriter& out) {
  const SiteFile shell = place_hashed(out, "page-", ".html", release.shell);
  const SiteFile pictures =
      place_hashed(out, "pictures-", ".json", text_of(picture_list(files.pictures)));
  Json all = Json::array({entry(shell), entry(pictures)});
  for (const SiteFile& file : files.release) all.push_back(entry(file));
  const Json list{{"page", shell.url},
                  {"places", fair_places},
                  {"pictures", pictures.url},
                  {"files", std::move(all)}};
  const SiteFile placed = place_hashed(out, "release-", ".json", text_of(list));
  out.put("release.json", text_of({{"release", placed.url}, {"sha256", placed.sha256}}));
}

Json icon(const std::string& app, const char* file, const char* sizes, const char* purpose) {
  return {{"src", app + "/" + file}, {"sizes", sizes}, {"type", "image/png"}, {"purpose", purpose}};
}

Json shortcut(Str name, const char* url) {
  return {{"name", shop::str(name, Language::vi)}, {"url", url}};
}

/// Addresses are relative: a site works from any sub-path.
Json web_app(const Release& release, const std::string& app) {
  return {
      {"name", release.name},
      {"short_name", shop::str(Str::app_name, Language::vi)},
      {"description", release.description},
      {"lang", "vi"},
      {"dir", "ltr"},
      {"start_url", "./"},
      {"scope", "./"},
      {"display", "standalone"},
      {"background_color", background},
      {"theme_color", theme},
      {"categories", {"shopping", "food"}},
      {"icons",
       {icon(app, "icon-192.png", "192x192", "any"), icon(app, "icon-512.png", "512x512", "any"),
        icon(app, "icon-maskable-512.png", "512x512", "maskable")}},
      {"shortcuts",
       {shortcut(Str::search_do, "./tim/"), shortcut(Str::nav_sessions, "./phien/"),
        shortcut(Str::nav_favourites, "./yeu-thich/")}}};
}

/// As Cloudflare Pages and Netlify read it, and the server of ./run; docs/hosting.md has the same
/// for others.
std::string headers(const std::string& policy) {
  std::string text = "/*\n  Content-Security-Policy: " + policy +
                     "\n  X-Content-Type-Options: nosniff\n"
                     "  Referrer-Policy: strict-origin-when-cross-origin\n"
                     "  Permissions-Policy: camera=(), microphone=(), geolocation=(), usb=(), "
                     "serial=(), payment=(), unload=()\n";
  for (const char* forever :
       {"/app-*", "/fair-*", "/page-*", "/pictures-*", "/release-*", "/img/*"})
    text += std::string(forever) + "\n  Cache-Control: public, max-age=31536000, immutable\n";
  for (const char* fresh : {"/release.json", "/service_worker.js"})
    text += std::string(fresh) + "\n  Cache-Control: no-cache\n";
  return text;
}

}  // namespace

Expected<void> place_release(const Release& release, const SiteFiles& files, SiteWriter& out) {
  const auto worker = read_file(release.page / "service_worker.js", worker_limit);
  if (!worker) return tl::unexpected<Error>(worker.error());
  out.put("service_worker.js", *worker);
  place_lists(release, files, out);
  out.put("manifest.webmanifest", text_of(web_app(release, files.app)));
  out.put("_headers", headers(release.header_policy));
  return {};
}

}  // namespace chomay::native
