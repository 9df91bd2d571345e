#include "papers.hpp"

namespace dossier {

PaperView paper_of(int32_t product, const PaperKind& kind) {
  const auto state = static_cast<State>(paper_number(product, kind.kind, PaperNumber::state));
  const int64_t until = paper_number(product, kind.kind, PaperNumber::expires_on);
  return {kind, state, paper_number(product, kind.kind, PaperNumber::required) == 1,
          until - today()};
}

std::string state_words(const PaperView& paper) {
  if (paper.state != State::expiring) return std::string(look_of(paper.state).one.said());
  if (paper.days_left == 0) return std::string(say("Hết hạn hôm nay", "Expires today"));
  const std::string days = std::to_string(paper.days_left);
  if (!is_english()) return "Còn " + days + " ngày";
  return days + (paper.days_left == 1 ? " day left" : " days left");
}

int count_of(int32_t product, const StateLook& look) {
  const int all = chomay::dossier(product, look.field);
  return look.state == State::approved ? all - chomay::dossier(product, Dossier::expiring) : all;
}

void draw_meter(int32_t product) {
  for (const StateLook& look : looks)
    if (look.state != State::not_applicable)
      for (int left = count_of(product, look); left > 0; --left) meter_segment(look.segment);
  std::string words;
  each_count(product, [&](const StateLook&, const std::string& count) {
    words += words.empty() ? count : ", " + count;
  });
  const bool kiosk = form() == Form::kiosk;
  meter(words, kiosk ? 12 : 6, kiosk ? 6 : 3);
}

std::string share_words(int32_t product, Words title) {
  return std::string(title.said()) + ' ' +
         std::to_string(chomay::dossier(product, Dossier::approved)) + '/' +
         std::to_string(chomay::dossier(product, Dossier::total));
}

std::string page_address(int32_t product) {
  return "/ho-so/" + product_text(product, ProductText::slug);
}

}  // namespace dossier
