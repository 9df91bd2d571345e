#include "papers.hpp"

namespace dossier {

const PaperKind papers[paper_count] = {
    {Paper::business_registration,
     Icon::identification_card,
     {"Giấy phép đăng ký kinh doanh", "Business registration"},
     {"Người bán có đăng ký với Nhà nước, có tên và nơi chịu trách nhiệm về hàng bán ra.",
      "The seller is registered with the State: a name and a place that answer for the goods."}},
    {Paper::quality_standard,
     Icon::certificate,
     {"Tiêu chuẩn chất lượng sản phẩm", "Quality standard"},
     {"Bản công bố sản phẩm phải đạt những mức nào: thành phần, cỡ, độ ẩm, cách bảo quản.",
      "States what the product must meet: composition, size, moisture, storage."}},
    {Paper::food_safety_test,
     Icon::flask,
     {"Phiếu kết quả kiểm tra chỉ tiêu an toàn thực phẩm", "Food-safety test report"},
     {"Phòng thử nghiệm lấy mẫu, đo vi sinh, kim loại nặng, dư lượng và ghi lại kết quả.",
      "A laboratory measured microbes, heavy metals and residues in a sample and wrote down the "
      "results."}},
    {Paper::traceability_stamp,
     Icon::qr_code,
     {"Tem truy xuất nguồn gốc", "Traceability label"},
     {"Quét tem để biết sản phẩm làm ở đâu, khi nào, qua tay những ai.",
      "Scan it to learn where and when the product was made and through whose hands it went."}},
    {Paper::ip_certificate,
     Icon::copyright,
     {"Chứng nhận sở hữu trí tuệ", "IP certificate"},
     {"Kiểu dáng hoặc sáng chế của sản phẩm được bảo hộ cho người làm ra.",
      "The product’s design or invention is protected for those who made it."}},
    {Paper::geographical_indication,
     Icon::map_trifold,
     {"Chỉ dẫn địa lý", "Geographical indication"},
     {"Nhà nước xác nhận chất lượng của sản phẩm do chính vùng đất ấy mà có. Khác với nhãn hiệu.",
      "The State confirms that the product owes its quality to that very place. It is not a trade "
      "mark."}},
    {Paper::trademark,
     Icon::trademark_registered,
     {"Nhãn hiệu sản phẩm", "Trade mark"},
     {"Tên và hình trên bao bì đã đăng ký, người khác không được dùng. Không nói về vùng đất.",
      "The name and picture on the pack are registered and no one else may use them. It says "
      "nothing of the place."}},
    {Paper::quality_management_system,
     Icon::list_checks,
     {"Hệ thống quản lý chất lượng", "Quality management system"},
     {"Nơi sản xuất làm theo quy trình được kiểm tra định kỳ, như HACCP, ISO hay VietGAP.",
      "The maker follows a process that is audited regularly, such as HACCP, ISO or VietGAP."}},
};

const StateLook looks[7] = {
    {State::approved,
     Icon::seal_check,
     Ink::primary,
     Tone::primary,
     Fill::primary,
     {"Đã kiểm duyệt", "Vetted"},
     {"đã kiểm duyệt", "vetted"},
     Dossier::approved},
    {State::expiring,
     Icon::clock_countdown,
     Ink::warn,
     Tone::warn,
     Fill::amber_segment,
     {"Sắp hết hạn", "Expiring"},
     {"sắp hết hạn", "expiring"},
     Dossier::expiring},
    {State::pending,
     Icon::hourglass_medium,
     Ink::info,
     Tone::info,
     Fill::info,
     {"Chờ duyệt", "Awaiting review"},
     {"chờ duyệt", "awaiting review"},
     Dossier::pending},
    {State::rejected,
     Icon::x_circle,
     Ink::err,
     Tone::err,
     Fill::err,
     {"Bị từ chối", "Refused"},
     {"bị từ chối", "refused"},
     Dossier::rejected},
    {State::expired,
     Icon::x_circle,
     Ink::err,
     Tone::err,
     Fill::err,
     {"Hết hạn", "Expired"},
     {"hết hạn", "expired"},
     Dossier::expired},
    {State::missing,
     Icon::file_dashed,
     Ink::ink2,
     Tone::neutral,
     Fill::line,
     {"Thiếu", "Missing"},
     {"còn thiếu", "missing"},
     Dossier::missing},
    {State::not_applicable,
     Icon::minus,
     Ink::ink3,
     Tone::neutral,
     Fill::none,
     {"Không áp dụng", "Not applicable"},
     {"không áp dụng", "not applicable"},
     Dossier::not_applicable},
};

const StateLook& look_of(State state) {
  return looks[static_cast<int>(state)];
}

PaperView paper_of(int32_t product, const PaperKind& kind) {
  const auto state = static_cast<State>(paper_number(product, kind.kind, PaperNumber::state));
  const int64_t until = paper_number(product, kind.kind, PaperNumber::expires_on);
  return {kind, state, paper_number(product, kind.kind, PaperNumber::required) == 1,
          until - today()};
}

std::string state_words(const PaperView& paper) {
  if (paper.state != State::expiring) return std::string(look_of(paper.state).one.said());
  if (paper.days_left == 0) return std::string(say("Hết hạn hôm nay", "Expires today"));
  const std::string days = std::to_string(paper.days_left);
  if (!is_english()) return "Còn " + days + " ngày";
  return days + (paper.days_left == 1 ? " day left" : " days left");
}

int count_of(int32_t product, const StateLook& look) {
  const int all = chomay::dossier(product, look.field);
  return look.state == State::approved ? all - chomay::dossier(product, Dossier::expiring) : all;
}

void draw_meter(int32_t product) {
  for (const StateLook& look : looks)
    if (look.state != State::not_applicable)
      for (int left = count_of(product, look); left > 0; --left) meter_segment(look.segment);
  std::string words;
  each_count(product, [&](const StateLook&, const std::string& count) {
    words += words.empty() ? count : ", " + count;
  });
  const bool kiosk = form() == Form::kiosk;
  meter(words, kiosk ? 12 : 6, kiosk ? 6 : 3);
}

std::string share_words(int32_t product, Words title) {
  return std::string(title.said()) + ' ' +
         std::to_string(chomay::dossier(product, Dossier::approved)) + '/' +
         std::to_string(chomay::dossier(product, Dossier::total));
}

std::string page_address(int32_t product) {
  return "/ho-so/" + product_text(product, ProductText::slug);
}

}  // namespace dossier
