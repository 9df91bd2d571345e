#include "core/talk/desk.hpp"

#include "core/negotiation/story.hpp"
#include "core/talk/turns.hpp"

namespace chomay::talk {

using namespace chomay::negotiation;

namespace {

constexpr std::int64_t minute_ms = 60'000;

constexpr Role other_of(Role role) {
  return role == Role::buyer ? Role::seller : Role::buyer;
}
const std::optional<OpenOffer>& offer_of(const Negotiation& state, Role role) {
  return state.offers[static_cast<std::size_t>(role)];
}

/// The offer of this side that stands.
Withdraw withdrawn_by(const Negotiation& state, Role role) {
  const auto& own = offer_of(state, role);
  return {own ? own->id : Hash{}};
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

std::vector<const Replica*> newest_of(const Peer& peer) {
  std::vector<std::pair<std::int64_t, const Replica*>> all;
  for (const auto& [id, replica] : peer.negotiations())
    if (replica.role_of(peer.key())) all.emplace_back(changed_at(replica), &replica);
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

std::int32_t turn_of(const std::vector<Turn>& turns, const std::optional<OpenOffer>& offer) {
  for (std::size_t at = 0; offer && at < turns.size(); ++at)
    if (turns[at].id == offer->id) return static_cast<std::int32_t>(at);
  return -1;
}

}  // namespace

std::int64_t Desk::witness_now() const {
  return source_.now_ms() - peer_.clock_ahead();
}

Reason Desk::reason_against(const Negotiation& state, Body body, std::int64_t valid_until) const {
  Negotiation next = state;
  const std::int64_t now = witness_now();
  return step(next, {Hash{}, role_, peer_.key(), now, valid_until, std::move(body)}, now);
}

/// Each act is tried with the least it could say.
std::uint16_t Desk::may(const Negotiation& state) const {
  const auto& theirs = offer_of(state, other_of(role_));
  Accept accept;
  if (theirs) accept.offer = theirs->id;
  if (theirs && role_ == Role::seller) accept.capacities.resize(theirs->terms.lines.size());
  const std::pair<Act, Body> all[] = {{Act::offer, Offer{state.buyer, {}, {}, {}}},
                                      {Act::counter, Counter{state.seller, {}, {}}},
                                      {Act::accept, accept},
                                      {Act::decline, Decline{}},
                                      {Act::withdraw, withdrawn_by(state, role_)},
                                      {Act::remark, Remark{}}};
  std::uint16_t bits = 0;
  for (const auto& [act, body] : all)
    if (reason_against(state, body, 0) == Reason::admitted) bits |= bit(act);
  return bits;
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
  talk.may = may(state);
  if (talk.may & bit(Act::accept))
    talk.open_turn = turn_of(talk.turns, offer_of(state, other_of(role_)));
  return talk;
}

Talks Desk::talks() const {
  Talks talks;
  talks.clock_ahead = peer_.clock_ahead();
  talks.fault_vi = fault_.vi;
  talks.fault_en = fault_.en;
  talks.said = said_;
  std::size_t room = largest_talks - 1024;
  for (const Replica* replica : newest_of(peer_)) {
    Talk talk = talk_of(*replica);
    const auto bytes = write_record(talk);
    if (!bytes || bytes->size() > room) break;
    room -= bytes->size();
    talks.talks.push_back(std::move(talk));
  }
  return talks;
}

Terms Desk::terms_of(const Saying& saying) const {
  Terms terms;
  for (const Item& item : saying.items)
    terms.lines.push_back({item.product, item.variant, item.name, item.unit, item.pack,
                           item.quantity, item.price, item.per});
  terms.delivery = {saying.by_day, saying.place, saying.fee};
  terms.payments = {Payment{}};
  terms.dossier = sha256(view_of(saying.papers));
  terms.catalogue = catalogue_;
  return terms;
}

Expected<Body> Desk::body_of(const Saying& saying) const {
  const Replica* replica = peer_.find(saying.talk);
  const Negotiation state = replica ? replica->as_if_witnessed() : Negotiation();
  switch (saying.act) {
    case Act::ask:
      break;
    case Act::offer:
      return Offer{state.buyer, terms_of(saying), saying.capacities, saying.words};
    case Act::counter:
      return Counter{state.seller, terms_of(saying), saying.words};
    case Act::accept:
      return Accept{saying.offer, saying.capacities};
    case Act::decline:
      return Decline{saying.words};
    case Act::withdraw:
      return withdrawn_by(state, role_);
    case Act::remark:
      return Remark{saying.words};
  }
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

Expected<Hash> Desk::try_to_say(const Saying& saying) {
  auto body = body_of(saying);
  if (!body) return tl::unexpected(body.error());
  const std::int64_t valid_until =
      saying.valid_minutes > 0 ? witness_now() + saying.valid_minutes * minute_ms : 0;
  const Hash talk = saying.act == Act::ask ? Hash{} : saying.talk;
  if (const Replica* replica = peer_.find(talk)) {
    Negotiation state = replica->as_if_witnessed();
    pass_time(state, witness_now());
    const Reason reason = reason_against(state, *body, valid_until);
    if (reason != Reason::admitted)
      return fail("talk.refused", std::string(name_of(reason, Language::vi)) + ".",
                  std::string(name_of(reason, Language::en)) + ".");
  }
  return peer_.say(talk, std::move(*body), valid_until);
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
