// What people call a bank, by the six digits that VietQR calls it.
#pragma once
#include <string_view>

namespace chomay::vietqr {

/// Empty when the number is not known.
std::string_view bank_name(std::string_view bin);

}  // namespace chomay::vietqr
