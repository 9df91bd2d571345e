// Which letters a spreadsheet's bytes mean. inspect() reads a file once and decides; Utf8Stream
// reads it again and hands out UTF-8, whatever it was. Both work in chunks of constant size.
#pragma once
#include <cstdint>
#include <memory>
#include <string>

#include "core/catalog/csv_source.hpp"

namespace chomay::catalog {

/// 100,000 products with their dossiers make a documents.csv of about 120 MB.
inline constexpr std::uint64_t max_file_bytes = 512ull << 20;

enum class Encoding : std::uint8_t { utf8, utf16_le, utf16_be, windows_1258, unknown };

struct Inspection {
  Encoding encoding = Encoding::utf8;
  bool bom = false;
  bool failed = false;     // the stream broke
  bool too_large = false;  // more than the limit
  std::uint64_t bytes = 0;
  std::uint64_t first_bad_byte = 0;  // offset of the first byte that is not UTF-8
};

/// UTF-16 shows by its BOM. What is not UTF-8 counts as Windows-1258 (Vietnamese Excel's old code
/// page) only when no byte is undefined there and few look like damaged UTF-8.
Inspection inspect(ByteStream& stream, std::uint64_t limit = max_file_bytes);

class Utf8Stream {
public:
  Utf8Stream(std::unique_ptr<ByteStream> stream, const Inspection& inspection);
  /// The next piece of text in `chunk`; false at the end. Pieces may end inside a character.
  bool read(std::string& chunk);
  bool failed() const { return stream_->failed(); }

private:
  void from_utf16(std::string_view bytes, std::string& out);

  std::unique_ptr<ByteStream> stream_;
  Encoding encoding_;
  std::size_t skip_;  // the BOM's bytes
  std::uint64_t read_bytes_ = 0;
  std::uint32_t high_ = 0;  // UTF-16: a first surrogate waiting for its second
  int odd_byte_ = -1;       // UTF-16: half a unit at the end of the last chunk
  std::string raw_;
};

}  // namespace chomay::catalog
