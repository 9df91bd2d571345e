// One subcommand of `chomay`: its name, what it does, and the function that runs it. Each stands in
// its own file and is listed in commands.def.
#pragma once
#include <charconv>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/ports/language.hpp"
#include "core/ports/result.hpp"

namespace chomay::native {

enum Exit : int { exit_good = 0, exit_failed = 1, exit_usage = 2 };

/// The words after the subcommand. Options are taken out by name, wherever they stand; what is
/// left are the plain words.
///
///   const auto folder = arguments.word();            // the next plain word
///   const auto out = arguments.option("-o");         // -o FILE or --long=VALUE
///   const bool partial = arguments.flag("--allow-partial");
///   if (!arguments.is_done()) return usage(command, language);
class Arguments {
public:
  explicit Arguments(std::vector<std::string> words) : words_(std::move(words)) {}
  bool flag(std::string_view name);
  std::optional<std::string> option(std::string_view name);
  std::optional<std::string> word();
  /// True when nothing is left and no option lacked its value.
  bool is_done() const { return words_.empty() && !lacks_value_; }

private:
  std::vector<std::string> words_;
  bool lacks_value_ = false;
};

struct Command {
  std::string_view name;
  std::string_view usage;  // after "chomay ": "pack FOLDER -o FILE [--report json]"
  Bilingual purpose;       // one line
  int (*run)(Arguments& arguments, Language language);
};

/// A whole number and nothing else: "12", not "12x" nor " 12".
template <class Number>
std::optional<Number> whole_number(std::string_view text) {
  Number number{};
  const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (wrong != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::span<const Command* const> commands();

/// A whole number of these bounds; `otherwise` when there is no text. Nothing: it is none.
std::optional<std::int64_t> number_of(const std::optional<std::string>& text, std::int64_t least,
                                      std::int64_t most, std::int64_t otherwise);

/// Prints how the command is used to stderr; exit_usage.
int usage(const Command& command, Language language);

/// Prints the error to stderr; exit_failed.
int failed(const Error& error, Language language);

}  // namespace chomay::native
