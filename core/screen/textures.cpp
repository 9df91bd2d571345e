#include "core/screen/textures.hpp"

#include <algorithm>

namespace chomay::screen {
namespace {

// A picture that is enlarged a little still looks right; loading four times the bytes does not.
constexpr float enlarge = 1.25f;

PictureSize size_for(float wanted_px_width) {
  for (const PictureSize size : {PictureSize::thumb, PictureSize::phone})
    if (wanted_px_width <= static_cast<float>(shape_of(size).width) * enlarge) return size;
  return PictureSize::screen;
}

}  // namespace

TextureCache::TextureCache(PictureSource& source, TextureMaker& maker, Limits limits)
    : source_(source), maker_(maker), limits_(limits) {}

TextureCache::~TextureCache() {
  clear();
}

TextureCache::Entry& TextureCache::entry_of(std::string_view name, PictureSize size) {
  Entry& entry = entries_[Key(name, size)];
  entry.last_asked = frame_;
  return entry;
}

/// The largest of the smaller ones that are ready; asking keeps it.
const TextureCache::Entry* TextureCache::smaller_one(std::string_view name, PictureSize than) {
  for (auto size = static_cast<std::uint8_t>(than); size-- > 0;) {
    const auto found = entries_.find(Key(name, static_cast<PictureSize>(size)));
    if (found == entries_.end() || found->second.state != Entry::State::ready) continue;
    found->second.last_asked = frame_;
    return &found->second;
  }
  return nullptr;
}

ui::Texture TextureCache::picture(std::string_view name, float wanted_px_width) {
  using State = ui::Texture::State;
  if (name.empty()) return {};
  const PictureSize size = size_for(wanted_px_width);
  const Entry& entry = entry_of(name, size);
  const auto shown = [](const Entry& from) {
    return ui::Texture{from.texture, State::ready, float(from.width), float(from.height)};
  };
  if (entry.state == Entry::State::ready) return shown(entry);
  // While the sharp one is on its way, or does not exist, a small one that is there already helps.
  if (const Entry* stand_in = smaller_one(name, size)) return shown(*stand_in);
  return {0, entry.state == Entry::State::missing ? State::missing : State::loading, 0, 0};
}

void TextureCache::request() {
  start_wishes();
  evict();
  ++frame_;
}

void TextureCache::start_wishes() {
  // Only what the last frame asked for is worth loading; older wishes have scrolled away.
  std::vector<std::map<Key, Entry>::iterator> wishes;
  for (auto at = entries_.begin(); at != entries_.end();) {
    if (at->second.state != Entry::State::wished) {
      ++at;
    } else if (at->second.last_asked + 1 < frame_) {
      at = entries_.erase(at);
    } else {
      wishes.push_back(at++);
    }
  }
  for (const auto& wish : wishes) {
    if (loading_ >= limits_.loading) return;
    Entry& entry = wish->second;
    entry.state = Entry::State::loading;
    entry.ticket = next_ticket_++;
    on_the_way_.emplace(entry.ticket, wish->first);
    ++loading_;
    source_.start(entry.ticket, wish->first.first, wish->first.second);
  }
}

bool TextureCache::receive() {
  while (const auto arrived = source_.take_arrived()) {
    --loading_;
    waiting_.push_back(*arrived);
  }
  const std::size_t count = std::min<std::size_t>(waiting_.size(), limits_.uploads_a_frame);
  for (std::size_t at = 0; at < count; ++at) {
    const PictureSource::Arrived& arrived = waiting_[at];
    const auto key = on_the_way_.find(arrived.ticket);
    if (key == on_the_way_.end()) {  // cleared meanwhile
      source_.drop(arrived.ticket);
      continue;
    }
    Entry& entry = entries_[key->second];
    on_the_way_.erase(key);
    entry.width = arrived.width;
    entry.height = arrived.height;
    entry.state = arrived.width > 0 ? Entry::State::ready : Entry::State::missing;
    if (entry.state == Entry::State::ready) entry.texture = maker_.make(source_, arrived.ticket);
    bytes_ += entry.bytes();
  }
  waiting_.erase(waiting_.begin(), waiting_.begin() + std::ptrdiff_t(count));
  return count > 0;
}

void TextureCache::evict() {
  while (bytes_ > limits_.bytes) {
    auto oldest = entries_.end();
    for (auto at = entries_.begin(); at != entries_.end(); ++at) {
      if (at->second.state != Entry::State::ready) continue;
      if (oldest == entries_.end() || at->second.last_asked < oldest->second.last_asked)
        oldest = at;
    }
    // What this frame shows stays, even beyond the limit: a flickering picture helps nobody.
    if (oldest == entries_.end() || oldest->second.last_asked == frame_) return;
    bytes_ -= oldest->second.bytes();
    maker_.free(oldest->second.texture);
    entries_.erase(oldest);
  }
}

void TextureCache::clear() {
  for (const auto& [key, entry] : entries_)
    if (entry.state == Entry::State::ready) maker_.free(entry.texture);
  entries_.clear();
  on_the_way_.clear();
  bytes_ = 0;
}

}  // namespace chomay::screen
