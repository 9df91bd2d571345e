#include "native/plugin_tool/command.hpp"

#include <cstdio>
#include <vector>

#include "core/plugin/wasm_file.hpp"
#include "native/plugin_host/admit.hpp"
#include "native/plugin_tool/steps.hpp"

namespace chomay::plugin {
namespace {

constexpr std::string_view usage_vi =
    R"(chomay plugin new TÊN [--in THƯ_MỤC]          chép bản mẫu
chomay plugin build THƯ_MỤC [-o TỆP]          biên dịch, gắn tờ khai
chomay plugin check TỆP.wasm                  kiểm tra và chạy thử
chomay plugin admit TỆP.wasm -o TỆP           đo mã, giới hạn bộ nhớ
chomay plugin embed TỆP.wasm -o TỆP           tờ khai thành mảng C, cho kiosk
chomay plugin reference [--header]            các hàm được gọi
Thêm --lang en để đọc tiếng Anh.
)";
constexpr std::string_view usage_en =
    R"(chomay plugin new NAME [--in DIR]             copies the template
chomay plugin build DIR [-o FILE]             compiles, puts the manifest in
chomay plugin check FILE.wasm                 checks, and runs each place
chomay plugin admit FILE.wasm -o FILE         meters the code, caps its memory
chomay plugin embed FILE.wasm -o FILE         its manifest as a C array, for the kiosk
chomay plugin reference [--header]            what a plugin may call
Add --lang vi for Vietnamese.
)";

struct Options {
  std::vector<std::string_view> words;
  std::string_view output, directory = ".";
  Language language = Language::vi;
  bool header = false, wrong = false;
};

Options options_of(std::span<const std::string_view> arguments, Language language) {
  Options options;
  options.language = language;
  for (std::size_t at = 0; at < arguments.size(); ++at) {
    const std::string_view word = arguments[at];
    const auto value = [&]() -> std::string_view {
      if (at + 1 < arguments.size()) return arguments[++at];
      options.wrong = true;
      return {};
    };
    if (word == "-o")
      options.output = value();
    else if (word == "--in")
      options.directory = value();
    else if (word == "--lang")
      options.language = value() == "en" ? Language::en : Language::vi;
    else if (word == "--header")
      options.header = true;
    else if (word.starts_with('-'))
      options.wrong = true;
    else
      options.words.push_back(word);
  }
  return options;
}

void print(std::FILE* file, std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), file);
}

int failed(const Error& error, Language language) {
  print(stderr, error.code + ": " + std::string(Bilingual{error.vi, error.en}.in(language)) + "\n");
  return 1;
}

int build(const Options& options) {
  const Path directory(options.words[1]);
  const auto wasm = build_plugin(directory);
  if (!wasm) return failed(wasm.error(), options.language);
  const std::string id = read_manifest(*wasm)->id;
  const Path output = options.output.empty() ? directory / (id + ".wasm") : Path(options.output);
  if (const auto written = write_file(output, *wasm); !written)
    return failed(written.error(), options.language);
  print(stdout, output.string() + ": " + std::to_string(wasm->size()) + " bytes\n");
  return 0;
}

int admit_file(const Options& options) {
  const auto wasm = read_file(options.words[1]);
  if (!wasm) return failed(wasm.error(), options.language);
  const auto admitted = admit(*wasm);
  if (!admitted) return failed(admitted.error(), options.language);
  const auto written = write_file(options.output, *admitted);
  return written ? 0 : failed(written.error(), options.language);
}

/// The manifest section alone, as numbers for a C array: how the kiosk's build embeds it.
int embed(const Options& options) {
  const auto wasm = read_file(options.words[1]);
  if (!wasm) return failed(wasm.error(), options.language);
  const auto manifest = inspect(*wasm);
  if (!manifest) return failed(manifest.error(), options.language);
  std::string text;
  for (const std::byte byte : with_manifest({}, *read_wasm(*wasm)->manifest))
    text += std::to_string(std::to_integer<int>(byte)) + ",";
  const auto written = write_file(options.output, std::as_bytes(std::span(text += "\n")));
  return written ? 0 : failed(written.error(), options.language);
}

int check(const Options& options) {
  const auto wasm = read_file(options.words[1]);
  if (!wasm) return failed(wasm.error(), options.language);
  const Findings findings = check_plugin(*wasm);
  for (const std::string& line : findings.passed) print(stdout, "✓ " + line + "\n");
  for (const Error& error : findings.wrong) failed(error, options.language);
  return findings.wrong.empty() ? 0 : 1;
}

int create(const Options& options) {
  const auto made = create_plugin(Path(options.directory), options.words[1]);
  if (!made) return failed(made.error(), options.language);
  print(stdout, made->string() + "\n");
  return 0;
}

}  // namespace

int plugin_command(std::span<const std::string_view> arguments, Language language) {
  const Options options = options_of(arguments, language);
  const std::string_view step = options.words.empty() ? "" : options.words[0];
  const bool has_word = options.words.size() == 2;
  if (!options.wrong && step == "new" && has_word) return create(options);
  if (!options.wrong && step == "build" && has_word) return build(options);
  if (!options.wrong && step == "check" && has_word) return check(options);
  if (!options.wrong && step == "admit" && has_word && !options.output.empty())
    return admit_file(options);
  if (!options.wrong && step == "embed" && has_word && !options.output.empty())
    return embed(options);
  if (!options.wrong && step == "reference") {
    print(stdout, options.header ? sdk_header() : sdk_reference());
    return 0;
  }
  print(stderr, options.language == Language::en ? usage_en : usage_vi);
  return 2;
}

}  // namespace chomay::plugin
