#include "core/shop/notice_inbox.hpp"

#include <optional>

#include "core/notice/payments.hpp"

namespace chomay::shop {
namespace {

using Outcome = NoticeInbox::Outcome;
using Told = NoticeInbox::Told;

/// Nothing while the signature is not known yet.
std::optional<Told> decide(const std::string& text, const catalog::Catalog& fair,
                           order::Orders& orders, Signatures& signatures) {
  const auto read = notice::read_notice(text);
  if (!read) return Told{Outcome::refused, {}};
  const order::Order* order = orders.find(read->notice.code);
  if (!order) return Told{Outcome::no_such_order, read->notice.code};
  const auto row = fair.find_producer(order->producer);
  if (!row || order->fair != fair.info().id) return Told{Outcome::refused, order->code};
  const notice::Owed owed{fair.info().id, fair.producer(*row), order->code, order->total};
  const auto paid = notice::payments_of(owed, {&text, 1}, signatures);
  if (paid.waiting) return std::nullopt;
  if (paid.counted.empty()) return Told{Outcome::refused, order->code};
  const auto& one = paid.counted.front();
  const std::string code = order->code;
  orders.note(code, order::Receipt{one.amount, one.reference, one.when});
  return Told{Outcome::counted, code, one.amount};
}

}  // namespace

void NoticeInbox::put(std::string text, bool opened) {
  if (text.size() <= notice::longest_notice && waiting_.size() < most)
    waiting_.push_back({std::move(text), opened});
}

std::vector<Told> NoticeInbox::take(const catalog::Catalog& fair, order::Orders& orders,
                                    Signatures& signatures) {
  std::vector<Told> told;
  std::erase_if(waiting_, [&](const Waiting& one) {
    auto decided = decide(one.text, fair, orders, signatures);
    if (!decided) return false;
    decided->opened = one.opened;
    told.push_back(std::move(*decided));
    return true;
  });
  return told;
}

}  // namespace chomay::shop
