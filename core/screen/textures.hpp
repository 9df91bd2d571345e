// `TextureCache`: the Ui's pictures as textures. Asked each frame for what is visible; loads off
// the frame through a `PictureSource` (web: fetch + createImageBitmap; kiosk: a worker thread), a
// few at a time, newest wish first, so that a fast scroll never waits for what has left the screen.
// Bounded in bytes; what was not drawn for longest goes first.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/ports/picture_size.hpp"
#include "core/ui/ui.hpp"

namespace chomay::screen {

class PictureSource {
public:
  struct Arrived {
    std::uint32_t ticket = 0;
    int width = 0, height = 0;  // 0: there is no such picture, or it can't be read
  };
  virtual ~PictureSource() = default;
  /// Begins to load; must not block. Every ticket comes back once through `take_arrived`.
  virtual void start(std::uint32_t ticket, std::string_view name, PictureSize) = 0;
  virtual std::optional<Arrived> take_arrived() = 0;
  /// Fills the texture that is bound to GL_TEXTURE_2D with the ticket's RGBA pixels.
  virtual void upload(std::uint32_t ticket) = 0;
  /// Lets the ticket's pixels go without showing them.
  virtual void drop(std::uint32_t ticket) = 0;
};

/// Makes and frees textures; OpenGL's in a home, numbers in a test.
class TextureMaker {
public:
  virtual ~TextureMaker() = default;
  virtual std::uint64_t make(PictureSource&, std::uint32_t ticket) = 0;
  virtual void free(std::uint64_t texture) = 0;
};

class GlTextureMaker final : public TextureMaker {
public:
  std::uint64_t make(PictureSource&, std::uint32_t ticket) override;
  void free(std::uint64_t texture) override;
};

class TextureCache final : public ui::Pictures {
public:
  struct Limits {
    std::size_t bytes = 96u << 20;
    std::uint32_t loading = 4;          // at a time
    std::uint32_t uploads_a_frame = 3;  // more would be felt while scrolling
  };
  TextureCache(PictureSource&, TextureMaker&, Limits);
  TextureCache(PictureSource& source, TextureMaker& maker)
      : TextureCache(source, maker, Limits()) {}
  ~TextureCache() override;

  ui::Texture picture(std::string_view name, float wanted_px_width) override;
  /// Before the screens run: pictures that came become textures. True when any did.
  bool receive();
  /// After the screens ran: what they wished for is sent for, and what is too much is let go.
  void request();
  bool waiting() const { return !waiting_.empty(); }  ///< came, but for the next frame
  /// Forgets everything: another fair, or the pictures on disk were replaced.
  void clear();
  bool busy() const { return loading_ > 0; }  ///< some picture is on its way
  std::size_t bytes() const { return bytes_; }

private:
  struct Entry {
    enum class State : std::uint8_t { wished, loading, ready, missing } state = State::wished;
    std::uint32_t ticket = 0;
    std::uint64_t texture = 0, last_asked = 0;
    int width = 0, height = 0;
    std::size_t bytes() const { return std::size_t(width) * std::size_t(height) * 4 * 4 / 3; }
  };
  using Key = std::pair<std::string, PictureSize>;
  Entry& entry_of(std::string_view name, PictureSize);
  const Entry* smaller_one(std::string_view name, PictureSize than);
  void start_wishes();
  void evict();

  PictureSource& source_;
  TextureMaker& maker_;
  Limits limits_;
  std::map<Key, Entry> entries_;
  std::map<std::uint32_t, Key> on_the_way_;
  std::vector<PictureSource::Arrived> waiting_;  // arrived, not uploaded yet
  std::uint64_t frame_ = 1;
  std::uint32_t next_ticket_ = 1, loading_ = 0;
  std::size_t bytes_ = 0;
};

}  // namespace chomay::screen
