// How long a query takes, facet counts included: chomay-search-bench FAIR_DIR QUERIES.csv [N…]
// asks every query as a whole, keystroke by keystroke, and with facets, of the sample fair and of
// generated fairs of N products. One JSON object a size.
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "core/catalog/csv_source.hpp"
#include "core/catalog/generate.hpp"
#include "core/catalog/import.hpp"
#include "core/catalog/search.hpp"
#include "core/catalog/search_documents.hpp"
#include "core/text/utf8.hpp"

using namespace chomay::catalog;

namespace {

// Processor time: other programs on the machine do not count.
double milliseconds() {
  return static_cast<double>(std::clock()) * 1000.0 / CLOCKS_PER_SEC;
}

FairData read_fair(const std::string& folder) {
  MemorySource source;
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    if (file.path().extension() != ".csv") continue;
    std::ifstream stream(file.path(), std::ios::binary);
    source.put(file.path().filename().string(),
               std::string(std::istreambuf_iterator<char>(stream), {}));
  }
  return import_fair(source).data;
}

class MemorySink final : public FileSink {
public:
  void append(FileKind kind, std::string_view text) override {
    files_[static_cast<std::size_t>(kind)] += text;
  }
  FairData import() && {
    MemorySource source;
    for (int at = 0; at < file_kind_count; ++at) {
      source.put(std::string(info_of(static_cast<FileKind>(at)).file),
                 std::move(files_[static_cast<std::size_t>(at)]));
    }
    return import_fair(source).data;
  }

private:
  std::array<std::string, file_kind_count> files_;
};

FairData generated(std::uint32_t products) {
  MemorySink sink;
  generate_fair({.products = products, .seed = 20261122}, sink);
  return std::move(sink).import();
}

std::vector<std::string> read_lines(const char* path) {
  std::vector<std::string> queries;
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    const auto begin = line.find(',') + 1;
    queries.push_back(line.substr(begin, line.find(',', begin) - begin));
  }
  return queries;
}

struct Timing {
  double p50, p95, longest;
  std::string slowest;
};

Timing measure(Searcher& searcher, const std::vector<Query>& queries) {
  std::vector<std::pair<double, std::size_t>> times;
  for (int round = 0; round < 3; ++round) {
    for (std::size_t i = 0; i < queries.size(); ++i) {
      const auto start = milliseconds();
      const auto results = searcher.search(queries[i]);
      if (results.hits.size() > queries[i].limit) std::abort();
      if (round > 0) times.emplace_back(milliseconds() - start, i);
    }
  }
  std::sort(times.begin(), times.end());
  return {times[times.size() / 2].first, times[times.size() * 95 / 100].first, times.back().first,
          queries[times.back().second].text};
}

void print(const char* name, const Timing& timing, const char* end) {
  std::printf("\"%s\":{\"p50_ms\":%.3f,\"p95_ms\":%.3f,\"max_ms\":%.3f,\"slowest\":\"%s\"}%s", name,
              timing.p50, timing.p95, timing.longest, timing.slowest.c_str(), end);
}

template <class... Column>
std::size_t bytes_of(const Column&... columns) {
  return (... + (columns.size() * sizeof(columns[0])));
}

void run(const FairData& fair, const std::vector<std::string>& texts) {
  const auto start = milliseconds();
  const auto data = build_search_index(fair);
  const auto built = milliseconds();
  const auto index = data.view();
  const bool valid = index.validate();
  const auto checked = milliseconds();
  Searcher searcher(index);

  std::vector<Query> whole;
  std::vector<Query> typing;
  std::vector<Query> filtered;
  for (const auto& text : texts) {
    const Query query{.text = text, .month = 11, .today = 20779};
    whole.push_back(query);
    filtered.push_back(query);
    filtered.back().facets = {{"group", {"food", "craft"}}, {"stars", {"4", "5"}}};
    filtered.back().order = Order::price_up;
    for (std::size_t end = 1; end <= text.size(); ++end) {
      Query begun = query;
      begun.text = chomay::text::clip_utf8(text, end);
      if (typing.empty() || typing.back().text != begun.text) typing.push_back(begun);
    }
  }
  const std::vector<Query> browse(20, Query{.month = 11, .today = 20779});
  const auto bytes =
      bytes_of(data.text, data.terms, data.forms, data.posting_documents, data.posting_infos,
               data.sounds, data.document_ids, data.prices, data.name_ranks, data.complete_until,
               data.season_months, data.stars, data.name_lengths, data.facets, data.facet_values,
               data.facet_cells, data.facet_offsets);
  std::printf(
      "{\"products\":%zu,\"terms\":%u,\"postings\":%zu,\"index_mb\":%.1f,\"valid\":%s,"
      "\"build_ms\":%.0f,\"validate_ms\":%.1f,",
      fair.products.size(), index.term_count(), data.posting_documents.size(),
      static_cast<double>(bytes) / 1e6, valid ? "true" : "false", built - start, checked - built);
  print("query", measure(searcher, whole), ",");
  print("keystroke", measure(searcher, typing), ",");
  print("filtered", measure(searcher, filtered), ",");
  print("browse", measure(searcher, browse), "}\n");
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) {
    std::fprintf(stderr, "usage: %s FAIR_DIR QUERIES.csv [PRODUCTS…]\n", arguments[0]);
    return 2;
  }
  const auto sample = read_fair(arguments[1]);
  const auto texts = read_lines(arguments[2]);
  if (sample.products.empty() || texts.empty()) {
    std::fprintf(stderr, "no fair in %s or no queries in %s\n", arguments[1], arguments[2]);
    return 1;
  }
  run(sample, texts);
  for (int i = 3; i < count; ++i) {
    run(generated(static_cast<std::uint32_t>(std::strtoul(arguments[i], nullptr, 10))), texts);
  }
  return 0;
}
