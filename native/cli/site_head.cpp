#include "native/cli/site_head.hpp"

#include "native/adapters/system/files.hpp"

namespace chomay::native {
namespace {

namespace ms = kainjow::mustache;
constexpr std::uintmax_t script_limit = 16 * 1024;

// Everything comes from the site itself. WebAssembly is compiled, never eval; the one script inside
// the page is known by its hash. Trusted Types: nobody writes HTML or script addresses as text.
constexpr const char* policy_before = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' ";
constexpr const char* policy_after =
    "; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; worker-src 'self'; base-uri 'self'; form-action 'self'; "
    "require-trusted-types-for 'script'; trusted-types chomay";

/// Fetched ahead, side by side. The page names start.js itself, and the plain page's search is of
/// few.
bool is_module_of_every_visit(std::string_view url) {
  if (!url.ends_with(".js")) return false;
  for (const char* other : {"/start.js", "/search_plain.js"})
    if (url.ends_with(other)) return false;
  return true;
}

std::string places_pattern() {
  std::string pattern;
  for (const char* place : fair_places)
    pattern += (pattern.empty() ? "" : "|") + std::string(place);
  return pattern;
}

}  // namespace

Expected<SiteHead> SiteHead::open(const SiteJob& job, const SiteFiles& files) {
  const auto bytes = read_file(job.web / "page" / "base.mustache", script_limit);
  if (!bytes) return tl::unexpected<Error>(bytes.error());
  ms::data places;
  places.set("places", places_pattern());
  SiteHead head;
  head.base_script_ =
      ms::mustache(std::string(reinterpret_cast<const char*>(bytes->data()), bytes->size()))
          .render(places);
  head.policy_ = policy_before +
                 ("'sha256-" + sha256_base64(std::as_bytes(std::span(head.base_script_))) + "'") +
                 policy_after;
  head.app_ = files.app;
  for (const SiteFile& file : files.release) {
    if (file.url == files.app + "/style.css") head.style_sha256_ = file.sha256;
    if (file.url == files.app + "/mirror.css") head.mirror_sha256_ = file.sha256;
    if (file.url == files.app + "/start.js") head.start_sha256_ = file.sha256;
    if (!is_module_of_every_visit(file.url)) continue;
    ms::data module;
    module.set("url", file.url);
    module.set("sha256", file.sha256);
    head.modules_.push_back(module);
  }
  for (const char* name : {"wasm", "pack"}) {
    ms::data preload;
    preload.set("url", files.files.at(name).url);
    head.preloads_.push_back(preload);
  }
  return head;
}

void SiteHead::fill(ms::data& page) const {
  page.set("csp", policy_);
  page.set("base_script", base_script_);
  page.set("app", app_);
  page.set("style_sha256", style_sha256_);
  page.set("mirror_sha256", mirror_sha256_);
  page.set("start_sha256", start_sha256_);
  page.set("preloads", preloads_);
  page.set("modules", modules_);
}

std::string SiteHead::header_policy() const {
  return policy_ + "; frame-ancestors 'self'";
}

}  // namespace chomay::native
