#include "core/vietqr/tlv.hpp"

#include <algorithm>

#include "core/text/utf8.hpp"

namespace chomay::vietqr {
namespace {

std::optional<std::size_t> two_digits(std::string_view text) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  if (text.size() < 2 || !digit(text[0]) || !digit(text[1])) return std::nullopt;
  return static_cast<std::size_t>(text[0] - '0') * 10 + static_cast<std::size_t>(text[1] - '0');
}

std::string place(std::string_view inside, std::string_view id) {
  return (inside.empty() ? "" : std::string(inside) + '.') + std::string(id);
}

std::string shown(std::string_view rest) {
  return std::string(text::clip_utf8(rest, 8));
}

tl::unexpected<Error> wrong_length(const std::string& field, std::size_t stated,
                                   std::string_view rest) {
  return fail("vietqr.length",
              "Trường " + field + " ghi độ dài " + std::to_string(stated) + ", nhưng sau đó còn “" +
                  shown(rest) + "” không phải trường nào.",
              "Field " + field + " states the length " + std::to_string(stated) + ", but “" +
                  shown(rest) + "” after it is no field.");
}

tl::unexpected<Error> cut_short(const std::string& field, std::string_view rest) {
  const std::string stated = shown(rest.substr(2, 2));
  const std::string left = std::to_string(rest.size() - std::min<std::size_t>(4, rest.size()));
  return fail("vietqr.length",
              "Trường " + field + " ghi độ dài “" + stated + "” nhưng chỉ còn " + left + " ký tự.",
              "Field " + field + " states the length “" + stated + "” but only " + left +
                  " characters are left.");
}

}  // namespace

Expected<Fields> Fields::read(std::string_view text, std::string_view inside) {
  Fields out;
  for (std::string_view rest = text; !rest.empty();) {
    const std::string id = place(inside, rest.substr(0, 2));
    if (!two_digits(rest) && !out.fields_.empty())
      return wrong_length(place(inside, out.fields_.back().id), out.fields_.back().value.size(),
                          rest);
    if (!two_digits(rest))
      return fail("vietqr.field", "Mã trường phải là hai chữ số; ở đây là “" + shown(rest) + "”.",
                  "A field's id is two digits; here stands “" + shown(rest) + "”.");
    const auto length = two_digits(rest.substr(2));
    if (!length || *length > rest.size() - 4) return cut_short(id, rest);
    if (out.find(rest.substr(0, 2)))
      return fail("vietqr.field", "Trường " + id + " có hai lần.",
                  "Field " + id + " stands twice.");
    out.fields_.push_back({rest.substr(0, 2), rest.substr(4, *length)});
    rest.remove_prefix(4 + *length);
  }
  return out;
}

std::optional<std::string_view> Fields::find(std::string_view id) const {
  const auto found = std::find_if(fields_.begin(), fields_.end(),
                                  [&](const Field& field) { return field.id == id; });
  return found == fields_.end() ? std::nullopt : std::optional(found->value);
}

void append(std::string& text, std::string_view id, std::string_view value) {
  text += id;
  text += static_cast<char>('0' + value.size() / 10);
  text += static_cast<char>('0' + value.size() % 10);
  text += value;
}

}  // namespace chomay::vietqr
