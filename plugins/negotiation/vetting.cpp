// Dossiers at the organisers' desk: which papers wait, one of them to look at, and what is found of
// it. The catalogue changes with the next pack, which is made with the file that this desk hands
// out.
#include <algorithm>
#include <vector>

#include "talk.hpp"

namespace negotiation {
namespace {

constexpr std::string_view home = "/thuong-luong/ho-so";
constexpr int wide_desk = 900, widest_desk = 1180;

/// What is done about the paper on the page; and which list stands beside it.
struct State {
  std::string page;
  std::optional<RulingOutcome> asks_why;
  bool signs_anew = false;
  chomay::State list = chomay::State::pending;
  bool lists_all = false;
} state;

struct OutcomeLook {
  Words done, toast;  // on a paper; at the press
  Icon icon;
  Ink ink;
  Tone tone;
  Fill segment;
};
constexpr OutcomeLook outcomes[] = {{{"Bàn này đã duyệt", "Approved at this desk"},
                                     {"Đã ký: duyệt", "Signed: approved"},
                                     Icon::seal_check,
                                     Ink::primary,
                                     Tone::primary,
                                     Fill::primary},
                                    {{"Bàn này yêu cầu bổ sung", "This desk asks for more"},
                                     {"Đã ký: cần bổ sung", "Signed: incomplete"},
                                     Icon::warning_circle,
                                     Ink::warn,
                                     Tone::warn,
                                     Fill::amber_segment},
                                    {{"Bàn này đã từ chối", "Refused at this desk"},
                                     {"Đã ký: từ chối", "Signed: refused"},
                                     Icon::x_circle,
                                     Ink::err,
                                     Tone::err,
                                     Fill::err}};

/// A paper as the catalogue has it, and what this desk found of it since.
struct Paper {
  int32_t product;
  const PaperKind& kind;
  chomay::State state;
  std::optional<RulingOutcome> found;

  Paper(int32_t product, const PaperKind& kind)
      : product(product),
        kind(kind),
        state(static_cast<chomay::State>(get(PaperNumber::state))),
        found(ruling_outcome(product, kind.kind)) {}
  int64_t get(PaperNumber field) const { return paper_number(product, kind.kind, field); }
  std::string text(PaperText field) const { return paper_text(product, kind.kind, field); }
  bool waits() const { return state == chomay::State::pending && !found; }
  bool was_handed_in() const {
    return state != chomay::State::missing && state != chomay::State::not_applicable;
  }
  Icon icon() const { return found ? look().icon : look_of(state).icon; }
  Ink ink() const { return found ? look().ink : look_of(state).ink; }
  Tone tone() const { return found ? look().tone : look_of(state).tone; }
  Fill segment() const { return found ? look().segment : look_of(state).segment; }
  std::string_view words() const { return found ? look().done.said() : look_of(state).one.said(); }
  const OutcomeLook& look() const { return outcomes[static_cast<int>(*found)]; }
  std::string address() const {
    return std::string(home) + '/' + product_text(product, ProductText::slug) + '/' +
           std::to_string(static_cast<int>(kind.kind) + 1);
  }
};

int waiting_in(int32_t product) {
  int count = 0;
  for (const PaperKind& kind : papers) count += Paper(product, kind).waits();
  return count;
}

std::vector<int32_t> dossiers_with(chomay::State which) {
  std::vector<int32_t> products;
  for (int32_t at = 0; at < dossier_count(which); ++at)
    products.push_back(dossier_product(which, at));
  return products;
}

/// Those with the most to do first; in the catalogue's order among them.
std::vector<int32_t> listed() {
  std::vector<std::pair<int, int32_t>> order;
  for (const int32_t product : dossiers_with(state.list))
    order.emplace_back(-waiting_in(product), product);
  std::stable_sort(order.begin(), order.end(),
                   [](const auto& one, const auto& other) { return one.first < other.first; });
  std::vector<int32_t> products;
  for (const auto& [waiting, product] : order) products.push_back(product);
  return products;
}

// ---- the list -----------------------------------------------------------------------------------

void dossier_tag(int32_t product) {
  const int waiting = waiting_in(product);
  if (state.list == chomay::State::expiring)
    tag(say("Sắp hết hạn", "Expiring"), Tone::warn, Icon::clock_countdown);
  else if (waiting > 0)
    tag(std::to_string(waiting) + std::string(say(" chờ duyệt", " to vet")), Tone::info,
        Icon::hourglass_medium);
  else
    tag(say("Đã xem", "Vetted"), Tone::primary, Icon::seal_check);
}

void dossier_row(int32_t product) {
  const std::string name = product_text(product, ProductText::name);
  const std::string producer = product_text(product, ProductText::producer_name);
  const std::string address = std::string(home) + '/' + product_text(product, ProductText::slug);
  card({.href = address, .label = producer + ", " + name, .pad = 12}, [&] {
    row({.gap = 12}, [&] {
      cell(fixed(48), [&] { product_picture(product, 48); });
      cell(share(), [&] {
        column(4, [&] {
          text(producer, {.weight = Weight::bold, .max_lines = 2});
          text(name, {.type = Type::small, .ink = Ink::ink2, .max_lines = 1});
          flow(8, [&] { dossier_tag(product); });
        });
      });
    });
  });
}

void list_choice(std::string_view words, chomay::State which) {
  const std::string label = std::string(words) + " · " + std::to_string(dossier_count(which));
  if (button(label, {.kind = state.list == which ? Button::soft : Button::secondary}))
    state.list = which;
}

void draw_rows(const std::vector<int32_t>& products, int32_t open) {
  list(say("Hồ sơ", "Dossiers"), [&] {
    for (const int32_t product : products)
      item([&] {
        if (product == open)
          box({.fill = Fill::primary_soft, .radius = 20, .pad_x = 4, .pad_y = 4},
              [&] { dossier_row(product); });
        else
          dossier_row(product);
        space(10);
      });
  });
}

void draw_list(int32_t open) {
  constexpr std::size_t most = 8;
  std::vector<int32_t> products = listed();
  const std::size_t more = products.size() > most && !state.lists_all ? products.size() - most : 0;
  products.resize(products.size() - more);
  column(12, [&] {
    heading(say("Hồ sơ chờ duyệt", "Dossiers to vet"), Type::h3);
    flow(8, [] {
      list_choice(say("Mới", "New"), chomay::State::pending);
      list_choice(say("Sắp hết hạn", "Expiring"), chomay::State::expiring);
    });
    if (dossier_count(state.list) == 0)
      text(say("Không còn giấy tờ nào chờ duyệt.", "No papers wait."), {.ink = Ink::ink2});
    draw_rows(products, open);
    if (more > 0 && button(std::string(say("Xem thêm ", "Show ")) + std::to_string(more) +
                               std::string(say(" hồ sơ", " more dossiers")),
                           {.kind = Button::plain, .full_width = true}))
      state.lists_all = true;
  });
}

/// What was signed here has to reach whoever makes the next pack.
void draw_hand_out() {
  const int32_t count = ruling_count();
  if (count == 0) return;
  box({.fill = Fill::primary_soft, .radius = 16, .pad_x = 16, .pad_y = 14}, [&] {
    column(10, [&] {
      text(std::to_string(count) +
               std::string(say(" quyết định đã ký ở bàn này", " decisions signed at this desk")),
           {.ink = Ink::on_primary_soft, .weight = Weight::bold});
      text(say("Chúng vào danh mục khi làm gói sau với tệp này.",
               "They reach the catalogue with the next pack, made with this file."),
           {.type = Type::small, .ink = Ink::on_primary_soft});
      if (talk_saves() && button(say("Tải tệp quyết định", "Get the decisions"),
                                 {.kind = Button::secondary, .icon = Icon::stamp}))
        ruling_save();
    });
  });
}

// ---- one dossier --------------------------------------------------------------------------------

void draw_head(int32_t product) {
  const auto stars = product_number(product, ProductNumber::stars);
  row({.gap = 12, .align = AlignY::top}, [&] {
    cell(share(), [&] {
      heading(product_text(product, ProductText::producer_name), Type::h3);
      text(product_text(product, ProductText::name) + " · " +
               product_text(product, ProductText::locality),
           {.type = Type::small, .ink = Ink::ink2});
    });
    if (stars > 0)
      cell(by_content, [&] {
        tag("OCOP " + std::to_string(stars) + std::string(say(" sao", " stars")), Tone::star,
            Icon::star);
      });
  });
  int waiting = 0, applies = 0;
  for (const PaperKind& kind : papers) {
    const Paper paper(product, kind);
    if (paper.state == chomay::State::not_applicable) continue;
    meter_segment(paper.segment());
    ++applies;
    waiting += paper.waits();
  }
  meter(std::to_string(applies) + std::string(say(" giấy tờ, ", " papers, ")) +
            std::to_string(waiting) + std::string(say(" chờ duyệt", " to vet")),
        6, 3);
}

void paper_row(const Paper& paper, bool is_open) {
  box({.fill = is_open ? Fill::primary_soft : Fill::none,
       .radius = 12,
       .pad_x = 12,
       .pad_y = 6,
       .min_height = 48},
      [&] {
        row({.gap = 10}, [&] {
          cell(by_content, [&] {
            icon(paper.icon(), {.size = 22,
                                .ink = paper.ink(),
                                .weight = IconWeight::fill,
                                .label = paper.words()});
          });
          cell(share(), [&] { link(paper.kind.name.said(), paper.address()); });
          if (paper.state != chomay::State::approved || paper.found)
            cell(by_content, [&] {
              text(paper.found ? say("Đã ký", "Signed") : paper.words(),
                   {.type = Type::caption, .ink = paper.ink(), .weight = Weight::semibold});
            });
        });
      });
}

void draw_papers(int32_t product, const PaperKind* open, bool in_pairs) {
  const auto one = [&](const PaperKind& kind) { paper_row({product, kind}, &kind == open); };
  list(say("Giấy tờ", "Papers"), [&] {
    for (int at = 0; at < paper_count; at += in_pairs ? 2 : 1)
      item([&] {
        if (!in_pairs) return one(papers[at]);
        row({.gap = 12}, [&] {
          for (int side = 0; side < 2; ++side) cell(share(), [&] { one(papers[at + side]); });
        });
      });
  });
}

void fact(Words name, std::string_view value) {
  if (value.empty()) return;
  row({.gap = 12, .align = AlignY::baseline}, [&] {
    cell(share(2), [&] { text(name.said(), {.type = Type::small, .ink = Ink::ink2}); });
    cell(share(3), [&] { text(value, {.type = Type::small, .weight = Weight::semibold}); });
  });
  divider();
}

std::string day_text(int64_t days) {
  return days == CHOMAY_NO_DAY ? std::string() : date_text(static_cast<int32_t>(days));
}

void draw_facts(const Paper& paper) {
  column(8, [&] {
    fact({"Số", "Number"}, paper.text(PaperText::number));
    fact({"Loại", "Type"}, paper_code_words(paper.text(PaperText::subtype)));
    fact({"Ngày cấp", "Issued"}, day_text(paper.get(PaperNumber::issued_on)));
    fact({"Hiệu lực đến", "Valid until"}, day_text(paper.get(PaperNumber::expires_on)));
    fact({"Đơn vị cấp", "Issued by"}, paper_code_words(paper.text(PaperText::issuer)));
    fact({"Ghi chú", "Note"}, paper.text(PaperText::note));
  });
}

/// True when all was compared.
bool draw_checks() {
  bool all = true;
  column(0, [&] {
    all &=
        check("names", say("Tên và địa chỉ khớp giấy phép", "Name and address match the licence"));
    all &= check("time", say("Còn hiệu lực qua ngày bế mạc", "Valid beyond the fair's last day"));
    all &= check("original", say("Đã đối chiếu bản gốc", "Compared with the original"));
  });
  return all;
}

void sign(const Paper& paper, RulingOutcome outcome, std::string_view why) {
  if (!ruling_sign(paper.product, paper.kind.kind, outcome, why)) return;
  state.asks_why.reset();
  state.signs_anew = false;
  const OutcomeLook& look = outcomes[static_cast<int>(outcome)];
  toast(look.toast.said(), look.icon);
}

void draw_why(const Paper& paper) {
  const bool rejects = *state.asks_why == RulingOutcome::rejected;
  column(12, [&] {
    field("why",
          rejects ? say("Vì sao từ chối?", "Why is it refused?")
                  : say("Người bán cần bổ sung gì?", "What does the seller have to add?"),
          Entry::lines);
    const std::string why = entered("why").value_or("");
    flow(12, [&] {
      if (button(rejects ? say("Ký từ chối", "Sign the refusal")
                         : say("Ký yêu cầu bổ sung", "Sign the request"),
                 {.kind = rejects ? Button::danger : Button::primary, .icon = Icon::stamp})) {
        if (why.empty())
          toast(say("Hãy ghi lý do để người bán biết cần sửa gì.",
                    "Say why, so that the seller knows what to mend."),
                Icon::warning_circle);
        else
          sign(paper, *state.asks_why, why);
      }
      if (button(say("Thôi", "Never mind"), {.kind = Button::plain})) state.asks_why.reset();
    });
  });
}

void draw_decisions(const Paper& paper, bool all_compared) {
  const auto asks = [&](std::string_view words, Button kind, RulingOutcome outcome) {
    if (!button(words, {.kind = kind})) return;
    state.asks_why = outcome;
    field_focus("why");
  };
  flow(12, [&] {
    if (button(say("Duyệt giấy tờ", "Approve"),
               {.kind = all_compared ? Button::primary : Button::soft,
                .icon = all_compared ? Icon::seal_check : Icon::lock_simple})) {
      if (all_compared)
        sign(paper, RulingOutcome::approved, {});
      else
        toast(say("Đánh dấu đủ ba điều đã đối chiếu rồi hãy duyệt.",
                  "Tick all three that were compared, then approve."),
              Icon::warning_circle);
    }
    asks(say("Yêu cầu bổ sung", "Ask for more"), Button::secondary, RulingOutcome::incomplete);
    asks(say("Từ chối", "Refuse"), Button::danger, RulingOutcome::rejected);
  });
}

void draw_found(const Paper& paper) {
  const OutcomeLook& look = paper.look();
  column(4, [&] {
    row({.gap = 10}, [&] {
      cell(by_content, [&] { icon(look.icon, {.ink = look.ink, .weight = IconWeight::fill}); });
      cell(share(), [&] {
        text(std::string(look.done.said()) + std::string(say(" ngày ", " on ")) +
                 date_text(ruling_day(paper.product, paper.kind.kind)),
             {.ink = look.ink, .weight = Weight::bold});
      });
    });
    if (const std::string why = ruling_words(paper.product, paper.kind.kind); !why.empty())
      text(why, {.type = Type::small});
    text(say("Danh mục đổi khi có gói sau.", "The catalogue changes with the next pack."),
         {.type = Type::small, .ink = Ink::ink2});
    if (button(say("Ký lại", "Sign anew"), {.kind = Button::plain, .icon = Icon::stamp}))
      state.signs_anew = true;
  });
}

/// The next that waits: in this dossier, else in the list.
void draw_next(int32_t product) {
  const auto offer = [](int32_t of, std::string_view words, auto name_of) {
    for (const PaperKind& kind : papers)
      if (const Paper paper(of, kind); paper.waits()) {
        link_button(std::string(words) + std::string(name_of(kind)), paper.address(),
                    {.icon = Icon::caret_right, .full_width = true});
        return true;
      }
    return false;
  };
  if (offer(product, say("Giấy tờ tiếp: ", "Next paper: "),
            [](const PaperKind& kind) { return kind.name.said(); }))
    return;
  for (const int32_t other : dossiers_with(chomay::State::pending))
    if (offer(other, say("Hồ sơ tiếp: ", "Next dossier: "),
              [&](const PaperKind&) { return product_text(other, ProductText::producer_name); }))
      return;
}

void draw_paper(const Paper& paper) {
  box({.fill = Fill::sunken, .edge = Edge::line, .radius = 16, .pad_x = 18, .pad_y = 18}, [&] {
    column(14, [&] {
      row({.gap = 12}, [&] {
        cell(by_content, [&] { icon_tile(paper.kind.icon, 44, Fill::surface, Ink::ink2); });
        cell(share(), [&] { heading(paper.kind.name.said(), Type::card_title); });
      });
      flow(8, [&] {
        tag(paper.words(), paper.tone(), paper.icon());
        if (paper.get(PaperNumber::required) == 1) tag(say("Bắt buộc", "Compulsory"));
        if (paper.get(PaperNumber::is_sample) == 1) tag(say("Giấy tờ mẫu", "Sample paper"));
      });
      if (!paper.was_handed_in()) {
        text(say("Người bán chưa nộp giấy này.", "The seller has not handed this in."),
             {.ink = Ink::ink2});
        return;
      }
      draw_facts(paper);
      if (paper.found && !state.signs_anew) return draw_found(paper);
      const bool all_compared = draw_checks();
      if (state.asks_why)
        draw_why(paper);
      else
        draw_decisions(paper, all_compared);
    });
  });
  if (paper.found) draw_next(paper.product);
}

/// Of "com-me-tri/3"; the first that waits, or the first at all, when none is named.
const PaperKind* paper_named(int32_t product, std::string_view number) {
  if (number.size() == 1 && number[0] >= '1' && number[0] < '1' + paper_count)
    return &papers[number[0] - '1'];
  for (const PaperKind& kind : papers)
    if (Paper(product, kind).waits()) return &kind;
  return &papers[0];
}

void draw_dossier(int32_t product, const PaperKind* open) {
  const bool roomy = width() > 620;
  box({.fill = Fill::surface,
       .edge = Edge::line,
       .radius = 20,
       .pad_x = roomy ? 20 : 16,
       .pad_y = roomy ? 20 : 16},
      [&] {
        column(14, [&] {
          draw_head(product);
          draw_papers(product, open, roomy);
          draw_paper({product, *open});
        });
      });
}

void draw_beside(int32_t product, const PaperKind* open) {
  const bool witnesses = width() >= widest_desk;
  row({.gap = 20, .align = AlignY::top}, [&] {
    cell(fixed(336), [&] {
      column(16, [&] {
        draw_list(product);
        draw_hand_out();
      });
    });
    cell(share(), [&] { draw_dossier(product, open); });
    if (witnesses) cell(fixed(320), [] { draw_witnessed(); });
  });
}

}  // namespace

int32_t dossiers_waiting() {
  const auto dossiers = dossiers_with(chomay::State::pending);
  return static_cast<int32_t>(std::count_if(dossiers.begin(), dossiers.end(),
                                            [](int32_t each) { return waiting_in(each); }));
}

void draw_vetting(std::string_view rest) {
  if (rest != state.page) {
    state.page = rest;
    state.asks_why.reset();
    state.signs_anew = false;
  }
  page_title(say("Duyệt hồ sơ", "Vet dossiers"));
  const std::size_t end = std::min(rest.find('/'), rest.size());
  int32_t product = rest.empty() ? -1 : product_find(rest.substr(0, end));
  const bool wide = width() >= wide_desk;
  if (const auto products = listed(); wide && product < 0 && !products.empty())
    product = products.front();
  const PaperKind* open =
      product < 0 ? nullptr : paper_named(product, rest.substr(std::min(end + 1, rest.size())));
  column(20, [&] {
    draw_desk_head(Half::papers);
    draw_line();
    if (wide && product >= 0) return draw_beside(product, open);
    if (product < 0) {
      draw_hand_out();
      return draw_list(product);
    }
    link(say("Các hồ sơ", "All dossiers"), home, Icon::arrow_left);
    draw_dossier(product, open);
  });
}

}  // namespace negotiation
