// The functions of the table that answer at once. Each gets checked arguments, in the order of its
// row; a function that exists in the table but not here does not compile.
#include <algorithm>

#include "core/plugin/host_orders.hpp"
#include "core/plugin/host_papers.hpp"
#include "core/plugin/host_state.hpp"
#include "core/plugin/host_talks.hpp"
#include "core/plugin/limits.hpp"
#include "core/text/format.hpp"
#include "core/text/utf8.hpp"

namespace chomay::plugin {
namespace {

// What the numbers of product_text … mean; the order of values.def.
enum class ProductText {
  id,
  slug,
  name,
  short_text,
  long_text,
  ingredients,
  producer_name,
  producer_slug,
  locality,
  storage
};
enum class ProductNumber {
  group,
  stars,
  season_from,
  season_to,
  in_season,
  shelf_life_days,
  price_vnd
};
enum class PaperText { number, subtype, issuer, note };
enum class PaperNumber { state, required, issued_on, expires_on, reviewed_on, is_sample };
enum class DossierField {
  approved,
  expiring,
  pending,
  rejected,
  expired,
  missing,
  not_applicable,
  total,
  admitted,
  complete
};
enum class FairText { id, title, tagline, base_url };

std::optional<catalog::Product> product_of(HostState& host, const Argument& argument) {
  if (!host.catalog || argument.number < 0 || argument.number >= host.catalog->product_count())
    return std::nullopt;
  return host.catalog->product(static_cast<std::uint32_t>(argument.number));
}

std::optional<catalog::Document> paper_of(HostState& host, const catalog::Product& product,
                                          const Argument& kind) {
  const std::uint32_t row = host.catalog->dossier(product)[static_cast<std::size_t>(kind.number)];
  if (row == catalog::nothing) return std::nullopt;
  return host.catalog->document(row);
}

std::string_view locality_name(HostState& host, const catalog::Producer& producer) {
  if (producer.locality == catalog::nothing) return {};
  return host.catalog->locality(producer.locality).full_name;
}

constexpr Bilingual storage_names[] = {{"", ""},
                                       {"Nơi khô mát", "Dry, cool place"},
                                       {"Ngăn mát 0–5 °C", "Refrigerate at 0–5 °C"},
                                       {"Ngăn đông −18 °C", "Freeze at −18 °C"},
                                       {"Dùng trong ngày", "Best the same day"}};

// ---- where and when -----------------------------------------------------------------------------
std::int64_t today(HostState& host, Arguments) {
  return host.clock.today().days;
}
std::int64_t language(HostState& host, Arguments) {
  return host.language == Language::en ? 1 : 0;
}
std::int64_t form(HostState& host, Arguments) {
  return host.ui ? static_cast<std::int64_t>(host.ui->form()) : 0;
}
std::int64_t width(HostState& host, Arguments) {
  return host.ui ? static_cast<std::int64_t>(host.ui->width()) : 360;
}
std::int64_t route(HostState& host, Arguments) {
  return say(host, host.call.route);
}
std::int64_t date_text(HostState& host, Arguments args) {
  constexpr std::int64_t year_9999 = 2'932'896;
  if (args[0].number < 0 || args[0].number > year_9999) return say(host, "");
  const Date day{static_cast<std::int32_t>(args[0].number)};
  return say(host, text::date(day.year(), day.month(), day.day()));
}
std::int64_t money_text(HostState& host, Arguments args) {
  return say(host, text::money(args[0].number));
}

// ---- answers to a place -------------------------------------------------------------------------
std::int64_t toast(HostState& host, Arguments args) {
  if (host.ui && host.call.pressed)
    host.ui->toast(args[0].text, {.icon = static_cast<ui::Icon>(args[1].number)});
  return 0;
}
std::int64_t page_title(HostState& host, Arguments args) {
  if (host.call.place == page_place) {
    if (host.titles.size() > 200) host.titles.clear();
    host.titles[host.plugins[host.call.plugin].manifest.route + '/' + host.call.route] =
        args[0].text;
  }
  return 0;
}
std::int64_t badge(HostState& host, Arguments args) {
  auto& badges = host.call.facts.badges;
  if (host.call.place == badge_place && badges.size() < limits::badges)
    badges.push_back({std::string(args[0].text), static_cast<ui::Tone>(args[1].number),
                      static_cast<ui::Icon>(args[2].number)});
  return 0;
}
std::int64_t facet(HostState& host, Arguments args) {
  auto& facets = host.call.facts.facets;
  const auto& declared = host.plugins[host.call.plugin].manifest.attributes;
  if (std::none_of(declared.begin(), declared.end(),
                   [&](const AttributeSpec& spec) { return spec.id == args[0].text; }))
    host.fault(host.call.plugin, "plugin_bad_value");
  else if (host.call.place == badge_place && facets.size() < limits::facets)
    facets.push_back({std::string(args[0].text), std::string(args[1].text)});
  return 0;
}
std::int64_t log(HostState& host, Arguments args) {
  host.log.write("plugin " + host.plugins[host.call.plugin].manifest.id + ": " +
                 std::string(text::clip_utf8(args[0].text, 400)));
  return 0;
}

// ---- the catalogue ------------------------------------------------------------------------------
std::int64_t product_find(HostState& host, Arguments args) {
  const auto found = host.catalog ? host.catalog->find_product(args[0].text) : std::nullopt;
  return found ? static_cast<std::int64_t>(*found) : -1;
}

std::int64_t product_text(HostState& host, Arguments args) {
  const auto product = product_of(host, args[0]);
  if (!product) return -1;
  const Language tongue = host.language;
  switch (static_cast<ProductText>(args[1].number)) {
    case ProductText::id:
      return say(host, product->id);
    case ProductText::slug:
      return say(host, product->slug);
    case ProductText::name:
      return say(host, product->name.in(tongue));
    case ProductText::short_text:
      return say(host, product->short_text.in(tongue));
    case ProductText::long_text:
      return say(host, product->long_text.in(tongue));
    case ProductText::ingredients:
      return say(host, product->ingredients.in(tongue));
    case ProductText::storage:
      return say(host, storage_names[static_cast<std::size_t>(product->storage)].in(tongue));
    default:
      break;
  }
  const catalog::Producer producer = host.catalog->producer(product->producer);
  switch (static_cast<ProductText>(args[1].number)) {
    case ProductText::producer_name:
      return say(host, producer.name);
    case ProductText::producer_slug:
      return say(host, producer.slug);
    default:
      return say(host, locality_name(host, producer));
  }
}

std::int64_t cheapest(HostState& host, const catalog::Product& product) {
  std::int64_t least = 0;
  for (std::uint32_t at = 0; at < product.variants.count; ++at) {
    const std::int64_t price = host.catalog->variant(product.variants.first + at).price_vnd;
    least = at == 0 ? price : std::min(least, price);
  }
  return least;
}

std::int64_t product_number(HostState& host, Arguments args) {
  const auto product = product_of(host, args[0]);
  if (!product) return 0;
  switch (static_cast<ProductNumber>(args[1].number)) {
    case ProductNumber::group:
      return static_cast<std::int64_t>(product->group);
    case ProductNumber::stars:
      return product->stars;
    case ProductNumber::season_from:
      return product->season_from;
    case ProductNumber::season_to:
      return product->season_to;
    case ProductNumber::in_season:
      return product->in_season(host.clock.today().month()) ? 1 : 0;
    case ProductNumber::shelf_life_days:
      return product->shelf_life_days;
    default:
      return cheapest(host, *product);
  }
}

std::int64_t paper_text(HostState& host, Arguments args) {
  const auto product = product_of(host, args[0]);
  if (!product) return -1;
  const auto paper = paper_of(host, *product, args[1]);
  if (!paper) return say(host, "");
  switch (static_cast<PaperText>(args[2].number)) {
    case PaperText::number:
      return say(host, paper->number);
    case PaperText::subtype:
      return say(host, paper->subtype);
    case PaperText::issuer:
      return say(host, paper->issuer_kind);
    default:
      return say(host, paper->note.in(host.language));
  }
}

std::int64_t paper_number(HostState& host, Arguments args) {
  const auto field = static_cast<PaperNumber>(args[2].number);
  const bool is_day = field == PaperNumber::issued_on || field == PaperNumber::expires_on ||
                      field == PaperNumber::reviewed_on;
  const auto product = product_of(host, args[0]);
  const auto paper = product ? paper_of(host, *product, args[1]) : std::nullopt;
  if (!paper)
    return field == PaperNumber::state ? static_cast<std::int64_t>(catalog::PaperState::missing)
                                       : (is_day ? Date::unknown : 0);
  switch (field) {
    case PaperNumber::state:
      return static_cast<std::int64_t>(catalog::paper_state(*paper, host.clock.today()));
    case PaperNumber::required:
      return paper->required ? 1 : 0;
    case PaperNumber::issued_on:
      return paper->issued_on.days;
    case PaperNumber::expires_on:
      return paper->expires_on.days;
    case PaperNumber::reviewed_on:
      return paper->reviewed_on.days;
    default:
      return paper->is_sample ? 1 : 0;
  }
}

std::int64_t dossier(HostState& host, Arguments args) {
  const auto product = product_of(host, args[0]);
  if (!product) return 0;
  const auto summary = host.catalog->dossier_summary(*product, host.clock.today());
  switch (static_cast<DossierField>(args[1].number)) {
    case DossierField::approved:
      return summary.approved;
    case DossierField::expiring:
      return summary.expiring;
    case DossierField::pending:
      return summary.pending;
    case DossierField::rejected:
      return summary.rejected;
    case DossierField::expired:
      return summary.expired;
    case DossierField::missing:
      return summary.missing;
    case DossierField::not_applicable:
      return summary.not_applicable;
    case DossierField::total:
      return summary.total;
    case DossierField::admitted:
      return summary.admitted ? 1 : 0;
    default:
      return summary.complete() ? 1 : 0;
  }
}

std::int64_t attribute(HostState& host, Arguments args) {
  const auto product = product_of(host, args[0]);
  if (!product) return -1;
  const std::string_view value = host.attribute(product->index, args[1].text);
  return value.empty() ? -1 : say(host, value);
}

std::int64_t fair_text(HostState& host, Arguments args) {
  if (!host.catalog) return say(host, "");
  const catalog::Info info = host.catalog->info();
  switch (static_cast<FairText>(args[0].number)) {
    case FairText::id:
      return say(host, info.id);
    case FairText::title:
      return say(host, info.title.in(host.language));
    case FairText::tagline:
      return say(host, info.tagline.in(host.language));
    default:
      return say(host, info.base_url);
  }
}
std::int64_t fair_is_sample(HostState& host, Arguments) {
  return host.catalog && host.catalog->info().is_sample ? 1 : 0;
}

// ---- what needs more trust ----------------------------------------------------------------------
// A plugin's records lie in one record of the home's store, so that its quota can be counted:
// key, tab, length in decimal, newline, value, one after another.
std::string shelf_of(HostState& host) {
  return "plugin/" + host.plugins[host.call.plugin].manifest.id;
}

using Records = std::map<std::string, std::string, std::less<>>;

Records records_of(HostState& host) {
  Records records;
  const std::string all = host.store.read(shelf_of(host)).value_or("");
  std::string_view rest = all;
  while (!rest.empty()) {
    const auto tab = rest.find('\t'), line = rest.find('\n');
    if (tab == std::string_view::npos || line == std::string_view::npos || tab > line) break;
    std::size_t size = 0;
    for (const char c : rest.substr(tab + 1, line - tab - 1))
      size = size * 10 + static_cast<std::size_t>(c - '0') % 10;
    if (size > rest.size() - line - 1) break;  // a damaged record: what came before it stays
    records.emplace(rest.substr(0, tab), rest.substr(line + 1, size));
    rest.remove_prefix(line + 1 + size);
  }
  return records;
}

std::int64_t store_read(HostState& host, Arguments args) {
  const Records records = records_of(host);
  const auto found = records.find(args[0].text);
  return found == records.end() ? -1 : say(host, found->second);
}

std::int64_t store_write(HostState& host, Arguments args) {
  const std::string_view key = args[0].text;
  if (key.empty() || key.size() > limits::record_key_bytes ||
      key.find_first_of("\t\n") != std::string_view::npos)
    return 0;
  Records records = records_of(host);
  records.insert_or_assign(std::string(key), std::string(args[1].text));
  std::string all;
  for (const auto& [name, value] : records)
    all += name + '\t' + std::to_string(value.size()) + '\n' + value;
  if (records.size() > limits::records ||
      all.size() > host.plugins[host.call.plugin].manifest.store_bytes())
    return 0;
  return host.store.write(shelf_of(host), all) ? 1 : 0;
}

std::int64_t entered(HostState& host, Arguments args) {
  const auto& entries = host.running[host.call.plugin].form.entries;
  const auto found = entries.find(args[0].text);
  return found == entries.end() ? -1 : say(host, found->second);
}

std::int64_t enter(HostState& host, Arguments args) {
  auto& entries = host.running[host.call.plugin].form.entries;
  const bool fits =
      args[0].text.size() <= limits::record_key_bytes && args[1].text.size() <= limits::entry_bytes;
  if (fits && (entries.size() < limits::entries || entries.contains(args[0].text)))
    entries.insert_or_assign(std::string(args[0].text), std::string(args[1].text));
  return 0;
}

std::int64_t field_focus(HostState& host, Arguments args) {
  if (host.ui && host.call.pressed && host.call.place == page_place)
    host.ui->focus_field(host.running[host.call.plugin].form.field(args[0].text));
  return 0;
}

std::int64_t open(HostState& host, Arguments args) {
  // Only as the answer to a press: no plugin opens windows on its own.
  if (!host.call.pressed || !args[0].text.starts_with("https://")) return 0;
  host.opener.open(args[0].text);
  return 1;
}

std::int64_t wake_in(HostState& host, Arguments args) {
  if (host.call.place != background_place) return 0;
  const auto seconds = std::clamp(args[0].number, limits::wake_least_s, limits::wake_most_s);
  host.running[host.call.plugin].due_ms =
      host.clock.monotonic_ms() + static_cast<double>(seconds) * 1000;
  return 0;
}

}  // namespace

std::int64_t say(HostState& host, std::string_view words) {
  host.running[host.call.plugin].output = words;
  return static_cast<std::int64_t>(words.size());
}

namespace {

constexpr Answer answers[] = {
#define ANSWER_opens(name) nullptr
#define ANSWER_opens_row(name) nullptr
#define ANSWER_opens_cell(name) nullptr
#define ANSWER_opens_list(name) nullptr
#define ANSWER_opens_item(name) nullptr
#define ANSWER_opens_bar(name) nullptr
#define ANSWER_closes(name) nullptr
#define ANSWER_draws(name) nullptr
#define ANSWER_asks(name) &name
#define IMPORT(name, kind, ...) ANSWER_##kind(name),
#include "core/plugin/imports.def"
#undef IMPORT
};

}  // namespace

Answer answer_of(Import what) {
  return answers[static_cast<std::uint32_t>(what)];
}

}  // namespace chomay::plugin
