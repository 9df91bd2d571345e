#include "native/cli/site_files.hpp"

#include <sodium.h>

#include <algorithm>
#include <set>

#include "core/catalog/pack_header.hpp"
#include "core/plugin/manifest.hpp"
#include "core/ports/picture_size.hpp"
#include "native/adapters/system/files.hpp"
#include "native/cli/site_meeting.hpp"

namespace chomay::native {
namespace fs = std::filesystem;
namespace {

constexpr std::uintmax_t file_limit = 1u << 30;
constexpr std::size_t name_digits = 12;  // of a content hash in a file name
// The one stands at the root, under its own name; the other inside every page.
constexpr const char *worker_file = "service_worker.js", *start_file = "start.js";

struct Source {
  fs::path from;
  std::string to;    // below the app folder
  std::string name;  // in the page's list; empty: the page finds it by itself
};

std::string hex(const catalog::Hash& hash) {
  constexpr char digits[] = "0123456789abcdef";
  std::string text;
  for (const std::uint8_t byte : hash) {
    text += digits[byte >> 4];
    text += digits[byte & 15];
  }
  return text.substr(0, name_digits);
}

std::vector<fs::path> files_in(const fs::path& folder, std::string_view ending) {
  std::vector<fs::path> found;
  std::error_code problem;
  for (const auto& entry : fs::directory_iterator(folder, problem))
    if (entry.path().extension() == ending) found.push_back(entry.path());
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<Source> sources(const SiteJob& job) {
  std::vector<Source> all = {{job.web / "chomay.wasm", "chomay.wasm", "wasm"},
                             {job.web / "chomay.js", "chomay.js", ""},
                             {job.web / "chomay-verify.wasm", "verify.wasm", "verify"},
                             {job.web / "page" / "mirror.css", "mirror.css", ""},
                             {job.web / "page" / "icon.svg", "icon.svg", ""}};
  if (!job.broker.empty())
    all.push_back({job.web / "chomay-meeting.wasm", "meeting.wasm", "meeting"});
  for (const char* ending : {".js", ".png"})
    for (const fs::path& file : files_in(job.web / "page", ending)) {
      const bool meets = is_meeting_module(file.stem());
      if (file.filename() == worker_file || file.filename() == start_file ||
          (meets && job.broker.empty()))
        continue;
      all.push_back({file, file.filename().string(), meets ? file.stem().string() : ""});
    }
  for (const fs::path& font : files_in(job.fonts, ".ttf"))
    all.push_back({font, "fonts/" + font.filename().string(), font.stem().string()});
  for (const fs::path& plugin : files_in(job.plugins, ".wasm"))
    all.push_back(
        {plugin, "plugins/" + plugin.filename().string(), "plugin-" + plugin.stem().string()});
  return all;
}

tl::unexpected<Error> because(Error error) {
  return tl::unexpected<Error>(std::move(error));
}

/// Of a plugin that is nothing but pages.
std::string page_of(std::span<const std::byte> plugin) {
  const auto manifest = plugin::read_manifest(plugin);
  return manifest && manifest->is_only_pages() ? manifest->route : std::string();
}

/// The app folder's name comes from all that is in it, so every file is read first.
Expected<void> place_app(const SiteJob& job, SiteWriter& out, SiteFiles& placed) {
  const std::vector<Source> all = sources(job);
  std::vector<std::vector<std::byte>> contents;
  std::string names_and_hashes;
  for (const Source& source : all) {
    auto bytes = read_file(source.from, file_limit);
    if (!bytes) return because(bytes.error());
    names_and_hashes += source.to + hex(catalog::hash_of(*bytes));
    contents.push_back(std::move(*bytes));
  }
  placed.app = "app-" + hex(catalog::hash_of(std::as_bytes(std::span(names_and_hashes))));
  for (std::size_t at = 0; at < all.size(); ++at) {
    const SiteFile file = place_file(out, placed.app + "/" + all[at].to, contents[at]);
    placed.release.push_back(file);
    if (all[at].name.empty()) continue;
    placed.files[all[at].name] = file;
    if (all[at].to.starts_with("plugins/"))
      placed.plugins.push_back({all[at].name, page_of(contents[at])});
  }
  return {};
}

/// In two files: the fair opens with the first, and its words come when it is drawn.
Expected<void> place_pack(const SiteJob& job, SiteWriter& out, SiteFiles& placed) {
  const auto bytes = read_file(job.pack, file_limit);
  if (!bytes) return because(bytes.error());
  const auto header = catalog::read_header(*bytes);
  if (!header) return because(header.error());
  const std::string name = "fair-" + hex(catalog::hash_of(*bytes));
  const std::span<const std::byte> whole = *bytes;
  const auto front = static_cast<std::size_t>(header->front_length());
  placed.files["pack"] = place_file(out, name + ".pack", whole.first(front));
  placed.files["words"] = place_file(out, name + ".words.pack", whole.subspan(front));
  for (const char* part : {"pack", "words"}) placed.release.push_back(placed.files[part]);
  return {};
}

/// What the fair's products are shown by. The folder may hold more: of earlier packs.
std::set<std::string> pictures_of(const catalog::Catalog& fair) {
  std::set<std::string> files;
  for (std::uint32_t at = 0; at < fair.product_count(); ++at)
    for (const PictureSize size : {PictureSize::thumb, PictureSize::phone, PictureSize::screen})
      files.insert(picture_file(catalog::picture_name(fair.product(at)), size));
  return files;
}

Expected<void> place_pictures(const SiteJob& job, const catalog::Catalog& fair, SiteWriter& out,
                              SiteFiles& placed) {
  for (const std::string& picture : pictures_of(fair)) {
    if (!fs::exists(job.pictures / picture)) continue;  // a fair may come without its pictures
    const auto bytes = read_file(job.pictures / picture, file_limit);
    if (!bytes) return because(bytes.error());
    const std::string url = pictures_folder + picture;
    out.put(url, *bytes);
    placed.pictures.push_back({url, bytes->size(), {}});
  }
  return {};
}

}  // namespace

std::string sha256_base64(std::span<const std::byte> bytes) {
  unsigned char hash[crypto_hash_sha256_BYTES];
  crypto_hash_sha256(hash, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  constexpr int variant = sodium_base64_VARIANT_ORIGINAL;
  std::string text(sodium_base64_ENCODED_LEN(sizeof hash, variant), '\0');
  sodium_bin2base64(text.data(), text.size(), hash, sizeof hash, variant);
  text.pop_back();  // the closing zero
  return text;
}

SiteFile place_file(SiteWriter& out, const std::string& url, std::span<const std::byte> bytes) {
  out.put(url, bytes);
  return {url, bytes.size(), sha256_base64(bytes)};
}

SiteFile place_hashed(SiteWriter& out, const std::string& before, const std::string& after,
                      std::string_view text) {
  const auto bytes = std::as_bytes(std::span(text.data(), text.size()));
  return place_file(out, before + hex(catalog::hash_of(bytes)) + after, bytes);
}

Expected<SiteFiles> place_files(const SiteJob& job, const catalog::Catalog& fair, SiteWriter& out) {
  SiteFiles placed;
  if (auto app = place_app(job, out, placed); !app) return because(app.error());
  if (auto pack = place_pack(job, out, placed); !pack) return because(pack.error());
  if (auto met = place_meeting(job, fair, out, placed); !met) return because(met.error());
  if (auto shown = place_pictures(job, fair, out, placed); !shown) return because(shown.error());
  return placed;
}

std::string site_json(const SiteFiles& placed, bool sample) {
  // Names and addresses are our own plain ones: nothing in them needs escaping.
  std::string json = "{\"files\":{";
  for (const auto& [name, file] : placed.files) {
    if (json.back() == '}') json += ',';
    json += "\"" + name + "\":{\"url\":\"" + file.url +
            "\",\"bytes\":" + std::to_string(file.bytes) + ",\"sha256\":\"" + file.sha256 + "\"}";
  }
  json += "},\"plugins\":[";
  for (const SitePlugin& plugin : placed.plugins) {
    if (json.back() == '}') json += ',';
    json += "{\"file\":\"" + plugin.file + '"';
    if (!plugin.page.empty()) json += ",\"page\":\"" + plugin.page + '"';
    json += '}';
  }
  json += "],\"pictures\":\"" + std::string(pictures_folder) +
          "\",\"sample\":" + (sample ? "true" : "false");
  if (!placed.meeting.empty()) json += ",\"meeting\":" + placed.meeting;
  return json + "}";
}

}  // namespace chomay::native
