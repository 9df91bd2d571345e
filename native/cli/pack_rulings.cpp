#include "native/cli/pack_rulings.hpp"

#include <algorithm>

#include "core/catalog/paper_facts.hpp"
#include "native/adapters/system/files.hpp"
#include "native/adapters/system/key_files.hpp"
#include "native/meeting/vettings_file.hpp"

namespace chomay::native {
namespace {

using namespace chomay::catalog;
using negotiation::Ruling;
using negotiation::RulingOutcome;

constexpr std::uintmax_t largest_file =
    std::uintmax_t{negotiation::most_rulings} * negotiation::largest_line;

DocumentState state_of(RulingOutcome outcome) {
  switch (outcome) {
    case RulingOutcome::approved:
      return DocumentState::approved;
    case RulingOutcome::incomplete:
      return DocumentState::pending;
    case RulingOutcome::rejected:
      break;
  }
  return DocumentState::rejected;
}

void put(const Ruling& ruling, DocumentRow& paper) {
  paper.state = state_of(ruling.outcome);
  paper.reviewed_on = Instant{ruling.at / 1000}.date();
  paper.note_vi = paper.note_en = ruling.words;  // as the desk wrote it
}

Finding warning(std::string_view code, const std::string& file, std::string vi, std::string en) {
  Finding finding;
  finding.level = Level::warning;
  finding.code = code;
  finding.file = file;
  finding.message_vi = std::move(vi);
  finding.message_en = std::move(en);
  return finding;
}

Finding unknown(const std::string& file, const std::string& document) {
  return warning("ruling_unknown", file,
                 "Không còn giấy tờ “" + document + "” trong hội chợ; bỏ qua quyết định về nó.",
                 "The paper “" + document + "” is not in the fair; its ruling is left out.");
}

Finding stale(const std::string& file, const std::string& document) {
  return warning(
      "ruling_stale", file,
      "Giấy tờ “" + document + "” đã thay đổi sau khi được kiểm duyệt; cần kiểm duyệt lại.",
      "The paper “" + document + "” was changed after it was vetted; vet it again.");
}

}  // namespace

Expected<std::vector<negotiation::SignedRuling>> read_ruling_files(const RulingFiles& files,
                                                                   const std::string& fair) {
  const auto organisers = read_public_key_file(files.organisers);
  if (!organisers) return tl::unexpected(organisers.error());
  const auto ring = meeting::read_ring(files.vettings, fair, organisers->key);
  if (!ring) return tl::unexpected(ring.error());
  const auto bytes = read_file(files.rulings, largest_file);
  if (!bytes) return tl::unexpected(bytes.error());
  return negotiation::read_rulings({reinterpret_cast<const char*>(bytes->data()), bytes->size()},
                                   *ring);
}

std::size_t apply_rulings(std::span<const negotiation::SignedRuling> rulings,
                          const std::string& file, ImportResult& result) {
  std::size_t applied = 0;
  auto& papers = result.data.documents;
  for (const auto& [ruling, desk, signature] : rulings) {
    const auto paper = std::find_if(papers.begin(), papers.end(), [&](const DocumentRow& row) {
      return row.id == ruling.document;
    });
    if (paper == papers.end()) {
      result.findings.push_back(unknown(file, ruling.document));
    } else if (negotiation::sha256(negotiation::view_of(paper_facts(*paper))) != ruling.paper) {
      result.findings.push_back(stale(file, ruling.document));
    } else {
      put(ruling, *paper);
      ++applied;
    }
  }
  return applied;
}

}  // namespace chomay::native
