#include "native/cli/site_pages.hpp"

#include <algorithm>
#include <kainjow/mustache.hpp>

#include "core/shop/labels.hpp"
#include "core/shop/wording.hpp"
#include "native/adapters/system/files.hpp"

namespace chomay::native {
namespace {

namespace ms = kainjow::mustache;
using catalog::Product;
using shop::Str;

constexpr auto lang = Language::vi;  // the language of shared links; the program offers both
constexpr std::uint32_t shelf_products = 12;
constexpr std::uintmax_t template_limit = 64 * 1024;
constexpr const char* template_names[] = {"page",    "home",     "list",    "product",
                                          "dossier", "producer", "session", "message"};

std::string own(std::string_view text) {
  return std::string(text);
}
std::string s(Str id) {
  return own(shop::str(id, lang));
}

/// Links are written from the site's root; <base> brings them there.
std::string href(std::string_view address) {
  return address.size() < 2 ? "./" : own(address.substr(1)) + "/";
}
std::string product_href(const Product& product) {
  return href("/p/" + own(product.slug));
}

std::string lowest_price(const catalog::Catalog& fair, const Product& product) {
  if (product.variants.empty()) return {};
  std::uint32_t best = product.variants.first;
  for (std::uint32_t at = 0; at < product.variants.count; ++at)
    if (fair.variant(product.variants.first + at).price_vnd < fair.variant(best).price_vnd)
      best = product.variants.first + at;
  const auto variant = fair.variant(best);
  return shop::money(variant.price_vnd, lang) + " / " + shop::pack_label(variant, lang);
}

std::string place_of(const catalog::Catalog& fair, const catalog::Producer& producer) {
  if (producer.locality == catalog::nothing) return own(producer.legacy_district);
  return own(fair.locality(producer.locality).full_name);
}

ms::data card(const catalog::Catalog& fair, std::uint32_t index) {
  const Product product = fair.product(index);
  ms::data data;
  data.set("href", product_href(product));
  data.set("name", own(product.name.in(lang)));
  data.set("seller", own(fair.producer(product.producer).name));
  data.set("price", lowest_price(fair, product));
  return data;
}

template <class Indexes>
ms::data cards(const catalog::Catalog& fair, const Indexes& indexes) {
  ms::data list{ms::data::type::list};
  for (const std::uint32_t index : indexes) list.push_back(card(fair, index));
  return list;
}

ms::data shelf(const catalog::Catalog& fair, std::string title,
               const std::vector<std::uint32_t>& products) {
  ms::data data;
  data.set("title", title);
  data.set("products", cards(fair, products));
  return data;
}

ms::data session_line(const catalog::Session& session) {
  ms::data data;
  data.set("href", href("/phien/" + own(session.id)));
  data.set("title", own(session.title.in(lang)));
  data.set("when", shop::span_of(session, lang));
  return data;
}

/// Sessions from `today` on, soonest first.
ms::data coming_sessions(const catalog::Catalog& fair, Date today, std::size_t most) {
  std::vector<catalog::Session> coming;
  for (std::uint32_t at = 0; at < fair.session_count(); ++at)
    if (const auto session = fair.session(at);
        session.start_at.known() && session.start_at.date() >= today &&
        session.typed_status != catalog::SessionStatus::cancelled)
      coming.push_back(session);
  std::sort(coming.begin(), coming.end(),
            [](const auto& a, const auto& b) { return a.start_at < b.start_at; });
  ms::data list{ms::data::type::list};
  for (std::size_t at = 0; at < std::min(most, coming.size()); ++at)
    list.push_back(session_line(coming[at]));
  return list;
}

ms::data group_shelves(const catalog::Catalog& fair, std::uint32_t most) {
  ms::data shelves{ms::data::type::list};
  for (std::uint32_t group = 0; group < catalog::group_count; ++group) {
    std::vector<std::uint32_t> products;
    for (std::uint32_t at = 0; at < fair.product_count() && products.size() < most; ++at)
      if (fair.product(at).group == catalog::Group(group)) products.push_back(at);
    if (!products.empty())
      shelves.push_back(shelf(fair, s(shop::look_of(catalog::Group(group)).name), products));
  }
  return shelves;
}

std::string share_of(const catalog::DossierSummary& summary) {
  return shop::say(Str::dossier_share, lang,
                   {std::to_string(summary.approved), std::to_string(summary.total)});
}

}  // namespace

Expected<SitePages> SitePages::open(const SiteJob& job, const catalog::Catalog& fair,
                                    const SiteFiles& files, const SiteHead& head) {
  SitePages pages(fair, head, job.today);
  for (const char* name : template_names) {
    const auto bytes = read_file(job.web / "page" / (own(name) + ".mustache"), template_limit);
    if (!bytes) return tl::unexpected<Error>(bytes.error());
    pages.templates_[name] = {reinterpret_cast<const char*>(bytes->data()), bytes->size()};
  }
  pages.json_ = site_json(files, fair.info().is_sample);
  return pages;
}

Page SitePages::home() const {
  const auto info = catalog_.info();
  const int month = today_.month();
  std::vector<std::uint32_t> in_season;
  for (std::uint32_t at = 0; at < catalog_.product_count() && in_season.size() < shelf_products;
       ++at)
    if (catalog_.product(at).in_season(month)) in_season.push_back(at);
  ms::data shelves{ms::data::type::list};
  if (!in_season.empty()) shelves.push_back(shelf(catalog_, s(Str::in_season_now), in_season));
  const ms::data groups = group_shelves(catalog_, shelf_products);
  for (const ms::data& group : groups.list_value()) shelves.push_back(group);
  ms::data data;
  const ms::data sessions = coming_sessions(catalog_, today_, 4);
  data.set("title", own(info.title.in(lang)));
  data.set("tagline", own(info.tagline.in(lang)));
  data.set("has_sessions", !sessions.list_value().empty());
  data.set("sessions_title", s(Str::sessions_coming));
  data.set("sessions", sessions);
  data.set("shelves", shelves);
  return {"/", own(info.title.in(lang)), own(info.tagline.in(lang)),
          ms::mustache(at("home")).render(data)};
}

Page SitePages::product(std::uint32_t index) const {
  const Product product = catalog_.product(index);
  const auto producer = catalog_.producer(product.producer);
  const auto summary = catalog_.dossier_summary(product, today_);
  const auto stars = shop::stars_of(product, today_);
  ms::data packs{ms::data::type::list};
  for (std::uint32_t at = 0; at < product.variants.count; ++at) {
    const auto variant = catalog_.variant(product.variants.first + at);
    ms::data pack;
    pack.set("label", shop::pack_label(variant, lang));
    pack.set("price", shop::money(variant.price_vnd, lang));
    packs.push_back(pack);
  }
  ms::data data;
  data.set("name", own(product.name.in(lang)));
  data.set("place", place_of(catalog_, producer));
  const std::string picture = product.picture.empty()
                                  ? std::string()
                                  : pictures_folder + own(product.picture) + "-thumb.jpg";
  if (!picture.empty()) data.set("picture", picture);
  data.set("dossier", share_of(summary));
  data.set("admitted", summary.admitted);
  if (stars.stars > 0) data.set("stars", shop::star_sentence(stars, lang));
  data.set("short", own(product.short_text.in(lang)));
  data.set("long", own(product.long_text.in(lang)));
  data.set("packs", packs);
  if (!product.season_note.empty())
    data.set("season", shop::say(Str::season_note, lang, {product.season_note}));
  data.set("seller_label", s(Str::seller));
  data.set("seller", own(producer.name));
  data.set("seller_href", href("/nsx/" + own(producer.slug)));
  data.set("dossier_href", href("/ho-so/" + own(product.slug)));
  data.set("dossier_title", s(Str::facet_dossier));
  return {"/p/" + own(product.slug), own(product.name.in(lang)), own(product.short_text.in(lang)),
          ms::mustache(at("product")).render(data)};
}

Page SitePages::dossier(std::uint32_t index) const {
  const Product product = catalog_.product(index);
  ms::data papers{ms::data::type::list};
  const auto rows = catalog_.dossier(product);
  for (std::size_t kind = 0; kind < rows.size(); ++kind) {
    ms::data paper;
    paper.set("kind", s(shop::name_of(catalog::DocumentKind(kind))));
    const bool there = rows[kind] != catalog::nothing;
    const auto state = there ? catalog::paper_state(catalog_.document(rows[kind]), today_)
                             : catalog::PaperState::missing;
    paper.set("state", s(shop::look_of(state).name));
    paper.set("number", there ? own(catalog_.document(rows[kind]).number) : std::string());
    papers.push_back(paper);
  }
  const std::string name = own(product.name.in(lang));
  const std::string title = s(Str::facet_dossier) + ": " + name;
  ms::data data;
  data.set("title", title);
  data.set("href", product_href(product));
  data.set("name", name);
  data.set("summary", share_of(catalog_.dossier_summary(product, today_)));
  data.set("papers", papers);
  return {"/ho-so/" + own(product.slug), title, title, ms::mustache(at("dossier")).render(data)};
}

Page SitePages::producer(std::uint32_t index) const {
  const auto producer = catalog_.producer(index);
  ms::data data;
  data.set("name", own(producer.name));
  data.set("place", place_of(catalog_, producer));
  data.set("story", own(producer.story.in(lang)));
  data.set("products", cards(catalog_, producer.products));
  return {"/nsx/" + own(producer.slug), own(producer.name), own(producer.story.in(lang)),
          ms::mustache(at("producer")).render(data)};
}

Page SitePages::session(std::uint32_t index) const {
  const auto session = catalog_.session(index);
  ms::data data;
  data.set("title", own(session.title.in(lang)));
  data.set("when", shop::span_of(session, lang));
  data.set("note", own(session.note.in(lang)));
  if (session.url.starts_with("https://")) {
    data.set("url", own(session.url));
    data.set("venue", s(shop::look_of(session.venue_kind).action));
  }
  data.set("products", cards(catalog_, session.products));
  return {"/phien/" + own(session.id), own(session.title.in(lang)), own(session.note.in(lang)),
          ms::mustache(at("session")).render(data)};
}

Page SitePages::sessions() const {
  ms::data data;
  data.set("title", s(Str::sessions_title));
  data.set("has_sessions", true);
  data.set("sessions", coming_sessions(catalog_, today_, catalog_.session_count()));
  return {"/phien", s(Str::sessions_title), s(Str::sessions_title),
          ms::mustache(at("list")).render(data)};
}

/// All products by group, without a script that searches: the browser's own search does.
Page SitePages::results() const {
  ms::data data;
  data.set("title", s(Str::all_products));
  data.set("line", shop::count(Str::products, lang, catalog_.product_count()));
  // A page of a hundred thousand cards is no page; there the program is needed.
  data.set("shelves", group_shelves(catalog_, 500));
  return {"/tim", s(Str::all_products), s(Str::all_products),
          ms::mustache(at("list")).render(data)};
}

Page SitePages::simple(int which) const {
  struct Plain {
    const char* address;
    Str title;
  };
  constexpr Plain plain[] = {{"/danh-muc", Str::nav_categories},
                             {"/yeu-thich", Str::nav_favourites},
                             {"/so-sanh", Str::nav_compare},
                             {"/cai-dat", Str::settings_title}};
  ms::data data;
  data.set("title", s(plain[which].title));
  data.set("home", s(Str::nav_home));
  return {plain[which].address, s(plain[which].title), s(plain[which].title),
          ms::mustache(at("message")).render(data)};
}

Page SitePages::missing() const {
  ms::data data;
  data.set("title", s(Str::not_found_title));
  data.set("line", s(Str::not_found_line));
  data.set("home", s(Str::nav_home));
  return {"/404.html", s(Str::not_found_title), s(Str::not_found_line),
          ms::mustache(at("message")).render(data)};
}

std::string SitePages::shell() const {
  const auto info = catalog_.info();
  ms::data data;
  data.set("title", own(info.title.in(lang)));
  data.set("line", own(info.tagline.in(lang)));
  data.set("home", s(Str::nav_home));
  return whole({"/", own(info.title.in(lang)), own(info.tagline.in(lang)),
                ms::mustache(at("message")).render(data)});
}

std::string SitePages::whole(const Page& page) const {
  const auto info = catalog_.info();
  const auto depth = page.address == "/" || page.address == "/404.html"
                         ? 0
                         : std::count(page.address.begin(), page.address.end(), '/');
  std::string base = depth == 0 ? "./" : "";
  for (std::ptrdiff_t at = 0; at < depth; ++at) base += "../";
  ms::data nav{ms::data::type::list};
  for (const auto& [text, address] :
       {std::pair(Str::nav_categories, "/danh-muc"), std::pair(Str::nav_sessions, "/phien"),
        std::pair(Str::all_products, "/tim")}) {
    ms::data item;
    item.set("href", href(address));
    item.set("text", s(text));
    nav.push_back(item);
  }
  ms::data data;
  const std::string fair = own(info.title.in(lang));
  data.set("lang", "vi");
  data.set("title", page.title == fair ? fair : page.title + " · " + fair);
  data.set("description", page.description);
  data.set("base", base);
  data.set("lost", page.address == "/404.html");
  head_.fill(data);
  data.set("fair_title", fair);
  data.set("tagline", own(info.tagline.in(lang)));
  data.set("search_label", s(Str::search_label));
  data.set("nav_label", s(Str::nav_main));
  data.set("nav", nav);
  if (info.is_sample) data.set("sample", s(Str::sample_notice));
  data.set("no_script", "Bật JavaScript để tìm kiếm, lọc và so sánh.");
  data.set("content", page.content);
  data.set("site", json_);
  return ms::mustache(at("page")).render(data);
}

void SitePages::each(
    const std::function<void(const std::string&, const std::string&)>& write) const {
  const auto put = [&](const Page& page) {
    const std::string file = page.address == "/404.html" ? "404.html"
                             : page.address == "/"       ? "index.html"
                                                         : page.address.substr(1) + "/index.html";
    write(file, whole(page));
  };
  put(home());
  put(results());
  put(sessions());
  put(missing());
  for (int which = 0; which < 4; ++which) put(simple(which));
  for (std::uint32_t at = 0; at < catalog_.session_count(); ++at) put(session(at));
  for (std::uint32_t at = 0; at < catalog_.producer_count(); ++at) put(producer(at));
  for (std::uint32_t at = 0; at < catalog_.product_count(); ++at) put(product(at));
  for (std::uint32_t at = 0; at < catalog_.product_count(); ++at) put(dossier(at));
}

}  // namespace chomay::native
