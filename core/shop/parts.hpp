// The pieces that several screens share: product cards and their shelves, the dossier meter,
// session cards, section headings, the notice under sample data.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/shop/view.hpp"

namespace chomay::shop {

using Rows = std::vector<std::uint32_t>;

// ---- products ---------------------------------------------------------------------------------
std::string place_of(const View&, const catalog::Product&);  // "Phường Từ Liêm", or the old name
std::string place_of(const View&, const catalog::Producer&);
float card_height(const View&, float width);
void product_card(const View&, std::uint32_t product, float height,
                  const std::vector<std::string>* marked = nullptr);
void product_row(const View&, std::uint32_t product,
                 const std::vector<std::string>* marked = nullptr);  // list view, compare
void product_shelf(const View&, std::string_view name, const Rows&);
void product_grid(const View&, std::string_view name, const Rows&, int columns,
                  const std::vector<std::string>* marked = nullptr);
void favourite_button(const View&, const catalog::Product&, float size);
void star_badge(const View&, const catalog::Product&);
void season_tag(const View&, const catalog::Product&);
void dossier_badges(const View&, const catalog::Product&, bool brief);
void dossier_meter(const View&, const catalog::Product&);

// ---- sessions ---------------------------------------------------------------------------------
struct Programme {  // rows of sessions by the clock; live and coming by start, past newest first
  Rows live, coming, past;
};
Programme programme_of(const View&);
std::string session_time(const View&, const catalog::Session&);  // "Tối nay · 20:30"
void session_card(const View&, std::uint32_t session);
void session_banner(const View&, std::uint32_t session, float height);

// ---- page furniture ---------------------------------------------------------------------------
void section_heading(const View&, std::string_view title, std::string_view href = {});
void page_heading(const View&, std::string_view title);
void sample_notice(const View&);
void error_toast(ui::Ui&, const Error&, Language);
/// A box on the surface colour with the line border of the design's panels.
void panel(const View&, ui::Content);
/// "Hạn dùng  2 ngày": side by side where there is room.
void named_fact(const View&, std::string_view name, std::string_view value);
/// A line of a bill: what, and how much at the end of it.
void sum(const View&, std::string_view name, const std::string& amount, bool strong = false);
void fact(const View&, ui::Icon, std::string_view name, std::string_view value);

}  // namespace chomay::shop
