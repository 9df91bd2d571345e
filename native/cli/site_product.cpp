// The page of a product: all that its canvas shows, as plain HTML that also prints well.
#include <algorithm>

#include "core/shop/filters.hpp"
#include "core/shop/labels.hpp"
#include "core/shop/route.hpp"
#include "core/shop/wording.hpp"
#include "native/cli/site_edition.hpp"
#include "native/cli/site_qr.hpp"
#include "native/cli/site_schema.hpp"

namespace chomay::native {
namespace {

using catalog::Product;
using catalog::Variant;

constexpr std::size_t shelf_products = 6, description_letters = 160;

/// "Còn 40 hộp · Có thể giao ngay · Đặt ít nhất 2 hộp"
std::string stock_line(const Edition& edition, const Variant& variant) {
  const std::string word = shop::pack_word(variant, edition.language);
  std::vector<std::string> facts;
  facts.push_back(variant.stock > 0 ? edition.count(Str::stock_some, variant.stock, {word})
                                    : edition.s(Str::stock_none));
  facts.push_back(variant.lead_time_days > 0 ? edition.count(Str::lead_time, variant.lead_time_days)
                                             : edition.s(Str::lead_none));
  if (variant.min_order > 1)
    facts.push_back(edition.count(Str::min_order, variant.min_order, {word}));
  if (const auto permille = variant.catch_weight_tolerance_permille) {
    std::string percent = std::to_string(*permille / 10);
    if (*permille % 10)
      percent += (edition.language == Language::vi ? "," : ".") + std::to_string(*permille % 10);
    facts.push_back(edition.say(Str::catch_weight, {percent}));
  }
  return shop::joined(facts, " · ");
}

std::string step_name(const Edition& edition, const Variant& variant, const shop::PriceStep& step) {
  const std::string from = std::to_string(step.from);
  const std::string range = step.to == 0
                                ? edition.say(Str::price_above, {from})
                                : edition.say(Str::price_between, {from, std::to_string(step.to)});
  return range + " " + shop::pack_word(variant, edition.language);
}

ms::data packs(const Edition& edition, const Product& product) {
  ms::data list{ms::data::type::list};
  for (std::uint32_t at = 0; at < product.variants.count; ++at) {
    const auto variant = edition.catalog().variant(product.variants.first + at);
    ms::data pack, steps{ms::data::type::list};
    pack.set("label", edition.in(variant.label));
    pack.set("price", edition.money(variant.price_vnd));
    pack.set("stock", stock_line(edition, variant));
    for (const auto& tier : shop::price_steps(variant)) {
      if (tier.from == 1) continue;
      ms::data step;
      step.set("name", step_name(edition, variant, tier));
      step.set("price", edition.money(tier.price));
      steps.push_back(step);
    }
    pack.set("steps", steps);
    list.push_back(pack);
  }
  return list;
}

void put_season(const Edition& edition, const Product& product, ms::data& data) {
  if (product.season_from == 0) return;
  const int now = edition.fair.today.month();
  ms::data season, months{ms::data::type::list};
  for (int month = 1; month <= 12; ++month) {
    ms::data one;
    one.set("number", std::to_string(month));
    one.set("tone", month == now ? "now" : product.in_season(month) ? "yes" : "no");
    months.push_back(one);
  }
  season.set("months", months);
  season.set("label", edition.say(Str::season_label,
                                  {std::to_string(product.season_from),
                                   std::to_string(product.season_to), std::to_string(now)}));
  if (!product.season_note.empty())
    season.set("note", edition.say(Str::season_note, {product.season_note}));
  if (product.season_basis == "common_knowledge")
    season.set("basis", edition.s(Str::season_common));
  data.set("season", season);
}

bool is_eaten(catalog::Group group) {
  return group == catalog::Group::food || group == catalog::Group::drink ||
         group == catalog::Group::herbal;
}

/// What nobody declared is said to be undeclared, not absent.
std::string allergen_line(const Edition& edition, const Product& product) {
  if (product.allergens.empty()) return edition.s(Str::allergens_unknown);
  std::vector<std::string> names;
  for (const auto code : product.allergens)
    names.push_back(shop::allergen_name(code, edition.language));
  return edition.say(Str::allergens_partial, {shop::joined(names, ", ")});
}

ms::data facts(const Edition& edition, const Product& product) {
  ms::data list{ms::data::type::list};
  std::vector<std::string> keeping;
  if (const auto storage = shop::name_of(product.storage)) keeping.push_back(edition.s(*storage));
  if (product.shelf_life_days > 0)
    keeping.push_back(edition.count(Str::shelf_life, product.shelf_life_days));
  const bool eaten = is_eaten(product.group);
  put_fact(list, edition.s(Str::storage_title), shop::joined(keeping, " · "));
  put_fact(list, edition.s(eaten ? Str::ingredients : Str::materials),
           edition.in(product.ingredients));
  if (eaten) put_fact(list, edition.s(Str::allergens), allergen_line(edition, product));
  for (std::uint32_t at = 0; at < product.attributes.count; ++at) {
    const auto attribute = edition.catalog().attribute(product.attributes.first + at);
    for (const auto& spec : edition.fair.attributes)
      if (spec.id == attribute.attribute)
        put_fact(list, edition.in(spec.label.view()),
                 edition.attribute_value(spec, attribute.value));
  }
  return list;
}

/// The next session that shows the product; with none, the calendar.
void put_ordering(const Edition& edition, const Product& product, bool admitted, ms::data& data) {
  if (!admitted) {
    data.set("refused", edition.say(Str::not_admitted_line, {edition.day(edition.fair.today)}));
    return;
  }
  ms::data order;
  order.set("title", edition.s(Str::how_to_order));
  order.set("line", edition.s(Str::order_no_session));
  order.set("href", edition.href("/phien"));
  order.set("action", edition.s(Str::see_calendar));
  for (const auto row : coming_sessions(edition.catalog(), edition.fair.today)) {
    const auto session = edition.catalog().session(row);
    if (std::find(session.products.begin(), session.products.end(), product.index) ==
        session.products.end())
      continue;
    order.set("title", edition.in(session.title));
    order.set("when", shop::span_of(session, edition.language));
    order.set("line", edition.s(Str::order_at_session));
    order.set("href", edition.href("/phien/" + std::string(session.id)));
    order.set("action", edition.s(Str::see_session));
    break;
  }
  data.set("order", order);
}

void put_seller(const Edition& edition, const catalog::Producer& producer, ms::data& data) {
  ms::data seller, list{ms::data::type::list};
  seller.set("name", std::string(producer.name));
  seller.set("href", edition.href("/nsx/" + std::string(producer.slug)));
  seller.set("kind", edition.s(shop::name_of(producer.kind)) + " · " + edition.place_of(producer));
  put(seller, "story", edition.in(producer.story));
  put_fact(list, edition.s(Str::delivery), delivery_line(edition, producer));
  put_fact(list, edition.s(Str::after_sale), edition.in(producer.after_sale));
  seller.set("facts", list);
  seller.set("label", edition.say(Str::see_producer_of, {producer.name}));
  data.set("seller", seller);
}

void put_more(Edition& edition, const Product& product, const catalog::Producer& producer,
              ms::data& data) {
  const auto& fair = edition.catalog();
  std::vector<std::uint32_t> others, similar;
  for (const auto row : producer.products)
    if (row != product.index && others.size() < shelf_products) others.push_back(row);
  // The neighbours in the catalogue, round and round, so that every product is linked to.
  for (std::uint32_t step = 1; step < fair.product_count() && similar.size() < shelf_products;
       ++step) {
    const std::uint32_t row = (product.index + step) % fair.product_count();
    if (fair.product(row).group == product.group) similar.push_back(row);
  }
  ms::data shelves{ms::data::type::list};
  if (!others.empty())
    shelves.push_back(edition.shelf(edition.s(Str::more_from_seller),
                                    "/nsx/" + std::string(producer.slug), others));
  if (!similar.empty())
    shelves.push_back(
        edition.shelf(edition.s(Str::similar), group_address(product.group), similar));
  data.set("shelves", shelves);
}

/// What a search engine shows under the title: what it is, what it costs.
std::string description_of(const Edition& edition, const Product& product) {
  std::string text = edition.in(product.short_text);
  if (!product.variants.empty()) {
    const auto variant = edition.catalog().variant(product.variants.first);
    text += " " + edition.say(Word::price_line, {edition.money(variant.price_vnd),
                                                 shop::pack_short(variant, edition.language)});
  }
  return shortened(text, description_letters);
}

}  // namespace

Page product_page(Edition& edition, std::uint32_t index) {
  const Product product = edition.catalog().product(index);
  const auto producer = edition.catalog().producer(product.producer);
  const auto summary = edition.catalog().dossier_summary(product, edition.fair.today);
  const std::string name = edition.in(product.name);
  const std::string group = edition.s(shop::look_of(product.group).name);
  Page page;
  page.address = "/p/" + std::string(product.slug);
  page.title = name;
  page.description = description_of(edition, product);
  page.picture = edition.picture(product, PictureSize::screen);

  ms::data data;
  data.set("name", name);
  data.set("group", group);
  data.set("group_href", edition.href(group_address(product.group)));
  data.set("home_href", edition.href("/"));
  data.set("place", edition.place_of(producer) + " · " + std::string(producer.name));
  data.set("tags", edition.tags(product));
  put(data, "stars",
      shop::star_sentence(shop::stars_of(product, edition.fair.today), edition.language));
  put(data, "picture", page.picture);
  put(data, "thumb", edition.picture(product, PictureSize::thumb));
  put(data, "phone", edition.picture(product, PictureSize::phone));
  if (!product.variants.empty()) {
    const auto variant = edition.catalog().variant(product.variants.first);
    data.set("price", edition.money(variant.price_vnd));
    data.set("pack", shop::pack_short(variant, edition.language));
  }
  data.set("short", edition.in(product.short_text));
  const std::string story = edition.in(product.long_text);
  data.set("long", story.empty() ? edition.in(product.short_text) : story);
  data.set("packs", packs(edition, product));
  put_ordering(edition, product, summary.admitted, data);
  put_dossier(edition, product, data);
  put_season(edition, product, data);
  data.set("facts", facts(edition, product));
  put_seller(edition, producer, data);
  put_more(edition, product, producer, data);
  put(data, "qr", qr_svg(edition, page.address));
  put(data, "address", edition.fair.base.empty() ? std::string() : edition.url(page.address));
  page.content = edition.render("product", data);
  page.schema = {product_schema(edition, product),
                 breadcrumb_schema(edition, {{edition.s(Str::nav_home), "/"},
                                             {group, group_address(product.group)},
                                             {name, ""}})};
  return page;
}

}  // namespace chomay::native
