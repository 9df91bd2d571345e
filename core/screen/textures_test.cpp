#include "core/screen/textures.hpp"

#include <doctest/doctest.h>

#include <deque>

using namespace chomay::screen;
using chomay::PictureSize;
using State = chomay::ui::Texture::State;

namespace {

struct FakeSource final : PictureSource {
  struct Started {
    std::uint32_t ticket;
    std::string name;
    PictureSize size;
  };
  void start(std::uint32_t ticket, std::string_view name, PictureSize size) override {
    started.push_back({ticket, std::string(name), size});
  }
  std::optional<Arrived> take_arrived() override {
    if (arrived.empty()) return {};
    const Arrived first = arrived.front();
    arrived.pop_front();
    return first;
  }
  void upload(std::uint32_t) override {}
  void drop(std::uint32_t ticket) override { dropped.push_back(ticket); }
  void finish(std::size_t at, int side = 100) {
    arrived.push_back({started[at].ticket, side, side});
  }
  std::vector<Started> started;
  std::deque<Arrived> arrived;
  std::vector<std::uint32_t> dropped;
};

struct FakeMaker final : TextureMaker {
  std::uint64_t make(PictureSource&, std::uint32_t ticket) override { return ++live, ticket; }
  void free(std::uint64_t) override { --live; }
  int live = 0;
};

bool work(TextureCache& cache) {
  const bool received = cache.receive();
  cache.request();
  return received;
}

}  // namespace

TEST_CASE("a picture loads once, off the frame, and is then there") {
  FakeSource source;
  FakeMaker maker;
  TextureCache cache(source, maker);
  CHECK(cache.picture("rice", 200).state == State::loading);
  CHECK_FALSE(work(cache));
  REQUIRE(source.started.size() == 1);
  CHECK(source.started[0].size == PictureSize::thumb);
  cache.picture("rice", 200);
  work(cache);
  CHECK(source.started.size() == 1);
  source.finish(0);
  CHECK(work(cache));
  CHECK(cache.picture("rice", 200).state == State::ready);
  CHECK_FALSE(cache.busy());
}

TEST_CASE("a picture that can't be read is missing, and is not asked for again") {
  FakeSource source;
  FakeMaker maker;
  TextureCache cache(source, maker);
  cache.picture("gone", 200);
  work(cache);
  source.finish(0, 0);
  work(cache);
  CHECK(cache.picture("gone", 200).state == State::missing);
  work(cache);
  CHECK(source.started.size() == 1);
  CHECK(maker.live == 0);
}

TEST_CASE("the thumb stands in while the sharp picture is on its way") {
  FakeSource source;
  FakeMaker maker;
  TextureCache cache(source, maker);
  cache.picture("rice", 200);
  work(cache);
  source.finish(0);
  work(cache);
  CHECK(cache.picture("rice", 800).state == State::ready);
  const auto stand_in = cache.picture("rice", 1080);
  CHECK(stand_in.state == State::ready);
  work(cache);
  REQUIRE(source.started.size() == 3);
  CHECK(source.started[1].size == PictureSize::phone);
  CHECK(source.started[2].size == PictureSize::screen);
}

TEST_CASE("each width has its size; one a little too small will do") {
  FakeSource source;
  FakeMaker maker;
  TextureCache cache(source, maker);
  cache.picture("card", 320 * 1.25f);
  cache.picture("phone", 412 * 1.75f);
  cache.picture("tall", 412 * 3.f);
  work(cache);
  REQUIRE(source.started.size() == 3);  // in the order of their names
  CHECK(source.started[0].size == PictureSize::thumb);
  CHECK(source.started[1].size == PictureSize::phone);
  CHECK(source.started[2].size == PictureSize::screen);
}

TEST_CASE("few load at a time, and what scrolled away is not loaded at all") {
  FakeSource source;
  FakeMaker maker;
  TextureCache cache(source, maker, {.bytes = 1u << 30, .loading = 2, .uploads_a_frame = 9});
  for (int at = 0; at < 50; ++at) cache.picture("old" + std::to_string(at), 200);
  work(cache);
  CHECK(source.started.size() == 2);
  work(cache);  // a frame without them
  source.finish(0);
  source.finish(1);
  cache.picture("new", 200);
  work(cache);
  REQUIRE(source.started.size() == 3);
  CHECK(source.started[2].name == "new");
}

TEST_CASE("memory stays within its bound, but what is on screen stays") {
  FakeSource source;
  FakeMaker maker;
  const std::size_t one = 100 * 100 * 4 * 4 / 3;
  TextureCache cache(source, maker, {.bytes = 3 * one, .loading = 99, .uploads_a_frame = 99});
  for (int at = 0; at < 10; ++at) {
    cache.picture("p" + std::to_string(at), 200);
    work(cache);
    source.finish(std::size_t(at));
    work(cache);
  }
  CHECK(cache.bytes() <= 3 * one);
  CHECK(maker.live == 3);
  CHECK(cache.picture("p9", 200).state == State::ready);
  CHECK(cache.picture("p0", 200).state == State::loading);
}

TEST_CASE("what arrives after the cache was cleared is let go") {
  FakeSource source;
  FakeMaker maker;
  TextureCache cache(source, maker);
  cache.picture("rice", 200);
  work(cache);
  cache.clear();
  source.finish(0);
  work(cache);
  CHECK(source.dropped.size() == 1);
  CHECK(maker.live == 0);
}
