// A paper of a dossier as its producer handed it in, in one text: what a desk rules on. What the
// organisers typed about it (its state, the day, a note) is not part of it.
#pragma once
#include <string>

#include "core/catalog/fair.hpp"

namespace chomay::catalog {

/// `Paper`: a DocumentRow, or a pack's Document.
template <class Paper>
std::string paper_facts(const Paper& paper) {
  std::string facts(paper.id);
  for (const auto& part :
       {std::string(paper.subtype), std::string(paper.number), std::string(paper.issuer_kind)})
    facts.append("\n").append(part);
  for (const std::int32_t number :
       {static_cast<std::int32_t>(paper.kind), paper.issued_on.days, paper.expires_on.days})
    facts.append("\n").append(std::to_string(number));
  return facts;
}

}  // namespace chomay::catalog
