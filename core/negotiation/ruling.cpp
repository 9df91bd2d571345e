#include "core/negotiation/ruling.hpp"

#include <map>

#include "core/text/base64url.hpp"

namespace chomay::negotiation {
namespace {

std::optional<SignedRuling> read_line(std::string_view line, const KeyRing& ring) {
  if (line.size() > largest_line) return std::nullopt;
  const auto bytes = text::from_base64url(line);
  if (!bytes) return std::nullopt;
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes->data());
  auto ruling = read_record<SignedRuling>({data, bytes->size()});
  if (ruling && !is_by_a_desk(*ruling, ring)) ruling.reset();
  return ruling;
}

bool overrules(const Ruling& one, const Ruling& other) {
  return std::pair(one.at, one.outcome) > std::pair(other.at, other.outcome);
}

}  // namespace

Expected<SignedRuling> rule(const Ruling& ruling, const KeyPair& desk) {
  if (ruling.outcome != RulingOutcome::approved && ruling.words.empty())
    return fail("ruling.words", "Chưa nói lý do. Hãy ghi điều người bán cần sửa.",
                "No reason is given. Say what the seller has to mend.");
  const auto bytes = write_record(ruling);
  if (!bytes)
    return fail("ruling.bounds", "Lý do dài quá 400 byte, hoặc mã giấy tờ không hợp lệ.",
                "The reason is longer than 400 bytes, or the paper's id is none.");
  return SignedRuling{ruling, desk.open, sign(ruling_domain, *bytes, desk.secret)};
}

bool is_by_a_desk(const SignedRuling& ruling, const KeyRing& ring) {
  const auto bytes = write_record(ruling.ruling);
  return bytes && ruling.ruling.fair == ring.fair() &&
         ring.is_vetted(ruling.desk, Duty::desk, ruling.ruling.at) &&
         is_signed(ruling_domain, *bytes, ruling.signature, ruling.desk);
}

std::string ruling_line(const SignedRuling& ruling) {
  const auto bytes = write_record(ruling);
  return bytes ? text::to_base64url(std::as_bytes(std::span(*bytes))) : std::string();
}

Expected<std::vector<SignedRuling>> read_rulings(std::string_view text, const KeyRing& ring) {
  std::map<std::string, SignedRuling> latest;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);  // as mail programs leave it
    if (line.empty() || line.starts_with('#')) continue;
    auto ruling = number <= most_rulings ? read_line(line, ring) : std::nullopt;
    if (!ruling) {
      const std::string at = std::to_string(number);
      return fail("rulings.line",
                  "Dòng " + at +
                      " của tệp kiểm duyệt không đọc được, hoặc không do một bàn Ban tổ chức của "
                      "hội chợ này ký.",
                  "Line " + at +
                      " of the rulings can't be read, or no desk of this fair's organisers "
                      "signed it.");
    }
    const auto [place, is_first] = latest.try_emplace(ruling->ruling.document, *ruling);
    if (!is_first && overrules(ruling->ruling, place->second.ruling)) place->second = *ruling;
  }
  std::vector<SignedRuling> rulings;
  for (auto& [document, ruling] : latest) rulings.push_back(std::move(ruling));
  return rulings;
}

}  // namespace chomay::negotiation
