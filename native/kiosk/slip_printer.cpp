#include "native/kiosk/slip_printer.hpp"

#include <algorithm>
#include <cctype>

#include "native/paper/escpos.hpp"
#include "native/paper/pdf.hpp"

namespace chomay::kiosk {
namespace {

/// "/bien-nhan/7k2m9c" -> "bien-nhan-7k2m9c".
std::string file_name(std::string_view address) {
  std::string name(address.substr(std::min<std::size_t>(1, address.size())));
  for (char& c : name)
    if (!std::isalnum(static_cast<unsigned char>(c))) c = '-';
  return name;
}

}  // namespace

SlipPrinter::SlipPrinter(const Options& options, std::filesystem::path fonts,
                         std::function<void()> wake)
    : options_(options), fonts_(std::move(fonts)), printer_(options.printer, std::move(wake)) {}

void SlipPrinter::print(const shop::Sheet& sheet, std::string_view address) {
  if (printer_.busy()) return;
  const native::PaperFonts fonts(fonts_);
  Expected<void> filed;
  if (!options_.print_to.empty())
    filed = native::write_pdf(options_.print_to, file_name(address), native::pdf_of(sheet, fonts));
  if (filed && printer_.is_there())
    return printer_.print(native::escpos(native::dots_of(sheet, fonts, options_.printer_dots)));
  outcome_ = std::move(filed);
}

std::optional<Expected<void>> SlipPrinter::take_outcome() {
  if (outcome_) return std::exchange(outcome_, std::nullopt);
  return printer_.take_outcome();
}

}  // namespace chomay::kiosk
