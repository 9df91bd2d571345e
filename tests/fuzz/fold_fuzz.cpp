// Any bytes through everything of core/text: results stay valid UTF-8, bounded, and stable.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/text/collate.hpp"
#include "core/text/fold.hpp"
#include "core/text/format.hpp"
#include "core/text/nfc.hpp"
#include "core/text/residue.hpp"
#include "core/text/syllable.hpp"
#include "core/text/utf8.hpp"
#include "core/text/words.hpp"

using namespace chomay::text;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check_word(std::string_view word) {
  for (const auto& candidate : decode_residue(word)) {
    const auto syllable = parse_syllable(candidate);
    require(syllable && tone_fits(*syllable) && compose(*syllable) == candidate);
  }
  if (const auto syllable = parse_syllable(word)) {
    for (const auto style : {ToneStyle::classic, ToneStyle::modern}) {
      require(parse_syllable(compose(*syllable, style)) == syllable);
    }
  }
  std::size_t length = 0;
  for (const auto piece : split_joined(word, syllable_cost)) length += piece.size();
  require(length == 0 || length == word.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t longest = 4000;
  const std::string_view text(reinterpret_cast<const char*>(data), std::min(size, longest));
  const auto composed = nfc(text);
  require(is_valid_utf8(composed) && is_nfc(composed));
  for (const auto& result : {lower(text), fold(text), exact_key(text), to_valid_utf8(text)}) {
    require(is_valid_utf8(result) && result.size() <= 8 * text.size());
  }
  require(exact_key(composed) == exact_key(text));
  require(sort_key(composed) == sort_key(text));
  require(is_ascii(slug(text)) && slug(text).size() <= 64);
  require(clip_utf8(composed, 10).size() <= 10 && is_valid_utf8(clip_utf8(composed, 10)));
  std::size_t end = 0;
  for_each_word(text, [&](WordRange range) {
    require(range.begin >= end && range.end > range.begin && range.end <= text.size());
    end = range.end;
    check_word(range.of(text));
  });
  return 0;
}
