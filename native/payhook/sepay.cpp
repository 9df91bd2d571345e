#include <charconv>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "native/payhook/hmac.hpp"
#include "native/payhook/services.hpp"

namespace chomay::payhook {
namespace {

bool is_fresh(std::string_view timestamp, Instant now) {
  std::int64_t seconds = 0;
  const char* last = timestamp.data() + timestamp.size();
  const auto [end, wrong] = std::from_chars(timestamp.data(), last, seconds);
  if (wrong != std::errc() || end != last || seconds < 0) return false;
  return std::abs(now.seconds - seconds) <= sepay_window;
}

bool is_from_sepay(const Delivery& delivery, const Secrets& secrets, Instant now) {
  // With a key for signatures an unsigned delivery is refused, whatever else it brings.
  if (!secrets.sepay_hmac.empty()) {
    const std::string message = std::string(delivery.timestamp) + '.' + std::string(delivery.body);
    return is_same(delivery.signature, "sha256=" + hmac_sha256(message, secrets.sepay_hmac)) &&
           is_fresh(delivery.timestamp, now);
  }
  return !secrets.sepay_api_key.empty() &&
         is_same(delivery.authorization, "Apikey " + secrets.sepay_api_key);
}

}  // namespace

tl::unexpected<Error> bad_signature() {
  return fail("payhook.signature", "Tin không mang chữ ký đúng và còn hạn của dịch vụ; đã từ chối.",
              "The message has no signature of the service that is right and fresh; refused.");
}

Expected<Transfer> read_sepay(const Delivery& delivery, const Secrets& secrets, Instant now) {
  if (!is_from_sepay(delivery, secrets, now)) return bad_signature();
  const auto json = read_object(delivery.body);
  if (!json) return tl::unexpected(json.error());
  const auto id = whole_number_of(*json, "id");
  const auto account = text_of(*json, "accountNumber"), words = text_of(*json, "content"),
             type = text_of(*json, "transferType");
  const auto amount = whole_number_of(*json, "transferAmount");
  const auto when = time_of(*json, "transactionDate");
  for (const auto* text : {&account, &words, &type})
    if (!*text) return tl::unexpected(text->error());
  for (const auto* number : {&id, &amount})
    if (!*number) return tl::unexpected(number->error());
  if (!when) return tl::unexpected(when.error());
  Transfer transfer{.id = "sepay:" + std::to_string(*id),
                    .incoming = *type == "in",
                    .account = *account,
                    .amount = *amount,
                    .when = *when,
                    .reference = {},
                    .words = *words};
  transfer.reference = reference_or(text_of(*json, "referenceCode").value_or(""), transfer.id);
  return transfer;
}

}  // namespace chomay::payhook
