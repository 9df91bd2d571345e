#include "section.hpp"

#include "papers.hpp"

namespace dossier {
namespace {

constexpr Words title{"Hồ sơ người bán", "Seller’s dossier"};

bool admitted(int32_t product) {
  return chomay::dossier(product, Dossier::admitted) == 1;
}

std::string counts(int32_t product) {
  std::string words;
  each_count(product, [&](const StateLook&, const std::string& count) {
    words += words.empty() ? count : " · " + count;
  });
  return words;
}

void draw_counts(int32_t product, Type type) {
  flow(14, [&] {
    each_count(product, [&](const StateLook& look, const std::string& words) {
      row({.gap = 5}, [&] {
        cell(by_content, [&] {
          icon(look.icon, {.size = type == Type::caption ? 16 : 24,
                           .ink = look.ink,
                           .weight = IconWeight::fill});
        });
        cell(by_content,
             [&] { text(words, {.type = type, .ink = look.ink, .weight = Weight::semibold}); });
      });
    });
  });
}

/// A paper's row on wide screens: seal alone when all is well, otherwise the state in words.
void draw_paper_row(const PaperView& paper, bool kiosk) {
  const StateLook& look = look_of(paper.state);
  const bool fine = paper.state == State::approved;
  row({.gap = kiosk ? 18 : 12}, [&] {
    cell(by_content, [&] { icon(paper.kind.icon, {.size = kiosk ? 36 : 22, .ink = Ink::ink2}); });
    cell(share(), [&] {
      text(paper.kind.name.said(), {.type = Type::small, .weight = Weight::medium});
      if (kiosk && !fine)
        text(state_words(paper),
             {.type = Type::caption, .ink = look.ink, .weight = Weight::semibold});
    });
    cell(by_content, [&] {
      if (fine || kiosk)
        icon(look.icon, {.size = kiosk ? 32 : 22,
                         .ink = look.ink,
                         .weight = IconWeight::fill,
                         .label = look.one.said()});
      else
        tag(state_words(paper), look.tone, look.icon);
    });
  });
}

// Phone: one card that leads to the dossier.
void draw_brief(int32_t product) {
  const std::string head = share_words(product, title), line = counts(product);
  const bool good = admitted(product);
  card({.href = page_address(product), .label = head + ". " + line}, [&] {
    column(14, [&] {
      row({.gap = 12}, [&] {
        cell(by_content, [&] {
          icon_tile(good ? Icon::seal_check : Icon::seal_warning, 40,
                    good ? Fill::primary_soft : Fill::warn_soft,
                    good ? Ink::on_primary_soft : Ink::warn);
        });
        cell(share(), [&] {
          text(head, {.type = Type::card_title, .weight = Weight::semibold});
          text(line, {.type = Type::small, .ink = Ink::ink2});
        });
        cell(by_content, [&] { icon(Icon::caret_right, {.size = 20}); });
      });
      draw_meter(product);
    });
  });
}

void draw_grid(int32_t product) {
  for (int at = 0; at < paper_count; at += 2) {
    row({.gap = 12, .align = AlignY::stretch}, [&] {
      for (int side = 0; side < 2; ++side)
        cell(share(), [&] {
          box({.fill = Fill::surface,
               .edge = Edge::line,
               .radius = 20,
               .pad_x = 20,
               .pad_y = 10,
               .min_height = 100},
              [&] { draw_paper_row(paper_of(product, papers[at + side]), true); });
        });
    });
  }
}

void draw_kiosk(int32_t product) {
  card({.pad = 28}, [&] {
    column(12, [&] {
      row({.justify = Align::between}, [&] {
        cell(by_content, [&] { heading(share_words(product, title)); });
        cell(by_content, [&] { draw_counts(product, Type::small); });
      });
      draw_grid(product);
      link(say("Xem từng giấy tờ", "Read each paper"), page_address(product), Icon::folder_open);
    });
  });
}

void draw_wide(int32_t product) {
  card({.pad = 20}, [&] {
    column(12, [&] {
      heading(share_words(product, title), Type::card_title);
      draw_meter(product);
      draw_counts(product, Type::caption);
      list(title.said(), [&] {
        for (const PaperKind& kind : papers)
          item([&] {
            box({.radius = 0, .pad_x = 0, .pad_y = 6, .min_height = 40},
                [&] { draw_paper_row(paper_of(product, kind), false); });
          });
      });
      divider();
      link(say("Xem từng giấy tờ", "Read each paper"), page_address(product), Icon::folder_open);
    });
  });
}

}  // namespace

void draw_not_admitted(int32_t product) {
  if (admitted(product)) return;
  std::string lacking;
  for (const PaperKind& kind : papers) {
    const PaperView paper = paper_of(product, kind);
    const bool good = paper.state == State::approved || paper.state == State::expiring ||
                      paper.state == State::not_applicable;
    if (!paper.required || good) continue;
    lacking += lacking.empty() ? "" : "; ";
    lacking += std::string(kind.name.said()) + " (" + state_words(paper) + ')';
  }
  box({.fill = Fill::warn_soft, .pad_x = 16}, [&] {
    row({.gap = 12, .align = AlignY::top}, [&] {
      cell(by_content,
           [&] { icon(Icon::seal_warning, {.ink = Ink::warn, .weight = IconWeight::fill}); });
      cell(share(), [&] {
        text(say("Chưa được nhận vào hội chợ", "Not yet admitted to the fair"),
             {.weight = Weight::semibold});
        text(std::string(
                 say("Chưa đặt mua được. Còn chờ: ", "It can’t be ordered yet. Waiting for: ")) +
                 lacking + '.',
             {.type = Type::small, .ink = Ink::ink2});
      });
    });
  });
  space(12);
}

void draw_section(int32_t product) {
  draw_not_admitted(product);
  const Form screen = form();
  if (screen == Form::kiosk)
    draw_kiosk(product);
  else if (screen == Form::phone || screen == Form::tablet)
    draw_brief(product);
  else
    draw_wide(product);
}

/// A product can be in several states: admitted for sale, and a paper of it expires soon.
void tell_state(int32_t product) {
  constexpr std::string_view state = "dossier/state";
  const auto has = [&](Dossier field) { return chomay::dossier(product, field) > 0; };
  facet(state, admitted(product) ? "admitted" : "waiting");
  if (has(Dossier::complete)) facet(state, "complete");
  if (has(Dossier::expiring)) facet(state, "expiring");
}

void draw_badge(int32_t product) {
  tell_state(product);
  if (!admitted(product)) {
    badge(say("Chưa được nhận", "Not yet admitted"), Tone::warn, Icon::seal_warning);
    return;
  }
  const bool complete = chomay::dossier(product, Dossier::complete) == 1;
  badge(share_words(product, {"Hồ sơ", "Dossier"}), complete ? Tone::primary : Tone::neutral,
        complete ? Icon::seal_check : Icon::folder_open);
}

}  // namespace dossier
