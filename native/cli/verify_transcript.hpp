// `chomay verify` of an exported negotiation (core/negotiation/transcript.hpp): proves it without
// network and prints it as a page.
#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include "core/ports/language.hpp"

namespace chomay::native {

/// Told by the file's first bytes.
bool is_transcript(const std::filesystem::path&);

/// `key_file`: the organisers' public key; without it the page says which key to compare.
int verify_transcript(const std::filesystem::path&, const std::optional<std::string>& key_file,
                      Language);

}  // namespace chomay::native
