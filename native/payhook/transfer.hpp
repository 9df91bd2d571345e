// One transfer as a bank's service told it, after its signature was found good. What the services
// have in common ends here: everything behind it knows none of them.
#pragma once
#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "core/ports/result.hpp"
#include "core/ports/time.hpp"

namespace chomay::payhook {

struct Transfer {
  std::string id;  // the service's own, "sepay:92704": the same delivery has the same one
  bool incoming = false;
  std::string account;      // whose account was moved
  std::int64_t amount = 0;  // đồng
  Instant when;
  std::string reference;  // the bank's own, or the id where the bank gave none
  std::string words;      // what the payer wrote, and what banks made of it
};

/// One field of a JSON object, as the type it must have. Errors: payhook.body, with its name.
Expected<std::string> text_of(const nlohmann::json&, const char* name);
Expected<std::int64_t> whole_number_of(const nlohmann::json&, const char* name);
/// "2023-03-25 14:02:37", Vietnam's time.
Expected<Instant> time_of(const nlohmann::json&, const char* name);

/// The object that a body is. Errors: payhook.body.
Expected<nlohmann::json> read_object(std::string_view body);

/// A bank's reference where a notice can hold it, else `instead`.
std::string reference_or(std::string reference, const std::string& instead);

}  // namespace chomay::payhook
