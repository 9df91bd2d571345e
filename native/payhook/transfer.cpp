#include "native/payhook/transfer.hpp"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/catalog/field_date.hpp"
#include "core/notice/notice.hpp"

namespace chomay::payhook {
namespace {

constexpr double largest_whole = 9'007'199'254'740'991;  // of a JSON number

tl::unexpected<Error> bad_field(const char* name) {
  const std::string field(name);
  return fail("payhook.body", "Tin của dịch vụ thiếu hoặc sai trường “" + field + "”.",
              "The service's message lacks the field “" + field + "”, or it is wrong.");
}

const nlohmann::json* field(const nlohmann::json& object, const char* name) {
  const auto found = object.find(name);
  return found == object.end() ? nullptr : &*found;
}

}  // namespace

Expected<std::string> text_of(const nlohmann::json& object, const char* name) {
  const auto* value = field(object, name);
  if (!value || !value->is_string()) return bad_field(name);
  return value->get<std::string>();
}

Expected<std::int64_t> whole_number_of(const nlohmann::json& object, const char* name) {
  const auto* value = field(object, name);
  if (!value || !value->is_number()) return bad_field(name);
  const double number = value->get<double>();
  if (std::abs(number) > largest_whole || number != std::floor(number)) return bad_field(name);
  return static_cast<std::int64_t>(number);
}

Expected<Instant> time_of(const nlohmann::json& object, const char* name) {
  const auto text = text_of(object, name);
  if (!text) return tl::unexpected(text.error());
  const auto read = catalog::read_instant(*text + "+07:00");
  if (text->size() != 19 || read.reading != catalog::DateReading::exact) return bad_field(name);
  return read.instant;
}

Expected<nlohmann::json> read_object(std::string_view body) {
  auto json = nlohmann::json::parse(body, nullptr, false);
  if (!json.is_object())
    return fail("payhook.body", "Tin của dịch vụ không phải một đối tượng JSON trọn vẹn.",
                "The service's message is not a whole JSON object.");
  return json;
}

std::string reference_or(std::string reference, const std::string& instead) {
  const bool fits =
      !reference.empty() && reference.size() <= notice::longest_reference &&
      reference.front() != ' ' && reference.back() != ' ' &&
      std::all_of(reference.begin(), reference.end(), [](char c) { return c >= ' ' && c <= '~'; });
  return fits ? reference : instead;
}

}  // namespace chomay::payhook
