#include "native/payhook/payhook.hpp"

#include "core/notice/code_in_words.hpp"
#include "core/notice/sign.hpp"
#include "core/ports/language.hpp"
#include "core/text/format.hpp"

namespace chomay::payhook {
namespace {

Answer refused(int status, const Error& error) {
  return {status, Outcome::refused, std::nullopt, error};
}

Answer passed_over(Outcome outcome) {
  return {200, outcome, std::nullopt, std::nullopt};  // sent again it would be no other
}

constexpr Bilingual outcome_words[] = {
    {"Đã nhận", "Received"},
    {"Đã ghi từ trước", "Written down before"},
    {"Bỏ qua: không phải tiền vào", "Passed over: no money came in"},
    {"Bỏ qua: tài khoản khác", "Passed over: another account"},
    {"Tiền vào nhưng không rõ cho đơn nào; người bán hãy tự xác nhận bằng chomay notice",
     "Money came, but for which order is not clear; the seller may say so with chomay notice"},
    {"Từ chối", "Refused"}};

}  // namespace

bool Payhook::listens_to(Service service) const {
  return service == Service::payos
             ? !secrets_.payos_checksum.empty()
             : !secrets_.sepay_hmac.empty() || !secrets_.sepay_api_key.empty();
}

Answer Payhook::receive(Service service, const Delivery& delivery, Instant now) {
  const auto transfer = service == Service::payos ? read_payos(delivery, secrets_)
                                                  : read_sepay(delivery, secrets_, now);
  if (!transfer)
    return refused(transfer.error().code == "payhook.signature" ? 401 : 400, transfer.error());
  return take(*transfer);
}

Answer Payhook::take(const Transfer& transfer) {
  if (!transfer.incoming) return passed_over(Outcome::outgoing);
  if (transfer.account != seller_.account) return passed_over(Outcome::other_account);
  const auto code = notice::code_in(transfer.words);
  notice::PaymentNotice paid{seller_.fair,    code.value_or(""), seller_.producer,
                             transfer.amount, transfer.when,     transfer.reference};
  if (!code) return {200, Outcome::no_code, std::move(paid), std::nullopt};
  const auto text = notice::sign_notice(paid, seller_.key);
  if (!text) return refused(400, text.error());
  const auto is_new = journal_.take(transfer.id, *text);
  if (!is_new) return refused(500, is_new.error());
  return {200, *is_new ? Outcome::taken : Outcome::again, std::move(paid), std::nullopt};
}

std::string told(const Answer& answer, Language language) {
  std::string line(outcome_words[std::size_t(answer.outcome)].in(language));
  if (answer.notice) {
    const notice::PaymentNotice& paid = *answer.notice;
    const bool vi = language == Language::vi;
    line += ": " + (vi ? text::money(paid.amount) : text::money_en(paid.amount));
    if (!paid.code.empty()) line += (vi ? " cho đơn " : " for order ") + paid.code;
    line += " (" + paid.reference + ")";
  }
  if (answer.error)
    line += ": " + answer.error->code + ": " +
            (language == Language::vi ? answer.error->vi : answer.error->en);
  return line;
}

}  // namespace chomay::payhook
