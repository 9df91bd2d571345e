// The words beside a transfer, as banks take them: letters and digits without accents and spaces,
// nothing else; other signs become spaces. "Ủng hộ quỹ" -> "Ung ho quy".
#pragma once
#include <string>
#include <string_view>

namespace chomay::vietqr {

inline constexpr std::size_t longest_purpose = 25;  // field 62.08
inline constexpr std::size_t safe_purpose = 19;     // what every bank and VietQR's service pass on

std::string fold_purpose(std::string_view words);

/// An order's code first, then as much of the words as fits whole into safe_purpose.
std::string order_purpose(std::string_view code, std::string_view words);

}  // namespace chomay::vietqr
