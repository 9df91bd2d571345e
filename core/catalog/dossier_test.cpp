#include <doctest/doctest.h>

#include "core/catalog/catalog.hpp"
#include "core/catalog/pack_test_fair.hpp"
#include "core/catalog/pack_writer.hpp"

namespace chomay::catalog {
namespace {

Document approved_until(Date day) {
  Document paper{};
  paper.state = DocumentState::approved;
  paper.expires_on = day;
  return paper;
}

TEST_CASE("dossier: a paper is valid to the end of the day it expires on") {
  const Date today = Date::of(2026, 11, 22);
  CHECK(paper_state(approved_until(today), today) == PaperState::expiring);
  CHECK(paper_state(approved_until({today.days - 1}), today) == PaperState::expired);
  CHECK(paper_state(approved_until({today.days + 60}), today) == PaperState::expiring);
  CHECK(paper_state(approved_until({today.days + 61}), today) == PaperState::approved);
  CHECK(paper_state(approved_until({}), today) == PaperState::approved);
}

TEST_CASE("dossier: a date never makes a paper better than its typed state") {
  Document paper = approved_until(Date::of(2030, 1, 1));
  const Date today = Date::of(2026, 11, 22);
  for (const auto& [typed, shown] :
       {std::pair{DocumentState::pending, PaperState::pending},
        std::pair{DocumentState::rejected, PaperState::rejected},
        std::pair{DocumentState::expired, PaperState::expired},
        std::pair{DocumentState::missing, PaperState::missing},
        std::pair{DocumentState::not_applicable, PaperState::not_applicable}}) {
    paper.state = typed;
    CHECK(paper_state(paper, today) == shown);
  }
}

TEST_CASE("dossier: the seller's papers and the product's own, in the order of kinds") {
  const auto catalog = Catalog::open(write_pack(small_fair()));
  REQUIRE(catalog);
  const auto papers = catalog->dossier(catalog->product(0));
  for (int kind = 0; kind < document_kind_count; ++kind) {
    const std::uint32_t row = papers[static_cast<std::size_t>(kind)];
    REQUIRE(row != nothing);
    CHECK(static_cast<int>(catalog->document(row).kind) == kind);
  }
  const auto tea = catalog->dossier(catalog->product(1));
  CHECK(tea[static_cast<std::size_t>(DocumentKind::business_registration)] == nothing);
  CHECK(tea[static_cast<std::size_t>(DocumentKind::food_safety_test)] != nothing);
}

TEST_CASE("dossier: the summary counts states and admits what has all required papers") {
  const auto catalog = Catalog::open(write_pack(small_fair()));
  REQUIRE(catalog);
  const DossierSummary com = catalog->dossier_summary(catalog->product(0), Date::of(2026, 11, 22));
  CHECK(com.admitted);
  CHECK(com.complete());
  CHECK(com.approved == 5);
  CHECK(com.expiring == 1);
  CHECK(com.not_applicable == 3);
  CHECK(com.total == 5);

  const DossierSummary later = catalog->dossier_summary(catalog->product(0), Date::of(2026, 12, 2));
  CHECK_FALSE(later.admitted);
  CHECK(later.expired == 1);
  CHECK_FALSE(later.complete());

  const DossierSummary tea = catalog->dossier_summary(catalog->product(1), Date::of(2026, 11, 22));
  CHECK_FALSE(tea.admitted);
  CHECK(tea.missing == 8);
}

}  // namespace
}  // namespace chomay::catalog
