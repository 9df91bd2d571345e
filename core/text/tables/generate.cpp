// Writes the tables of core/text/unicode.cpp from utf8proc's data: only what the fair asks of a
// code point, in a form that is small on the wire. Runs while building: generate FILE.
#include <utf8proc.h>

#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <map>
#include <set>
#include <vector>

#include "core/text/tables/kinds.hpp"

namespace {

using namespace chomay::text::unicode;
using CodePoint = std::int32_t;
using Sequence = std::vector<CodePoint>;

constexpr CodePoint code_points = 0x110000;
std::FILE* out = nullptr;

[[noreturn]] void give_up(const char* why) {
  std::fprintf(stderr, "the tables of core/text: %s\n", why);
  std::exit(1);
}

template <class Numbers>
void array(const char* type, const char* name, const Numbers& numbers) {
  std::fprintf(out, "constexpr %s %s[] = {", type, name);
  int column = 0;
  for (const auto number : numbers)
    std::fprintf(out, "%s%ld,", column++ % 24 == 0 ? "\n" : "", static_cast<long>(number));
  std::fprintf(out, "\n};\n");
}

bool is_hangul(CodePoint at) {
  return at >= CodePoint(hangul_first) && at <= CodePoint(hangul_last);
}

Sequence decomposed(CodePoint code_point) {
  utf8proc_int32_t parts[8];
  int last = 0;
  const auto count = utf8proc_decompose_char(code_point, parts, static_cast<int>(std::size(parts)),
                                             UTF8PROC_DECOMPOSE, &last);
  return {parts, parts + count};
}

/// Of parts that no longer decompose.
Sequence composed(const Sequence& parts) {
  std::vector<utf8proc_int32_t> buffer(parts.begin(), parts.end());
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);
  const auto count = utf8proc_normalize_utf32(
      buffer.data(), static_cast<utf8proc_ssize_t>(buffer.size()), options);
  return {buffer.begin(), buffer.begin() + count};
}

/// What can melt into the letter before it.
std::set<CodePoint> all_seconds() {
  std::set<CodePoint> seconds;
  for (CodePoint at = 0; at < code_points; ++at)
    if (const Sequence parts = decomposed(at); parts.size() > 1)
      seconds.insert(parts.begin() + 1, parts.end());
  return seconds;
}

bool belongs_in_words(utf8proc_category_t category) {
  switch (category) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ND:
      return true;
    default:
      return false;
  }
}

Bound bound_of(unsigned boundclass) {
  switch (boundclass) {
    case UTF8PROC_BOUNDCLASS_OTHER:
    case UTF8PROC_BOUNDCLASS_START:  // of code points that are none
      return Bound::other;
    case UTF8PROC_BOUNDCLASS_CR:
      return Bound::cr;
    case UTF8PROC_BOUNDCLASS_LF:
      return Bound::lf;
    case UTF8PROC_BOUNDCLASS_CONTROL:
      return Bound::control;
    case UTF8PROC_BOUNDCLASS_EXTEND:
      return Bound::extend;
    case UTF8PROC_BOUNDCLASS_ZWJ:
      return Bound::zwj;
    case UTF8PROC_BOUNDCLASS_SPACINGMARK:
      return Bound::spacing_mark;
    case UTF8PROC_BOUNDCLASS_PREPEND:
      return Bound::prepend;
    case UTF8PROC_BOUNDCLASS_REGIONAL_INDICATOR:
      return Bound::regional;
    case UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC:
      return Bound::pictograph;
    case UTF8PROC_BOUNDCLASS_L:
      return Bound::l;
    case UTF8PROC_BOUNDCLASS_V:
      return Bound::v;
    case UTF8PROC_BOUNDCLASS_T:
      return Bound::t;
    case UTF8PROC_BOUNDCLASS_LV:
      return Bound::lv;
    case UTF8PROC_BOUNDCLASS_LVT:
      return Bound::lvt;
    default:
      give_up("a class of graphemes that is not known");
  }
}

Kind kind_of(CodePoint at, const std::set<CodePoint>& seconds) {
  const auto* property = utf8proc_get_property(at);
  const auto category = utf8proc_category(at);
  Kind kind{static_cast<std::uint8_t>(property->combining_class), bound_of(property->boundclass),
            0};
  const auto flag = [&](bool is, Flag flag) { kind.flags |= is ? flag : 0; };
  flag(belongs_in_words(category), in_words);
  flag(category == UTF8PROC_CATEGORY_MN, nonspacing);
  flag(kind.combining == 0 && !seconds.contains(at) && composed(decomposed(at)) == Sequence{at},
       stays);
  flag(utf8proc_tolower(at) != at, has_lower);
  flag(utf8proc_toupper(at) != at, has_upper);
  return kind;
}

/// In two stages: most pages of code points are like another one.
void write_kinds() {
  const auto seconds = all_seconds();
  std::map<Kind, std::size_t> numbers;
  std::map<std::vector<std::uint8_t>, std::size_t> pages;
  std::vector<Kind> kinds;
  std::vector<std::size_t> page_of, kind_in;
  for (CodePoint from = 0; from < code_points; from += CodePoint(page_size)) {
    std::vector<std::uint8_t> page;
    for (CodePoint at = from; at < from + CodePoint(page_size); ++at) {
      const Kind kind = kind_of(at, seconds);
      const auto [found, fresh] = numbers.try_emplace(kind, kinds.size());
      if (fresh) kinds.push_back(kind);
      page.push_back(static_cast<std::uint8_t>(found->second));
    }
    const auto [found, fresh] = pages.try_emplace(page, pages.size());
    if (fresh) kind_in.insert(kind_in.end(), page.begin(), page.end());
    page_of.push_back(found->second);
  }
  if (kinds.size() > 256 || pages.size() > 256) give_up("more kinds than a byte can number");
  array("std::uint8_t", "page_of", page_of);
  array("std::uint8_t", "kind_in", kind_in);
  std::fprintf(out, "constexpr Kind kinds[] = {\n");
  for (const Kind& kind : kinds)
    std::fprintf(out, "{%d,Bound(%d),%d},\n", kind.combining, int(kind.bound), kind.flags);
  std::fprintf(out, "};\n");
}

void write_case(const char* name, utf8proc_int32_t (*other_case)(utf8proc_int32_t)) {
  std::vector<CaseRun> runs;
  for (CodePoint code_point = 0; code_point < code_points; ++code_point) {
    const auto at = static_cast<std::uint32_t>(code_point);
    const std::int32_t distance = other_case(code_point) - code_point;
    if (distance == 0) continue;
    if (!runs.empty() && runs.back().distance == distance) {
      CaseRun& run = runs.back();
      const std::uint32_t step = at - run.last;
      if (run.first == run.last ? step <= 2 : step == run.step) {
        run.step = step;
        run.last = at;
        continue;
      }
    }
    runs.push_back({at, at, 1, distance});
  }
  std::fprintf(out, "constexpr CaseRun %s[] = {\n", name);
  for (const CaseRun& run : runs)
    std::fprintf(out, "{%u,%u,%u,%d},\n", run.first, run.last, run.step, run.distance);
  std::fprintf(out, "};\n");
}

/// One step each: the last part by itself, and whoever stands for all before it.
void write_decompositions() {
  std::map<CodePoint, Sequence> all;
  std::map<Sequence, CodePoint> whole;  // who decomposes to this
  for (CodePoint at = 0; at < code_points; ++at) {
    if (is_hangul(at)) continue;
    const Sequence parts = decomposed(at);
    if (parts == Sequence{at}) continue;
    all[at] = parts;
    if (parts.size() > 1) whole.try_emplace(parts, at);
  }
  std::vector<CodePoint> low, high, second_of, seconds;
  std::map<CodePoint, std::size_t> number_of_second;
  std::fprintf(out, "constexpr DecomposedRun decomposed_runs[] = {\n");
  CodePoint before = -2;
  for (const auto& [code_point, parts] : all) {
    if (code_point != before + 1) std::fprintf(out, "{%d,%zu},\n", code_point, low.size());
    before = code_point;
    const Sequence front(parts.begin(), parts.size() > 1 ? parts.end() - 1 : parts.end());
    const CodePoint first = front.size() == 1 ? front.front() : whole.at(front);
    const CodePoint second = parts.size() > 1 ? parts.back() : 0;
    low.push_back(first & 0xFFFF);
    high.push_back(first >> 16);
    const auto [number, fresh] = number_of_second.try_emplace(second, seconds.size());
    if (fresh) seconds.push_back(second);
    const bool again = second != 0 && composed({first, second}) == Sequence{code_point};
    second_of.push_back(CodePoint(number->second) * 2 + (again ? 1 : 0));
  }
  std::fprintf(out, "{%d,%zu},\n};\n", code_points, low.size());
  if (seconds.size() > 128) give_up("more marks than half a byte's numbers");
  array("std::uint16_t", "first_low", low);
  array("std::uint8_t", "first_high", high);
  array("std::uint32_t", "seconds", seconds);
  array("std::uint8_t", "second_of", second_of);  // twice its number, odd: the two compose again
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) give_up("usage: generate FILE");
  out = std::fopen(arguments[1], "w");
  if (!out) give_up("the file can't be written");
  write_kinds();
  write_case("lower_runs", utf8proc_tolower);
  write_case("upper_runs", utf8proc_toupper);
  write_decompositions();
  if (std::fclose(out) != 0) give_up("the file can't be written");
  return 0;
}
