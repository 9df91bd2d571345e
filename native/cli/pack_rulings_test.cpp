#include "native/cli/pack_rulings.hpp"

#include <doctest/doctest.h>

#include "core/catalog/paper_facts.hpp"

using namespace chomay;
using namespace chomay::catalog;
using native::apply_rulings;
using negotiation::RulingOutcome;
using negotiation::SignedRuling;

namespace {

DocumentRow paper(std::string id) {
  DocumentRow row;
  row.id = std::move(id);
  row.kind = DocumentKind::food_safety_test;
  row.number = "MAU-0919/26";
  row.issued_on = Date::of(2026, 9, 10);
  row.state = DocumentState::pending;
  row.note_vi = "Đã nộp, chờ Ban tổ chức kiểm duyệt.";
  return row;
}

SignedRuling ruling_on(const DocumentRow& row, RulingOutcome outcome, std::string words = {}) {
  constexpr std::int64_t late_evening_in_hanoi = 1'763'999'000'000;  // 24/11/2025 22:43
  SignedRuling ruling;
  ruling.ruling = {"fair",
                   row.id,
                   negotiation::sha256(negotiation::view_of(paper_facts(row))),
                   outcome,
                   late_evening_in_hanoi,
                   std::move(words)};
  return ruling;
}

ImportResult fair_of(std::vector<DocumentRow> papers) {
  ImportResult result;
  result.data.documents = std::move(papers);
  return result;
}

}  // namespace

TEST_CASE("a ruling puts its state, its day in Vietnam and its reason on the paper") {
  const DocumentRow first = paper("hs-1"), second = paper("hs-2"), third = paper("hs-3");
  ImportResult fair = fair_of({first, second, third});
  const std::vector rulings{ruling_on(first, RulingOutcome::approved),
                            ruling_on(second, RulingOutcome::incomplete, "Thiếu trang 2."),
                            ruling_on(third, RulingOutcome::rejected, "Sai tên cơ sở.")};
  CHECK(apply_rulings(rulings, "rulings", fair) == 3);
  CHECK(fair.findings.empty());
  const auto& papers = fair.data.documents;
  CHECK(papers[0].state == DocumentState::approved);
  CHECK(papers[0].note_vi.empty());
  CHECK(papers[0].reviewed_on == Date::of(2025, 11, 24));
  CHECK(papers[1].state == DocumentState::pending);
  CHECK(papers[1].note_vi == "Thiếu trang 2.");
  CHECK(papers[2].state == DocumentState::rejected);
  CHECK(papers[2].note_en == "Sai tên cơ sở.");
}

TEST_CASE("what was handed in anew is not covered by a ruling on what was there before") {
  DocumentRow row = paper("hs-1");
  const std::vector rulings{ruling_on(row, RulingOutcome::approved)};
  const auto stays = [&](const DocumentRow& changed) {
    ImportResult fair = fair_of({changed});
    return apply_rulings(rulings, "rulings", fair) == 0 && fair.data.documents[0] == changed &&
           fair.findings.size() == 1 && fair.findings[0].code == "ruling_stale" &&
           fair.findings[0].level == Level::warning;
  };
  DocumentRow number = row, kind = row, expiry = row, issuer = row, subtype = row, issued = row;
  number.number = "MAU-0920/26";
  kind.kind = DocumentKind::quality_standard;
  expiry.expires_on = Date::of(2027, 9, 10);
  issuer.issuer_kind = "testing_lab";
  subtype.subtype = "HACCP";
  issued.issued_on = Date::of(2026, 9, 11);
  for (const DocumentRow& changed : {number, kind, expiry, issuer, subtype, issued})
    CHECK(stays(changed));
  row.note_vi = "Ghi chú khác";  // the organisers' own
  ImportResult fair = fair_of({row});
  CHECK(apply_rulings(rulings, "rulings", fair) == 1);
}

TEST_CASE("a ruling on a paper that is gone is named and left out") {
  ImportResult fair = fair_of({});
  const std::vector rulings{ruling_on(paper("hs-9"), RulingOutcome::approved)};
  CHECK(apply_rulings(rulings, "rulings", fair) == 0);
  REQUIRE(fair.findings.size() == 1);
  CHECK(fair.findings[0].code == "ruling_unknown");
  CHECK(fair.findings[0].message_vi.find("hs-9") != std::string::npos);
}
