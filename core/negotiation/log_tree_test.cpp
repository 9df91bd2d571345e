#include "core/negotiation/log_tree.hpp"

#include <doctest/doctest.h>

using namespace chomay::negotiation;

namespace {

Bytes bytes_of(std::string_view hex) {
  const auto digit = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
  Bytes bytes;
  for (std::size_t at = 0; at < hex.size(); at += 2)
    bytes.push_back(static_cast<std::uint8_t>(digit(hex[at]) * 16 + digit(hex[at + 1])));
  return bytes;
}

LogTree tree_of(std::uint64_t size) {
  LogTree tree;
  for (std::uint64_t at = 0; at < size; ++at) {
    const std::uint8_t entry[] = {static_cast<std::uint8_t>(at)};
    tree.append(leaf_hash(entry));
  }
  return tree;
}

/// RFC 6962 §2.1, word for word.
Hash by_definition(const LogTree& tree, std::uint64_t first, std::uint64_t count) {
  if (count == 1) return tree.leaf(first);
  std::uint64_t k = 1;
  while (2 * k < count) k *= 2;
  return node_hash(by_definition(tree, first, k), by_definition(tree, first + k, count - k));
}

}  // namespace

TEST_CASE("log tree: the roots of Certificate Transparency's reference entries") {
  constexpr std::string_view entries[] = {"",
                                          "00",
                                          "10",
                                          "2021",
                                          "3031",
                                          "40414243",
                                          "5051525354555657",
                                          "606162636465666768696a6b6c6d6e6f"};
  constexpr std::string_view roots[] = {
      "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
      "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
      "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
      "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
      "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
      "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};
  LogTree tree;
  CHECK(to_hex(tree.root()) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  for (std::size_t at = 0; at < std::size(entries); ++at) {
    tree.append(leaf_hash(bytes_of(entries[at])));
    CHECK(to_hex(tree.root()) == roots[at]);
  }
}

TEST_CASE("log tree: every root, of today and of before, is what the RFC defines") {
  const LogTree tree = tree_of(70);
  for (std::uint64_t size = 1; size <= 70; ++size)
    CHECK(tree.root(size) == by_definition(tree, 0, size));
}

TEST_CASE("log tree: every entry is shown to be in every tree that has it, and in no other") {
  const LogTree tree = tree_of(40);
  for (std::uint64_t size = 1; size <= 40; ++size)
    for (std::uint64_t index = 0; index < size; ++index) {
      const auto proof = tree.inclusion(index, size);
      const Hash root = tree.root(size);
      CHECK(includes(root, size, tree.leaf(index), index, proof));
      CHECK_FALSE(includes(root, size, tree.leaf((index + 1) % 40), index, proof));
      CHECK_FALSE(includes(tree.root(size % 40 + 1), size, tree.leaf(index), index, proof));
      if (size > 1) CHECK_FALSE(includes(root, size, tree.leaf(index), (index + 1) % size, proof));
      CHECK_FALSE(includes(root, size, tree.leaf(index), index + size, proof));
      for (std::size_t at = 0; at < proof.size(); ++at) {
        auto changed = proof;
        changed[at][7] ^= 4;
        CHECK_FALSE(includes(root, size, tree.leaf(index), index, changed));
        changed.erase(changed.begin() + static_cast<std::ptrdiff_t>(at));
        CHECK_FALSE(includes(root, size, tree.leaf(index), index, changed));
      }
      auto longer = proof;
      longer.push_back(root);
      CHECK_FALSE(includes(root, size, tree.leaf(index), index, longer));
    }
}

TEST_CASE("log tree: a later tree is shown to have only grown") {
  const LogTree tree = tree_of(33);
  for (std::uint64_t size = 1; size <= 33; ++size)
    for (std::uint64_t old = 1; old <= size; ++old) {
      const auto proof = tree.consistency(old, size);
      CHECK(continues(tree.root(old), old, tree.root(size), size, proof));
      if (old > 1) CHECK_FALSE(continues(tree.root(old - 1), old, tree.root(size), size, proof));
      if (size > 1) CHECK_FALSE(continues(tree.root(old), old, tree.root(size - 1), size, proof));
      for (std::size_t at = 0; at < proof.size(); ++at) {
        auto changed = proof;
        changed[at][0] ^= 1;
        CHECK_FALSE(continues(tree.root(old), old, tree.root(size), size, changed));
      }
    }
  CHECK_FALSE(continues(tree.root(0), 0, tree.root(), 33, {}));
  CHECK_FALSE(continues(tree.root(4), 4, tree.root(3), 3, {}));
}
