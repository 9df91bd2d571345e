#include "native/cli/site_meeting.hpp"

#include <algorithm>
#include <cctype>
#include <set>

#include "core/talk/place.hpp"
#include "native/adapters/system/files.hpp"
#include "native/adapters/system/key_files.hpp"
#include "native/meeting/topics.hpp"
#include "native/meeting/vettings_file.hpp"

namespace chomay::native {
namespace {

constexpr std::int64_t day_ms = 86'400'000;

Expected<talk::Place> place_of(const SiteJob& job, const catalog::Catalog& fair) {
  if (job.key.empty())
    return fail("site.no_key", "--broker cần --key: ai được bán do khóa của ban tổ chức nói.",
                "--broker needs --key: the organisers' key says who may sell.");
  talk::Place place;
  place.fair = std::string(fair.info().id);
  if (!meeting::is_level(place.fair))
    return fail("link.fair", "Mã hội chợ chỉ được có a–z, 0–9 và “-” để làm tên kênh.",
                "The fair's id may only have a–z, 0–9 and “-” to name a channel.");
  const auto key = read_public_key_file(job.key);
  if (!key) return tl::unexpected<Error>(key.error());
  const auto ring = meeting::read_ring(job.vettings, place.fair, key->key);
  if (!ring) return tl::unexpected<Error>(ring.error());
  const auto pack = read_file(job.pack, largest_pack);
  if (!pack) return tl::unexpected<Error>(pack.error());
  place.organiser = key->key;
  place.catalogue =
      negotiation::sha256({reinterpret_cast<const std::uint8_t*>(pack->data()), pack->size()});
  place.vettings = ring->vettings();
  return place;
}

/// Whom the page offers to meet. The vettings themselves decide, once they are there.
std::string json_of(const SiteJob& job, const talk::Place& place) {
  const std::int64_t morning = job.today.days * day_ms;
  std::set<std::string> sellers;
  for (const auto& [vetting, signature] : place.vettings)
    if (vetting.duty == negotiation::Duty::seller && vetting.until >= morning)
      sellers.insert(vetting.name);
  std::string json =
      "{\"broker\":\"" + job.broker + "\",\"fair\":\"" + place.fair +
      (job.desk_broker.empty() ? std::string() : "\",\"desks\":\"" + job.desk_broker) +
      "\",\"sellers\":[";
  for (const std::string& seller : sellers) {
    if (json.back() == '"') json += ',';
    json += '"' + seller + '"';
  }
  return json + "]}";
}

}  // namespace

bool is_meeting_module(const std::string& stem) {
  return std::find(std::begin(meeting_modules), std::end(meeting_modules), stem) !=
         std::end(meeting_modules);
}

bool is_broker(std::string_view address) {
  const bool web = address.starts_with("ws://") || address.starts_with("wss://");
  const std::string_view rest = address.substr(std::min(address.size(), address.find("//") + 2));
  return web && !rest.empty() && rest.front() != '/' &&
         std::all_of(rest.begin(), rest.end(), [](unsigned char sign) {
           return std::isalnum(sign) ||
                  std::string_view("-._:/[]").find(char(sign)) != std::string_view::npos;
         });
}

std::string sources_of(std::initializer_list<std::string_view> brokers) {
  std::set<std::string> origins;
  for (const std::string_view broker : brokers)
    if (!broker.empty())
      origins.insert(' ' + std::string(broker.substr(0, broker.find('/', broker.find("//") + 2))));
  std::string sources;
  for (const std::string& origin : origins) sources += origin;
  return sources;
}

Expected<void> place_meeting(const SiteJob& job, const catalog::Catalog& fair, SiteWriter& out,
                             SiteFiles& placed) {
  if (job.broker.empty()) return {};
  const auto place = place_of(job, fair);
  if (!place) return tl::unexpected<Error>(place.error());
  const auto bytes = talk::write_place(*place);
  if (!bytes)
    return fail("vettings.too_many", "Tệp xác nhận có quá nhiều dòng.",
                "The vettings have too many lines.");
  placed.files["place"] = place_hashed(out, "fair-", ".place", negotiation::text_of(*bytes));
  placed.release.push_back(placed.files["place"]);
  placed.meeting = json_of(job, *place);
  return {};
}

}  // namespace chomay::native
