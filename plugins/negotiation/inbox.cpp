// All talks of this device. What waits for its owner comes first, by when it ends; at a producer's
// desk that is the day's work.
#include <algorithm>
#include <vector>

#include "talk.hpp"

namespace negotiation {
namespace {

enum class Pile { mine, theirs, done };

Pile pile_of(const Talk& talk) {
  if (next_of(talk) != Next::nothing) return Pile::mine;
  return talk.phase() >= TalkPhase::closed ? Pile::done : Pile::theirs;
}

constexpr int64_t never = INT64_MAX;
constexpr std::size_t most_shown = 40;  // of a pile

/// Seconds until an offer that waits for an answer ends.
int64_t ends_in(const Talk& talk) {
  const int64_t open = talk.get(TalkNumber::open_turn);
  if (open < 0) return never;
  const int64_t left = talk.turn(static_cast<int32_t>(open)).get(TurnNumber::seconds_left);
  return left < 0 ? never : left;
}

/// What ends first; then what has waited longest. Each talk is asked once: a desk has hundreds.
std::vector<Talk> by_urgency(const std::vector<Talk>& talks) {
  struct Waiting {
    int64_t ends, since;
    Talk talk;
  };
  std::vector<Waiting> waiting;
  for (const Talk& talk : talks)
    waiting.push_back({ends_in(talk), talk.get(TalkNumber::changed_at), talk});
  std::stable_sort(waiting.begin(), waiting.end(), [](const Waiting& one, const Waiting& other) {
    return one.ends != other.ends ? one.ends < other.ends : one.since < other.since;
  });
  std::vector<Talk> sorted;
  for (const Waiting& each : waiting) sorted.push_back(each.talk);
  return sorted;
}

void pile(const std::vector<Talk>& talks, std::string_view name, int32_t open) {
  if (talks.empty()) return;
  heading(std::string(name) + " · " + std::to_string(talks.size()), Type::h3);
  list(name, [&] {
    for (std::size_t at = 0; at < std::min(talks.size(), most_shown); ++at)
      item([&] {
        const Talk& talk = talks[at];
        if (talk.number != open) return draw_card(talk);
        box({.fill = Fill::primary_soft, .radius = 20, .pad_x = 4, .pad_y = 4},
            [&] { draw_card(talk); });
      });
  });
}

/// What the witness recorded today, among the newest words of the newest talks.
int64_t records_today() {
  constexpr int32_t newest = 30;
  int64_t records = 0;
  for (int32_t at = 0; at < std::min(talk_count(), int32_t{most_shown}); ++at)
    for (int32_t turns = Talk{at, false}.turns(), turn = std::max(0, turns - newest); turn < turns;
         ++turn)
      records += Turn{at, turn}.get(TurnNumber::record) > 0 &&
                 Turn{at, turn}.get(TurnNumber::day) == today();
  return records;
}

/// The way to a half of the desk, with how much waits there.
void half(Words name, int32_t count, std::string_view address, Icon mark, bool is_open) {
  const std::string words = std::string(name.said()) + " · " + std::to_string(count);
  link_button(words, address, {.kind = is_open ? Button::soft : Button::secondary, .icon = mark});
}

int32_t talks_moving() {
  int32_t count = 0;
  for (int32_t at = 0; at < talk_count(); ++at) count += pile_of({at, false}) != Pile::done;
  return count;
}

void title() {
  if (talk_role() == Role::organisers) return draw_desk_head(Half::talks);
  const std::string self = talk_text(-1, TalkText::self);
  heading(self.empty() ? std::string(say("Thương lượng", "Negotiations")) : self, Type::h2);
  if (!self.empty())
    text(say("Bàn bán hàng: người mua hỏi gì nằm ở đây, việc gấp trước.",
             "Your desk: what buyers ask, the most urgent first."),
         {.type = Type::small, .ink = Ink::ink2});
}

void nothing_yet() {
  text(talk_role() == Role::organisers
           ? say("Chưa có cuộc thương lượng nào.", "No negotiations yet.")
       : talk_role() == Role::seller
           ? say("Chưa có người mua nào hỏi giá.", "No buyer has asked yet.")
           : say("Chưa có cuộc thương lượng nào trên máy này. Mở một sản phẩm và bấm “Thương "
                 "lượng” để hỏi giá người bán.",
                 "No negotiations on this device yet. Open a product and press “Negotiate” to "
                 "ask its seller."),
       {.ink = Ink::ink2});
}

/// How a producer or the organisers begin to work from this device.
void open_desk() {
  if (!talk_opens() || talk_role() != Role::buyer) return;
  divider();
  column(8, [&] {
    text(say("Bạn bán hàng ở hội chợ, hay thuộc ban tổ chức? Mở bàn bằng hai tệp ban tổ chức đưa: "
             "tệp khóa (.key) và tệp tài khoản (.account).",
             "Do you sell at the fair, or are you one of its organisers? Open your desk with the "
             "two files the organisers handed out: the key (.key) and the account (.account)."),
         {.type = Type::small, .ink = Ink::ink2});
    if (button(say("Mở bàn", "Open a desk"), {.kind = Button::plain, .icon = Icon::storefront}))
      talk_open();
  });
}

}  // namespace

void draw_desk_head(Half open) {
  column(12, [&] {
    heading(say("Bàn Ban tổ chức", "The organisers' desk"), Type::h2);
    flow(8, [&] {
      half({"Hồ sơ", "Dossiers"}, dossiers_waiting(), "/thuong-luong/ho-so", Icon::folder_open,
           open == Half::papers);
      half({"Thương lượng", "Negotiations"}, talks_moving(), "/thuong-luong", Icon::handshake,
           open == Half::talks);
      const bool up = talk_line() == 2;
      tag(up ? say("Trực tuyến", "On the line") : say("Chưa có đường dây", "No line"),
          up ? Tone::primary : Tone::warn, up ? Icon::wifi_high : Icon::wifi_slash);
      tag(std::to_string(records_today()) + std::string(say(" biên bản hôm nay", " records today")),
          Tone::primary, Icon::stamp);
    });
  });
}

void draw_witnessed() {
  constexpr std::size_t most = 4;
  std::vector<Talk> moving;
  for (int32_t at = 0; at < talk_count() && moving.size() < most; ++at)
    if (const Talk talk{at, false}; pile_of(talk) != Pile::done) moving.push_back(talk);
  column(12, [&] {
    heading(say("Đang chứng kiến", "Being witnessed"), Type::h3);
    if (moving.empty())
      text(say("Chưa có cuộc thương lượng nào đang diễn ra.", "No negotiation goes on now."),
           {.type = Type::small, .ink = Ink::ink2});
    for (const Talk& talk : moving) draw_card(talk);
    text(say("Chứng kiến ghi nhận thời điểm và nội dung, không thay công chứng.",
             "Witnessing records time and content; it replaces no notary."),
         {.type = Type::caption, .ink = Ink::ink2});
  });
}

void draw_card(const Talk& talk) {
  const Turn last = talk.last_terms();
  const Standing standing = standing_of(talk);
  const std::string title = title_of(talk), address = talk.address();
  card({.href = address, .label = title}, [&] {
    row({.gap = 14}, [&] {
      const auto product = static_cast<int32_t>(last.item(0, ItemNumber::product));
      if (product >= 0) cell(fixed(56), [&] { product_picture(product, 56); });
      cell(share(), [&] {
        column(4, [&] {
          text(title, {.weight = Weight::bold});
          text(other_of(talk), {.type = Type::small, .ink = Ink::ink2});
          flow(8, [&] {
            tag(standing.name.said(), standing.tone, standing.icon);
            if (const int64_t left = ends_in(talk); left != never) {
              talk_ticks();
              tag(time_left_text(left), Tone::warn, Icon::clock_countdown);
            }
            text(money_text(last.get(TurnNumber::total)), {.weight = Weight::semibold});
          });
        });
      });
    });
  });
}

void draw_inbox(int32_t open) {
  const bool kiosk = form() == Form::kiosk;
  std::vector<Talk> piles[3];
  for (int32_t at = 0; at < talk_count(); ++at) {
    const Talk talk{at, kiosk};
    piles[static_cast<int>(pile_of(talk))].push_back(talk);
  }
  piles[0] = by_urgency(piles[0]);
  column(16, [&] {
    title();
    draw_line();
    if (talk_count() == 0) nothing_yet();
    pile(piles[0], say("Chờ bạn", "Waiting for you"), open);
    pile(piles[1],
         talk_role() == Role::organisers ? say("Đang chứng kiến", "Being witnessed")
                                         : say("Đang chờ bên kia", "Waiting for the other side"),
         open);
    pile(piles[2], say("Đã xong", "Done"), open);
    open_desk();
  });
}

}  // namespace negotiation
