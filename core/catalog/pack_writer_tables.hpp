// From rows to columns: FairData as the tables of a pack. Used by write_pack only.
#pragma once
#include "core/catalog/fair.hpp"
#include "core/catalog/pack_tables.hpp"
#include "core/catalog/pack_writer.hpp"

namespace chomay::catalog {

/// Throws ArchiveError when numbers no longer fit 32 bits.
PackTables<Built> build_tables(const FairData& fair, const PackOptions& options);

}  // namespace chomay::catalog
