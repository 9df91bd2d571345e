// Which papers count for a product, and what they come to on a day. The rule of the fair: a product
// may be sold when every required paper of it and of its producer is approved and in date; a paper
// is in date to the end of the day it expires on. The date wins over a hand-typed state.
#include "core/catalog/catalog.hpp"

namespace chomay::catalog {

PaperState paper_state(const Document& document, Date today) {
  const bool dated = document.expires_on.known() && today.known();
  switch (document.state) {
    case DocumentState::approved:
      if (!dated) return PaperState::approved;
      if (document.expires_on < today) return PaperState::expired;
      return document.expires_on.days - today.days <= expiring_days ? PaperState::expiring
                                                                    : PaperState::approved;
    case DocumentState::pending:
      return PaperState::pending;
    case DocumentState::rejected:
      return PaperState::rejected;
    case DocumentState::expired:
      return PaperState::expired;
    case DocumentState::missing:
      return PaperState::missing;
    case DocumentState::not_applicable:
      return PaperState::not_applicable;
  }
  return PaperState::missing;
}

std::array<std::uint32_t, document_kind_count> Catalog::dossier(const Product& product) const {
  std::array<std::uint32_t, document_kind_count> papers;
  papers.fill(nothing);
  const auto take = [&](RowRange rows) {
    for (std::uint32_t at = rows.first; at < rows.first + rows.count; ++at) {
      std::uint32_t& place = papers[static_cast<std::size_t>(document(at).kind)];
      if (place == nothing) place = at;
    }
  };
  take(producer(product.producer).documents);
  take(product.documents);
  return papers;
}

DossierSummary Catalog::dossier_summary(const Product& product, Date today) const {
  DossierSummary summary;
  summary.admitted = true;
  for (const std::uint32_t row : dossier(product)) {
    const PaperState state =
        row == nothing ? PaperState::missing : paper_state(document(row), today);
    const bool good = state == PaperState::approved || state == PaperState::expiring;
    summary.approved += good;
    summary.expiring += state == PaperState::expiring;
    summary.pending += state == PaperState::pending;
    summary.rejected += state == PaperState::rejected;
    summary.expired += state == PaperState::expired;
    summary.missing += state == PaperState::missing;
    summary.not_applicable += state == PaperState::not_applicable;
  }
  // Every required row counts, even a second one of the same kind.
  const auto judge = [&](RowRange rows) {
    for (std::uint32_t at = rows.first; at < rows.first + rows.count; ++at) {
      const Document paper = document(at);
      const PaperState state = paper_state(paper, today);
      if (paper.required && state != PaperState::approved && state != PaperState::expiring)
        summary.admitted = false;
    }
  };
  judge(producer(product.producer).documents);
  judge(product.documents);
  summary.total = static_cast<std::uint8_t>(document_kind_count - summary.not_applicable);
  return summary;
}

}  // namespace chomay::catalog
