#include "core/notice/payments.hpp"

#include <algorithm>
#include <cstdlib>

#include "core/notice/sign.hpp"

namespace chomay::notice {
namespace {

bool is_of(const PaymentNotice& notice, const Owed& owed) {
  return notice.fair == owed.fair && notice.producer == owed.seller.id && notice.code == owed.code;
}

bool has(const std::vector<PaymentNotice>& counted, const std::string& reference) {
  return std::any_of(counted.begin(), counted.end(),
                     [&](const PaymentNotice& one) { return one.reference == reference; });
}

Standing standing_of(std::int64_t received, std::int64_t total) {
  if (received == 0) return Standing::none;
  if (received == total) return Standing::exact;
  return received < total ? Standing::short_by : Standing::over_by;
}

}  // namespace

Payments payments_of(const Owed& owed, std::span<const std::string> notices,
                     Signatures& signatures) {
  Payments paid;
  const auto key = key_from_hex(owed.seller.public_key);
  if (!key) return paid;
  for (const std::string& text : notices.first(std::min(notices.size(), most_notices))) {
    auto read = read_notice(text);
    if (!read || !is_of(read->notice, owed) || has(paid.counted, read->notice.reference)) continue;
    const Proof proof = signatures.check(read->message, read->signature, *key);
    if (proof == Proof::waiting) paid.waiting = true;
    if (proof != Proof::good) continue;
    paid.received += read->notice.amount;  // 100 × 10^13 fits
    paid.counted.push_back(std::move(read->notice));
  }
  paid.standing = standing_of(paid.received, owed.total);
  if (paid.received > 0) paid.difference = std::abs(paid.received - owed.total);
  return paid;
}

}  // namespace chomay::notice
