// The order's code in the words of a transfer. Banks shout, put words of their own around it, and
// now and then glue or cut it; the code's checking sign decides what is one.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace chomay::notice {

/// "MBVCB.3278907687.7k2m9c com me tri" -> "7K2M9C". Nothing when no code, or more than one, is in
/// the text: which order was meant is then for the seller to say.
std::optional<std::string> code_in(std::string_view words);

}  // namespace chomay::notice
