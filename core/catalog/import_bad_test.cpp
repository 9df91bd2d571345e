// The contract of tests/data/bad/expected.json: each broken export stands in for the good file of
// its kind, with the other good files loaded, and import says exactly what is expected there.
#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "core/catalog/export_csv.hpp"
#include "core/catalog/import.hpp"

namespace chomay::catalog {
namespace {

std::string slurp(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  REQUIRE_MESSAGE(file.good(), path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// Just enough JSON for expected.json: objects, arrays, strings with \" escapes, integers, null.
struct Json {
  std::map<std::string, Json> members;
  std::vector<Json> items;
  std::string text;  // strings and, as written, numbers and null

  const Json& at(const std::string& name) const { return members.at(name); }
  std::string place() const { return text == "null" ? "-" : text; }
};

struct JsonReader {
  std::string_view left;

  void skip_space() {
    left.remove_prefix(std::min(left.find_first_not_of(" \n\r\t,:"), left.size()));
  }

  Json read() {
    skip_space();
    if (left.front() == '"') return {{}, {}, read_string()};
    if (left.front() == '{' || left.front() == '[') return read_group();
    const std::size_t end = std::min(left.find_first_of(",]} \n"), left.size());
    Json value{{}, {}, std::string(left.substr(0, end))};
    left.remove_prefix(end);
    return value;
  }

  std::string read_string() {
    std::string out;
    left.remove_prefix(1);
    for (; left.front() != '"'; left.remove_prefix(1)) {
      if (left.front() == '\\') left.remove_prefix(1);
      out += left.front();
    }
    left.remove_prefix(1);
    return out;
  }

  Json read_group() {
    Json group;
    const char closing = left.front() == '{' ? '}' : ']';
    left.remove_prefix(1);
    for (skip_space(); left.front() != closing; skip_space()) {
      if (closing == ']') {
        group.items.push_back(read());
        continue;
      }
      const std::string name = read_string();
      group.members[name] = read();
    }
    left.remove_prefix(1);
    return group;
  }
};

std::string number(std::uint32_t value) {
  return value == 0 ? "-" : std::to_string(value);
}

std::string described(const Finding& finding) {
  return std::string(level_name(finding.level)) + ' ' + std::string(finding.code) + ' ' +
         finding.file + ':' + number(finding.row) + ':' + number(finding.column) + ' ' +
         (finding.column_name.empty() ? "-" : finding.column_name) + "\n  " + finding.message_vi +
         "\n  " + finding.message_en + '\n';
}

std::string described(const Json& finding) {
  return finding.at("level").text + ' ' + finding.at("code").text + ' ' + finding.at("file").text +
         ':' + finding.at("row").place() + ':' + finding.at("column").place() + ' ' +
         finding.at("column_name").place() + "\n  " + finding.at("message_vi").text + "\n  " +
         finding.at("message_en").text + '\n';
}

std::string listed(const std::vector<std::uint32_t>& rows) {
  std::string out;
  for (const std::uint32_t row : rows) out += std::to_string(row) + ' ';
  return out;
}

std::string listed(const Json& rows) {
  std::string out;
  for (const Json& row : rows.items) out += row.text + ' ';
  return out;
}

FileKind kind_named(std::string_view name) {
  for (int kind = 0; kind < file_kind_count; ++kind)
    if (info_of(static_cast<FileKind>(kind)).kind == name) return static_cast<FileKind>(kind);
  FAIL("unknown kind " << name);
  return {};
}

// The cell "row:column" of what was accepted, as an export would write it.
std::string accepted_cell(const ImportResult& result, FileKind kind, const std::string& place) {
  const std::size_t colon = place.find(':');
  const std::uint32_t row = static_cast<std::uint32_t>(std::stoul(place.substr(0, colon)));
  const std::string text = export_csv(result.data, kind);
  CsvReader reader(Utf8Stream(stream_of(text), {}));
  CsvRecord record;
  REQUIRE(reader.next(record));
  std::size_t column = 0;
  while (record.cells()[column].text != place.substr(colon + 1)) ++column;
  for (const std::uint32_t accepted : result.report(kind).accepted_rows) {
    REQUIRE(reader.next(record));
    if (accepted == row) return record.cells()[column].text;
  }
  return "(not accepted)";
}

MemorySource good_files() {
  MemorySource files;
  for (int kind = 0; kind < file_kind_count; ++kind) {
    const std::string name(info_of(static_cast<FileKind>(kind)).file);
    files.put(name, slurp("assets/fair/" + name));
  }
  return files;
}

}  // namespace

TEST_CASE("import: every broken export is answered as expected.json says") {
  MemorySource files = good_files();
  const std::string text = slurp("tests/data/bad/expected.json");
  const Json cases = JsonReader{text}.read();
  REQUIRE(cases.items.size() == 20);
  for (const Json& expected : cases.items) {
    const std::string name = expected.at("file").text;
    CAPTURE(name);
    const FileKind kind = kind_named(expected.at("kind").text);
    files.put(name, slurp("tests/data/bad/" + name));
    ImportOptions options;
    options.file_names[kind] = name;
    const ImportResult result = import_fair(files, options);

    std::string found, wanted;
    for (const Finding& finding : result.findings)
      if (finding.file == name) found += described(finding);
    for (const Json& finding : expected.at("findings").items) wanted += described(finding);
    CHECK(found == wanted);
    CHECK(listed(result.report(kind).accepted_rows) == listed(expected.at("accepted_rows")));
    CHECK(listed(result.report(kind).rejected_rows) == listed(expected.at("rejected_rows")));
    if (!expected.members.contains("normalised")) continue;
    for (const auto& [place, value] : expected.at("normalised").members)
      CHECK(accepted_cell(result, kind, place) == value.text);
  }
}

TEST_CASE("import: the sample fair has nothing to complain about, and nothing of it is lost") {
  MemorySource files = good_files();
  const ImportResult result = import_fair(files);
  for (const Finding& finding : result.findings) FAIL_CHECK(described(finding));
  CHECK(result.data.products.size() == 85);
  CHECK(result.data.info.title_vi == "Hội chợ OCOP Hà Nội");
  CHECK(result.data.info.is_sample);
  for (int at = 0; at < file_kind_count; ++at) {
    const auto kind = static_cast<FileKind>(at);
    const std::string name(info_of(kind).file);
    CAPTURE(name);
    CHECK(export_csv(result.data, kind) == slurp("assets/fair/" + name));
  }
}

}  // namespace chomay::catalog
