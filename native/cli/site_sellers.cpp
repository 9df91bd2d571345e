// The page of a seller: who they are, where, their terms and papers, and what they sell.
#include "core/shop/labels.hpp"
#include "core/shop/wording.hpp"
#include "native/cli/site_edition.hpp"
#include "native/cli/site_schema.hpp"

namespace chomay::native {
namespace {

std::string listed(const catalog::TextList& list) {
  std::vector<std::string> parts;
  for (const auto text : list) parts.emplace_back(text);
  return shop::joined(parts, ", ");
}

std::string place_now(const Edition& edition, const catalog::Producer& producer) {
  if (producer.locality == catalog::nothing) return edition.s(Str::place_uncertain);
  std::string now = edition.place_of(producer);
  if (producer.locality_certainty == catalog::Certainty::split)
    now += " (" + edition.s(Str::place_choice) + ")";
  return now;
}

ms::data facts(const Edition& edition, const catalog::Producer& producer) {
  ms::data list{ms::data::type::list};
  std::vector<std::string> languages;
  for (const auto tag : producer.languages)
    languages.push_back(shop::language_name(tag, edition.language));
  put_fact(list, edition.s(Str::villages), listed(producer.village));
  put_fact(
      list, edition.s(Str::old_names),
      shop::joined({listed(producer.legacy_commune), std::string(producer.legacy_district)}, ", "));
  put_fact(list, edition.s(Str::place_now), place_now(edition, producer));
  put_fact(list, edition.s(Str::delivery), delivery_line(edition, producer));
  put_fact(list, edition.s(Str::after_sale), edition.in(producer.after_sale));
  put_fact(list, edition.s(Str::set_language), shop::joined(languages, ", "));
  return list;
}

}  // namespace

std::string delivery_line(const Edition& edition, const catalog::Producer& producer) {
  std::vector<std::string> parts{edition.s(shop::name_of(producer.delivery_area))};
  if (producer.delivery_fee_vnd > 0)
    parts.push_back(edition.say(Str::delivery_fee, {edition.money(producer.delivery_fee_vnd)}));
  if (producer.free_delivery_from_vnd > 0)
    parts.push_back(
        edition.say(Str::delivery_free_from, {edition.money(producer.free_delivery_from_vnd)}));
  return shop::joined(parts, " · ");
}

Page producer_page(Edition& edition, std::uint32_t index) {
  const auto producer = edition.catalog().producer(index);
  const std::string kind =
      edition.s(shop::name_of(producer.kind)) + " · " + edition.place_of(producer);
  const std::string story = edition.in(producer.story);
  Page page;
  page.address = "/nsx/" + std::string(producer.slug);
  page.title = std::string(producer.name);
  page.description = shortened(page.title + ". " + kind + ". " + story, 160);
  if (!producer.products.empty())
    page.picture =
        edition.picture(edition.catalog().product(producer.products[0]), PictureSize::screen);
  ms::data data, papers{ms::data::type::list};
  for (std::uint32_t at = 0; at < producer.documents.count; ++at) {
    const std::uint32_t row = producer.documents.first + at;
    papers.push_back(paper_row(edition, edition.catalog().document(row).kind, row));
  }
  data.set("name", page.title);
  data.set("kind", kind);
  put(data, "story", story);
  data.set("facts", facts(edition, producer));
  data.set("papers", papers);
  if (papers.is_empty_list()) data.set("no_papers", true);
  data.set("products", edition.shelf(edition.s(Str::products_of), "", producer.products));
  page.content = edition.render("producer", data);
  page.schema = {organization_schema(edition, producer),
                 breadcrumb_schema(edition, {{edition.s(Str::nav_home), "/"}, {page.title, ""}})};
  return page;
}

}  // namespace chomay::native
