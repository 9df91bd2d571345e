// The drawn scenes of the design: night market, rice field, the fair's mark. Shapes and colours are
// the artist's; only what moves with the width is computed.
#include <array>
#include <cstdint>

#include "core/shop/sketch.hpp"

namespace chomay::shop {
namespace {

using ui::rgb;

/// The same stars on every frame: a Lehmer generator as the artist's script had.
class Chance {
public:
  explicit Chance(std::uint32_t seed) : state_(seed) {}
  float between(float low, float high) {
    state_ = static_cast<std::uint32_t>(std::uint64_t{state_} * 16807 % 2147483647);
    return low + (high - low) * static_cast<float>(state_) / 2147483647.f;
  }

private:
  std::uint32_t state_;
};

void cloud(const Sketch& sky, float x, float y, float scale, ui::Color color) {
  const Sketch here = sky.moved(x, y, scale);
  here.rect(0, 26, 150, 30, color, 15);
  here.circle(46, 30, 26, color);
  here.circle(84, 24, 32, color);
  here.circle(116, 34, 20, color);
}

void lotus(const Sketch& pond, float x, float y, float scale) {
  struct Petal {
    float turn, length, width;
    std::uint32_t color;
  };
  static constexpr std::array<Petal, 7> petals{{{-72, 92, 26, 0xE88AA6},
                                                {72, 92, 26, 0xE88AA6},
                                                {-48, 104, 28, 0xF3A9BF},
                                                {48, 104, 28, 0xF3A9BF},
                                                {-24, 112, 28, 0xF8C6D3},
                                                {24, 112, 28, 0xF8C6D3},
                                                {0, 116, 28, 0xFCE0E7}}};
  for (const Petal& petal : petals) {
    // The petal's path for length 100 and half width 28, scaled to its own length.
    const Sketch here = pond.moved(x, y, scale * petal.length / 100, petal.turn);
    here.fill("M0 0C-27 -35 -19 -80 0 -100C19 -80 27 -35 0 0Z", rgb(petal.color));
  }
}

void lantern(const Sketch& sky, float x, float y, float scale, std::uint32_t body,
             std::uint32_t shade) {
  sky.rect(x - 1, -200, 2, y - 30 * scale + 200, rgb(0x4A5590));
  const Sketch here = sky.moved(x, y, scale);
  here.circle(0, 0, 58, rgb(body, .10f));
  here.circle(0, 0, 44, rgb(body, .14f));
  here.rect(-12, -36, 24, 8, rgb(0x5B3A22), 3);
  here.fill("M-26 0C-26 -22 -14 -30 0 -30C14 -30 26 -22 26 0C26 22 14 30 0 30C-14 30 -26 22 -26 0Z",
            rgb(body));
  here.fill("M-9 -30C-16 -12 -16 12 -9 30C-22 26 -26 12 -26 0C-26 -12 -22 -26 -9 -30Z", rgb(shade));
  here.fill("M9 -30C16 -12 16 12 9 30C22 26 26 12 26 0C26 -12 22 -26 9 -30Z", rgb(shade));
  here.rect(-12, 28, 24, 7, rgb(0x5B3A22), 3);
  here.rect(-1.5f, 36, 3, 18, rgb(shade), 1.5f);
}

void stall(const Sketch& ground, float x, std::uint32_t roof, std::uint32_t stripe) {
  const Sketch here = ground.moved(x, 0);
  here.rect(8, 330, 128, 80, rgb(0x232B55));
  here.rect(14, 336, 116, 36, rgb(0x5A4A5E));
  here.circle(72, 346, 16, rgb(0xFFD27A, .25f));
  here.circle(72, 346, 5, rgb(0xFFE2A3));
  here.fill("M16 372C17 356 35 356 36 372Z", rgb(0xF0C55C));
  here.fill("M34 372C35 356 53 356 54 372Z", rgb(0x8DB255));
  here.fill("M88 372C89 356 107 356 108 372Z", rgb(0xF3B8C6));
  here.fill("M106 372C107 356 125 356 126 372Z", rgb(0xE9A12B));
  here.rect(12, 372, 120, 40, rgb(0x6B4A35), 4);
  here.rect(12, 372, 120, 9, rgb(0x8A6246), 4);
  here.fill("M-4 318L14 288H130L148 318Z", rgb(roof));
  here.fill("M20 318L34 288H56L46 318Z", rgb(stripe));
  here.fill("M70 318L74 288H96L98 318Z", rgb(stripe));
  for (int at = 0; at < 6; ++at)
    here.moved(static_cast<float>(at) * 24, 0)
        .fill("M0 318H24V336C24 352 0 352 0 336Z", rgb(at % 2 ? stripe : roof));
}

}  // namespace

void paint_night_market(ui::Painter& painter, ui::Rect area, bool with_stalls) {
  painter.rect(area, rgb(0x161B38));
  painter.gradient({area.x, area.y + area.h * .27f, area.w, area.h * .73f}, rgb(0x161B38),
                   rgb(0x252D5C));
  // The moon and the lanterns keep to the right, where no words stand.
  const float reach = area.h > 0 ? area.w / area.h : 1;
  const ViewBox box = with_stalls ? ViewBox{160, 0, 520, 420} : ViewBox{480, 50, 300, 177};
  const float wide = box.w / box.h;
  const ViewBox fitted = reach > wide && with_stalls
                             ? ViewBox{box.x + box.w - box.h * reach, box.y, box.h * reach, box.h}
                             : box;
  const Sketch sketch(painter, area, fitted);
  Chance chance(33);
  for (int at = 0; at < 110; ++at) {
    const float x = chance.between(-900, 800), y = chance.between(0, 260);
    const float size = chance.between(.8f, 2.2f);
    sketch.circle(x, y, size, rgb(0xFFE9C2, chance.between(.35f, .95f)));
  }
  sketch.circle(620, 92, 46, rgb(0xFBE3B0));
  sketch.circle(640, 82, 42, rgb(0x1A2042));
  cloud(sketch, 460, 96, 1, rgb(0x343E76));
  cloud(sketch, 70, 150, 1.2f, rgb(0x2E386C));
  cloud(sketch, -420, 120, 1.3f, rgb(0x2E386C));
  cloud(sketch, 560, 190, 1.5f, rgb(0x3A447E));
  sketch.fill("M-1400 300C-600 240 120 270 330 290C450 252 600 250 800 300V460H-1400Z",
              rgb(0x1B2147));
  if (with_stalls) {
    static constexpr std::array<std::uint32_t, 3> roofs{0xC8446B, 0x3F8A52, 0xD9822B};
    for (int at = -6; at < 4; ++at)
      stall(sketch, 60.f + static_cast<float>(at) * 190,
            roofs[static_cast<std::size_t>(at + 6) % 3], 0xF8E3D0);
    sketch.rect(-1400, 408, 2300, 60, rgb(0x12172F));
  }
  lantern(sketch, 566, 176, .9f, 0xFFB84D, 0xE58A2B);
  lantern(sketch, 640, 214, .7f, 0xFF8FA8, 0xD9577C);
  lantern(sketch, 500, 110, .55f, 0xFF8FA8, 0xD9577C);
}

void paint_rice_field(ui::Painter& painter, ui::Rect area) {
  painter.rect(area, rgb(0xF6E8D0));
  const Sketch sketch(painter, area, {0, -110, 1080, 740});
  sketch.rect(-600, 150, 2300, 140, rgb(0xF9EEDB));
  sketch.rect(-600, 270, 2300, 150, rgb(0xFBF3E4));
  sketch.circle(884, 214, 116, rgb(0xF3C98C));
  sketch.circle(884, 214, 88, rgb(0xF0B36B));
  cloud(sketch, 470, -40, 1.3f, rgb(0xFDFAF6));
  cloud(sketch, 560, 70, 1.1f, rgb(0xFDFAF6));
  cloud(sketch, 850, 150, 1.2f, rgb(0xFFFDFA));
  sketch.fill("M-10 420L150 318L250 366L400 296L560 376L680 326L800 384L930 330L1100 420Z",
              rgb(0xB9D0B4));
  sketch.fill("M-10 440L110 372L260 424L420 354L600 430L780 372L940 424L1100 384V460H-10Z",
              rgb(0x8FB795));
  sketch.rect(-600, 410, 2300, 420, rgb(0x9BBE63));
  for (int row = 0; row < 9; ++row) {
    const float sway = static_cast<float>(row);
    sketch.moved(0, 430 + sway * 34)
        .stroke("M-20 0C240 -30 520 32 1110 -16", rgb(row % 2 ? 0x8DB457 : 0xA9C76B),
                7 + sway * 1.6f);
  }
  const Sketch house = sketch.moved(150, 362);
  house.rect(0, 40, 150, 64, rgb(0xE9D5B4), 4);
  house.fill("M-22 46C10 34 30 8 40 0H110C120 8 140 34 172 46Z", rgb(0xA8462A));
  house.fill("M-22 46H172L164 56H-14Z", rgb(0x86380F));
  house.rect(58, 62, 34, 42, rgb(0x6B3A1E), 4);
  house.rect(14, 64, 26, 22, rgb(0x6B3A1E), 3);
  house.rect(110, 64, 26, 22, rgb(0x6B3A1E), 3);
  const Sketch tree = sketch.moved(96, 96, .78f);
  tree.stroke("M360 440C352 400 352 372 362 340", rgb(0x6B5B3A), 9);
  tree.circle(362, 318, 44, rgb(0x4A8C51));
  tree.circle(330, 338, 32, rgb(0x3F7D4A));
  tree.circle(394, 340, 34, rgb(0x5A9A5B));
  Chance chance(12);
  for (int at = 0; at < 60; ++at) {
    const float x = chance.between(0, 1080), y = chance.between(520, 660);
    const float bend = chance.between(-10, 10);
    (bend > 0 ? sketch.moved(x, y) : sketch.moved(x, y, 1, bend))
        .stroke("M0 0Q6 -24 10 -40", rgb(0x7DA54B), 3);
  }
  const Sketch pond = sketch.moved(0, -112);
  pond.ellipse(820, 690, 330, 96, rgb(0xB3D9D3));
  pond.ellipse(640, 700, 86, 20, rgb(0x3F7D4A));
  pond.ellipse(900, 728, 104, 24, rgb(0x4A8C51));
  pond.ellipse(1010, 668, 70, 16, rgb(0x5A9A5B));
  pond.stroke("M700 706V650", rgb(0x3F7D4A), 6);
  lotus(pond, 700, 664, .86f);
  pond.stroke("M872 720V640", rgb(0x3F7D4A), 7);
  lotus(pond, 872, 656, 1.12f);
  pond.stroke("M980 690V640", rgb(0x3F7D4A), 6);
  lotus(pond, 980, 650, .6f);
}

}  // namespace chomay::shop
