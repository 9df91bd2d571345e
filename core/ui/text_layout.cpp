#include "core/ui/text_layout.hpp"

#include <algorithm>

#include "core/text/utf8.hpp"

namespace chomay::ui {
namespace {

constexpr float slack = 0.05f;  // rounding must not wrap what was measured to fit

class Breaker {
public:
  Breaker(std::span<const TextRun> runs, float width, int max_lines)
      : runs_(runs), width_(width), max_lines_(max_lines) {}

  TextLayout run() {
    out_.line_widths.push_back(0);
    for (std::uint32_t r = 0; r < runs_.size() && !full_; ++r) add_run(r);
    measure_rest();
    for (const float line : out_.line_widths) out_.widest = std::max(out_.widest, line);
    return std::move(out_);
  }

private:
  void add_run(std::uint32_t r) {
    const std::string_view text = runs_[r].text;
    for (std::uint32_t at = 0; at < text.size() && !full_;) {
      std::uint32_t end = at;
      if (text[at] == '\n') {
        paragraph();
        ++at;
        continue;
      }
      if (text[at] == ' ') {
        while (end < text.size() && text[end] == ' ') ++end;
        add_space(r, at, end);
      } else {
        while (end < text.size() && text[end] != ' ' && text[end] != '\n') ++end;
        add_word(r, at, end);
      }
      at = end;
    }
  }

  float measure(std::uint32_t r, std::uint32_t begin, std::uint32_t end) const {
    return runs_[r].width(runs_[r].text.substr(begin, end - begin));
  }

  std::uint32_t line() const { return out_.lines() - 1; }

  void paragraph() {
    natural_ = 0;
    new_line();
  }

  void new_line() {
    if (max_lines_ > 0 && static_cast<int>(out_.lines()) >= max_lines_) {
      full_ = true;
      cut();
      return;
    }
    out_.line_widths.push_back(0);
    x_ = space_ = 0;
  }

  void add_space(std::uint32_t r, std::uint32_t begin, std::uint32_t end) {
    const float w = measure(r, begin, end);
    natural_ += w;
    if (x_ > 0) space_ += w;  // spaces at a line's start vanish
  }

  void add_word(std::uint32_t r, std::uint32_t begin, std::uint32_t end) {
    const float w = measure(r, begin, end);
    natural_ += w;
    out_.natural = std::max(out_.natural, natural_);
    // A word that touches the one before (“giá” + “.” in another weight) stays with it.
    if (x_ + space_ + w > width_ + slack && x_ > 0 && space_ > 0) new_line();
    if (full_) return;
    if (x_ + space_ + w > width_ + slack && w > width_ + slack)
      split(r, begin, end);
    else
      append(r, begin, end, w);
  }

  void split(std::uint32_t r, std::uint32_t begin, std::uint32_t end) {
    const std::string_view text = runs_[r].text;
    while (begin < end && !full_) {
      std::uint32_t fit = begin;
      float taken = 0;
      while (fit < end) {
        const std::uint32_t next = fit + text::decode(text, fit).length;
        const float w = measure(r, begin, next);
        if (x_ + space_ + w > width_ + slack && fit > begin) break;
        if (x_ + space_ + w > width_ + slack && x_ > 0) break;
        fit = next;
        taken = w;
      }
      if (fit > begin) append(r, begin, fit, taken);
      begin = fit;
      if (begin < end) new_line();
    }
  }

  void append(std::uint32_t r, std::uint32_t begin, std::uint32_t end, float w) {
    // Joined with the piece before it when only spaces part them, so that few pieces are drawn.
    if (!out_.pieces.empty()) {
      TextPiece& last = out_.pieces.back();
      if (last.run == r && last.line == line() && x_ > 0) {
        last.end = end;
        last.width = x_ + space_ + w - last.x;
        finish(x_ + space_ + w);
        return;
      }
    }
    out_.pieces.push_back({r, begin, end, line(), x_ + space_, w});
    finish(x_ + space_ + w);
  }

  void finish(float x) {
    x_ = x;
    space_ = 0;
    out_.line_widths.back() = x;
  }

  /// Shortens the last line until the ellipsis fits.
  void cut() {
    while (!out_.pieces.empty() && out_.pieces.back().line == line()) {
      TextPiece& piece = out_.pieces.back();
      const TextRun& run = runs_[piece.run];
      const float dots = run.width("…");
      const std::string_view text = run.text;
      while (piece.end > piece.begin &&
             piece.x + measure(piece.run, piece.begin, piece.end) + dots > width_ + slack) {
        do --piece.end;
        while (piece.end > piece.begin &&
               (static_cast<unsigned char>(text[piece.end]) & 0xC0) == 0x80);
      }
      while (piece.end > piece.begin && text[piece.end - 1] == ' ') --piece.end;
      if (piece.end > piece.begin || out_.pieces.size() == 1) {
        piece.width = measure(piece.run, piece.begin, piece.end) + dots;
        piece.ellipsis = true;
        out_.line_widths.back() = piece.x + piece.width;
        return;
      }
      out_.pieces.pop_back();
    }
  }

  /// The natural width counts what was cut as well.
  void measure_rest() {
    if (!full_) return;
    float line = 0;
    for (const TextRun& run : runs_) {
      std::string_view text = run.text;
      while (true) {
        const std::size_t stop = text.find('\n');
        line += run.width(text.substr(0, stop));
        out_.natural = std::max(out_.natural, line);
        if (stop == std::string_view::npos) break;
        text.remove_prefix(stop + 1);
        line = 0;
      }
    }
  }

  std::span<const TextRun> runs_;
  float width_;
  int max_lines_;
  TextLayout out_;
  float x_ = 0, space_ = 0, natural_ = 0;
  bool full_ = false;
};

}  // namespace

TextLayout lay_out(std::span<const TextRun> runs, float width, int max_lines) {
  return Breaker(runs, width, max_lines).run();
}

}  // namespace chomay::ui
