#include "core/negotiation/admission.hpp"

#include <doctest/doctest.h>

#include "core/negotiation/capacity.hpp"
#include "core/negotiation/compose.hpp"
#include "core/negotiation/evidence.hpp"
#include "core/negotiation/test_home.hpp"

using namespace chomay;
using namespace chomay::negotiation;
namespace people = chomay::negotiation::test;

namespace {

/// One negotiation before a witness who shares a book of promises with others.
struct Case {
  explicit Case(CapacityBook& shared, std::uint8_t number = 100) : book(shared), number_(number) {}

  Draft draft(const KeyPair& who, Role role, Body body) {
    Draft draft;
    draft.header.role = role;
    draft.header.fair = people::fair;
    draft.header.negotiation = negotiation;
    const auto& said = record.said_by(who.open);
    draft.header.sequence = said.size() + 1;
    if (negotiation != Hash{}) draft.header.previous = {said.empty() ? negotiation : said.back()};
    draft.header.issued_at = time;
    draft.body = std::move(body);
    draft.readers = {people::buyer.open, people::seller.open, people::witness.open};
    return draft;
  }
  Envelope compose_as(const KeyPair& who, Draft draft) {
    return *compose(std::move(draft), who.secret, people::seed_of(++number_));
  }
  Judgement look(const Envelope& envelope) {
    return judge(record, open_for(envelope, people::witness.secret), ring, time,
                 [&](const Negotiation& after, std::size_t at) {
                   return std::optional(book.promised_elsewhere(record.state, after, at));
                 });
  }
  Judgement decide(const Envelope& envelope) {
    Judgement judged = look(envelope);
    if (judged.outcome != Outcome::judged) return judged;
    const Negotiation before = record.state;
    keep(record, envelope, judged, time);
    book.move(before, record.state);
    if (negotiation == Hash{}) negotiation = envelope.id;
    return judged;
  }
  Reason say(const KeyPair& who, Role role, Body body, std::int64_t valid_until = 0) {
    Draft made = draft(who, role, std::move(body));
    if (valid_until != 0) made.header.issued_at = std::min(time, valid_until);
    made.header.valid_until = valid_until;
    last = compose_as(who, std::move(made));
    const Judgement judged = decide(last);
    CHECK(judged.outcome == Outcome::judged);
    return judged.reason;
  }
  Reason buyer(Body body, std::int64_t until = 0) {
    return say(people::buyer, Role::buyer, std::move(body), until);
  }
  Reason seller(Body body, std::int64_t until = 0) {
    return say(people::seller, Role::seller, std::move(body), until);
  }

  CapacityBook& book;
  KeyRing ring = people::ring_of_all();
  Record record;
  Hash negotiation{};
  std::int64_t time = people::start;
  Envelope last;

private:
  std::uint8_t number_;
};

Offer offer_of(std::int64_t grams, std::int64_t capacity) {
  Offer body = people::offer(people::terms_of({people::rice(grams)}));
  body.capacities = {capacity};
  return body;
}

}  // namespace

TEST_CASE("admission: what both sides and the witness want becomes an agreement") {
  CapacityBook book;
  Case one(book);
  CHECK(one.buyer(people::request()) == Reason::admitted);
  CHECK(one.seller(offer_of(50'000, 80'000)) == Reason::admitted);
  CHECK(one.buyer(Accept{one.last.id, {}}) == Reason::admitted);
  CHECK(one.record.state.phase == Phase::agreed);
  CHECK(book.promised(people::seller.open, people::rice()) == 50'000);
}

TEST_CASE("admission: one seller's stock is never promised twice") {
  CapacityBook book;
  Case first(book), second(book, 150);
  CHECK(first.seller(offer_of(50'000, 80'000)) == Reason::admitted);
  CHECK(second.seller(offer_of(50'000, 80'000)) == Reason::admitted);
  CHECK(second.buyer(Accept{second.last.id, {}}) == Reason::admitted);
  const Judgement judged = first.look(first.compose_as(
      people::buyer, first.draft(people::buyer, Role::buyer, Accept{first.last.id, {}})));
  CHECK(judged.reason == Reason::over_capacity);
  CHECK(judged.promised == Capacities{50'000});  // goes into the verdict, so that all can check
  CHECK(judged.state.phase == Phase::offered);
  CHECK(first.seller(offer_of(30'000, 80'000)) == Reason::admitted);
  CHECK(first.buyer(Accept{first.last.id, {}}) == Reason::admitted);
  CHECK(book.promised(people::seller.open, people::rice()) == 80'000);

  CHECK(first.buyer(Amend{people::terms_of({people::rice(30'001)}), {}, ""}) == Reason::admitted);
  const Hash more = first.last.id;
  CHECK(first.seller(AmendAccept{more, {80'000}}) == Reason::over_capacity);
  CHECK(first.seller(AmendAccept{more, {80'001}}) == Reason::admitted);  // there was more after all
}

TEST_CASE("admission: what is cancelled can be promised again") {
  CapacityBook book;
  Case first(book), second(book, 150);
  CHECK(first.seller(offer_of(80'000, 80'000)) == Reason::admitted);
  CHECK(first.buyer(Accept{first.last.id, {}}) == Reason::admitted);
  CHECK(first.seller(Dispatch{{{0, 20'000, ""}}, ""}) == Reason::admitted);
  CHECK(first.buyer(Cancel{}) == Reason::admitted);
  CHECK(first.seller(CancelAccept{first.last.id}) == Reason::admitted);
  CHECK(second.seller(offer_of(60'000, 80'000)) == Reason::admitted);
  CHECK(second.buyer(Accept{second.last.id, {}}) == Reason::admitted);
  Case third(book, 200);
  CHECK(third.seller(offer_of(1, 80'000)) == Reason::admitted);
  CHECK(third.buyer(Accept{third.last.id, {}}) == Reason::over_capacity);
}

TEST_CASE("admission: without a seller whom the organisers vetted there is no agreement") {
  CapacityBook book;
  Case one(book);
  one.ring = KeyRing(std::string(people::fair), people::organiser.open);
  CHECK(one.buyer(people::request()) == Reason::not_vetted);
  Case later(book, 150);
  CHECK(later.seller(offer_of(1, 10)) == Reason::admitted);
  const KeyRing all = later.ring;
  later.ring = one.ring;  // vetted no longer
  CHECK(later.buyer(Accept{later.last.id, {}}) == Reason::not_vetted);
  later.ring = all;
  CHECK(later.seller(offer_of(1, 10)) == Reason::admitted);
  CHECK(later.buyer(Accept{later.last.id, {}}) == Reason::admitted);
  later.ring = one.ring;  // what was agreed is carried out
  CHECK(later.seller(Dispatch{{{0, 1, ""}}, ""}) == Reason::admitted);
}

TEST_CASE("admission: the witness's clock decides; a clock a day ahead is refused") {
  CapacityBook book;
  Case one(book);
  Draft ahead = one.draft(people::buyer, Role::buyer, people::request());
  ahead.header.issued_at = one.time + skew_to_refuse;
  CHECK(one.look(one.compose_as(people::buyer, ahead)).reason == Reason::admitted);
  ahead.header.issued_at += 1;
  CHECK(one.look(one.compose_as(people::buyer, ahead)).reason == Reason::clock_off);

  CHECK(one.seller(offer_of(1, 10), one.time + people::hour) == Reason::admitted);
  one.time += people::hour + 1;
  CHECK(one.buyer(Accept{one.last.id, {}}) == Reason::expired);
  CHECK(one.record.state.phase == Phase::expired);
}

TEST_CASE("admission: what nobody can be held to gets no verdict") {
  CapacityBook book;
  Case one(book);
  CHECK(one.buyer(people::request()) == Reason::admitted);
  const auto ignored = [&](const Envelope& envelope, Reason reason) {
    const Judgement judged = one.look(envelope);
    CHECK(judged.outcome == Outcome::ignored);
    CHECK(judged.reason == reason);
  };
  const auto make = [&](const KeyPair& who, Role role) {
    return one.compose_as(who, one.draft(who, role, people::offer()));
  };
  Envelope forged = make(people::seller, Role::seller);
  forged.signature[0] ^= 1;
  ignored(forged, Reason::bad_signature);
  ignored(make(people::stranger, Role::seller), Reason::not_a_party);
  ignored(make(people::stranger, Role::organiser), Reason::not_a_party);
  ignored(make(people::buyer, Role::seller), Reason::not_a_party);
  Draft elsewhere = one.draft(people::seller, Role::seller, people::offer());
  elsewhere.header.fair = "hoi-cho-khac";
  ignored(one.compose_as(people::seller, elsewhere), Reason::other_fair);
}

TEST_CASE("admission: a refused opening is the end, and what is said after it is refused, too") {
  CapacityBook book;
  Case one(book);
  CHECK(one.buyer(people::request(), one.time - 1) == Reason::expired);
  CHECK(one.record.state.phase == Phase::refused);
  CHECK(one.seller(people::offer()) == Reason::stale);
  CHECK(one.buyer(Decline{}) == Reason::stale);
}

TEST_CASE("admission: an author's messages are judged in their order, each once") {
  CapacityBook book;
  Case one(book);
  CHECK(one.buyer(people::request()) == Reason::admitted);
  CHECK(one.look(one.last).outcome == Outcome::known);
  CHECK(one.seller(people::offer()) == Reason::admitted);
  Draft third = one.draft(people::seller, Role::seller, people::offer());
  third.header.sequence = 3;
  CHECK(one.look(one.compose_as(people::seller, third)).outcome == Outcome::early);
  Draft loose = one.draft(people::seller, Role::seller, people::offer());
  loose.header.previous = {one.negotiation};
  CHECK(one.look(one.compose_as(people::seller, loose)).reason == Reason::broken_chain);
  Case empty(book, 150);
  empty.negotiation = one.negotiation;
  Draft orphan = one.draft(people::seller, Role::seller, people::offer());
  CHECK(empty.look(one.compose_as(people::seller, orphan)).outcome == Outcome::early);
}

TEST_CASE("admission: two messages with one number are refused once and prove it for ever") {
  CapacityBook book;
  Case one(book);
  CHECK(one.buyer(people::request()) == Reason::admitted);
  const Draft two = one.draft(people::seller, Role::seller, people::offer());
  const Envelope said = one.compose_as(people::seller, two),
                 other = one.compose_as(people::seller, two);
  CHECK(one.decide(said).reason == Reason::admitted);
  CHECK(one.decide(other).reason == Reason::equivocation);
  CHECK(one.look(one.compose_as(people::seller, two)).outcome == Outcome::ignored);
  CHECK(one.seller(people::offer()) == Reason::admitted);  // the negotiation goes on

  CHECK(proves_equivocation(said, other));
  CHECK_FALSE(proves_equivocation(said, said));
  CHECK_FALSE(proves_equivocation(said, one.last));
  Envelope forged = other;
  forged.signature[3] ^= 1;
  CHECK_FALSE(proves_equivocation(said, forged));
}

TEST_CASE("admission: what cannot be read is refused, and its number is used") {
  CapacityBook book;
  Case one(book);
  CHECK(one.buyer(people::request()) == Reason::admitted);
  Draft blind = one.draft(people::seller, Role::seller, people::offer());
  blind.readers = {people::seller.open};
  CHECK(one.decide(one.compose_as(people::seller, blind)).reason == Reason::unreadable);
  CHECK(one.seller(people::offer()) == Reason::admitted);
  CHECK(one.record.said_by(people::seller.open).size() == 2);
}

TEST_CASE("admission: the organisers speak in claims, through a vetted witness only") {
  CapacityBook book;
  Case one(book);
  CHECK(one.seller(offer_of(1, 10)) == Reason::admitted);
  CHECK(one.buyer(Accept{one.last.id, {}}) == Reason::admitted);
  CHECK(one.seller(Dispatch{{{0, 1, ""}}, ""}) == Reason::admitted);
  CHECK(one.buyer(Claim{}) == Reason::admitted);
  const Hash claim = one.last.id;
  one.time += 3 * people::day;
  CHECK(one.buyer(Escalate{claim, ""}) == Reason::admitted);
  CHECK(one.say(people::witness, Role::organiser, InfoRequest{claim, "?"}) == Reason::admitted);
  CHECK(one.say(people::witness, Role::organiser, Cancel{}) == Reason::not_allowed);
}

TEST_CASE("admission: a negotiation does not grow without end") {
  CapacityBook book;
  Case one(book);
  CHECK(one.buyer(people::request()) == Reason::admitted);
  one.record.judged = most_judged;
  const Envelope more =
      one.compose_as(people::seller, one.draft(people::seller, Role::seller, people::offer()));
  CHECK(one.look(more).outcome == Outcome::ignored);
}
