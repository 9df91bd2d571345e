#include "core/catalog/csv_encoding.hpp"

#include <algorithm>
#include <array>

#include "core/text/utf8.hpp"

namespace chomay::catalog {
namespace {

constexpr std::size_t chunk_bytes = 64 * 1024;

// Windows-1258, 0x80-0xFF; 0 = undefined. From Unicode's VENDORS/MICSFT/WINDOWS/CP1258.TXT.
// Tones are combining marks of their own: CC grave, D2 hook, DE tilde, EC acute, F2 dot below.
constexpr std::array<char16_t, 128> windows_1258{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,  // 80
    0x02C6, 0x2030, 0,      0x2039, 0x0152, 0,      0,      0,       // 88
    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,  // 90
    0x02DC, 0x2122, 0,      0x203A, 0x0153, 0,      0,      0x0178,  // 98
    0x00A0, 0x00A1, 0x00A2, 0x00A3, 0x00A4, 0x00A5, 0x00A6, 0x00A7,  // A0
    0x00A8, 0x00A9, 0x00AA, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x00AF,  // A8
    0x00B0, 0x00B1, 0x00B2, 0x00B3, 0x00B4, 0x00B5, 0x00B6, 0x00B7,  // B0
    0x00B8, 0x00B9, 0x00BA, 0x00BB, 0x00BC, 0x00BD, 0x00BE, 0x00BF,  // B8
    0x00C0, 0x00C1, 0x00C2, 0x0102, 0x00C4, 0x00C5, 0x00C6, 0x00C7,  // C0
    0x00C8, 0x00C9, 0x00CA, 0x00CB, 0x0300, 0x00CD, 0x00CE, 0x00CF,  // C8
    0x0110, 0x00D1, 0x0309, 0x00D3, 0x00D4, 0x01A0, 0x00D6, 0x00D7,  // D0
    0x00D8, 0x00D9, 0x00DA, 0x00DB, 0x00DC, 0x01AF, 0x0303, 0x00DF,  // D8
    0x00E0, 0x00E1, 0x00E2, 0x0103, 0x00E4, 0x00E5, 0x00E6, 0x00E7,  // E0
    0x00E8, 0x00E9, 0x00EA, 0x00EB, 0x0301, 0x00ED, 0x00EE, 0x00EF,  // E8
    0x0111, 0x00F1, 0x0323, 0x00F3, 0x00F4, 0x01A1, 0x00F6, 0x00F7,  // F0
    0x00F8, 0x00F9, 0x00FA, 0x00FB, 0x00FC, 0x01B0, 0x20AB, 0x00FF,  // F8
};

// Follows UTF-8 a byte at a time (Unicode table 3-7) and counts good and bad sequences.
struct Utf8Watch {
  std::uint64_t offset = 0, start = 0, good = 0, bad = 0, first_bad = 0;
  int more = 0;
  unsigned low = 0x80, high = 0xBF;
  bool defined_in_1258 = true;

  void take(unsigned char byte) {
    if (byte >= 0x80 && windows_1258[byte - 0x80] == 0) defined_in_1258 = false;
    if (more != 0 && (byte < low || byte > high)) fault();  // then the byte starts anew
    if (more != 0) {
      low = 0x80, high = 0xBF;
      if (--more == 0) ++good;
    } else if (byte >= 0x80) {
      begin(byte);
    }
    ++offset;
  }

  void begin(unsigned char byte) {
    start = offset;
    if (byte >= 0xC2 && byte <= 0xDF)
      more = 1;
    else if (byte >= 0xE0 && byte <= 0xEF)
      more = 2, low = byte == 0xE0 ? 0xA0 : 0x80, high = byte == 0xED ? 0x9F : 0xBF;
    else if (byte >= 0xF0 && byte <= 0xF4)
      more = 3, low = byte == 0xF0 ? 0x90 : 0x80, high = byte == 0xF4 ? 0x8F : 0xBF;
    else
      fault();
  }

  void fault() {
    if (bad++ == 0) first_bad = start;
    more = 0, low = 0x80, high = 0xBF;
  }
};

Encoding decided(const Utf8Watch& watch) {
  if (watch.bad == 0) return Encoding::utf8;
  // A few bad bytes among many good sequences are damage, not another code page.
  return watch.defined_in_1258 && watch.bad > watch.good ? Encoding::windows_1258
                                                         : Encoding::unknown;
}

void from_windows_1258(std::string_view bytes, std::string& out) {
  for (const unsigned char byte : bytes)
    text::append_utf8(out, byte < 0x80 ? byte : windows_1258[byte - 0x80]);
}

}  // namespace

Inspection inspect(ByteStream& stream, std::uint64_t limit) {
  Inspection result;
  Utf8Watch watch;
  std::string chunk(chunk_bytes, '\0');
  std::string head;
  while (const std::size_t count = stream.read(chunk.data(), chunk.size())) {
    if (head.size() < 3) head.append(chunk, 0, std::min<std::size_t>(count, 3 - head.size()));
    result.bytes += count;
    if (result.bytes > limit) {
      result.too_large = true;
      return result;
    }
    for (std::size_t at = 0; at < count; ++at) watch.take(static_cast<unsigned char>(chunk[at]));
  }
  if (watch.more != 0) watch.fault();  // cut inside a character
  result.failed = stream.failed();
  result.first_bad_byte = watch.first_bad;
  if (head.starts_with("\xFF\xFE"))
    result.encoding = Encoding::utf16_le, result.bom = true;
  else if (head.starts_with("\xFE\xFF"))
    result.encoding = Encoding::utf16_be, result.bom = true;
  else {
    result.bom = head.starts_with("\xEF\xBB\xBF");
    result.encoding = decided(watch);
  }
  return result;
}

Utf8Stream::Utf8Stream(std::unique_ptr<ByteStream> stream, const Inspection& inspection)
    : stream_(std::move(stream)),
      encoding_(inspection.encoding),
      skip_(!inspection.bom                         ? 0
            : inspection.encoding == Encoding::utf8 ? 3
                                                    : 2) {}

bool Utf8Stream::read(std::string& chunk) {
  chunk.clear();
  raw_.resize(chunk_bytes);
  const std::size_t count = stream_->read(raw_.data(), raw_.size());
  read_bytes_ += count;
  // A file that grew since it was inspected is cut, not followed for ever.
  if (count == 0 || read_bytes_ > max_file_bytes) return false;
  std::string_view bytes(raw_.data(), count);
  const std::size_t skipped = std::min(skip_, bytes.size());
  bytes.remove_prefix(skipped);
  skip_ -= skipped;
  switch (encoding_) {
    case Encoding::utf16_le:
    case Encoding::utf16_be:
      from_utf16(bytes, chunk);
      break;
    case Encoding::windows_1258:
      from_windows_1258(bytes, chunk);
      break;
    default:
      chunk.append(bytes);
  }
  return true;
}

void Utf8Stream::from_utf16(std::string_view bytes, std::string& out) {
  for (const unsigned char byte : bytes) {
    if (odd_byte_ < 0) {
      odd_byte_ = byte;
      continue;
    }
    const auto first = static_cast<std::uint32_t>(odd_byte_);
    const std::uint32_t unit =
        encoding_ == Encoding::utf16_le ? first | byte << 8 : first << 8 | byte;
    odd_byte_ = -1;
    const bool is_high = unit >= 0xD800 && unit <= 0xDBFF;
    const bool is_low = unit >= 0xDC00 && unit <= 0xDFFF;
    if (high_ != 0 && is_low) {
      text::append_utf8(out, 0x10000 + ((high_ - 0xD800) << 10) + (unit - 0xDC00));
      high_ = 0;
      continue;
    }
    if (high_ != 0) text::append_utf8(out, text::replacement_character);
    high_ = is_high ? unit : 0;
    if (!is_high) text::append_utf8(out, is_low ? text::replacement_character : unit);
  }
}

}  // namespace chomay::catalog
