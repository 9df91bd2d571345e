#include "native/cli/site_edition.hpp"

#include <algorithm>

#include "core/shop/labels.hpp"
#include "core/shop/parts.hpp"
#include "core/shop/route.hpp"
#include "core/shop/wording.hpp"
#include "core/text/utf8.hpp"
#include "native/adapters/system/files.hpp"
#include "native/cli/site_files.hpp"

namespace chomay::native {
namespace {

namespace fs = std::filesystem;
using catalog::Product;

constexpr std::uintmax_t template_limit = 64 * 1024;

constexpr Bilingual word_table[] = {
#define WORD(id, vi, en) {vi, en},
#include "native/cli/site_words.def"
#undef WORD
};

/// Every text of both tables by its name, for the templates: {{t.seller}}, {{w.index_title}}.
ms::data all_words(Language language) {
  ms::data texts, own, all;
  for (int at = 0; at < shop::string_count; ++at)
    texts.set(std::string(shop::id_of(Str(at))), std::string(shop::str(Str(at), language)));
#define WORD(id, vi, en) own.set(#id, std::string(word_table[int(Word::id)].in(language)));
#include "native/cli/site_words.def"
#undef WORD
  all.set("t", texts);
  all.set("w", own);
  return all;
}

std::string with_parts(const std::map<std::string, std::string>& sources, std::string text) {
  for (std::size_t at; (at = text.find("{{>")) != std::string::npos;) {
    const auto end = text.find("}}", at);
    const auto part = sources.find(text.substr(at + 3, end - at - 3));
    text.replace(at, end + 2 - at, part == sources.end() ? std::string() : part->second);
  }
  return text;
}

ms::data tag(const std::string& text, const char* tone) {
  ms::data data;
  data.set("text", text);
  data.set("tone", tone);
  return data;
}

}  // namespace

Expected<Templates> Templates::open(const fs::path& folder) {
  std::map<std::string, std::string> sources;
  std::error_code problem;
  for (const auto& entry : fs::directory_iterator(folder, problem)) {
    if (entry.path().extension() != ".mustache") continue;
    const auto bytes = read_file(entry.path(), template_limit);
    if (!bytes) return tl::unexpected<Error>(bytes.error());
    std::string& text = sources[entry.path().stem().string()];
    text.assign(reinterpret_cast<const char*>(bytes->data()), bytes->size());
    while (text.ends_with('\n')) text.pop_back();
  }
  Templates templates;
  for (const auto& [name, text] : sources) {
    ms::mustache parsed(with_parts(sources, text));
    if (!parsed.is_valid())
      return fail("site.bad_template", "Mẫu trang " + name + " sai: " + parsed.error_message(),
                  "The template " + name + " is wrong: " + parsed.error_message());
    templates.all_.emplace(name, std::move(parsed));
  }
  if (templates.all_.empty())
    return fail("site.no_templates", "Không có mẫu trang trong " + folder.string() + ".",
                "There are no templates in " + folder.string() + ".");
  return templates;
}

std::string Templates::render(const std::string& name, const ms::data& data,
                              const ms::data& words) {
  ms::context<std::string> context(&words);
  context.push(&data);
  return all_.at(name).render(context);
}

Edition::Edition(const Fair& of, Language spoken, Templates templates)
    : fair(of),
      language(spoken),
      templates_(std::move(templates)),
      words_(all_words(spoken)),
      cards_(of.catalog.product_count()) {}

std::string Edition::s(Word id) const {
  return std::string(word_table[int(id)].in(language));
}

std::string Edition::say(Word id, std::initializer_list<std::string_view> values) const {
  std::string text = s(id);
  char mark[] = "{0}";
  for (const std::string_view value : values) {
    if (const auto at = text.find(mark); at != std::string::npos) text.replace(at, 3, value);
    ++mark[1];
  }
  return text;
}

std::string Edition::day(Date date) const {
  return shop::day(date, language);
}
std::string Edition::money(std::int64_t dong) const {
  return shop::money(dong, language);
}

std::string Edition::href(std::string_view address, Language language) {
  const std::string said = shop::in_language(address, language);
  return said.size() < 2 ? "./" : said.substr(1) + "/";
}

std::string Edition::url(std::string_view address, Language in) const {
  if (fair.base.empty()) return href(address, in);
  const std::string path = href(address, in);
  return fair.base + (path == "./" ? std::string() : path);
}

std::string Edition::picture(const Product& product, PictureSize size) const {
  const std::string file = pictures_folder + picture_file(catalog::picture_name(product), size);
  return fair.pictures.count(file) ? file : std::string();
}

std::string Edition::place_of(const catalog::Producer& producer) const {
  if (producer.locality != catalog::nothing)
    return std::string(catalog().locality(producer.locality).full_name);
  if (!producer.legacy_district.empty()) return std::string(producer.legacy_district);
  return s(Str::hanoi);
}

std::string Edition::attribute_value(const plugin::AttributeSpec& spec,
                                     std::string_view value) const {
  for (const auto& choice : spec.choices)
    if (choice.value == value) return in(choice.label.view());
  return spec.unit.empty() ? std::string(value) : std::string(value) + " " + spec.unit;
}

ms::data Edition::tags(const Product& product) const {
  ms::data list{ms::data::type::list};
  const auto stars = shop::stars_of(product, fair.today);
  if (stars.drawn()) list.push_back(tag(count(Str::ocop_stars, stars.stars), "star"));
  const auto season = shop::season_of(product, fair.today);
  if (season == shop::SeasonState::now) list.push_back(tag(s(Str::in_season), "season"));
  if (season == shop::SeasonState::later) list.push_back(tag(s(Str::pre_order), "plain"));
  if (!catalog().dossier_summary(product, fair.today).admitted)
    list.push_back(tag(s(Str::not_admitted), "warn"));
  return list;
}

const std::string& Edition::card(std::uint32_t index) {
  std::string& made = cards_[index];
  if (!made.empty()) return made;
  const Product product = catalog().product(index);
  const auto summary = catalog().dossier_summary(product, fair.today);
  ms::data data;
  data.set("href", href("/p/" + std::string(product.slug)));
  data.set("name", in(product.name));
  put(data, "picture", picture(product, PictureSize::thumb));
  data.set("place", place_of(catalog().producer(product.producer)));
  data.set("tags", tags(product));
  if (!product.variants.empty()) {
    const auto variant = catalog().variant(product.variants.first);
    data.set("price", money(variant.price_vnd));
    data.set("pack", shop::pack_short(variant, language));
  }
  data.set("dossier", say(Str::dossier_share,
                          {std::to_string(summary.approved), std::to_string(summary.total)}));
  made = render("card", data);
  return made;
}

ms::data Edition::session_line(const catalog::Session& session) const {
  const bool off = session.typed_status == catalog::SessionStatus::cancelled;
  const bool past = session.start_at.date() < fair.today;
  ms::data data;
  data.set("href", href("/phien/" + std::string(session.id)));
  data.set("title", in(session.title));
  data.set("when", shop::span_of(session, language));
  data.set("state", s(off    ? Str::status_cancelled
                      : past ? Str::status_past
                             : Str::status_scheduled));
  data.set("tone", off ? "err" : past ? "plain" : "good");
  data.set("kind", s(shop::name_of(session.kind)));
  data.set("venue", s(shop::look_of(session.venue_kind).name));
  if (!session.products.empty())
    data.set("featured", count(Str::featured_n, std::int64_t(session.products.size())));
  return data;
}

/// One segment a paper that applies, the good ones first; words stand beside it.
ms::data Edition::meter(const catalog::DossierSummary& summary) const {
  ms::data list{ms::data::type::list};
  const auto add = [&](int many, const char* tone) {
    for (int at = 0; at < many; ++at) list.push_back(ms::data(tone));
  };
  add(summary.approved - summary.expiring, "good");
  add(summary.expiring, "warn");
  add(summary.pending, "info");
  add(summary.rejected + summary.expired, "err");
  add(summary.missing, "none");
  return list;
}

std::string Edition::dossier_counts(const catalog::DossierSummary& summary) const {
  std::vector<std::string> words;
  const auto add = [&](Str text, int many) {
    if (many > 0) words.push_back(count(text, many));
  };
  add(Str::dossier_line, summary.approved - summary.expiring);
  add(Str::dossier_expiring, summary.expiring);
  add(Str::dossier_pending, summary.pending);
  add(Str::dossier_rejected, summary.rejected);
  add(Str::dossier_expired, summary.expired);
  add(Str::dossier_missing, summary.missing);
  return shop::joined(words, " · ");
}

void put(ms::data& data, const char* name, const std::string& text) {
  if (!text.empty()) data.set(name, text);
}

void put_fact(ms::data& list, const std::string& name, const std::string& value) {
  if (value.empty()) return;
  ms::data fact;
  fact.set("name", name);
  fact.set("value", value);
  list.push_back(fact);
}

std::vector<std::uint32_t> coming_sessions(const catalog::Catalog& fair, Date today) {
  std::vector<std::uint32_t> coming;
  for (std::uint32_t at = 0; at < fair.session_count(); ++at)
    if (const auto session = fair.session(at);
        session.start_at.known() && session.start_at.date() >= today &&
        session.typed_status != catalog::SessionStatus::cancelled)
      coming.push_back(at);
  std::stable_sort(coming.begin(), coming.end(), [&](std::uint32_t a, std::uint32_t b) {
    return fair.session(a).start_at < fair.session(b).start_at;
  });
  return coming;
}

std::string shortened(std::string_view text, std::size_t most) {
  std::size_t letters = 0, at = 0, last_space = 0;
  while (at < text.size() && letters < most) {
    if (text[at] == ' ') last_space = at;
    at += text::decode(text, at).length;
    ++letters;
  }
  if (at >= text.size()) return std::string(text);
  return std::string(text.substr(0, last_space ? last_space : at)) + "…";
}

}  // namespace chomay::native
