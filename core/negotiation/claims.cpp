#include "core/negotiation/claims.hpp"

#include <concepts>

namespace chomay::negotiation {
namespace {

constexpr std::int64_t day_ms = 86'400'000;

using Phases = std::uint8_t;
constexpr Phases in(std::same_as<ClaimPhase> auto... phases) {
  return static_cast<Phases>(((1u << static_cast<unsigned>(phases)) | ...));
}

struct Said {
  const Body& body;
  const Hash& id;
  Role role;
  const AfterSale& days;
  std::int64_t time;
};

Reason ask(ClaimState& claim, const Said& said) {
  claim.asked_by = said.role;
  return Reason::admitted;
}

Reason answer(ClaimState& claim, const Said& said) {
  return said.role == claim.asked_by ? Reason::not_allowed : Reason::admitted;
}

Reason propose(ClaimState& claim, const Said& said) {
  if (said.role == Role::buyer) return Reason::not_allowed;
  claim.proposal = said.id;
  claim.proposed_by = said.role;
  claim.resolution = std::get<ResolutionPropose>(said.body);
  return Reason::admitted;
}

/// Who claimed says whether it is resolved.
Reason reply(ClaimState&, const Said& said) {
  return said.role == Role::buyer ? Reason::admitted : Reason::not_allowed;
}

Reason escalate(ClaimState& claim, const Said& said) {
  if (said.role == Role::organiser || claim.level == ClaimLevel::with_the_organisers)
    return Reason::not_allowed;
  const bool waited = said.time >= claim.opened_at + said.days.answer_days * day_ms;
  if (!waited && claim.phase != ClaimPhase::refused) return Reason::too_early;
  claim.level = ClaimLevel::with_the_organisers;
  return Reason::admitted;
}

struct Rule {
  Type type;
  Phases when;
  ClaimPhase then;
  Reason (*act)(ClaimState&, const Said&);
};

using enum ClaimPhase;
constexpr Rule rules[] = {
    {Type::info_request, in(open, asked, answered, proposed, refused), asked, ask},
    {Type::info, in(asked), answered, answer},
    {Type::resolution_propose, in(open, asked, answered, proposed, refused), proposed, propose},
    {Type::resolution_accept, in(proposed), resolved, reply},
    {Type::resolution_reject, in(proposed), refused, reply},
    {Type::escalate, in(open, asked, answered, proposed, refused), open, escalate},
};

/// The claim that a message is about: named itself, or by the proposal it answers.
ClaimState* claim_of(Claims& claims, const Body& body) {
  const auto find = [&](const Hash& id, Hash ClaimState::*field) -> ClaimState* {
    for (ClaimState& claim : claims)
      if (claim.*field == id) return &claim;
    return nullptr;
  };
  return std::visit(
      [&](const auto& value) -> ClaimState* {
        if constexpr (requires { value.claim; }) return find(value.claim, &ClaimState::id);
        if constexpr (requires { value.proposal; })
          return find(value.proposal, &ClaimState::proposal);
        return nullptr;
      },
      body);
}

}  // namespace

Reason step_claim(Claims& claims, const Body& body, const Hash& id, Role role,
                  const AfterSale& days, std::int64_t time) {
  ClaimState* claim = claim_of(claims, body);
  if (!claim) return Reason::stale;
  if (role == Role::organiser && claim->level == ClaimLevel::between_the_two)
    return Reason::not_allowed;
  for (const Rule& rule : rules) {
    if (rule.type != type_of(body)) continue;
    if (!(rule.when & in(claim->phase))) return Reason::stale;
    const Reason reason = rule.act(*claim, {body, id, role, days, time});
    if (reason == Reason::admitted) claim->phase = rule.then;
    return reason;
  }
  return Reason::not_allowed;
}

bool all_resolved(const Claims& claims) {
  return std::all_of(claims.begin(), claims.end(),
                     [](const ClaimState& claim) { return claim.phase == resolved; });
}

}  // namespace chomay::negotiation
