// chomay telex: lines of keystrokes become text, as the kiosk's keyboard types them.
#include <cstdio>
#include <iostream>
#include <optional>

#include "core/text/telex.hpp"
#include "core/text/utf8.hpp"
#include "native/cli/command.hpp"

namespace chomay::native {
namespace {

constexpr std::size_t longest_line = 100'000;  // bytes; the rest of a line is left out

int run(Arguments& arguments, Language language);

}  // namespace

extern const Command telex_command;
const Command telex_command{
    "telex",
    "telex [--method telex|vni] [--tone old|new] < KEYSTROKES",
    {"Gõ tiếng Việt: mỗi dòng phím vào, một dòng chữ ra. \\b là phím xoá lùi, \\\\ là dấu \\.",
     "Types Vietnamese: a line of keys in, a line of text out. \\b is backspace, \\\\ a "
     "backslash."},
    run};

namespace {

/// A line as a field would hold it.
class Line {
public:
  Line(text::KeyTable table, text::ToneStyle style) : composer_(table, style) {}

  void press(std::string_view keys) {
    const auto all = text::to_utf32(keys);
    for (std::size_t i = 0; i < all.size(); ++i) {
      const bool escape = all[i] == U'\\' && i + 1 < all.size();
      if (all[i] == U'\b' || (escape && all[i + 1] == U'b')) {
        apply(composer_.backspace());
      } else {
        apply(composer_.type(all[i]));
      }
      if (escape && (all[i + 1] == U'b' || all[i + 1] == U'\\')) ++i;
    }
    apply(composer_.finish());
  }

  std::string text() const { return text::to_utf8(text_); }

private:
  void apply(const text::Edit& edit) {
    text_.resize(text_.size() - std::min<std::size_t>(edit.erase, text_.size()));
    text_ += text::to_utf32(edit.insert);
    composer_.follow(text());
  }

  text::Composer composer_;
  std::u32string text_;
};

int run(Arguments& arguments, Language language) {
  const auto method = arguments.option("--method"), tone = arguments.option("--tone");
  const bool good = (!method || method == "telex" || method == "vni") &&
                    (!tone || tone == "old" || tone == "new") && arguments.is_done();
  if (!good) return usage(telex_command, language);
  const auto table = method == "vni" ? text::KeyTable::vni : text::KeyTable::telex;
  const auto style = tone == "new" ? text::ToneStyle::modern : text::ToneStyle::classic;
  for (std::string keys; std::getline(std::cin, keys);) {
    if (!keys.empty() && keys.back() == '\r') keys.pop_back();
    Line line(table, style);
    line.press(text::clip_utf8(keys, longest_line));
    std::puts(line.text().c_str());
  }
  return exit_good;
}

}  // namespace
}  // namespace chomay::native
