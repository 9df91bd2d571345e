#include "core/talk/desk.hpp"

#include "core/negotiation/story.hpp"
#include "core/talk/acts.hpp"
#include "core/talk/turns.hpp"

namespace chomay::talk {

using namespace chomay::negotiation;

namespace {

constexpr std::int64_t minute_ms = 60'000;

constexpr Role other_of(Role role) {
  return role == Role::buyer ? Role::seller : Role::buyer;
}
std::string short_name(const PublicKey& key) {
  std::string name = to_hex(View(key).first(2));
  for (char& sign : name)
    if (sign >= 'a') sign = static_cast<char>(sign - 'a' + 'A');
  return name;
}

/// As the organisers vetted this seller, once or now.
std::string producer_of(const KeyRing& ring, const PublicKey& seller) {
  for (const auto& [vetting, signature] : ring.vettings())
    if (vetting.duty == Duty::seller && vetting.key == seller) return vetting.name;
  return {};
}

std::int64_t changed_at(const Replica& replica) {
  std::int64_t at = replica.record().time;
  for (const Hash& id : replica.unjudged())
    at = std::max(at, replica.find(id)->envelope.header.issued_at);
  return at;
}

/// `watches`: at the organisers' desk all that is here, else what this device takes part in.
std::vector<const Replica*> newest_of(const Peer& peer, bool watches) {
  std::vector<std::pair<std::int64_t, const Replica*>> all;
  for (const auto& [id, replica] : peer.negotiations())
    if (watches || replica.role_of(peer.key())) all.emplace_back(changed_at(replica), &replica);
  std::stable_sort(all.begin(), all.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<const Replica*> newest;
  for (const auto& [at, replica] : all)
    if (newest.size() < most_talks) newest.push_back(replica);
  return newest;
}

/// Where it stands for people. An offer whose end has passed is over whatever the next verdict is,
/// unless something was said before and the witness has yet to see it.
Phase phase_of(const Replica& replica, std::int64_t now) {
  Negotiation state = replica.state();
  if (replica.unjudged().empty()) pass_time(state, now);
  return state.phase;
}

/// The newest first.
std::vector<Ruled> ruled_by(const Peer& peer) {
  std::vector<Ruled> all;
  for (const auto& [document, found] : peer.rulings()) {
    const Ruling& ruling = found.ruling;
    all.push_back({ruling.document, ruling.paper, ruling.outcome, ruling.at, ruling.words});
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Ruled& a, const Ruled& b) { return a.at > b.at; });
  if (all.size() > most_ruled) all.resize(most_ruled);
  return all;
}

std::int32_t turn_of(const std::vector<Turn>& turns, const std::optional<OpenOffer>& offer) {
  for (std::size_t at = 0; offer && at < turns.size(); ++at)
    if (turns[at].id == offer->id) return static_cast<std::int32_t>(at);
  return -1;
}

}  // namespace

Role role_of(const KeyRing& ring, const PublicKey& key) {
  for (const auto& [vetting, signature] : ring.vettings())
    if (vetting.duty == Duty::desk && vetting.key == key) return Role::organiser;
  return producer_of(ring, key).empty() ? Role::buyer : Role::seller;
}

std::int64_t Desk::witness_now() const {
  return source_.now_ms() - peer_.clock_ahead();
}

Viewer Desk::viewer() const {
  return {role_, peer_.key(), witness_now()};
}

Talk Desk::talk_of(const Replica& replica) const {
  const auto sides = replica.sides();
  Talk talk;
  talk.id = replica.id();
  talk.role = role_;
  talk.producer = producer_of(peer_.ring(), sides[static_cast<std::size_t>(Role::seller)]);
  talk.other = short_name(sides[static_cast<std::size_t>(other_of(role_))]);
  talk.phase = phase_of(replica, witness_now());
  talk.waits_for_witness = replica.waits_for_witness();
  talk.changed_at = changed_at(replica);
  talk.turns = turns_of(replica);
  if (replica.fault()) return talk;  // nothing after it counts
  Negotiation state = replica.as_if_witnessed();
  pass_time(state, witness_now());
  talk.may = acts_in(state, viewer());
  if (talk.may & bit(Act::accept))
    talk.open_turn = turn_of(talk.turns, state.offers[static_cast<std::size_t>(other_of(role_))]);
  add_sale(talk, replica.state());
  for (Dispute& dispute : talk.disputes)
    for (const ClaimState& claim : state.claims)
      if (claim.id == dispute.id) dispute.may = acts_about(claim, state, viewer());
  return talk;
}

Talks Desk::talks() const {
  Talks talks;
  talks.role = role_;
  if (role_ == Role::seller) talks.producer = producer_of(peer_.ring(), peer_.key());
  talks.clock_ahead = peer_.clock_ahead();
  talks.fault_vi = fault_.vi;
  talks.fault_en = fault_.en;
  talks.said = said_;
  talks.rulings = ruled_by(peer_);
  constexpr std::size_t most_of_rulings = most_ruled * largest_line;
  std::size_t room = largest_talks - most_of_rulings - 1024;
  for (const Replica* replica : newest_of(peer_, role_ == Role::organiser)) {
    Talk talk = talk_of(*replica);
    const auto bytes = write_record(talk);
    if (!bytes || bytes->size() > room) break;
    room -= bytes->size();
    talks.talks.push_back(std::move(talk));
  }
  return talks;
}

/// A first question goes to who sells for this producer now.
Expected<Body> Desk::question_of(const Saying& saying) const {
  Request request{{}, catalogue_, {}, saying.by_day, saying.place, saying.words};
  for (const Item& item : saying.items)
    request.wishes.push_back({item.product, item.variant, item.quantity});
  if (const Vetting* seller = peer_.ring().find_seller(saying.producer, witness_now())) {
    request.to = seller->key;
    return request;
  }
  return fail("talk.no_seller", "Gian hàng này chưa có khóa được ban tổ chức duyệt.",
              "This producer has no key that the organisers vetted.");
}

Expected<Hash> Desk::rule(const Saying& saying) {
  const auto ruled = peer_.rule({{},
                                 saying.document,
                                 saying.about,
                                 static_cast<RulingOutcome>(saying.detail),
                                 {},
                                 saying.words});
  if (!ruled) return tl::unexpected(ruled.error());
  return ruled->ruling.paper;
}

Expected<Hash> Desk::try_to_say(const Saying& saying) {
  if (saying.act == Act::rule) return rule(saying);
  const std::int64_t valid_until =
      saying.valid_minutes > 0 ? witness_now() + saying.valid_minutes * minute_ms : 0;
  if (saying.act == Act::ask) {
    auto question = question_of(saying);
    if (!question) return tl::unexpected(question.error());
    return peer_.say(Hash{}, std::move(*question), valid_until);
  }
  const Replica* replica = peer_.find(saying.talk);
  Negotiation state = replica ? replica->as_if_witnessed() : Negotiation();
  pass_time(state, witness_now());
  Body body = body_of(saying, state, viewer(), catalogue_);
  const Reason reason = reason_against(state, viewer(), body, valid_until);
  if (replica && reason != Reason::admitted)
    return fail("talk.refused", std::string(name_of(reason, Language::vi)) + ".",
                std::string(name_of(reason, Language::en)) + ".");
  return peer_.say(saying.talk, std::move(body), valid_until);
}

Expected<Hash> Desk::say(const Saying& saying) {
  auto said = try_to_say(saying);
  fault_ = said ? Error{} : said.error();
  said_ += said.has_value();
  return said;
}

void Desk::go_on(std::uint32_t said, const Error& fault) {
  said_ = said;
  fault_ = fault;
}

}  // namespace chomay::talk
