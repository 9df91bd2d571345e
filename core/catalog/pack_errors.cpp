#include "core/catalog/pack_errors.hpp"

#include <string>

namespace chomay::catalog {
namespace {

constexpr const char* again_vi = " Hãy tải lại tệp; nếu vẫn lỗi, báo ban tổ chức đóng gói lại.";
constexpr const char* again_en =
    " Fetch the file again; if it stays so, ask the organisers to pack the fair again.";
constexpr const char* repack_vi = " Hãy đóng gói lại hội chợ bằng `chomay pack`.";
constexpr const char* repack_en = " Pack the fair again with `chomay pack`.";

Error error(std::string code, std::string vi, const char* then_vi, std::string en,
            const char* then_en) {
  return {std::move(code), vi + then_vi, en + then_en};
}

std::string quoted(std::string_view name) {
  return "\"" + std::string(name) + "\"";
}

std::string place_vi(std::string_view table, std::uint64_t row) {
  return "bảng " + quoted(table) + ", dòng " + std::to_string(row);
}
std::string place_en(std::string_view table, std::uint64_t row) {
  return "table " + quoted(table) + ", row " + std::to_string(row);
}

}  // namespace

Error pack_too_short(std::uint64_t has, std::uint64_t needs) {
  const std::string h = std::to_string(has), n = std::to_string(needs);
  return error("pack_too_short", "Tệp hội chợ bị cụt: chỉ có " + h + " trong " + n + " byte.",
               again_vi, "The fair's file is cut short: " + h + " of " + n + " bytes.", again_en);
}

Error pack_too_long(std::uint64_t has, std::uint64_t needs) {
  const std::string h = std::to_string(has), n = std::to_string(needs);
  return error("pack_too_long", "Tệp hội chợ dư byte: có " + h + ", đúng ra là " + n + ".",
               again_vi, "The fair's file has bytes too many: " + h + " instead of " + n + ".",
               again_en);
}

Error pack_bad_magic() {
  return error("pack_bad_magic", "Tệp này không phải gói hội chợ Chợ Mây.",
               " Hãy chọn tệp .pack do `chomay pack` tạo ra.", "This file is not a Chợ Mây pack.",
               " Choose a .pack file made by `chomay pack`.");
}

Error pack_newer_version(std::uint32_t format) {
  const std::string f = std::to_string(format);
  return error("pack_newer_version", "Gói hội chợ dùng định dạng " + f + ", mới hơn chương trình.",
               " Hãy cập nhật chương trình rồi mở lại.",
               "The pack has format " + f + ", which is newer than this program.",
               " Update the program and open it again.");
}

Error pack_hash_mismatch(std::string_view section) {
  return error("pack_hash_mismatch", "Gói hội chợ bị hỏng ở phần " + quoted(section) + ".",
               again_vi, "The pack is damaged in section " + quoted(section) + ".", again_en);
}

Error pack_missing_section(std::string_view section) {
  return error("pack_missing_section", "Gói hội chợ thiếu phần " + quoted(section) + ".", repack_vi,
               "The pack has no section " + quoted(section) + ".", repack_en);
}

Error pack_bad_layout(std::string_view section) {
  return error("pack_bad_layout", "Phần " + quoted(section) + " của gói hội chợ sai cấu trúc.",
               repack_vi, "Section " + quoted(section) + " of the pack is not laid out as it must.",
               repack_en);
}

Error pack_bad_text(std::uint32_t text) {
  const std::string t = std::to_string(text);
  return error("pack_bad_text", "Chữ số " + t + " trong gói hội chợ không phải UTF-8.", repack_vi,
               "Text " + t + " of the pack is not UTF-8.", repack_en);
}

Error pack_bad_reference(std::string_view table, std::uint64_t row) {
  return error("pack_bad_reference", "Gói hội chợ trỏ sai chỗ: " + place_vi(table, row) + ".",
               repack_vi, "The pack points to nothing: " + place_en(table, row) + ".", repack_en);
}

Error pack_bad_value(std::string_view table, std::uint64_t row) {
  return error("pack_bad_value",
               "Gói hội chợ có giá trị không hợp lệ: " + place_vi(table, row) + ".", repack_vi,
               "The pack has a value that can't be: " + place_en(table, row) + ".", repack_en);
}

Error pack_too_large() {
  return error("pack_too_large", "Hội chợ quá lớn cho một gói (hơn 4 tỉ byte chữ).",
               " Hãy chia thành nhiều hội chợ.",
               "The fair is too large for one pack (more than 4 billion bytes of text).",
               " Split it into several fairs.");
}

}  // namespace chomay::catalog
