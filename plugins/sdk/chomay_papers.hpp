// The eight papers of a dossier in words: their names, icons and meaning, how a state looks and
// reads, what the codes in the catalogue stand for.
//
//   for (const PaperKind& kind : papers) text(kind.name.said());
//   tag(look_of(state).one.said(), look_of(state).tone, look_of(state).icon);
#pragma once
#include "chomay.hpp"

namespace chomay {

struct Words {
  std::string_view vi, en;
  std::string_view said() const { return say(vi, en); }
};

struct PaperKind {
  Paper kind;
  Icon icon;
  Words name, meaning;
};
inline constexpr int paper_count = 8;
inline constexpr PaperKind papers[paper_count] = {
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

struct StateLook {
  State state;
  Icon icon;
  Ink ink;
  Tone tone;
  Fill segment;
  Words one;    // on a paper: "Đã kiểm duyệt"
  Words count;  // after a number: "đã kiểm duyệt"
  Dossier field;
};
inline constexpr StateLook looks[] = {
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

inline const StateLook& look_of(State state) {
  return looks[static_cast<int>(state)];
}

struct PaperCode {
  std::string_view code;
  Words words;
};
inline constexpr PaperCode paper_codes[] = {
    {"business_registry", {"Cơ quan đăng ký kinh doanh", "Business registry"}},
    {"self_declared", {"Người bán tự công bố", "Declared by the seller"}},
    {"testing_lab", {"Phòng thử nghiệm", "Testing laboratory"}},
    {"traceability_provider", {"Đơn vị cấp tem truy xuất", "Traceability provider"}},
    {"ip_office", {"Cơ quan sở hữu trí tuệ", "Intellectual property office"}},
    {"certification_body", {"Tổ chức chứng nhận", "Certification body"}},
    {"nhan_hieu_tap_the", {"Nhãn hiệu tập thể", "Collective mark"}},
    {"nhan_hieu_chung_nhan", {"Nhãn hiệu chứng nhận", "Certification mark"}},
    {"nhan_hieu_thuong", {"Nhãn hiệu thông thường", "Ordinary mark"}},
    {"kieu_dang_cong_nghiep", {"Kiểu dáng công nghiệp", "Industrial design"}},
};

// A code that is not known is shown as it stands: "HACCP", "ISO 22000".
inline std::string_view paper_code_words(std::string_view code) {
  for (const PaperCode& each : paper_codes)
    if (each.code == code) return each.words.said();
  return code;
}

}  // namespace chomay
