#include "core/ui/fonts.hpp"

#include "core/text/utf8.hpp"

namespace chomay::ui {

Face face_of(Weight weight) {
  return static_cast<Face>(weight);
}

Face face_of(IconWeight weight) {
  return static_cast<Face>(static_cast<int>(Face::icons_regular) + static_cast<int>(weight));
}

namespace {
ImFont* add(std::span<const std::byte> bytes) {
  if (bytes.empty()) return nullptr;
  ImFontConfig config;
  config.FontDataOwnedByAtlas = false;
  // A negative size makes ImGui scale by em, so that 16 means what 16 px means in the design.
  config.SizePixels = -16;
  // … and turns the sign of its limit on advances, which therefore is given negative.
  config.GlyphMaxAdvanceX = -1e6f;
  // The atlas never writes to the bytes; its C interface just isn't const.
  void* data = const_cast<std::byte*>(bytes.data());
  return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(data, static_cast<int>(bytes.size()), -16,
                                                    &config);
}
}  // namespace

void FontSet::load(const Fonts& fonts) {
  const std::array<std::span<const std::byte>, 8> bytes{
      fonts.regular,   fonts.medium,        fonts.semibold,   fonts.bold,
      fonts.extrabold, fonts.icons_regular, fonts.icons_fill, fonts.icons_bold};
  for (std::size_t i = 0; i < bytes.size(); ++i)
    if (!own_[i]) own_[i] = add(bytes[i]);
  faces_ = own_;
  const auto stand_in = [&](Face missing, Face other) {
    ImFont*& face = faces_[static_cast<std::size_t>(missing)];
    if (!face) face = faces_[static_cast<std::size_t>(other)];
  };
  if (!faces_[0]) faces_[0] = ImGui::GetIO().Fonts->AddFontDefault();
  stand_in(Face::medium, Face::regular);
  stand_in(Face::bold, Face::regular);
  stand_in(Face::semibold, Face::bold);
  stand_in(Face::extrabold, Face::bold);
  stand_in(Face::icons_regular, Face::regular);
  stand_in(Face::icons_fill, Face::icons_regular);
  stand_in(Face::icons_bold, Face::icons_regular);
}

ImFontBaked* FontSet::baked(Face face, float size) const {
  return faces_[static_cast<std::size_t>(face)]->GetFontBaked(size, density_);
}

float FontSet::advance(Face face, float size, char32_t c) const {
  return baked(face, size)->GetCharAdvance(static_cast<ImWchar>(c > 0xFFFF ? 0xFFFD : c));
}

float FontSet::width(Face face, float size, float tracking, std::string_view text) const {
  ImFontBaked* font = baked(face, size);
  float width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded letter = text::decode(text, at);
    at += letter.length;
    const char32_t c = letter.code_point > 0xFFFF ? 0xFFFD : letter.code_point;
    width += font->GetCharAdvance(static_cast<ImWchar>(c)) + tracking * size;
  }
  return width;
}

float FontSet::digit_cell(Face face, float size) const {
  return size * (face >= Face::semibold ? 0.73f : 0.71f);
}

}  // namespace chomay::ui
