#include "core/catalog/finding.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "core/catalog/field_text.hpp"
#include "core/text/format.hpp"
#include "core/text/utf8.hpp"

namespace chomay::catalog {
namespace {

struct Sentence {
  std::string_view code;
  Level level;
  std::string_view vi, en;
};

constexpr Sentence sentences[] = {
#define FINDING(name, code, level, vi, en) {code, Level::level, vi, en},
#include "core/catalog/finding_texts.def"
#undef FINDING
};

const Sentence& sentence_of(Fault fault) {
  return sentences[static_cast<std::size_t>(fault)];
}

// Labels are written in small letters; at the start of a sentence the first becomes a capital.
std::string capitalised(std::string_view words) {
  std::string out(words);
  if (out.starts_with("đ"))
    out.replace(0, 2, "Đ");
  else if (!out.empty() && out[0] >= 'a' && out[0] <= 'z')
    out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out;
}

std::string filled(std::string_view sentence, std::initializer_list<Value> values,
                   std::string Value::*language) {
  std::string out;
  for (std::size_t at = 0; at < sentence.size();) {
    const bool slot = sentence[at] == '{' && at + 2 < sentence.size() && sentence[at + 2] == '}';
    if (!slot) {
      out += sentence[at++];
      continue;
    }
    const auto index = static_cast<std::size_t>(sentence[at + 1] - '0');
    if (index < values.size()) {
      const std::string& words = values.begin()[index].*language;
      out += at == 0 ? capitalised(words) : words;
    }
    at += 3;
  }
  return out;
}

}  // namespace

std::string_view level_name(Level level) {
  constexpr std::array<std::string_view, 3> names{"info", "warning", "error"};
  return names[static_cast<std::size_t>(level)];
}

Value::Value(std::int64_t number) : vi(text::grouped(number)), en(text::grouped(number, ',')) {}

std::string shown(std::string_view cell) {
  constexpr std::size_t most_characters = 40;
  constexpr char32_t no_break_space = 0xA0;
  std::string out;
  std::size_t characters = 0;
  for (std::size_t at = 0; at < cell.size();) {
    const auto [code_point, length] = text::decode(cell, at);
    at += length;
    if (characters++ == most_characters) return out + "…";
    if (code_point == no_break_space)
      out += ' ';
    else if (is_visible(code_point))
      text::append_utf8(out, code_point);
    else
      out += code_point_name(code_point);
  }
  return out;
}

std::string to_line(const Finding& finding, Language language) {
  constexpr std::array<std::string_view, 3> vi{"ghi chú", "cảnh báo", "lỗi"};
  constexpr std::array<std::string_view, 3> en{"note", "warning", "error"};
  const auto level = static_cast<std::size_t>(finding.level);
  std::string line = finding.file;
  if (finding.row != 0) line += ':' + std::to_string(finding.row);
  if (finding.column != 0) line += ':' + std::to_string(finding.column);
  line += ' ';
  line += language == Language::vi ? vi[level] : en[level];
  line += ' ';
  line += finding.code;
  if (!finding.column_name.empty()) line += " (" + finding.column_name + ")";
  line += ": ";
  line += finding.message(language);
  return line;
}

Level level_of(Fault fault) {
  return sentence_of(fault).level;
}

Finding make_finding(Fault fault, std::string_view file, Place place,
                     std::initializer_list<Value> values) {
  const Sentence& sentence = sentence_of(fault);
  return {sentence.level,
          sentence.code,
          std::string(file),
          place.row,
          place.column,
          std::string(place.column_name),
          filled(sentence.vi, values, &Value::vi),
          filled(sentence.en, values, &Value::en)};
}

void FileFindings::add(Fault fault, Place place, std::initializer_list<Value> values) {
  if (findings_.size() >= most) {
    ++left_out_;
    return;
  }
  findings_.push_back(make_finding(fault, file_, place, values));
}

std::vector<Finding> FileFindings::take() {
  std::stable_sort(findings_.begin(), findings_.end(), [](const Finding& a, const Finding& b) {
    return std::tie(a.row, a.column) < std::tie(b.row, b.column);
  });
  if (left_out_ != 0)
    findings_.push_back(
        make_finding(Fault::more_findings, file_, {}, {static_cast<std::int64_t>(left_out_)}));
  left_out_ = 0;
  return std::move(findings_);
}

}  // namespace chomay::catalog
