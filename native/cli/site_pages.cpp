#include "native/cli/site_pages.hpp"

#include <algorithm>
#include <thread>

#include "native/adapters/system/files.hpp"
#include "native/cli/site_edition.hpp"
#include "native/cli/site_index.hpp"
#include "native/cli/site_map.hpp"
#include "native/cli/site_schema.hpp"

namespace chomay::native {
namespace {

constexpr std::uintmax_t plugin_limit = 16u << 20;
constexpr const char* missing_file = "404.html";

/// What <base> says: from the page's folder back to the site's root.
std::string base_of(const std::string& file) {
  std::string up;
  for (const char c : file)
    if (c == '/') up += "../";
  return up.empty() ? "./" : up;
}

std::string file_of(const std::string& address, Language language) {
  if (address == "/404") return missing_file;
  const std::string folder = Edition::href(address, language);
  return (folder == "./" ? std::string() : folder) + "index.html";
}

/// What a page says, without the frame that changes with every release of the program.
std::string_view words_of(std::string_view html) {
  const auto begin = html.find("<main"), end = html.rfind("</main>");
  return begin < end ? html.substr(begin, end - begin) : html;
}

/// One language's pages on their way into the site.
class Press {
public:
  Press(const Fair& fair, Language language, Templates templates, const SiteFiles& files,
        const SiteHead& head, SiteWriter& out, const std::map<std::string, std::string>& changes)
      : edition_(fair, language, std::move(templates)),
        out_(out),
        changes_(changes),
        head_(head),
        json_(site_json(files, fair.catalog.info().is_sample)) {
    for (const auto& [text, address] :
         {std::pair(Str::nav_categories, "/danh-muc"), std::pair(Str::nav_sessions, "/phien"),
          std::pair(Str::all_products, "/tim")}) {
      ms::data item;
      item.set("href", edition_.href(address));
      item.set("text", edition_.s(text));
      nav_.push_back(item);
    }
  }

  void run() {
    const auto& fair = edition_.catalog();
    put(home_page(edition_));
    index_pages(edition_, [this](const Page& page) { put(page); });
    put(categories_page(edition_));
    put(season_page(edition_));
    for (int at = 0; at < catalog::group_count; ++at) put(group_page(edition_, catalog::Group(at)));
    for (const auto& [locality, products] : products_by_locality(fair))
      put(locality_page(edition_, locality, products));
    put(sessions_page(edition_));
    for (std::uint32_t at = 0; at < fair.session_count(); ++at) put(session_page(edition_, at));
    for (std::uint32_t at = 0; at < fair.producer_count(); ++at) put(producer_page(edition_, at));
    for (std::uint32_t at = 0; at < fair.product_count(); ++at) put(product_page(edition_, at));
    for (std::uint32_t at = 0; at < fair.product_count(); ++at) put(dossier_page(edition_, at));
    put(personal_page(edition_, "/yeu-thich", Str::favourites_title, Str::favourites_empty_line));
    put(personal_page(edition_, "/don-hang", Str::basket_title, Str::basket_empty_line));
    put(personal_page(edition_, "/dat-hang", Str::review_title, Str::review_line));
    put(personal_page(edition_, "/don-da-dat", Str::orders_title, Str::orders_empty_line));
    put(personal_page(edition_, "/so-sanh", Str::compare_title, Str::compare_empty_line));
    put(personal_page(edition_, "/cai-dat", Str::settings_title, Str::my_data_line));
    if (edition_.language == Language::vi)
      put(personal_page(edition_, "/404", Str::not_found_title, Str::not_found_line));
    out_.put(edition_.href("/tim") + search_list_file, search_list(edition_));
  }

  std::string shell() {
    const auto info = edition_.catalog().info();
    Page page;
    page.title = edition_.in(info.title);
    page.description = edition_.in(info.tagline);
    say_only(edition_, page);
    return whole(page, "index.html");
  }

  struct Listed {
    std::string url, changed;
  };
  const std::vector<Listed>& listed() const { return listed_; }
  std::uint32_t pages() const { return pages_; }

private:
  void put(const Page& page) {
    const std::string file = file_of(page.address, edition_.language);
    const std::string html = whole(page, file);
    if (page.listed) {
      const std::string url = edition_.url(page.address);
      const auto known = changes_.find(url);
      const bool same = known != changes_.end() && words_of(out_.before(file)) == words_of(html);
      listed_.push_back({url, same ? known->second : iso_day(edition_.fair.today)});
    }
    out_.put(file, html);
    ++pages_;
  }

  void put_alternates(const Page& page, ms::data& data) {
    const std::string& base = edition_.fair.base;
    if (base.empty()) return;  // search engines want whole addresses
    ms::data list{ms::data::type::list};
    for (const auto& [name, language] :
         {std::pair("vi", Language::vi), std::pair("en", Language::en),
          std::pair("x-default", Language::vi)}) {
      ms::data one;
      one.set("lang", name);
      one.set("url", edition_.url(page.address, language));
      list.push_back(one);
    }
    data.set("alternates", list);
    data.set("canonical", edition_.url(page.address));
    if (!page.picture.empty()) data.set("image", base + page.picture);
  }

  std::string whole(const Page& page, const std::string& file) {
    const auto info = edition_.catalog().info();
    const bool vietnamese = edition_.language == Language::vi;
    const Language other = vietnamese ? Language::en : Language::vi;
    const std::string fair = edition_.in(info.title);
    ms::data data, schemas{ms::data::type::list};
    data.set("lang", vietnamese ? "vi" : "en");
    data.set("locale", vietnamese ? "vi_VN" : "en_GB");
    data.set("title", page.title == fair ? fair : page.title + " · " + fair);
    data.set("page_title", page.title);
    data.set("description", page.description);
    data.set("page_href", page.address.empty() ? std::string() : edition_.href(page.address));
    data.set("listed", page.listed);
    data.set("base", base_of(file));
    data.set("lost", file == missing_file);
    head_.fill(data);
    data.set("fair_title", fair);
    data.set("tagline", edition_.in(info.tagline));
    data.set("home_href", edition_.href("/"));
    data.set("search_href", edition_.href("/tim"));
    data.set("other_lang", vietnamese ? "en" : "vi");
    data.set("other_name", vietnamese ? "English" : "Tiếng Việt");
    data.set("other_href", Edition::href(page.listed ? page.address : "/", other));
    data.set("nav", nav_);
    data.set("is_sample", info.is_sample);
    data.set("content", page.content);
    data.set("site", json_);
    if (page.listed) put_alternates(page, data);
    for (const std::string& script : page.schema) schemas.push_back(script);
    data.set("schemas", schemas);
    return edition_.render("page", data);
  }

  Edition edition_;
  SiteWriter& out_;
  const std::map<std::string, std::string>& changes_;
  const SiteHead& head_;
  std::string json_;
  ms::data nav_{ms::data::type::list};
  std::vector<Listed> listed_;
  std::uint32_t pages_ = 0;
};

std::vector<plugin::AttributeSpec> attributes_of(const SiteJob& job) {
  std::vector<plugin::AttributeSpec> all;
  std::error_code problem;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(job.plugins, problem))
    if (entry.path().extension() == ".wasm") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  for (const auto& file : files)
    if (const auto bytes = read_file(file, plugin_limit))
      if (const auto manifest = plugin::read_manifest(*bytes))
        all.insert(all.end(), manifest->attributes.begin(), manifest->attributes.end());
  return all;
}

/// The sitemap that is there now may be one file or several.
std::map<std::string, std::string> earlier_changes(const SiteWriter& out) {
  auto changes = changes_of(out.before("sitemap.xml"));
  for (int part = 1;; ++part) {
    const std::string text = out.before("sitemap-" + std::to_string(part) + ".xml");
    if (text.empty()) return changes;
    changes.merge(changes_of(text));
  }
}

}  // namespace

Expected<WrittenPages> write_pages(const SiteJob& job, const catalog::Catalog& catalog,
                                   const SiteFiles& files, const SiteHead& head, SiteWriter& out) {
  const auto templates = Templates::open(job.web / "page");
  if (!templates) return tl::unexpected<Error>(templates.error());
  Fair fair{catalog, job.today, job.base, attributes_of(job), {}};
  for (const SiteFile& picture : files.pictures) fair.pictures.insert(picture.url);
  const auto changes = earlier_changes(out);
  Press vi(fair, Language::vi, *templates, files, head, out, changes);
  Press en(fair, Language::en, *templates, files, head, out, changes);
  {
    const std::jthread beside([&] { en.run(); });
    vi.run();
  }
  out.put("robots.txt", robots(job.base));
  if (!job.base.empty()) {
    std::vector<MapEntry> entries;
    for (std::size_t at = 0; at < vi.listed().size(); ++at)
      entries.push_back({vi.listed()[at].url, en.listed()[at].url, vi.listed()[at].changed,
                         en.listed()[at].changed});
    for (const MapFile& file : sitemap(job.base, entries)) out.put(file.name, file.text);
  }
  return WrittenPages{vi.pages() + en.pages(), vi.shell()};
}

}  // namespace chomay::native
