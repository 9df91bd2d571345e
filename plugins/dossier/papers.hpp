// The eight papers: their names, icons and meaning in plain words, and how a state looks and reads.
#pragma once
#include "chomay.hpp"

namespace dossier {

using namespace chomay;

struct Words {
  std::string_view vi, en;
  std::string_view said() const { return say(vi, en); }
};

struct PaperKind {
  Paper kind;
  Icon icon;
  Words name, meaning;
};
inline constexpr int paper_count = 8;
extern const PaperKind papers[paper_count];

struct StateLook {
  State state;
  Icon icon;
  Ink ink;
  Tone tone;
  Fill segment;
  Words one;    // on a paper: "Đã kiểm duyệt"
  Words count;  // after a number: "đã kiểm duyệt"
  Dossier field;
};
const StateLook& look_of(State state);

/// A paper of one product, as the catalogue has it today.
struct PaperView {
  const PaperKind& kind;
  State state;
  bool required;
  int64_t days_left;  // of one that is expiring
};
PaperView paper_of(int32_t product, const PaperKind& kind);

/// "Còn 21 ngày" for one that expires, else the state's word.
std::string state_words(const PaperView& paper);
/// "7 đã kiểm duyệt" for each state that occurs, the good ones first; `use(look, words)`.
template <class Use>
void each_count(int32_t product, Use use);

/// How many of a state, where approved means: and not about to expire.
int count_of(int32_t product, const StateLook& look);
extern const StateLook looks[7];

template <class Use>
void each_count(int32_t product, Use use) {
  for (const StateLook& look : looks) {
    const int count = count_of(product, look);
    if (count == 0 || look.state == State::not_applicable) continue;
    use(look, std::to_string(count) + ' ' + std::string(look.count.said()));
  }
}

/// One segment a paper that applies, with the sense in words.
void draw_meter(int32_t product);
/// "Hồ sơ 7/8"
std::string share_words(int32_t product, Words title);
std::string page_address(int32_t product);

}  // namespace dossier
