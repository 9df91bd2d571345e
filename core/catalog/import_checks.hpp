// What must hold beyond single cells: one check a kind of row, run after its cells are read.
#pragma once
#include "core/catalog/import_cell.hpp"

namespace chomay::catalog {

void check(const LocalityRow& row, RowContext& context);
void check(const OldPlaceRow& row, RowContext& context);
void check(const ProducerRow& row, RowContext& context);
void check(const ProductRow& row, RowContext& context);
void check(const VariantRow& row, RowContext& context);
void check(const DocumentRow& row, RowContext& context);
void check(const SessionRow& row, RowContext& context);
void check(const DemandRow& row, RowContext& context);
void check(const AttributeRow& row, RowContext& context);
void check(const FairEntry& row, RowContext& context);
void check(const PaymentRow& row, RowContext& context);

}  // namespace chomay::catalog
