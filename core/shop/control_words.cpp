// The words of core/ui's own controls and keyboard, out of the one table.
#include "core/shop/screens.hpp"
#include "core/shop/strings.hpp"

namespace chomay::shop {

ui::ControlWords control_words(Language language) {
  const auto s = [&](Str id) { return str(id, language); };
  return {.close = s(Str::close),
          .clear = s(Str::clear_text),
          .less = s(Str::stepper_less),
          .more = s(Str::stepper_more),
          .from = s(Str::range_from),
          .to = s(Str::range_to)};
}

ui::KeyboardWords keyboard_words(Language language) {
  const auto s = [&](Str id) { return str(id, language); };
  return {.name = s(Str::kb_name),
          .space = s(Str::kb_space),
          .search = s(Str::search_do),
          .done = s(Str::kb_done),
          .line = s(Str::kb_line),
          .erase = s(Str::kb_erase),
          .shift = s(Str::kb_shift),
          .hide = s(Str::kb_hide),
          .numbers = s(Str::kb_numbers),
          .letters = s(Str::kb_letters),
          .language = s(Str::kb_language),
          .tones = {s(Str::tone_huyen), s(Str::tone_hoi), s(Str::tone_nga), s(Str::tone_sac),
                    s(Str::tone_nang)},
          .clear_tone = s(Str::tone_clear)};
}

}  // namespace chomay::shop
