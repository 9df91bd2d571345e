// A Sheet as PDF on A4; a row is never parted.
#pragma once
#include <string>

#include "core/ports/result.hpp"
#include "core/shop/sheet.hpp"
#include "native/paper/paper_fonts.hpp"

namespace chomay::native {

/// The whole file, in memory.
std::string pdf_of(const shop::Sheet&, const PaperFonts&);

/// Writes `name`.pdf whole or not at all. Errors: print.folder (missing, full, not ours).
Expected<void> write_pdf(const std::filesystem::path& folder, const std::string& name,
                         const std::string& pdf);

}  // namespace chomay::native
