#include "core/catalog/generate.hpp"

#include <doctest/doctest.h>

#include <array>
#include <set>
#include <string>

#include "core/catalog/export_csv.hpp"
#include "core/catalog/import.hpp"

namespace chomay::catalog {
namespace {

class MemorySink final : public FileSink {
public:
  void append(FileKind kind, std::string_view text) override {
    files[static_cast<std::size_t>(kind)] += text;
  }
  std::array<std::string, file_kind_count> files;
};

MemorySink generated(std::uint32_t products, std::uint64_t seed) {
  MemorySink sink;
  generate_fair({.products = products, .seed = seed}, sink);
  return sink;
}

MemorySource source_of(const std::array<std::string, file_kind_count>& files) {
  MemorySource source;
  for (std::size_t at = 0; at < files.size(); ++at)
    source.put(std::string(info_of(static_cast<FileKind>(at)).file), files[at]);
  return source;
}

}  // namespace

TEST_CASE("generate: 500 products pass import without a word, and look like a fair") {
  MemorySource source = source_of(generated(500, 7).files);
  const ImportResult result = import_fair(source);
  for (const Finding& finding : result.findings) FAIL_CHECK(to_line(finding, Language::en));
  const FairData& data = result.data;
  CHECK(data.products.size() == 500);
  CHECK(data.producers.size() > 60);
  CHECK(data.variants.size() > 600);
  CHECK(data.documents.size() == data.producers.size() * 2 + data.products.size() * 6);
  CHECK(data.sessions.size() == 24);
  CHECK(data.info.is_sample);
  std::set<Group> groups;
  std::set<std::string> localities;
  for (const ProductRow& row : data.products) groups.insert(row.group);
  for (const ProducerRow& row : data.producers) localities.insert(row.locality_code);
  CHECK(groups.size() == group_count);
  CHECK(localities.size() > 40);
}

TEST_CASE("generate: nothing of it is lost on the way in and out again") {
  for (const std::uint64_t seed : {1, 2, 3}) {
    CAPTURE(seed);
    const MemorySink sink = generated(60, seed);
    MemorySource source = source_of(sink.files);
    const ImportResult result = import_fair(source);
    for (int at = 0; at < file_kind_count; ++at) {
      CAPTURE(at);
      CHECK(export_csv(result.data, static_cast<FileKind>(at)) ==
            sink.files[static_cast<std::size_t>(at)]);
    }
  }
}

TEST_CASE("generate: one seed, one fair, on every machine") {
  CHECK(generated(50, 9).files == generated(50, 9).files);
  CHECK(generated(50, 9).files != generated(50, 10).files);
  // FNV-1a of all files, computed natively; the wasm build must agree.
  std::uint64_t hash = 0xCBF29CE484222325u;
  for (const std::string& file : generated(50, 9).files)
    for (const unsigned char byte : file) hash = (hash ^ byte) * 0x100000001B3u;
  CHECK(hash == 8852221124439284463u);
}

}  // namespace chomay::catalog
