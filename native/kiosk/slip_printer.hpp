// Where this kiosk's slips go: a receipt printer, a folder of PDFs, or both.
#pragma once
#include <filesystem>
#include <functional>
#include <optional>

#include "core/shop/sheet.hpp"
#include "native/kiosk/options.hpp"
#include "native/paper/printer.hpp"

namespace chomay::kiosk {

class SlipPrinter {
public:
  /// `wake` is called from another thread when there is an outcome.
  SlipPrinter(const Options&, std::filesystem::path fonts, std::function<void()> wake);
  /// `address` of the page names the PDF: "bien-nhan-7k2m9c.pdf". While a printer works nothing
  /// more is taken.
  void print(const shop::Sheet&, std::string_view address);
  std::optional<Expected<void>> take_outcome();

private:
  const Options& options_;
  std::filesystem::path fonts_;
  native::Printer printer_;
  std::optional<Expected<void>> outcome_;  // of a PDF alone
};

}  // namespace chomay::kiosk
