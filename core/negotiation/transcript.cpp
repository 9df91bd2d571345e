#include "core/negotiation/transcript.hpp"

namespace chomay::negotiation {
namespace {

tl::unexpected<Error> bad(std::string code, std::string vi, std::string en) {
  return fail("transcript." + code,
              vi + " Biên bản này không đáng tin: hãy xin bản khác từ ban tổ chức.",
              en + " Do not trust this transcript: ask the organisers for another.");
}

std::string number(std::size_t at) {
  return std::to_string(at + 1);
}

std::optional<Envelope> envelope_in(View wire) {
  auto envelope = read_envelope(wire);
  if (!envelope) return std::nullopt;
  return std::move(*envelope);
}

/// Message and verdict go in as they came to the witness; the verdict first where its message would
/// not be let in without it (replica.hpp).
bool add_entry(Replica& replica, const KeyRing& ring, Opened message, Opened verdict) {
  const auto put = [&](Opened& opened) {
    const bool fits = replica.fit(opened, ring) == Fit::next;
    if (fits) replica.add(std::move(opened), ring);
    return fits;
  };
  const Hash id = verdict.envelope.id;
  const std::size_t before = replica.verdicts().size();
  const bool in_turn = replica.fit(message, ring) == Fit::next;
  const bool added = in_turn ? put(message) && put(verdict) : put(verdict) && put(message);
  return added && !replica.fault() && replica.verdicts().size() == before + 1 &&
         replica.verdicts().back() == id;
}

Expected<Replica> replay(const Transcript& transcript, const KeyRing& ring) {
  std::optional<Replica> replica;
  for (std::size_t at = 0; at < transcript.entries.size(); ++at) {
    const Entry& entry = transcript.entries[at];
    auto message = envelope_in(entry.message), verdict = envelope_in(entry.verdict);
    if (!message || !verdict)
      return bad("message", "Tin thứ " + number(at) + " không đúng dạng.",
                 "Message " + number(at) + " is not well-formed.");
    Opened ruling = open_with_key(std::move(*verdict), entry.key);
    const auto* said = std::get_if<Verdict>(&ruling.body);
    if (!replica) replica.emplace(message->negotiation());
    if (!said || !add_entry(*replica, ring, open_with_key(std::move(*message), said->content_key),
                            std::move(ruling)))
      return bad("verdict",
                 "Tin thứ " + number(at) + " hoặc lời chứng kiến về tin đó đã bị sửa hay sai.",
                 "Message " + number(at) + " or the verdict on it was changed or is wrong.");
  }
  return std::move(*replica);
}

bool add_receipts(Replica& replica, const std::vector<Receipt>& receipts) {
  for (const Receipt& receipt : receipts) {
    const bool rises = replica.receipts().empty() || *replica.receipts().rbegin() < receipt;
    if (!rises || !replica.fits(receipt)) return false;
    replica.add(receipt);
  }
  return true;
}

}  // namespace

Transcript transcript_of(const Replica& replica, const KeyRing& ring, LogProof proof) {
  Transcript transcript{ring.fair(), ring.organiser(), {}, {}, {}, std::move(proof)};
  const auto takes_part = [&](const Vetting& vetting) {
    return vetting.key == replica.state().seller || !replica.by(vetting.key).empty();
  };
  for (const SignedVetting& vetting : ring.vettings())
    if (vetting.vetting.duty == Duty::witness || takes_part(vetting.vetting))
      transcript.vettings.push_back(vetting);
  for (const Hash& id : replica.verdicts()) {
    const Opened& verdict = *replica.find(id);
    const Opened& message = *replica.find(std::get<Verdict>(verdict.body).message);
    transcript.entries.push_back(
        {to_wire(message.envelope), to_wire(verdict.envelope), verdict.key});
  }
  for (const Receipt& receipt : replica.receipts())
    if (replica.judged(receipt.message)) transcript.receipts.push_back(receipt);
  return transcript;
}

Bytes write_transcript(const Transcript& transcript) {
  Bytes file(transcript_magic.begin(), transcript_magic.end());
  const Bytes rest = write_record(transcript).value_or(Bytes{});
  file.insert(file.end(), rest.begin(), rest.end());
  return file;
}

std::optional<Transcript> read_transcript(View file) {
  if (file.size() > largest_transcript || !text_of(file).starts_with(transcript_magic))
    return std::nullopt;
  return read_record<Transcript>(file.subspan(transcript_magic.size()));
}

Expected<Proven> check_transcript(View file, const std::optional<PublicKey>& organiser) {
  const auto transcript = read_transcript(file);
  if (!transcript)
    return bad("format", "Tệp không phải biên bản thương lượng, hoặc đã bị hỏng.",
               "The file is no transcript of a negotiation, or it is damaged.");
  if (organiser && *organiser != transcript->organiser)
    return bad("organiser", "Biên bản dựa vào khóa khác với khóa của ban tổ chức.",
               "The transcript rests on another key than the organisers'.");
  KeyRing ring(transcript->fair, transcript->organiser);
  for (const SignedVetting& vetting : transcript->vettings)
    if (!ring.add(vetting))
      return bad("vetting", "Có một khóa không do ban tổ chức duyệt.",
                 "A key in it was not vetted by the organisers.");
  auto replica = replay(*transcript, ring);
  if (!replica) return tl::unexpected(replica.error());
  Proven proven{std::move(ring), std::move(*replica), false, {}, {}};
  if (!add_receipts(proven.replica, transcript->receipts))
    return bad("receipt", "Có một giấy báo đã nhận tin không đúng.",
               "A receipt in it is not good.");
  if (transcript->proof == LogProof{}) return proven;
  auto log = check_log(transcript->proof, proven.replica, proven.ring);
  if (!log)
    return bad("log", "Bằng chứng về nhật ký của nhân chứng không đúng.",
               "The proof of the witness's log is not good.");
  proven.in_log = true;
  proven.checkpoint = std::move(log->checkpoint);
  proven.cosigners = std::move(log->cosigners);
  return proven;
}

}  // namespace chomay::negotiation
