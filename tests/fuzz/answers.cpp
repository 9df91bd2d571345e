// What the readers of a negotiation's bytes answer to good and to damaged ones. Everything comes
// from the seed, so the program prints the same natively and as wasm (answers.test.mjs compares);
// where it does not, one of the two would accept what the other refuses.
//   chomay-answers SEED ROUNDS [each]      ROUNDS damages an input; `each`: a line for every one
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>

#include "core/negotiation/kept.hpp"
#include "core/negotiation/story.hpp"
#include "core/negotiation/test_fair.hpp"

using namespace chomay;
using namespace chomay::negotiation;
namespace people = chomay::negotiation::test;

namespace {

struct Input {
  std::string name;
  Bytes bytes;
};

/// A fair's messages, packets, records, exports and log, as they would travel or lie on a disk.
std::vector<Input> good_inputs() {
  people::Fair fair;
  std::vector<Input> inputs;
  const auto add = [&](std::string name, View bytes) {
    inputs.push_back({std::move(name), Bytes(bytes.begin(), bytes.end())});
  };
  const auto add_post = [&] {
    for (const people::Letter& letter : fair.post) add("packet", letter.packet);
    fair.deliver();
  };
  const Hash id = fair.say(fair.buyer, {}, people::request());
  add_post();
  const Hash offer = fair.say(fair.seller, id, people::offer());
  add_post();
  fair.say(fair.buyer, id, Accept{offer, {}});
  fair.buyer.sync();
  add_post();
  const Hash refused = fair.say(fair.seller, {}, people::offer());
  fair.deliver();
  fair.say(fair.seller, refused, Decline{"Hết hàng"});
  fair.deliver();
  for (const auto& [negotiation, replica] : fair.witness->negotiations()) {
    for (const PublicKey& author : {people::buyer.open, people::seller.open, people::witness.open})
      for (const Hash& message : replica.by(author))
        add("envelope", to_wire(replica.find(message)->envelope));
    add("transcript", write_transcript(transcript_of(replica, fair.witness->ring(),
                                                     fair.witness->prove(replica))));
    add("transcript", write_transcript(transcript_of(replica, fair.witness->ring())));
  }
  fair.buyer.sync();
  for (; !fair.post.empty(); fair.post.pop_front()) {  // heads, and the log's proof as the answer
    const people::Letter letter = fair.post.front();
    add("packet", letter.packet);
    if (Peer* peer = fair.peer_of(letter.to)) peer->receive(letter.from, letter.packet);
  }
  const LogTree& log = fair.witness->log();
  for (const Bytes& record : fair.witness_home.journal.records) add("record", record);
  for (const Bytes& record : fair.buyer_home.journal.records) add("record", record);
  const Checkpoint seen{"cho-may/nhan-chung", log.size(), log.root()};
  add("note", view_of(fair.witness->checkpoint() +
                      cosignature(seen, people::seller.secret, "showroom-1", 1'795'413'600)));
  for (const SignedVetting& vetting : fair.witness->ring().vettings())
    add("vetting", *write_record(vetting));
  return inputs;
}

class Damage {
public:
  explicit Damage(std::uint64_t seed) : random_(seed) {}
  Bytes to(Bytes bytes, const Bytes& other) {
    for (std::uint64_t times = 1 + below(3); times > 0 && !bytes.empty(); --times)
      once(bytes, other);
    return bytes;
  }

private:
  std::uint64_t below(std::uint64_t n) { return n == 0 ? 0 : random_.next() % n; }
  void once(Bytes& bytes, const Bytes& other) {
    const auto at = std::ptrdiff_t(below(bytes.size()));
    const auto rest = bytes.begin() + at;
    const auto end = rest + std::min<std::ptrdiff_t>(bytes.end() - rest, 1 << below(4));
    switch (below(7)) {
      case 0:
        bytes.resize(std::size_t(at));
        break;
      case 1:
        *rest ^= static_cast<std::uint8_t>(1u << below(8));
        break;
      case 2:
        *rest = static_cast<std::uint8_t>(random_.next());
        break;
      case 3:  // a length or a time that is out of all bounds
        std::fill(rest, end, below(2) == 0 ? 0xff : 0);
        break;
      case 4:
        bytes.erase(rest, end);
        break;
      case 5: {
        const Bytes again(rest, end);
        bytes.insert(rest, again.begin(), again.end());
        break;
      }
      default: {  // goes on as another one does
        const auto from = std::min(std::size_t(at), other.size());
        bytes.resize(std::size_t(at));
        bytes.insert(bytes.end(), other.begin() + std::ptrdiff_t(from), other.end());
      }
    }
  }
  SeededRandom random_;
};

/// Says in words what each reader makes of the bytes, and counts what was read.
class Readers {
public:
  std::string answers(View bytes) {
    said_.clear();
    envelope(bytes);
    if (const auto packet = read_packet(bytes)) say("packet", write_packet(*packet));
    if (const auto kept = read_kept(bytes))
      say("record", std::visit([](const auto& value) { return write_kept(value); }, *kept));
    if (const auto vetting = read_record<SignedVetting>(bytes)) {
      say("vetting", *write_record(*vetting));
      said_ += people::ring_of_all().add(*vetting) ? "good" : "not the organisers'";
    }
    note(bytes);
    transcript(bytes);
    proof(bytes);
    return said_;
  }
  std::map<std::string, int> read;

private:
  void say(const std::string& what, View bytes) {
    ++read[what];
    said_ += what + ' ' + to_hex(sha256(bytes)) + '\n';
  }
  void envelope(View bytes) {
    const auto envelope = read_envelope(bytes);
    if (!envelope) {
      said_ += envelope.error().code + '\n';
      return;
    }
    say("envelope", to_wire(*envelope));
    for (const KeyPair& reader : {people::seller, people::stranger}) {
      const Opened opened = open_for(*envelope, reader.secret);
      if (opened.is_signed) ++read["good signature"];
      if (opened.body.index() != 0) ++read["body"];
      said_ += std::to_string(opened.is_signed) + ' ' + std::to_string(opened.body.index()) + ' ' +
               to_hex(opened.key) + '\n';
    }
  }
  void note(View bytes) {
    const auto note = read_note(text_of(bytes));
    if (!note) return;
    say("note", view_of(note->text));
    said_ += std::to_string(note->checkpoint.size) + to_hex(note->checkpoint.root);
    for (const NoteKey& key :
         {NoteKey{"cho-may/nhan-chung", NoteAlgorithm::ed25519, people::witness.open},
          NoteKey{"showroom-1", NoteAlgorithm::cosignature_v1, people::seller.open}}) {
      const auto seconds = is_signed_by(*note, key);
      if (seconds) ++read["note's signature"];
      said_ += seconds ? std::to_string(*seconds) : "unsigned";
    }
  }
  void transcript(View bytes) {
    if (const auto read_as = read_transcript(bytes)) say("transcript", write_transcript(*read_as));
    const auto proven = check_transcript(bytes, people::organiser.open);
    if (!proven) {
      said_ += proven.error().code + proven.error().en + '\n';
      return;
    }
    say("proven transcript", view_of(story_of(*proven, Language::vi)));
    said_ += story_of(*proven, Language::en);
  }
  /// The bytes as numbers and hashes of a proof, in trees of about the right size.
  void proof(View bytes) {
    if (bytes.size() < 3 * 32) return;
    std::vector<Hash> path((bytes.size() - 2) / 32);
    path.resize(std::min<std::size_t>(path.size(), bytes[0] % 8));
    for (std::size_t at = 0; at < path.size(); ++at)
      std::copy_n(bytes.begin() + 2 + std::ptrdiff_t(32 * at), 32, path[at].begin());
    const Hash leaf = leaf_hash(bytes);
    const std::uint64_t size = bytes[1] % 9, index = bytes[0] % 9;
    said_ += std::to_string(includes(leaf, size, leaf, index, path)) +
             std::to_string(continues(leaf, index, leaf, size, path));
  }
  std::string said_;
};

}  // namespace

int main(int count, char** words) {
  if (count < 3) {
    std::fprintf(stderr, "chomay-answers SEED ROUNDS [each]\n");
    return 2;
  }
  const bool each = count > 3;
  const auto inputs = good_inputs();
  Damage damage(std::strtoull(words[1], nullptr, 10));
  Readers readers;
  for (std::size_t at = 0; at < inputs.size(); ++at) {
    std::string all = readers.answers(inputs[at].bytes);
    for (int round = 0; round < std::atoi(words[2]); ++round) {
      const Bytes& other = inputs[(at + std::size_t(round)) % inputs.size()].bytes;
      const Bytes damaged = damage.to(inputs[at].bytes, other);
      const std::string answers = readers.answers(damaged);
      if (each)
        std::printf("%zu.%d %s %s\n", at, round, to_hex(sha256(damaged)).substr(0, 16).c_str(),
                    to_hex(sha256(view_of(answers))).substr(0, 16).c_str());
      all += to_hex(sha256(view_of(answers)));
    }
    std::printf("%s %s\n", inputs[at].name.c_str(), to_hex(sha256(view_of(all))).c_str());
  }
  for (const auto& [what, times] : readers.read) std::printf("read %s %d\n", what.c_str(), times);
  return 0;
}
