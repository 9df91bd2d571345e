#include "core/shop/attributes.hpp"

#include "core/shop/labels.hpp"

namespace chomay::shop {

const plugin::AttributeSpec* spec_of(const View& view, std::string_view id) {
  for (const auto* spec : view.host.attributes())
    if (spec->id == id) return spec;
  return nullptr;
}

std::string attribute_words(const View& view, const plugin::AttributeSpec& spec,
                            std::string_view value) {
  for (const auto& choice : spec.choices)
    if (choice.value == value) return std::string(view.in(choice.label.view()));
  std::string words(value);
  const auto dash =
      spec.type == plugin::AttributeType::number ? value.find('-', 1) : std::string_view::npos;
  if (dash != std::string_view::npos) {
    const auto low = value.substr(0, dash), high = value.substr(dash + 1);
    words = high.empty() ? view.say(Str::price_above, {low})
                         : view.say(Str::price_between, {low, high});
  }
  return spec.unit.empty() ? words : words + "\u00A0" + spec.unit;
}

std::optional<std::string> attribute_of(const View& view, const plugin::AttributeSpec& spec,
                                        const catalog::Product& product) {
  for (std::uint32_t at = 0; at < product.attributes.count; ++at) {
    const auto attribute = view.catalog.attribute(product.attributes.first + at);
    if (attribute.attribute == spec.id) return attribute_words(view, spec, attribute.value);
  }
  return std::nullopt;
}

std::vector<std::string> card_attributes(const View& view, const catalog::Product& product) {
  std::vector<std::string> words;
  for (std::uint32_t at = 0; at < product.attributes.count; ++at) {
    const auto attribute = view.catalog.attribute(product.attributes.first + at);
    const auto* spec = spec_of(view, attribute.attribute);
    if (!spec || !spec->card) continue;
    words.push_back(std::string(view.in(spec->label.view())) + " " +
                    attribute_words(view, *spec, attribute.value));
  }
  return words;
}

}  // namespace chomay::shop
