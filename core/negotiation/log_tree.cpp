#include "core/negotiation/log_tree.hpp"

#include <bit>

namespace chomay::negotiation {
namespace {

constexpr std::uint8_t leaf_mark[] = {0}, node_mark[] = {1};

/// Where a tree of n > 1 leaves parts: the largest power of two below n.
std::uint64_t split_of(std::uint64_t n) {
  return std::bit_floor(n - 1);
}

}  // namespace

Hash leaf_hash(View entry) {
  return sha256({leaf_mark, entry});
}

Hash node_hash(const Hash& left, const Hash& right) {
  return sha256({node_mark, left, right});
}

void LogTree::append(const Hash& leaf) {
  Hash made = leaf;
  for (std::size_t level = 0;; ++level) {
    if (level == levels_.size()) levels_.emplace_back();
    auto& row = levels_[level];
    row.push_back(made);
    if (row.size() % 2 == 1) return;
    made = node_hash(row[row.size() - 2], row.back());
  }
}

Hash LogTree::subtree(std::uint64_t first, std::uint64_t count) const {
  if (std::has_single_bit(count)) {
    const auto level = static_cast<std::size_t>(std::countr_zero(count));
    return levels_[level][first >> level];
  }
  const std::uint64_t split = split_of(count);
  return node_hash(subtree(first, split), subtree(first + split, count - split));
}

Hash LogTree::root(std::uint64_t size) const {
  return size == 0 ? sha256(View{}) : subtree(0, size);
}

std::vector<Hash> LogTree::inclusion(std::uint64_t index, std::uint64_t size) const {
  std::vector<Hash> proof;
  std::uint64_t first = 0;
  while (size > 1) {
    const std::uint64_t split = split_of(size);
    if (index < split) {
      proof.push_back(subtree(first + split, size - split));
      size = split;
    } else {
      proof.push_back(subtree(first, split));
      first += split;
      index -= split;
      size -= split;
    }
  }
  return {proof.rbegin(), proof.rend()};
}

std::vector<Hash> LogTree::consistency(std::uint64_t old_size, std::uint64_t size) const {
  std::vector<Hash> proof;
  std::uint64_t first = 0;
  bool whole = true;  // the old tree is still the part looked at
  while (old_size != size) {
    const std::uint64_t split = split_of(size);
    if (old_size <= split) {
      proof.push_back(subtree(first + split, size - split));
      size = split;
    } else {
      proof.push_back(subtree(first, split));
      first += split;
      old_size -= split;
      size -= split;
      whole = false;
    }
  }
  if (!whole) proof.push_back(subtree(first, size));
  return {proof.rbegin(), proof.rend()};
}

bool includes(const Hash& root, std::uint64_t size, const Hash& leaf, std::uint64_t index,
              std::span<const Hash> proof) {
  if (index >= size) return false;
  std::uint64_t at = index, last = size - 1;
  Hash made = leaf;
  for (const Hash& hash : proof) {
    if (last == 0) return false;
    if (at % 2 == 1 || at == last) {
      made = node_hash(hash, made);
      for (; at % 2 == 0 && at != 0; at >>= 1) last >>= 1;
    } else {
      made = node_hash(made, hash);
    }
    at >>= 1;
    last >>= 1;
  }
  return last == 0 && made == root;
}

bool continues(const Hash& old_root, std::uint64_t old_size, const Hash& root, std::uint64_t size,
               std::span<const Hash> proof) {
  if (old_size == 0 || old_size > size) return false;
  if (old_size == size) return proof.empty() && old_root == root;
  std::vector<Hash> path(proof.begin(), proof.end());
  if (std::has_single_bit(old_size)) path.insert(path.begin(), old_root);
  if (path.empty()) return false;
  std::uint64_t at = old_size - 1, last = size - 1;
  for (; at % 2 == 1; at >>= 1) last >>= 1;
  Hash before = path.front(), after = path.front();
  for (auto hash = path.begin() + 1; hash != path.end(); ++hash) {
    if (last == 0) return false;
    if (at % 2 == 1 || at == last) {
      before = node_hash(*hash, before);
      after = node_hash(*hash, after);
      for (; at % 2 == 0 && at != 0; at >>= 1) last >>= 1;
    } else {
      after = node_hash(after, *hash);
    }
    at >>= 1;
    last >>= 1;
  }
  return last == 0 && before == old_root && after == root;
}

}  // namespace chomay::negotiation
