// What a mirror of the tree (the page's DOM) has to change since it last looked, so that a frame
// that says the same as the one before costs it nothing. Nodes are named by a small number, their
// slot, which no other node gets as long as the page lives.
//
//   std::string json = changes.take(tree);   // "" when there is nothing to do
//
// The mirror's shape differs from the tree's in one thing: nothing stands in a control. What a card
// that is a link shows (texts, a heart to press) comes right after the link, because screen readers
// pass over what is in it. Boxes are relative to the parent's and, in a scroller, to its content,
// so that scrolling moves one number.
#pragma once
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/ui/tree.hpp"

namespace chomay::ui {

class TreeChanges {
public:
  using Slot = std::uint32_t;  // 0 = the root

  /// {"gone":[slot…], "nodes":[{changed node}…], "order":[slot, parent's slot…], "focus":slot}; the
  /// order is the whole tree's and only there when it is another than before.
  std::string take(const Tree& tree);

  Id id_of(Slot slot) const;  // 0: it is gone
  Slot slot_of(Id id) const;  // 0: not there

private:
  struct Known {
    Slot slot = 0;
    Node node;  // as last told: its rect in its parent, its parent a slot
    bool stop = false;
    unsigned seen = 0;
  };
  Slot place(const Tree&, std::size_t index, std::string& nodes);

  std::unordered_map<Id, Known> known_;
  std::vector<Slot> slots_;          // of the tree's nodes, by index
  std::vector<std::int32_t> hosts_;  // index of the node each stands in, in the mirror
  std::vector<char> over_;           // it is painted on a control, which gets its presses
  std::vector<Slot> order_, gone_;
  Slot last_slot_ = 0, focus_ = 0;
  unsigned pass_ = 0;
};

}  // namespace chomay::ui
