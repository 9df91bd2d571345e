// Any keys through the Composer, in any field: what it writes stays valid, composed and bounded,
// and it never takes back more than its own word and one grapheme.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "core/text/nfc.hpp"
#include "core/text/telex.hpp"
#include "core/text/utf8.hpp"

using namespace chomay::text;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

struct Field {
  Composer composer;
  std::u32string text;

  void apply(const Edit& edit) {
    const auto word = count_code_points(composer.word());
    require(is_valid_utf8(edit.insert) && edit.insert.size() <= 200);
    require(edit.erase <= 64);
    text.resize(text.size() - std::min<std::size_t>(edit.erase, text.size()));
    text += to_utf32(edit.insert);
    require(word <= 32 && is_nfc(composer.word()));
    require(to_utf8(text).ends_with(composer.word()));
  }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  const auto table = data[0] & 1 ? KeyTable::vni : KeyTable::telex;
  const auto style = data[0] & 2 ? ToneStyle::modern : ToneStyle::classic;
  Field field{Composer(table, style), {}};
  const auto keys =
      to_utf32({reinterpret_cast<const char*>(data + 1), std::min<std::size_t>(size - 1, 4000)});
  for (const char32_t key : keys) {
    switch (key) {
      case U'\b':
        field.apply(field.composer.backspace());
        break;
      case U'\n':
        field.apply(field.composer.finish());
        break;
      case U'\t':  // the caret goes to another word
        field.text.resize(field.text.size() / 2);
        field.composer.follow(to_utf8(field.text));
        break;
      case 1:
      case 2:
      case 3:
      case 4:
      case 5:
        field.apply(field.composer.tone(static_cast<Tone>(key)));
        break;
      default:
        field.apply(field.composer.type(key));
    }
  }
  // Only the field composes across words; each key gave at most its own letter.
  require(field.text.size() <= 2 * keys.size());
  return 0;
}
