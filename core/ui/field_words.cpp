#include "core/ui/field_words.hpp"

#include <algorithm>
#include <cmath>

namespace chomay::ui {
namespace {
constexpr float caret_width = 2;  // px
}

FieldWords::FieldWords(Engine& engine, const TextEdit& edit, const Run& look, Rect hole, float line)
    : e_(engine), edit_(edit), look_(look), hole_(hole), line_(line) {
  look_.text = edit.value();
  if (!edit.several_lines()) {
    lines_.push_back({0, static_cast<std::uint32_t>(edit.value().size())});
    return;
  }
  lines_ = wrap_lines(edit.value(), hole.w, [&](std::string_view part) {
    Run run = look_;
    run.text = part;
    return e_.width_of(run);
  });
}

float FieldWords::x_of(const TextLine& line, std::uint32_t at) const {
  Run head = look_;
  head.text = std::string_view(edit_.value()).substr(line.begin, at - line.begin);
  const float x = e_.width_of(head);
  // Spaces that hang beyond the edge take the caret no further.
  return edit_.several_lines() ? std::min(x, hole_.w - caret_width) : x;
}

Rect FieldWords::caret(std::uint32_t at) const {
  const std::size_t line = line_of_caret(lines_, at);
  return {x_of(lines_[line], at), line_ * static_cast<float>(line), caret_width, line_};
}

/// Behind its last letter; where the line wraps, before the space that hangs there.
std::uint32_t FieldWords::last_place(std::size_t line) const {
  const std::uint32_t end = lines_[line].end;
  const bool wraps = line + 1 < lines_.size() && lines_[line + 1].begin == end;
  return wraps ? edit_.before(end) : end;
}

std::uint32_t FieldWords::byte_at(float x, float y) const {
  const auto wanted = static_cast<std::ptrdiff_t>(std::floor(y / line_));
  const auto line = static_cast<std::size_t>(
      std::clamp<std::ptrdiff_t>(wanted, 0, static_cast<std::ptrdiff_t>(lines_.size()) - 1));
  const std::uint32_t last = last_place(line);
  std::uint32_t at = lines_[line].begin;
  float left = 0;
  while (at < last) {
    const std::uint32_t next = edit_.after(at);
    const float right = x_of(lines_[line], next);
    if (x < (left + right) / 2) break;
    left = right;
    at = next;
  }
  return at;
}

std::uint32_t FieldWords::line_begin(std::uint32_t at) const {
  return lines_[line_of_caret(lines_, at)].begin;
}
std::uint32_t FieldWords::line_end(std::uint32_t at) const {
  return last_place(line_of_caret(lines_, at));
}

FieldWords::Offset FieldWords::following(Offset offset) const {
  const Rect at = caret(edit_.caret());
  if (edit_.several_lines()) {
    offset.y = std::clamp(offset.y, std::max(0.f, at.y + line_ - hole_.h), at.y);
    return {0, offset.y};
  }
  const float whole = x_of(lines_[0], lines_[0].end);
  offset.x = std::clamp(offset.x, std::max(0.f, at.x - hole_.w + air), at.x);
  return {std::clamp(offset.x, 0.f, std::max(0.f, whole - hole_.w + air)), 0};
}

/// The boxes, line by line, of a part of the text.
void FieldWords::mark(std::uint32_t from, std::uint32_t to, FunctionRef<void(Rect)> paint) const {
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const TextLine& line = lines_[i];
    const bool newline = to > line.end && i + 1 < lines_.size();  // it is marked too
    if (from > line.end || to < line.begin || (from == to)) continue;
    const float left = x_of(line, std::max(from, line.begin));
    const float right = x_of(line, std::min(to, line.end)) + (newline ? air : 0);
    if (right > left) paint({left, line_ * static_cast<float>(i), right - left, line_});
  }
}

void FieldWords::draw(Offset offset, bool focused) const {
  const float x = hole_.x - offset.x, y = hole_.y - offset.y;
  if (focused)
    mark(edit_.selection_begin(), edit_.selection_end(), [&](Rect box) {
      fill_rect(*e_.list, {x + box.x, y + box.y, box.w, box.h}, 3, e_.fill(Fill::primary, 0.25f));
    });
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const float top = y + line_ * static_cast<float>(i);
    if (!e_.shown({x, top, hole_.w + offset.x, line_})) continue;
    const auto part =
        std::string_view(edit_.value()).substr(lines_[i].begin, lines_[i].end - lines_[i].begin);
    e_.draw_glyphs(x, e_.baseline_in(top, line_, look_.size), look_, part);
  }
  mark(edit_.preedit_begin(), edit_.preedit_end(), [&](Rect box) {
    const float baseline = e_.baseline_in(y + box.y, line_, look_.size);
    fill_rect(*e_.list, {x + box.x, baseline + 3, box.w, 2}, 0, e_.fill(Fill::primary));
  });
}

}  // namespace chomay::ui
