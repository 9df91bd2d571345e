// Attributes of category plugins: what a value means, in which band it falls, and how they are
// shown. They need no code of the plugin; the manifest says it all.
#include <algorithm>
#include <charconv>

#include "core/plugin/host_state.hpp"
#include "core/text/format.hpp"

namespace chomay::plugin {
namespace {

std::optional<std::int64_t> number_of(std::string_view value) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error != std::errc{} || end != value.data() + value.size()) return std::nullopt;
  return number;
}

const AttributeChoice* choice_of(const AttributeSpec& spec, std::string_view value) {
  const auto found = std::ranges::find(spec.choices, value, &AttributeChoice::value);
  return found == spec.choices.end() ? nullptr : &*found;
}

// The unit stays on the number's line.
std::string with_unit(std::string number, std::string_view unit) {
  return unit.empty() ? number : number + "\u00a0" + std::string(unit);
}

std::string grouped(std::int64_t number, Language language) {
  return text::grouped(number, language == Language::en ? ',' : '.');
}

}  // namespace

std::string attribute_text(const AttributeSpec& spec, std::string_view value, Language language) {
  if (spec.type == AttributeType::text) return std::string(value);
  if (spec.type == AttributeType::choice) {
    const AttributeChoice* choice = choice_of(spec, value);
    return choice ? std::string(choice->label.view().in(language)) : std::string();
  }
  const auto number = number_of(value);
  return number ? with_unit(grouped(*number, language), spec.unit) : std::string();
}

std::optional<std::uint32_t> attribute_band(const AttributeSpec& spec, std::string_view value) {
  if (spec.type == AttributeType::choice) {
    const AttributeChoice* choice = choice_of(spec, value);
    if (!choice) return std::nullopt;
    return static_cast<std::uint32_t>(choice - spec.choices.data());
  }
  const auto number = number_of(value);
  if (spec.type == AttributeType::text || spec.facet_bounds.empty() || !number) return std::nullopt;
  return static_cast<std::uint32_t>(std::ranges::upper_bound(spec.facet_bounds, *number) -
                                    spec.facet_bounds.begin());
}

std::string band_text(const AttributeSpec& spec, std::uint32_t band, Language language) {
  if (spec.type == AttributeType::choice)
    return band < spec.choices.size() ? std::string(spec.choices[band].label.view().in(language))
                                      : std::string();
  const auto& bounds = spec.facet_bounds;
  if (bounds.empty() || band > bounds.size()) return {};
  const bool vi = language == Language::vi;
  if (band == 0)
    return (vi ? "Dưới " : "Under ") + with_unit(grouped(bounds[0], language), spec.unit);
  if (band == bounds.size())
    return (vi ? "Từ " : "From ") + with_unit(grouped(bounds.back(), language), spec.unit);
  return grouped(bounds[band - 1], language) + "–" +
         with_unit(grouped(bounds[band], language), spec.unit);
}

std::string_view HostState::attribute(std::uint32_t product, std::string_view id) const {
  if (!catalog || product >= catalog->product_count()) return {};
  const catalog::RowRange rows = catalog->product(product).attributes;
  for (std::uint32_t at = 0; at < rows.count; ++at) {
    const catalog::Attribute attribute = catalog->attribute(rows.first + at);
    if (attribute.attribute == id) return attribute.value;
  }
  return {};
}

/// The section of a category plugin on a product's page: one row an attribute it has.
void HostState::paint_attributes(const PluginStatus& status, std::uint32_t product) {
  if (!ui || !status.on) return;
  const auto& specs = status.manifest.attributes;
  const auto value = [&](const AttributeSpec& spec) {
    return attribute_text(spec, attribute(product, spec.id), language);
  };
  if (std::ranges::all_of(specs, [&](const AttributeSpec& spec) { return value(spec).empty(); }))
    return;
  ui->scope("plugin/" + status.manifest.id, [&] {
    ui->card({.pad = ui->metrics().card_pad}, [&] {
      ui->column(8, [&] {
        ui->heading(2, status.manifest.name.view().in(language), {.type = ui::Type::card_title});
        for (const AttributeSpec& spec : specs) {
          const std::string said = value(spec);
          if (said.empty()) continue;
          ui->row({.gap = 16, .align = ui::AlignY::top}, [&] {
            ui->cell(ui::share(1),
                     [&] { ui->text(spec.label.view().in(language), {.ink = ui::Ink::ink2}); });
            ui->cell(ui::share(1), [&] {
              ui->text(said, {.weight = ui::Weight::semibold, .align = ui::Align::end});
            });
          });
        }
      });
    });
  });
}

std::vector<const AttributeSpec*> Host::attributes() const {
  std::vector<const AttributeSpec*> specs;
  for (const PluginStatus& status : state_->plugins)
    if (status.on)
      for (const AttributeSpec& spec : status.manifest.attributes) specs.push_back(&spec);
  return specs;
}

std::string_view Host::attribute_value(std::uint32_t product, const AttributeSpec& spec) const {
  return state_->attribute(product, spec.id);
}

std::string Host::card_line(std::uint32_t product, Language language) const {
  std::string line;
  for (const AttributeSpec* spec : attributes()) {
    if (!spec->card) continue;
    const std::string said = attribute_text(*spec, attribute_value(product, *spec), language);
    if (said.empty()) continue;
    if (!line.empty()) line += " · ";
    line += std::string(spec->label.view().in(language)) + ' ' + said;
  }
  return line;
}

}  // namespace chomay::plugin
