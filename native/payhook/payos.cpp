#include <cmath>
#include <nlohmann/json.hpp>

#include "native/payhook/hmac.hpp"
#include "native/payhook/services.hpp"

namespace chomay::payhook {
namespace {

/// A value as JavaScript writes it into a text, which is what payOS signs. Nothing: a list, an
/// object or a fraction, of which payOS sends none.
std::optional<std::string> as_text(const nlohmann::json& value) {
  if (value.is_null()) return "";
  if (value.is_boolean()) return value.get<bool>() ? "true" : "false";
  if (value.is_string()) {
    const auto text = value.get<std::string>();
    return text == "null" || text == "undefined" ? "" : text;
  }
  if (value.is_number_integer()) return value.dump();
  return std::nullopt;
}

std::optional<std::string> signed_text(const nlohmann::json& data) {
  std::string text;
  for (const auto& [name, value] : data.items()) {  // nlohmann keeps an object's names sorted
    const auto shown = as_text(value);
    if (!shown) return std::nullopt;
    text += (text.empty() ? "" : "&") + name + '=' + *shown;
  }
  return text;
}

}  // namespace

Expected<Transfer> read_payos(const Delivery& delivery, const Secrets& secrets) {
  const auto json = read_object(delivery.body);
  if (!json) return tl::unexpected(json.error());
  const auto signature = text_of(*json, "signature");
  const auto data = json->find("data");
  if (!signature || data == json->end() || !data->is_object()) return bad_signature();
  const auto text = signed_text(*data);
  if (secrets.payos_checksum.empty() || !text ||
      !is_same(*signature, hmac_sha256(*text, secrets.payos_checksum)))
    return bad_signature();
  const auto account = text_of(*data, "accountNumber"), words = text_of(*data, "description"),
             link = text_of(*data, "paymentLinkId"), reference = text_of(*data, "reference"),
             code = text_of(*data, "code"), currency = text_of(*data, "currency");
  for (const auto* each : {&account, &words, &link, &reference, &code, &currency})
    if (!*each) return tl::unexpected(each->error());
  const auto amount = whole_number_of(*data, "amount");
  if (!amount) return tl::unexpected(amount.error());
  const auto when = time_of(*data, "transactionDateTime");
  if (!when) return tl::unexpected(when.error());
  Transfer transfer{.id = "payos:" + *link + ":" + *reference,
                    // Every delivery of payOS is of money that came, when its code says so.
                    .incoming = *code == "00" && *currency == "VND",
                    .account = *account,
                    .amount = *amount,
                    .when = *when,
                    .reference = {},
                    .words = *words};
  transfer.reference = reference_or(*reference, *link);
  return transfer;
}

}  // namespace chomay::payhook
