#include "core/plugin/host_papers.hpp"

#include <algorithm>

#include "core/catalog/paper_facts.hpp"
#include "core/plugin/talk_facts.hpp"

namespace chomay::plugin {
namespace {

enum class RulingNumber { outcome, day };

std::optional<catalog::Product> product_of(const HostState& host, std::int64_t row) {
  if (!host.catalog || row < 0 || row >= std::int64_t{host.catalog->product_count()})
    return std::nullopt;
  return host.catalog->product(static_cast<std::uint32_t>(row));
}

std::optional<catalog::Document> paper_of(const HostState& host, Arguments args) {
  const auto product = product_of(host, args[0].number);
  if (!product) return std::nullopt;
  const auto row = host.catalog->dossier(*product)[static_cast<std::size_t>(args[1].number)];
  if (row == catalog::nothing) return std::nullopt;
  return host.catalog->document(row);
}

talk::Hash hash_of(const catalog::Document& paper) {
  return negotiation::sha256(negotiation::view_of(catalog::paper_facts(paper)));
}

bool has_paper(const HostState& host, const catalog::Product& product, catalog::PaperState state) {
  const auto dossier = host.catalog->dossier(product);
  return std::any_of(dossier.begin(), dossier.end(), [&](std::uint32_t row) {
    return row != catalog::nothing &&
           catalog::paper_state(host.catalog->document(row), host.clock.today()) == state;
  });
}

/// Rows of products, in the catalogue's order; gathered once a call.
const std::vector<std::uint32_t>& dossiers_with(HostState& host, Arguments args) {
  const auto [place, is_new] = host.call.dossiers.try_emplace(args[0].number);
  const auto state = static_cast<catalog::PaperState>(args[0].number);
  if (is_new && host.catalog)
    for (std::uint32_t row = 0; row < host.catalog->product_count(); ++row)
      if (has_paper(host, host.catalog->product(row), state)) place->second.push_back(row);
  return place->second;
}

/// What this desk found of the paper as it is now.
const talk::Ruled* ruled_on(HostState& host, Arguments args) {
  const auto paper = paper_of(host, args);
  const talk::Talks* talks = paper ? talks_of(host) : nullptr;
  if (!talks) return nullptr;
  const auto found =
      std::find_if(talks->rulings.begin(), talks->rulings.end(),
                   [&](const talk::Ruled& ruled) { return ruled.document == paper->id; });
  return found != talks->rulings.end() && found->paper == hash_of(*paper) ? &*found : nullptr;
}

bool is_segment(std::string_view route, std::string_view wanted) {
  while (!route.empty()) {
    const std::size_t end = std::min(route.find('/'), route.size());
    if (route.substr(0, end) == wanted) return true;
    route.remove_prefix(std::min(end + 1, route.size()));
  }
  return false;
}

bool is_desk(HostState& host) {
  const talk::Talks* talks = talks_of(host);
  return talks && talks->role == talk::Role::organiser;
}

}  // namespace

std::int64_t dossier_count(HostState& host, Arguments args) {
  return static_cast<std::int64_t>(dossiers_with(host, args).size());
}

std::int64_t dossier_product(HostState& host, Arguments args) {
  const std::uint32_t* row = at(dossiers_with(host, args), args[1].number);
  return row ? std::int64_t{*row} : -1;
}

std::int64_t ruling_count(HostState& host, Arguments) {
  const talk::Talks* talks = talks_of(host);
  return talks ? static_cast<std::int64_t>(talks->rulings.size()) : 0;
}

std::int64_t ruling_number(HostState& host, Arguments args) {
  const talk::Ruled* ruled = ruled_on(host, args);
  if (!ruled) return -1;
  if (static_cast<RulingNumber>(args[2].number) == RulingNumber::outcome)
    return static_cast<std::int64_t>(ruled->outcome);
  return Instant{ruled->at / 1000}.date().days;
}

std::int64_t ruling_words(HostState& host, Arguments args) {
  const talk::Ruled* ruled = ruled_on(host, args);
  return ruled ? say(host, ruled->words) : -1;
}

std::int64_t ruling_sign(HostState& host, Arguments args) {
  const auto paper = paper_of(host, args);
  if (!paper || !is_desk(host)) return 0;
  const auto product = product_of(host, args[0].number);
  if (!asked(host, is_segment(host.call.route, product->slug))) return 0;
  talk::Saying saying;
  saying.act = talk::Act::rule;
  saying.document = paper->id;
  saying.about = hash_of(*paper);
  saying.detail = static_cast<std::uint8_t>(args[2].number);
  saying.words = args[3].text;
  if (!talk::write_saying(saying)) return 0;  // out of its bounds
  host.meeting->say(saying);
  return 1;
}

std::int64_t ruling_save(HostState& host, Arguments) {
  if (!is_desk(host) || !host.meeting->saves() || !asked(host, true)) return 0;
  host.meeting->save_rulings();
  return 1;
}

}  // namespace chomay::plugin
