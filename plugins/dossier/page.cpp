#include "page.hpp"

#include "papers.hpp"
#include "section.hpp"

namespace dossier {
namespace {

void fact(Words name, std::string_view value) {
  if (value.empty()) return;
  row({.gap = 12, .align = AlignY::top}, [&] {
    cell(share(2), [&] { text(name.said(), {.type = Type::small, .ink = Ink::ink2}); });
    cell(share(3), [&] { text(value, {.type = Type::small, .weight = Weight::medium}); });
  });
}

std::string day(int32_t product, Paper kind, PaperNumber field) {
  const int64_t days = paper_number(product, kind, field);
  return days == CHOMAY_NO_DAY ? std::string() : date_text(static_cast<int32_t>(days));
}

/// What the organisers decided, and when.
std::string verdict(State state, const std::string& reviewed) {
  if (reviewed.empty())
    return std::string(state == State::pending
                           ? say("Ban tổ chức đang xem", "The organisers are reviewing it")
                           : std::string_view());
  const std::string_view said = state == State::rejected ? say("Từ chối ngày ", "Refused on ")
                                : state == State::missing || state == State::not_applicable
                                    ? say("Ghi nhận ngày ", "Noted on ")
                                    : say("Đã đối chiếu ngày ", "Checked on ");
  return std::string(said) + reviewed;
}

void draw_stamp(const std::string& number) {
  if (number.empty()) return;
  const bool kiosk = form() == Form::kiosk;
  row({.gap = 16}, [&] {
    cell(by_content, [&] {
      qr("https://truyxuat.example/" + number, kiosk ? 180 : 120,
         say("Mã QR của tem truy xuất (mẫu)", "QR of the traceability label (sample)"));
    });
    cell(share(), [&] {
      text(say("Mã trên tem", "Code on the label"),
           {.type = Type::small, .weight = Weight::semibold});
      text(say("Tem mẫu: địa chỉ này chỉ để minh hoạ.",
               "Sample label: its address only illustrates."),
           {.type = Type::caption, .ink = Ink::ink2});
    });
  });
}

void draw_paper(int32_t product, const PaperKind& kind) {
  const PaperView paper = paper_of(product, kind);
  const StateLook& look = look_of(paper.state);
  const std::string number = paper_text(product, kind.kind, PaperText::number);
  const bool kiosk = form() == Form::kiosk;
  card({.pad = kiosk ? 24 : 16}, [&] {
    column(10, [&] {
      row({.gap = 12, .align = AlignY::top}, [&] {
        cell(by_content, [&] { icon(kind.icon, {.size = kiosk ? 36 : 24, .ink = Ink::ink2}); });
        cell(share(), [&] { heading(kind.name.said(), Type::card_title, 3); });
      });
      flow(8, [&] {
        tag(state_words(paper), look.tone, look.icon);
        if (paper.required) tag(say("Bắt buộc", "Compulsory"));
      });
      text(kind.meaning.said(), {.ink = Ink::ink2});
      fact({"Số", "Number"}, number);
      fact({"Loại", "Type"}, paper_code_words(paper_text(product, kind.kind, PaperText::subtype)));
      fact({"Nơi cấp", "Issued by"},
           paper_code_words(paper_text(product, kind.kind, PaperText::issuer)));
      fact({"Ngày cấp", "Issued"}, day(product, kind.kind, PaperNumber::issued_on));
      fact({"Có giá trị đến hết", "Valid to the end of"},
           day(product, kind.kind, PaperNumber::expires_on));
      fact({"Ban tổ chức", "Organisers"},
           verdict(paper.state, day(product, kind.kind, PaperNumber::reviewed_on)));
      fact({"Ghi chú", "Note"}, paper_text(product, kind.kind, PaperText::note));
      if (kind.kind == Paper::traceability_stamp) draw_stamp(number);
    });
  });
}

void draw_head(int32_t product, const std::string& name) {
  column(8, [&] {
    link(name, "/p/" + product_text(product, ProductText::slug), Icon::arrow_left);
    text(product_text(product, ProductText::producer_name), {.ink = Ink::ink2});
    heading(share_words(product, {"Giấy tờ đã kiểm duyệt", "Papers vetted"}), Type::h2);
    draw_meter(product);
    if (fair_is_sample())
      text(say("Dữ liệu mẫu: số giấy tờ và tình trạng chỉ để minh hoạ.",
               "Sample data: numbers and states of papers only illustrate."),
           {.type = Type::caption, .ink = Ink::ink2});
  });
}

void draw_papers(int32_t product) {
  const Form screen = form();
  const bool narrow = screen == Form::phone || screen == Form::tablet;
  if (narrow) {
    for (const PaperKind& kind : papers) draw_paper(product, kind);
    return;
  }
  for (int at = 0; at < paper_count; at += 2)
    row({.gap = 20, .align = AlignY::top}, [&] {
      for (int side = 0; side < 2; ++side)
        cell(share(), [&] { draw_paper(product, papers[at + side]); });
    });
}

}  // namespace

void draw_page() {
  const int32_t product = product_find(route());
  if (product < 0) {
    page_title(say("Không có hồ sơ này", "No such dossier"));
    text(say("Không có sản phẩm này trong hội chợ.", "This product is not in the fair."));
    link(say("Về trang chủ", "Home"), "/", Icon::house);
    return;
  }
  const std::string name = product_text(product, ProductText::name);
  page_title(std::string(say("Hồ sơ ", "Dossier of ")) + name);
  column(16, [&] {
    draw_head(product, name);
    draw_not_admitted(product);
    draw_papers(product);
  });
}

}  // namespace dossier
