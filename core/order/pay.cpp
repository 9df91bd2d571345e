#include "core/order/pay.hpp"

#include "core/text/utf8.hpp"
#include "core/vietqr/banks.hpp"
#include "core/vietqr/purpose.hpp"
#include "core/vietqr/vietqr.hpp"

namespace chomay::order {

std::string masked(std::string_view account) {
  constexpr std::size_t seen = 4;
  return "•••• " + std::string(account.substr(account.size() - std::min(seen, account.size())));
}

Expected<Payment> payment_of(const catalog::Catalog& fair, const Order& order) {
  const auto row = order.fair == fair.info().id ? fair.find_producer(order.producer) : std::nullopt;
  if (!row || fair.producer(*row).bank_account.empty())
    return fail("order.no_payee",
                "Hội chợ không còn tài khoản của người bán này. Hãy hỏi người bán cách trả tiền.",
                "The fair has no account of this seller any more. Ask the seller how to pay.");
  const auto seller = fair.producer(*row);
  Payment payment{.payload = {},
                  .bank = std::string(vietqr::bank_name(seller.bank_bin)),
                  .bank_bin = std::string(seller.bank_bin),
                  .account = std::string(seller.bank_account),
                  .holder = std::string(seller.name),
                  .purpose = vietqr::order_purpose(order.code, "OCOP"),
                  .amount = order.total};
  if (payment.bank.empty()) payment.bank = "BIN " + payment.bank_bin;
  auto payload = vietqr::write_transfer({.payee = {payment.bank_bin, payment.account},
                                         .amount = payment.amount,
                                         .purpose = payment.purpose});
  if (!payload) return tl::unexpected(payload.error());
  payment.payload = std::move(*payload);
  return payment;
}

}  // namespace chomay::order
