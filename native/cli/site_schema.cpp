#include "native/cli/site_schema.hpp"

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "core/shop/labels.hpp"
#include "core/shop/wording.hpp"

namespace chomay::native {
namespace {

using catalog::Product;
using catalog::Variant;

using Json = nlohmann::ordered_json;

constexpr std::size_t most_listed = 100;

std::string script_text(const Json& json) {
  std::string text;
  // Texts from a spreadsheet are UTF-8; what is not is replaced, as HTML does.
  for (const char c : json.dump(-1, ' ', false, Json::error_handler_t::replace)) {
    if (c == '<')
      text += "\\u003c";
    else if (c == '>')
      text += "\\u003e";
    else if (c == '&')
      text += "\\u0026";
    else
      text += c;
  }
  return text;
}

Json thing(const char* type) {
  return {{"@context", "https://schema.org"}, {"@type", type}};
}

void set(Json& json, const char* name, const std::string& text) {
  if (!text.empty()) json[name] = text;
}

Json image(const Edition& edition, const Product& product) {
  const std::string file = edition.picture(product, PictureSize::screen);
  return file.empty() ? Json() : Json(edition.fair.base + file);
}

Json named(const char* type, const std::string& name) {
  return {{"@type", type}, {"name", name}};
}

Json seller(const Edition& edition, const catalog::Producer& producer) {
  Json json = named("Organization", std::string(producer.name));
  json["url"] = edition.url("/nsx/" + std::string(producer.slug));
  return json;
}

/// A step of the price table: what one pack costs from so many on.
Json price_step(const shop::PriceStep& step) {
  Json quantity = {{"@type", "QuantitativeValue"}, {"minValue", step.from}};
  if (step.to > 0) quantity["maxValue"] = step.to;
  return {{"@type", "UnitPriceSpecification"},
          {"price", step.price},
          {"priceCurrency", "VND"},
          {"eligibleQuantity", quantity}};
}

/// What can't be ordered today is told as out of stock, whatever lies in the store.
const char* availability(const Variant& variant, bool admitted) {
  if (!admitted || variant.stock <= 0) return "https://schema.org/OutOfStock";
  return variant.lead_time_days > 0 ? "https://schema.org/PreOrder" : "https://schema.org/InStock";
}

Json offer(const Edition& edition, const Product& product, const Variant& variant, bool admitted) {
  Json json = {{"@type", "Offer"},
               {"name", edition.in(variant.label)},
               {"sku", std::string(variant.id)},
               {"url", edition.url("/p/" + std::string(product.slug))},
               {"price", variant.price_vnd},
               {"priceCurrency", "VND"},
               {"availability", availability(variant, admitted)},
               {"itemCondition", "https://schema.org/NewCondition"},
               {"seller", seller(edition, edition.catalog().producer(product.producer))}};
  set(json, "gtin", std::string(variant.gtin));
  if (!variant.tiers.empty())
    for (const auto& step : shop::price_steps(variant))
      json["priceSpecification"].push_back(price_step(step));
  if (variant.lead_time_days > 0)
    json["deliveryLeadTime"] = {
        {"@type", "QuantitativeValue"}, {"value", variant.lead_time_days}, {"unitCode", "DAY"}};
  return json;
}

Json offers(const Edition& edition, const Product& product) {
  const auto& fair = edition.catalog();
  const bool admitted = fair.dossier_summary(product, edition.fair.today).admitted;
  Json all = Json::array();
  std::int64_t low = 0, high = 0;
  for (std::uint32_t at = 0; at < product.variants.count; ++at) {
    const auto variant = fair.variant(product.variants.first + at);
    all.push_back(offer(edition, product, variant, admitted));
    for (const auto& step : shop::price_steps(variant)) {
      low = at == 0 && step.from == 1 ? step.price : std::min(low, step.price);
      high = std::max(high, step.price);
    }
  }
  if (all.size() == 1) return all.front();
  return {{"@type", "AggregateOffer"}, {"priceCurrency", "VND"},   {"lowPrice", low},
          {"highPrice", high},         {"offerCount", all.size()}, {"offers", all}};
}

Json properties(const Edition& edition, const Product& product) {
  Json all = Json::array();
  for (std::uint32_t at = 0; at < product.attributes.count; ++at) {
    const auto attribute = edition.catalog().attribute(product.attributes.first + at);
    for (const auto& spec : edition.fair.attributes)
      if (spec.id == attribute.attribute) {
        Json value = named("PropertyValue", edition.in(spec.label.view()));
        value["value"] = edition.attribute_value(spec, attribute.value);
        all.push_back(value);
      }
  }
  return all;
}

Json list_item(std::size_t position, const std::string& name) {
  return {{"@type", "ListItem"}, {"position", position}, {"name", name}};
}

}  // namespace

std::string product_schema(const Edition& edition, const Product& product) {
  const auto producer = edition.catalog().producer(product.producer);
  Json json = thing("Product");
  json["name"] = edition.in(product.name);
  set(json, "description", edition.in(product.short_text));
  json["sku"] = std::string(product.id);
  json["url"] = edition.url("/p/" + std::string(product.slug));
  if (const Json picture = image(edition, product); !picture.is_null())
    json["image"] = Json::array({picture});
  json["category"] = edition.s(shop::look_of(product.group).name);
  json["brand"] = named("Brand", std::string(producer.name));
  json["manufacturer"] = seller(edition, producer);
  json["countryOfOrigin"] = named("Country", "VN");
  const auto stars = shop::stars_of(product, edition.fair.today);
  if (stars.drawn())
    json["award"] = edition.count(Str::ocop_stars, stars.stars) + ". " +
                    shop::star_sentence(stars, edition.language);
  if (const Json values = properties(edition, product); !values.empty())
    json["additionalProperty"] = values;
  if (!product.variants.empty()) json["offers"] = offers(edition, product);
  return script_text(json);
}

std::string organization_schema(const Edition& edition, const catalog::Producer& producer) {
  Json json = thing("Organization");
  json["name"] = std::string(producer.name);
  json["url"] = edition.url("/nsx/" + std::string(producer.slug));
  set(json, "description", edition.in(producer.story));
  json["address"] = {{"@type", "PostalAddress"},
                     {"addressLocality", edition.place_of(producer)},
                     {"addressRegion", edition.s(Str::hanoi)},
                     {"addressCountry", "VN"}};
  return script_text(json);
}

std::string event_schema(const Edition& edition, const catalog::Session& session) {
  const bool online = session.venue_kind != catalog::Venue::showroom;
  const bool off = session.typed_status == catalog::SessionStatus::cancelled;
  const auto info = edition.catalog().info();
  Json json = thing("Event");
  json["name"] = edition.in(session.title);
  set(json, "description", edition.in(session.note));
  json["startDate"] = iso_time(session.start_at);
  if (session.end_at.known()) json["endDate"] = iso_time(session.end_at);
  json["eventStatus"] =
      off ? "https://schema.org/EventCancelled" : "https://schema.org/EventScheduled";
  json["eventAttendanceMode"] = online ? "https://schema.org/OnlineEventAttendanceMode"
                                       : "https://schema.org/OfflineEventAttendanceMode";
  const std::string page = edition.url("/phien/" + std::string(session.id));
  if (online) {
    json["location"] = {{"@type", "VirtualLocation"},
                        {"url", session.url.empty() ? page : std::string(session.url)}};
  } else {
    const bool placed = session.locality != catalog::nothing;
    json["location"] = {
        {"@type", "Place"},
        {"name", std::string(session.venue_label)},
        {"address",
         {{"@type", "PostalAddress"},
          {"addressLocality",
           placed ? std::string(edition.catalog().locality(session.locality).full_name)
                  : edition.s(Str::hanoi)},
          {"addressRegion", edition.s(Str::hanoi)},
          {"addressCountry", "VN"}}}};
  }
  json["organizer"] = named("Organization", edition.in(info.title));
  json["organizer"]["url"] = edition.url("/");
  if (!session.products.empty())
    if (const Json picture = image(edition, edition.catalog().product(session.products[0]));
        !picture.is_null())
      json["image"] = Json::array({picture});
  json["url"] = page;
  return script_text(json);
}

std::string breadcrumb_schema(const Edition& edition, const std::vector<Crumb>& way) {
  Json json = thing("BreadcrumbList");
  for (std::size_t at = 0; at < way.size(); ++at) {
    Json item = list_item(at + 1, way[at].name);
    if (!way[at].address.empty()) item["item"] = edition.url(way[at].address);
    json["itemListElement"].push_back(item);
  }
  return script_text(json);
}

std::string list_schema(const Edition& edition, const std::string& title,
                        const std::vector<std::uint32_t>& products) {
  Json json = thing("ItemList");
  json["name"] = title;
  json["numberOfItems"] = products.size();
  json["itemListElement"] = Json::array();
  for (std::size_t at = 0; at < std::min(products.size(), most_listed); ++at) {
    const auto product = edition.catalog().product(products[at]);
    Json item = list_item(at + 1, edition.in(product.name));
    item["url"] = edition.url("/p/" + std::string(product.slug));
    json["itemListElement"].push_back(item);
  }
  return script_text(json);
}

std::string site_schema(const Edition& edition) {
  Json json = thing("WebSite");
  json["name"] = edition.in(edition.catalog().info().title);
  json["url"] = edition.url("/");
  json["inLanguage"] = edition.language == Language::vi ? "vi" : "en";
  json["potentialAction"] = {
      {"@type", "SearchAction"},
      {"target",
       {{"@type", "EntryPoint"}, {"urlTemplate", edition.url("/tim") + "?q={search_term_string}"}}},
      {"query-input", "required name=search_term_string"}};
  return script_text(json);
}

std::string iso_time(Instant at) {
  const Date day = at.date();
  const int minute = at.minute_of_day();
  char text[40];
  std::snprintf(text, sizeof text, "%04d-%02d-%02dT%02d:%02d:00+07:00", day.year(), day.month(),
                day.day(), minute / 60, minute % 60);
  return text;
}

}  // namespace chomay::native
