// What import has to say about the organisers' files: level, a stable code, where, and one sentence
// in both languages that says what is wrong and what to do. All sentences stand in
// finding_texts.def; FileFindings collects those of one file.
#pragma once
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/ports/language.hpp"

namespace chomay::catalog {

enum class Level : std::uint8_t { info, warning, error };
std::string_view level_name(Level level);  // "info", "warning", "error"

/// One sentence of finding_texts.def. Several may share a code.
enum class Fault : std::uint16_t {
#define FINDING(name, code, level, vi, en) name,
#include "core/catalog/finding_texts.def"
#undef FINDING
};

struct Finding {
  Level level = Level::error;
  std::string_view code;     // static
  std::string file;          // as the organiser named it
  std::uint32_t row = 0;     // CSV record, the header is 1; 0 = the whole file
  std::uint32_t column = 0;  // from 1; 0 = the whole row
  std::string column_name;   // empty = the whole row
  std::string message_vi, message_en;

  std::string_view message(Language language) const {
    return language == Language::vi ? message_vi : message_en;
  }
};

/// "variants.csv:3:9 lỗi price_not_positive: Giá phải lớn hơn 0."
std::string to_line(const Finding& finding, Language language);

/// What fills a {0} in a sentence; most values read the same in both languages.
struct Value {
  std::string vi, en;
  Value(std::string both) : vi(both), en(std::move(both)) {}  // NOLINT: meant to convert
  Value(std::string_view both) : vi(both), en(both) {}        // NOLINT
  Value(const char* both) : vi(both), en(both) {}             // NOLINT
  Value(std::int64_t number);                                 // NOLINT: with separators
  Value(std::string in_vi, std::string in_en) : vi(std::move(in_vi)), en(std::move(in_en)) {}
};

/// A piece of a cell that may be shown: clipped to 40 characters, with nothing invisible in it.
std::string shown(std::string_view cell);

struct Place {
  std::uint32_t row = 0, column = 0;
  std::string_view column_name = {};
};

Level level_of(Fault fault);
Finding make_finding(Fault fault, std::string_view file, Place place,
                     std::initializer_list<Value> values);

class FileFindings {
public:
  /// A file that is wrong in every cell must not fill the memory: the rest is only counted.
  static constexpr std::uint32_t most = 10'000;

  explicit FileFindings(std::string file) : file_(std::move(file)) {}
  void add(Fault fault, Place place = {}, std::initializer_list<Value> values = {});
  const std::string& file() const { return file_; }

  /// In reading order: the file as a whole first, then by row and column.
  std::vector<Finding> take();

private:
  std::string file_;
  std::vector<Finding> findings_;
  std::uint64_t left_out_ = 0;
};

}  // namespace chomay::catalog
