// Vietnamese alphabetical order as bytes: sort by sort_key(name) with plain comparison.
// a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y; only between equal letters do the
// tones decide (ngang huyền hỏi ngã sắc nặng), only then case. Same order as ICU's for Vietnamese.
#pragma once

#include <string>
#include <string_view>

namespace chomay::text {

std::string sort_key(std::string_view text);

}  // namespace chomay::text
