// chomay search: asks a pack what a shopper would, one query or a file of them.
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>

#include "core/catalog/catalog.hpp"
#include "core/catalog/search.hpp"
#include "native/adapters/system/files.hpp"
#include "native/adapters/system/key_files.hpp"
#include "native/adapters/system/system_clock.hpp"
#include "native/cli/command.hpp"

namespace chomay::native {
namespace {

using nlohmann::ordered_json;

constexpr std::size_t longest_query = 1000;  // bytes; a shopper's line is far shorter
constexpr std::uint32_t most_results = 1000;

int run(Arguments& arguments, Language language);

}  // namespace

extern const Command search_command;
const Command search_command{
    "search",
    "search PACK (QUERY | --batch FILE) [--json] [--limit N] [--facet NAME=VALUE] [--sort "
    "relevance|price|price-down|name|stars|season] [--today YYYY-MM-DD]",
    {"Tìm trong gói hội chợ: một câu, hoặc mỗi dòng của tệp một câu.",
     "Searches a pack: one query, or each line of a file."},
    run};

namespace {

std::optional<catalog::Order> order_named(std::string_view name) {
  using catalog::Order;
  constexpr std::pair<std::string_view, Order> orders[] = {
      {"relevance", Order::relevance},   {"price", Order::price_up}, {"name", Order::name},
      {"price-down", Order::price_down}, {"stars", Order::stars},    {"season", Order::season}};
  for (const auto& [known, order] : orders)
    if (known == name) return order;
  return std::nullopt;
}

std::optional<std::uint32_t> count_in(const std::string& text) {
  if (text.empty() || text.size() > 4 || text.find_first_not_of("0123456789") != text.npos)
    return std::nullopt;
  const auto count = static_cast<std::uint32_t>(std::stoul(text));
  return count <= most_results ? std::optional(count) : std::nullopt;
}

/// "group=food": one more alternative of that facet. `season_now` and `dossier_complete` are
/// yes/no.
bool select(catalog::Query& query, const std::string& choice) {
  const auto equals = choice.find('=');
  if (equals == std::string::npos) return false;
  const std::string facet = choice.substr(0, equals), value = choice.substr(equals + 1);
  if (facet == "season_now" || facet == "dossier_complete") {
    (facet == "season_now" ? query.season_now : query.complete_only) = value == "yes";
    return value == "yes" || value == "no";
  }
  for (auto& selection : query.facets)
    if (selection.facet == facet) return selection.values.push_back(value), true;
  query.facets.push_back({facet, {value}});
  return true;
}

ordered_json facets_of(const catalog::Results& results) {
  ordered_json facets = ordered_json::object();
  for (const auto& facet : results.facets) {
    ordered_json& counts = facets[std::string(facet.facet)] = ordered_json::object();
    for (const auto& value : facet.values) counts[std::string(value.value)] = value.count;
  }
  facets["season_now"] = {{"yes", results.season_now_count}};
  facets["dossier_complete"] = {{"yes", results.complete_count}};
  return facets;
}

ordered_json answer_of(const catalog::Catalog& fair, const catalog::Results& results) {
  ordered_json hits = ordered_json::array();
  for (const auto& hit : results.hits)
    hits.push_back({{"id", fair.product(hit.id).id}, {"score", hit.score}});
  return {{"results", std::move(hits)}, {"total", results.total}, {"facets", facets_of(results)}};
}

void print_lines(const catalog::Catalog& fair, const catalog::Results& results, Language language) {
  std::printf(language == Language::vi ? "%u sản phẩm\n" : "%u products\n", results.total);
  for (const auto& hit : results.hits) {
    const auto product = fair.product(hit.id);
    const auto name = product.name.in(language);
    std::printf("%8.3f  %-28.*s %.*s\n", static_cast<double>(hit.score),
                static_cast<int>(product.id.size()), product.id.data(),
                static_cast<int>(name.size()), name.data());
  }
}

struct Printer {
  const catalog::Catalog& fair;
  catalog::Searcher searcher;
  catalog::Query query;
  Language language;
  bool json;

  void ask(std::string_view words) {
    query.text = words.substr(0, longest_query);
    const auto results = searcher.search(query);
    if (!json) return print_lines(fair, results, language);
    const auto text =
        answer_of(fair, results).dump(-1, ' ', false, ordered_json::error_handler_t::replace);
    std::printf("%s\n", text.c_str());
  }
};

int ask_each(Printer& printer, const std::string& file, Language language) {
  std::ifstream lines(file);
  if (!lines)
    return failed({"search_no_batch", "Không mở được tệp " + file + "; hãy kiểm tra đường dẫn.",
                   "Can't open " + file + "; check the path."},
                  language);
  for (std::string line; std::getline(lines, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    printer.ask(line);
  }
  return exit_good;
}

bool read_options(Arguments& arguments, catalog::Query& query) {
  const auto limit = arguments.option("--limit"), sort = arguments.option("--sort"),
             day = arguments.option("--today");
  const auto today = day ? parse_today(*day) : SystemClock().now();
  const auto count = limit ? count_in(*limit) : std::optional(query.limit);
  const auto order = sort ? order_named(*sort) : std::optional(query.order);
  if (!today || !count || !order) return false;
  query.month = today->date().month();
  query.today = today->date().days;
  query.limit = *count;
  query.order = *order;
  while (const auto choice = arguments.option("--facet"))
    if (!select(query, *choice)) return false;
  return true;
}

int run(Arguments& arguments, Language language) {
  catalog::Query query;
  const bool json = arguments.flag("--json");
  const bool options_good = read_options(arguments, query);
  const auto batch = arguments.option("--batch");
  const auto pack_file = arguments.word();
  const auto words = batch ? std::optional<std::string>() : arguments.word();
  if (!options_good || !pack_file || (!batch && !words) || !arguments.is_done())
    return usage(search_command, language);
  auto pack = read_file(*pack_file, largest_pack);
  if (!pack) return failed(pack.error(), language);
  const auto fair = catalog::Catalog::open(std::move(*pack));
  if (!fair) return failed(fair.error(), language);
  Printer printer{*fair, catalog::Searcher(fair->search_index()), query, language, json};
  if (batch) return ask_each(printer, *batch, language);
  printer.ask(*words);
  return exit_good;
}

}  // namespace
}  // namespace chomay::native
