#include "core/catalog/csv.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace chomay::catalog {
namespace {

// Gives its bytes in pieces of a chosen size, so that every border of a chunk is met.
class Crumbs final : public ByteStream {
public:
  Crumbs(std::string bytes, std::size_t piece) : bytes_(std::move(bytes)), piece_(piece) {}
  std::size_t read(char* into, std::size_t room) override {
    const std::size_t count = std::min({room, piece_, bytes_.size() - at_});
    bytes_.copy(into, count, at_);
    at_ += count;
    return count;
  }

private:
  std::string bytes_;
  std::size_t piece_, at_ = 0;
};

Inspection inspected(const std::string& bytes) {
  Crumbs stream(bytes, 7);
  return inspect(stream);
}

// Records as "a|b/c|d": cells by "|", records by "/".
std::string records(const std::string& bytes, std::size_t piece = 64) {
  CsvReader reader(Utf8Stream(std::make_unique<Crumbs>(bytes, piece), inspected(bytes)));
  CsvRecord record;
  std::string out;
  while (reader.next(record)) {
    if (!out.empty()) out += '/';
    for (std::size_t at = 0; at < record.cells().size(); ++at)
      out += (at == 0 ? "" : "|") + record.cells()[at].text;
  }
  return out;
}

}  // namespace

TEST_CASE("csv: RFC 4180, in any pieces") {
  for (const std::size_t piece : {1, 2, 3, 5, 64}) {
    CAPTURE(piece);
    CHECK(records("a,b\r\nc,d\r\n", piece) == "a|b/c|d");
    CHECK(records("a,b\nc,d", piece) == "a|b/c|d");
    CHECK(records("a,b\rc,d\r", piece) == "a|b/c|d");
    CHECK(records("a,\r\n,b\r\n", piece) == "a|/|b");
    CHECK(records("\"a,1\",\"say \"\"hi\"\"\"\r\n\"two\r\nlines\",\"\"\r\n", piece) ==
          "a,1|say \"hi\"/two\r\nlines|");
    CHECK(records("5\" disc,b\n", piece) == "5\" disc|b");  // a quote inside plain text is text
    CHECK(records("a,", piece) == "a|");
    CHECK(records("", piece) == "");
  }
}

TEST_CASE("csv: the separator is the one the first line uses most, outside quotes") {
  CHECK(records("a;b;c\n1;2,5;3\n") == "a|b|c/1|2,5|3");
  CHECK(records("a\tb\n1\t2\n") == "a|b/1|2");
  CHECK(records("\"a;b;c\",d\n1,2\n") == "a;b;c|d/1|2");
}

TEST_CASE("csv: an open quote is named where it opens") {
  const std::string bytes = "a,b\n1,2\n3,\"open\n4,5\n6,7\n";
  CsvReader reader(Utf8Stream(stream_of(bytes), {}));
  CsvRecord record;
  CHECK(reader.next(record));
  CHECK(reader.next(record));
  CHECK(record.unclosed_column == 0);
  CHECK(reader.next(record));
  CHECK(record.row == 3);
  CHECK(record.unclosed_column == 2);
  CHECK_FALSE(reader.next(record));
}

TEST_CASE("csv: what cannot be kept is counted, not stored") {
  const std::string long_cell(3 * max_cell_bytes, 'x');
  const std::string bytes = long_cell + ",b\n" + std::string(500, ',') + "\n\"a\"b,c\n";
  CsvReader reader(Utf8Stream(stream_of(bytes), {}));
  CsvRecord record;
  CHECK(reader.next(record));
  CHECK(record.cells()[0].too_long);
  CHECK(record.cells()[0].text.empty());
  CHECK(record.cells()[1].text == "b");
  CHECK(reader.next(record));
  CHECK(record.column_count == 501);
  CHECK(record.cells().size() == max_kept_columns);
  CHECK(reader.next(record));
  CHECK(record.cells()[0].text_after_quote);
}

TEST_CASE("csv: encodings") {
  CHECK(inspected("Cốm").encoding == Encoding::utf8);
  CHECK(inspected("\xEF\xBB\xBF"
                  "Cốm")
            .bom);
  CHECK(inspected("C\xF4\xECm M\xEA\xDE Tri\xCC").encoding == Encoding::windows_1258);
  CHECK(inspected("C\xF4\xECm \x8D").encoding == Encoding::unknown);  // 8D means nothing there
  // One letter lost its end among many good ones: damage, which nobody should guess at.
  const Inspection damaged = inspected("Cốm Mễ Trì, B\xC3, phở");
  CHECK(damaged.encoding == Encoding::unknown);
  CHECK(damaged.first_bad_byte == 18);
  CHECK(inspected("a\xF0\x9F\x8D").encoding == Encoding::unknown);  // cut at the end

  using namespace std::string_literals;
  CHECK(records("\xFF\xFE"s + "a\0,\0\xD1\x1E\r\0\n\0"s) == "a|ợ"s.replace(2, 3, "ố"));
  CHECK(records("\xFE\xFF"s + "\0a\0,\x1E\xD1\0\n"s, 1) == "a|ố");
  CHECK(records("\xFE\xFF\xD8\x3C\xDF\x75\0,\xD8\x3C\0a"s, 1) ==
        "🍵|\xEF\xBF\xBD"
        "a");
}

TEST_CASE("csv: a file beyond the limit is read no further") {
  Crumbs stream(std::string(5000, 'x'), 100);
  const Inspection inspection = inspect(stream, 1000);
  CHECK(inspection.too_large);
  CHECK(inspection.bytes <= 1100);
}

TEST_CASE("csv: what is written is read back, and no spreadsheet runs it") {
  const auto written = [](std::string_view text) {
    std::string out;
    append_csv_cell(out, text);
    return out;
  };
  CHECK(written("Cốm, tươi") == "\"Cốm, tươi\"");
  CHECK(written("nói \"ngon\"") == "\"nói \"\"ngon\"\"\"");
  CHECK(written("10:57000|30:55000") == "10:57000|30:55000");
  for (const std::string_view formula : {"=1+1", "+cmd|'", "-2", "@SUM(A1)", "\tx", "\rx"}) {
    CAPTURE(formula);
    CHECK(records(written(formula)) == "'" + std::string(formula));
  }
}

}  // namespace chomay::catalog
