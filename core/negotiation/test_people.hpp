// Two sides, a witness and what they might agree on, for tests.
#pragma once
#include "core/negotiation/state.hpp"

namespace chomay::negotiation::test {

inline Seed seed_of(std::uint8_t number) {
  Seed seed{};
  seed.fill(number);
  return seed;
}
inline const KeyPair buyer = keys_from(seed_of(1)), seller = keys_from(seed_of(2)),
                     witness = keys_from(seed_of(3)), stranger = keys_from(seed_of(4)),
                     organiser = keys_from(seed_of(5)), desk = keys_from(seed_of(6));
inline constexpr std::string_view fair = "hoi-cho-thu";
inline constexpr std::int64_t start = 1'795'413'600'000;  // ms
inline constexpr std::int64_t hour = 3'600'000, day = 24 * hour;

inline Line rice(std::int64_t grams = 50'000) {
  Line line;
  line.product = "com-me-tri";
  line.variant = "com-me-tri-250";
  line.name = "Cốm Mễ Trì, gói 250 g";
  line.pack = 250;
  line.quantity = grams;
  line.price = 60'000;
  line.per = 250;
  return line;
}

inline Line honey(std::int64_t pieces = 24) {
  Line line;
  line.product = "mat-ong-nhan";
  line.variant = "mat-ong-nhan-500";
  line.name = "Mật ong nhãn, chai 500 ml";
  line.unit = Unit::piece;
  line.quantity = pieces;
  line.price = 120'000;
  return line;
}

inline Terms terms_of(std::vector<Line> lines) {
  Terms terms;
  terms.lines = std::move(lines);
  terms.delivery = {20'800, "12 Hàng Đào, Hà Nội", 150'000};
  terms.payments = {{PayWhen::on_agreement, 0, 3'000}, {PayWhen::on_receipt, 15, 7'000}};
  terms.after_sale.words = "Đổi hàng trong bảy ngày.";
  return terms;
}

inline Request request() {
  Request body;
  body.to = seller.open;
  body.wishes = {{"com-me-tri", "com-me-tri-250", 50'000}};
  body.by_day = 20'800;
  return body;
}

inline Offer offer(Terms terms = terms_of({rice(), honey()})) {
  Offer body;
  body.to = buyer.open;
  body.capacities.assign(terms.lines.size(), 1'000'000);
  body.terms = std::move(terms);
  return body;
}

inline Counter counter(Terms terms = terms_of({rice(40'000)})) {
  Counter body;
  body.to = seller.open;
  body.terms = std::move(terms);
  return body;
}

/// One body of every kind, filled.
inline std::vector<Body> one_of_each() {
  const Hash hash = sha256(view_of("x"));
  return {request(),
          offer(),
          counter(),
          Accept{hash, {1, 2}},
          Decline{"Cảm ơn, để dịp khác."},
          Withdraw{hash},
          Verdict{hash, Reason::stale, 7, start, hash, hash, {3}},
          Amend{terms_of({rice(1)}), {5}, "bớt"},
          AmendAccept{hash, {}},
          Cancel{"hết mùa"},
          CancelAccept{hash},
          Dispatch{{{0, 5'000, "L01"}, {1, 2, ""}}, "xe sáng"},
          GoodsReceipt{{{0, 4'000, 1'000, "ẩm"}}},
          PaymentNote{500'000, "FT26327"},
          PaymentAck{hash},
          Claim{0, ClaimKind::quality, "mốc", {hash}},
          InfoRequest{hash, "ảnh?"},
          Info{hash, "đây", {hash}},
          ResolutionPropose{hash, Remedy::refund, 60'000, "hoàn tiền"},
          ResolutionAccept{hash},
          ResolutionReject{hash, "chưa đủ"},
          Escalate{hash, "nhờ ban tổ chức"},
          Close{"xong"},
          Remark{"Tôi hỏi thêm về hạn dùng."}};
}

}  // namespace chomay::negotiation::test
