#include "native/meeting/vettings_file.hpp"

#include "core/text/base64url.hpp"

namespace chomay::meeting {
namespace {

bool take(std::string_view line, negotiation::KeyRing& ring) {
  const auto bytes = text::from_base64url(line);
  if (!bytes) return false;
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes->data());
  const auto vetting = negotiation::read_record<negotiation::SignedVetting>({data, bytes->size()});
  return vetting && ring.add(*vetting);
}

}  // namespace

std::string vetting_line(const negotiation::SignedVetting& vetting) {
  const auto bytes = negotiation::write_record(vetting);
  return bytes ? text::to_base64url(std::as_bytes(std::span(*bytes))) : std::string();
}

Expected<void> read_vettings(std::string_view text, negotiation::KeyRing& ring) {
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty() || line.starts_with('#')) continue;
    if (number <= most_vettings && take(line, ring)) continue;
    const std::string at = std::to_string(number);
    return fail("vettings.line",
                "Dòng " + at +
                    " của tệp xác nhận không đọc được hoặc không do ban tổ chức hội chợ "
                    "này ký.",
                "Line " + at +
                    " of the vettings can't be read, or this fair's organisers did not "
                    "sign it.");
  }
  return {};
}

}  // namespace chomay::meeting
