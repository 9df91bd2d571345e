#include "native/meeting/vettings_file.hpp"

#include "core/text/base64url.hpp"
#include "native/adapters/system/files.hpp"

namespace chomay::meeting {
namespace {

bool take(std::string_view line, negotiation::KeyRing& ring) {
  const auto bytes = text::from_base64url(line);
  if (!bytes) return false;
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes->data());
  const auto vetting = negotiation::read_record<negotiation::SignedVetting>({data, bytes->size()});
  return vetting && ring.add(*vetting);
}

constexpr std::uintmax_t largest_file = most_vettings * 512;  // a line is some 250 signs

}  // namespace

std::string vetting_line(const negotiation::SignedVetting& vetting) {
  const auto bytes = negotiation::write_record(vetting);
  return bytes ? text::to_base64url(std::as_bytes(std::span(*bytes))) : std::string();
}

Expected<negotiation::KeyRing> read_ring(const std::filesystem::path& path, const std::string& fair,
                                         const negotiation::PublicKey& organiser) {
  const auto bytes = native::read_file(path, largest_file);
  if (!bytes) return tl::unexpected(bytes.error());
  negotiation::KeyRing ring(fair, organiser);
  const std::string_view text(reinterpret_cast<const char*>(bytes->data()), bytes->size());
  if (const auto read = read_vettings(text, ring); !read) return tl::unexpected(read.error());
  return ring;
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
