// The papers of one product, as the catalogue has them today.
#pragma once
#include "chomay_papers.hpp"

namespace dossier {

using namespace chomay;

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
