#include "core/negotiation/transcript.hpp"

#include <doctest/doctest.h>

#include "core/negotiation/story.hpp"
#include "core/negotiation/test_fair.hpp"

using namespace chomay;
using namespace chomay::negotiation;
namespace people = chomay::negotiation::test;

namespace {

/// A real export, as short as an agreement can be.
Bytes short_file() {
  people::Fair fair;
  Offer offer = people::offer(people::terms_of({people::rice()}));
  const Hash id = fair.say(fair.seller, {}, offer);  // answers published demand
  fair.deliver();
  fair.say(fair.buyer, id, Accept{id, {}});
  fair.deliver();
  const Replica& replica = *fair.witness->find(id);
  return write_transcript(
      transcript_of(replica, people::ring_of_all(), fair.witness->prove(replica)));
}

/// Offered, countered, agreed with one refusal on the way, partly delivered.
struct Finished : people::Fair {
  Finished() {
    id = say(buyer, {}, people::request());
    deliver();
    const Hash offer = say(seller, id, people::offer(), people::start + people::day);
    deliver();
    const Hash counter = say(buyer, id, people::counter());
    deliver();
    accept = say(seller, id, Accept{counter, {90'000}});
    say(buyer, id, Accept{offer, {}});  // too late: the seller was faster
    deliver();
    say(seller, id, Dispatch{{{0, 30'000, "L01"}}, "xe sáng"});
    deliver();
    say(buyer, id, GoodsReceipt{{{0, 25'000, 5'000, "ẩm"}}});
    deliver();
  }
  const Replica& replica() { return *witness->find(id); }
  Bytes file() {
    return write_transcript(
        transcript_of(replica(), people::ring_of_all(), witness->prove(replica())));
  }
  Hash id, accept;
};

std::string code_of(View file, std::optional<PublicKey> organiser = people::organiser.open) {
  const auto proven = check_transcript(file, organiser);
  return proven ? "good" : proven.error().code;
}

Bytes changed(const Bytes& file, auto change) {
  auto transcript = read_transcript(file);
  change(*transcript);
  return write_transcript(*transcript);
}

}  // namespace

TEST_CASE("transcript: proves without network what the three of them signed") {
  Finished fair;
  const auto proven = check_transcript(fair.file(), people::organiser.open);
  REQUIRE(proven);
  CHECK(proven->replica.record() == fair.replica().record());
  CHECK(proven->replica.receipts() == fair.replica().receipts());
  CHECK(proven->replica.state().phase == Phase::fulfilling);
  CHECK(proven->in_log);
  CHECK(proven->checkpoint.size == fair.witness->log().size());
}

TEST_CASE("transcript: the buyer's device tells the same as the witness's") {
  Finished fair;
  const Transcript mine = transcript_of(*fair.buyer.find(fair.id), people::ring_of_all());
  const auto proven = check_transcript(write_transcript(mine), people::organiser.open);
  REQUIRE(proven);
  CHECK_FALSE(proven->in_log);
  CHECK(proven->replica.record() == fair.replica().record());
}

TEST_CASE("transcript: each single changed byte is found") {
  const Bytes file = short_file();
  REQUIRE(code_of(file, std::nullopt) == "good");
  std::size_t found = 0;
  for (std::size_t at = 0; at < file.size(); ++at) {
    Bytes flipped = file;
    flipped[at] ^= static_cast<std::uint8_t>(1u << (at % 8));
    found += code_of(flipped, std::nullopt) != "good";
  }
  CHECK(found == file.size());
}

TEST_CASE("transcript: cut and lengthened files are refused") {
  Finished fair;
  Bytes file = fair.file();
  for (std::size_t size = 0; size < file.size(); ++size)
    CHECK_FALSE(read_transcript(View(file).first(size)));
  file.push_back(0);
  CHECK(code_of(file) == "transcript.format");
}

TEST_CASE("transcript: only what these organisers vetted counts") {
  Finished fair;
  CHECK(code_of(fair.file(), people::stranger.open) == "transcript.organiser");
  const auto by_stranger = [](Transcript& transcript) {
    transcript.organiser = people::stranger.open;
  };
  CHECK(code_of(changed(fair.file(), by_stranger), std::nullopt) == "transcript.vetting");
  CHECK(code_of(changed(fair.file(), [](Transcript& t) {
          t.vettings.erase(t.vettings.begin());
        })) == "transcript.verdict");  // the seller's
}

TEST_CASE("transcript: nothing can be left out, put in another order or told twice") {
  Finished fair;
  const Bytes file = fair.file();
  const std::size_t count = read_transcript(file)->entries.size();
  for (std::size_t at = 0; at + 1 < count; ++at) {
    CHECK(code_of(changed(file, [at](Transcript& transcript) {
            transcript.entries.erase(transcript.entries.begin() + std::ptrdiff_t(at));
          })) != "good");
    CHECK(code_of(changed(file, [at](Transcript& transcript) {
            std::swap(transcript.entries[at], transcript.entries[at + 1]);
          })) != "good");
  }
  CHECK(code_of(changed(file, [](Transcript& t) { t.entries.push_back(t.entries.back()); })) !=
        "good");
  CHECK(code_of(changed(file, [](Transcript& t) { std::swap(t.receipts[0], t.receipts[1]); })) ==
        "transcript.receipt");
}

TEST_CASE("transcript: the end can be left out only together with the log that shows it") {
  Finished fair;
  const auto without_end = [](Transcript& transcript) {
    transcript.entries.pop_back();
    transcript.receipts.clear();
  };
  CHECK(code_of(changed(fair.file(), without_end)) == "transcript.log");
  const Bytes short_one = changed(fair.file(), [&](Transcript& transcript) {
    without_end(transcript);
    transcript.proof = {};
  });
  CHECK(code_of(short_one) == "good");  // true as far as it goes, and it says so
  CHECK(story_of(*check_transcript(short_one, {}), Language::en)
            .find("does not show the witness's log") != std::string::npos);
}

TEST_CASE("transcript: cosigners who are vetted are named, others make it unfit") {
  Finished fair;
  const Checkpoint checkpoint{"cho-may/nhan-chung", fair.witness->log().size(),
                              fair.witness->log().root()};
  const auto cosigned_by = [&](const KeyPair& keys, std::string_view name) {
    return changed(fair.file(), [&](Transcript& transcript) {
      const std::string line = cosignature(checkpoint, keys.secret, name, 1'795'413'600);
      transcript.proof.note.insert(transcript.proof.note.end(), line.begin(), line.end());
    });
  };
  const auto good =
      check_transcript(cosigned_by(people::witness, "cho-may/nhan-chung"), people::organiser.open);
  REQUIRE(good);
  CHECK(good->cosigners.size() == 1);
  CHECK(code_of(cosigned_by(people::stranger, "phong-trung-bay")) == "transcript.log");
}

TEST_CASE("transcript: a witness that decided wrongly is found out") {
  Finished fair;
  // The witness of this file says that the accept in the middle came too late.
  Bytes lie = changed(fair.file(), [&](Transcript& transcript) {
    for (Entry& entry : transcript.entries) {
      Opened verdict = open_with_key(*read_envelope(entry.verdict), entry.key);
      auto body = std::get<Verdict>(verdict.body);
      if (body.message != fair.accept) continue;
      body.reason = Reason::expired;
      Draft draft{verdict.envelope.header, body, {people::buyer.open}};
      const Seed secret = people::seed_of(9);
      entry.verdict = to_wire(*compose(std::move(draft), people::witness.secret, secret));
      entry.key = content_key(secret);
    }
  });
  CHECK(code_of(lie) == "transcript.verdict");
}

TEST_CASE("story: who agreed to what, in both languages") {
  Finished fair;
  const auto proven = check_transcript(fair.file(), people::organiser.open);
  const std::string vi = story_of(*proven, Language::vi), en = story_of(*proven, Language::en);
  for (const char* words :
       {"THOẢ THUẬN, chứng kiến lúc 23/11/2026 13:00", "Người bán: lang-com",
        "Cốm Mễ Trì, gói 250 g: 40.000 g × 60.000\u00a0₫ / 250 g = 9.600.000\u00a0₫",
        "Tổng cộng: 9.750.000\u00a0₫", "Trả giá · Được chứng kiến",
        "Người mua · Đồng ý · Thương lượng đã đi tiếp", "25.000 g đạt", "5.000 g trả lại: ẩm",
        "Bên kia đã ký nhận."}) {
    CAPTURE(words);
    CHECK(vi.find(words) != std::string::npos);
  }
  for (const char* words :
       {"Total: 9,750,000\u00a0VND", "Buyer · Accepted · The negotiation has moved on",
        "Witness's log: cho-may/nhan-chung"}) {
    CAPTURE(words);
    CHECK(en.find(words) != std::string::npos);
  }
}
