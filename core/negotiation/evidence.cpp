#include "core/negotiation/evidence.hpp"

namespace chomay::negotiation {
namespace {

std::optional<Verdict> verdict_in(const Envelope& envelope, const ContentKey& key) {
  const auto plain = open_with(envelope, key);
  const auto body = plain && envelope.header.type == Type::verdict && is_signed(envelope)
                        ? read_body(Type::verdict, *plain)
                        : std::nullopt;
  if (!body) return std::nullopt;
  return std::get<Verdict>(*body);
}

}  // namespace

bool proves_equivocation(const Envelope& a, const Envelope& b) {
  return a.id != b.id && a.header.author == b.header.author &&
         a.header.sequence == b.header.sequence && a.header.fair == b.header.fair &&
         a.negotiation() == b.negotiation() && is_signed(a) && is_signed(b);
}

bool proves_fork(const Envelope& a, const ContentKey& key_a, const Envelope& b,
                 const ContentKey& key_b) {
  const auto one = verdict_in(a, key_a), other = verdict_in(b, key_b);
  return one && other && a.id != b.id && a.negotiation() == b.negotiation() &&
         one->previous == other->previous;
}

bool proves_two_trees(std::string_view note, std::string_view other_note, const NoteKey& log) {
  const auto one = read_note(note), other = read_note(other_note);
  return one && other && is_signed_by(*one, log) && is_signed_by(*other, log) &&
         one->checkpoint.origin == other->checkpoint.origin &&
         one->checkpoint.size == other->checkpoint.size &&
         one->checkpoint.root != other->checkpoint.root;
}

bool proves_rollback(std::string_view earlier, std::string_view later, const NoteKey& cosigner) {
  const auto one = read_note(earlier), other = read_note(later);
  if (!one || !other || one->checkpoint.origin != other->checkpoint.origin) return false;
  const auto then = is_signed_by(*one, cosigner), now = is_signed_by(*other, cosigner);
  return then && now && *then < *now && other->checkpoint.size < one->checkpoint.size;
}

}  // namespace chomay::negotiation
