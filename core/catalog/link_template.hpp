// An address with gaps that an order fills, as organisers write it in payments.csv:
//   https://vi.example/tra?toi=com-me-tri&tien={amount}&don={code}
// Only what comes after the host may have gaps, so nothing that fills one chooses who is called.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace chomay::catalog {

inline constexpr std::size_t longest_template = 500;  // bytes

struct Gap {
  std::string_view name, value;
};

enum class TemplateFault : std::uint8_t { none, too_long, no_https_host, open_gap, unknown_gap };

struct TemplateCheck {
  TemplateFault fault = TemplateFault::none;
  std::string_view gap = {};  // of unknown_gap
};

/// `known`: the names that gaps may have.
TemplateCheck check_template(std::string_view link, std::span<const std::string_view> known);

bool has_gap(std::string_view link, std::string_view name);

/// "vi.example"; empty when the link is not https with a host that is named in full.
std::string_view host_of(std::string_view link);

/// Every gap filled, percent-encoded; none when the link is not sound or a gap has no value.
std::optional<std::string> fill_template(std::string_view link, std::span<const Gap> values);

}  // namespace chomay::catalog
