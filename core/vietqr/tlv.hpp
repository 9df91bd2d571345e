// EMVCo's fields: two digits of id, two of length, then that many characters. Templates hold fields
// of their own. Reading never looks past the end and never allocates more than the text is long.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/ports/result.hpp"

namespace chomay::vietqr {

inline constexpr std::size_t longest_value = 99;     // two digits say how long it is
inline constexpr std::size_t longest_payload = 512;  // EMVCo's limit of a whole code

struct Field {
  std::string_view id;     // two digits
  std::string_view value;  // views into the text that was read
};

class Fields {
public:
  /// `inside` names what is read in messages: "" for the code itself, "38" for its template 38.
  /// Errors: vietqr.length (a length that lies), vietqr.field (an id that is none, or twice).
  static Expected<Fields> read(std::string_view text, std::string_view inside = {});

  std::optional<std::string_view> find(std::string_view id) const;
  const std::vector<Field>& all() const { return fields_; }

private:
  std::vector<Field> fields_;
};

/// Appends one field. The value must be at most longest_value bytes.
void append(std::string& text, std::string_view id, std::string_view value);

}  // namespace chomay::vietqr
