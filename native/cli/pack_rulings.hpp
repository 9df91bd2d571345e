// What the organisers' desks ruled on papers, on its way into a pack.
#pragma once
#include <filesystem>
#include <span>

#include "core/catalog/import.hpp"
#include "core/negotiation/ruling.hpp"

namespace chomay::native {

/// The files a pack is made with; all three or none.
struct RulingFiles {
  std::filesystem::path rulings, vettings, organisers;
};

/// Reads what the desks of this fair ruled. Errors: file.*, vettings.line, rulings.line.
Expected<std::vector<negotiation::SignedRuling>> read_ruling_files(const RulingFiles&,
                                                                   const std::string& fair);

/// Puts each ruling on its paper: state, day and reason. One whose paper was replaced since, or is
/// not in the fair any more, changes nothing and is a finding. How many were put.
std::size_t apply_rulings(std::span<const negotiation::SignedRuling>, const std::string& file,
                          catalog::ImportResult&);

}  // namespace chomay::native
