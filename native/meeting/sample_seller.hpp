// A seller that answers by rules anybody can see, so that a newcomer negotiates within a minute
// (`chomay seller`, ./run). A pure function of what the device holds: the same after any crash.
//
//   a request          an offer at the catalogue's prices, good for two hours; or it declines and
//                      says why (not its goods, papers missing, not enough in stock …)
//   a counter-offer    prices of 95 % or more of the catalogue's are accepted; from 80 % on it
//                      meets the buyer halfway, three times and never below 95 %, which is its
//                      last word; below 80 % it repeats its offer
//   a message          it says that it is a sample
//
// Each of its messages names the last verdict it had seen (envelope.hpp: previous); it answers what
// the buyer said since then, once for all of it.
#pragma once
#include "core/catalog/catalog.hpp"
#include "core/negotiation/replica.hpp"

namespace chomay::meeting {

class SampleSeller {
public:
  static constexpr std::int64_t good_for_ms = 2 * 3'600'000;
  static constexpr int accepted_percent = 95, near_percent = 80, rounds = 3;
  static constexpr std::int64_t price_step = 100;  // đồng a pack

  struct Answer {
    negotiation::Body body;
    std::int64_t valid_until = 0;  // ms
  };
  /// Base units of a line's stock that it promised in other negotiations.
  using Promised = FunctionRef<std::int64_t(const negotiation::Line&)>;

  /// A row of the fair's producers; the fair outlives it. `pack`: the SHA-256 of the fair's.
  SampleSeller(const catalog::Catalog& fair, std::uint32_t producer,
               const negotiation::PublicKey& key, const negotiation::Hash& pack)
      : fair_(fair), producer_(producer), key_(key), pack_(pack) {}

  /// What it says next in this negotiation; nothing when it is not its turn.
  std::optional<Answer> answer(const negotiation::Replica&, Promised, std::int64_t now_ms) const;

private:
  struct Goods;
  Goods goods_of(const std::vector<negotiation::Wish>&, Promised, Date today) const;
  negotiation::Terms terms_of(const Goods&, Date today) const;
  negotiation::Body to_request(const negotiation::Request&, const negotiation::PublicKey& buyer,
                               Promised, Date today) const;
  negotiation::Body to_counter(const negotiation::Replica&, const negotiation::OpenOffer&, Promised,
                               Date today) const;

  const catalog::Catalog& fair_;
  std::uint32_t producer_;
  negotiation::PublicKey key_;
  negotiation::Hash pack_;
};

}  // namespace chomay::meeting
