// The witness's log as a Merkle tree (RFC 6962 §2.1): who holds one root can be shown, in a few
// hashes, that an entry is in the log and that a later log only added to it.
//
//   LogTree tree;
//   tree.append(leaf_hash(view_of(entry)));
//   const auto proof = tree.inclusion(index, tree.size());
//   includes(root, size, leaf, index, proof);
//
// Proofs are checked by the algorithms of RFC 9162 §2.1.3.2 and §2.1.4.2.
#pragma once
#include <span>

#include "core/negotiation/bytes.hpp"

namespace chomay::negotiation {

Hash leaf_hash(View entry);
Hash node_hash(const Hash& left, const Hash& right);

class LogTree {
public:
  std::uint64_t size() const { return levels_.empty() ? 0 : levels_.front().size(); }
  void append(const Hash& leaf);
  const Hash& leaf(std::uint64_t index) const { return levels_.front()[index]; }

  /// Of the first `size` leaves; size <= size().
  Hash root(std::uint64_t size) const;
  Hash root() const { return root(size()); }
  /// index < size <= size().
  std::vector<Hash> inclusion(std::uint64_t index, std::uint64_t size) const;
  /// From the tree of `old_size` to that of `size`; 0 < old_size <= size <= size().
  std::vector<Hash> consistency(std::uint64_t old_size, std::uint64_t size) const;

private:
  Hash subtree(std::uint64_t first, std::uint64_t count) const;
  std::vector<std::vector<Hash>> levels_;  // [k][i]: of the leaves i·2^k … (i+1)·2^k, all there
};

bool includes(const Hash& root, std::uint64_t size, const Hash& leaf, std::uint64_t index,
              std::span<const Hash> proof);
bool continues(const Hash& old_root, std::uint64_t old_size, const Hash& root, std::uint64_t size,
               std::span<const Hash> proof);

inline constexpr std::size_t longest_proof = 64;

}  // namespace chomay::negotiation
