#include "core/order/pay.hpp"

#include "core/catalog/link_template.hpp"
#include "core/order/draft.hpp"
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

namespace {

using catalog::Gap;

struct BankApp {
  std::string_view id, name;
};
constexpr BankApp bank_apps[] = {
#define BANK_APP(id, name) {id, name},
#define PAYEE_BANK(bin, id)
#include "core/order/bank_apps.def"
#undef PAYEE_BANK
#undef BANK_APP
};

/// What the openers of bank apps call the payee's bank; empty when it is not known.
std::string_view bank_id(std::string_view bin) {
  static constexpr struct {
    std::string_view bin, id;
  } banks[] = {
#define BANK_APP(id, name)
#define PAYEE_BANK(bin, id) {#bin, id},
#include "core/order/bank_apps.def"
#undef PAYEE_BANK
#undef BANK_APP
  };
  for (const auto& bank : banks)
    if (bank.bin == bin) return bank.id;
  return {};
}

void add_link(std::vector<PayLink>& links, std::string_view name, std::string_view link,
              const std::vector<Gap>& gaps) {
  if (auto address = catalog::fill_template(link, gaps))
    links.push_back({std::string(name), std::string(catalog::host_of(link)), std::move(*address)});
}

/// In the buyer's own bank's app; the link's service must know the payee's bank.
void add_apps(std::vector<PayLink>& links, const catalog::Producer& seller, std::string_view link,
              std::vector<Gap> gaps) {
  const std::string_view bank = bank_id(seller.bank_bin);
  if (bank.empty()) return;
  gaps.insert(
      gaps.end(),
      {{"account", seller.bank_account}, {"bank", bank}, {"holder", seller.name}, {"app", {}}});
  for (const BankApp& app : bank_apps) {
    gaps.back().value = app.id;
    add_link(links, app.name, link, gaps);
  }
}

}  // namespace

std::vector<PayLink> pay_links(const catalog::Catalog& fair, const Order& order) {
  const auto row = order.fair == fair.info().id ? fair.find_producer(order.producer) : std::nullopt;
  if (!row) return {};
  const auto seller = fair.producer(*row);
  const bool transfer = order.pays_by() == Way::transfer;
  const auto way = named_way(fair, seller, transfer ? Way::bank_app : order.pays_by());
  if (!way) return {};
  const std::string amount = std::to_string(order.total),
                    purpose = vietqr::order_purpose(order.code, "OCOP");
  const std::vector<Gap> gaps = {{"amount", amount},
                                 {"code", order.code},
                                 {"purpose", purpose},
                                 {"product", order.lines.front().item.product}};
  std::vector<PayLink> links;
  if (transfer)
    add_apps(links, seller, way->link, gaps);
  else
    add_link(links, way->name, way->link, gaps);
  return links;
}

}  // namespace chomay::order
