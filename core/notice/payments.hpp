// What the payment notices of an order come to. Nothing here believes a notice before its signature
// was found good by the key that the signed pack has for the seller.
//
//   const Payments paid = payments_of({fair.id, seller, code, total}, notices, signatures);
//   if (paid.standing == Standing::exact) …
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/catalog/catalog.hpp"
#include "core/notice/notice.hpp"

namespace chomay::notice {

inline constexpr std::size_t most_notices = 100;  // looked at for one order

struct Owed {
  std::string_view fair;            // the pack's id
  const catalog::Producer& seller;  // of the signed pack
  std::string_view code;
  std::int64_t total = 0;  // đồng
};

enum class Standing : std::uint8_t { none, exact, short_by, over_by };

struct Payments {
  Standing standing = Standing::none;
  std::int64_t received = 0;           // đồng, all together
  std::int64_t difference = 0;         // đồng short or over
  std::vector<PaymentNotice> counted;  // as they came
  bool waiting = false;                // of some it is not known yet: ask again at the next frame
};

/// `notices` are texts from anywhere, in any order; what is none, is of another order, or was
/// signed by another key is passed over. The same bank reference counts once.
Payments payments_of(const Owed&, std::span<const std::string> notices, Signatures&);

}  // namespace chomay::notice
