// Compiles a plugin's folder with clang for wasm32 and puts its manifest in.
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "core/plugin/wasm_file.hpp"
#include "native/plugin_tool/steps.hpp"

extern char** environ;

namespace chomay::plugin {
namespace {

// Reactor: no main, `_initialize` runs the constructors. No exceptions, no RTTI: small files.
constexpr const char* flags[] = {"--target=wasm32-wasi",
                                 "-mexec-model=reactor",
                                 "-Os",
                                 "-fno-exceptions",
                                 "-Wall",
                                 "-Wextra",
                                 "-Werror",
                                 "-ffunction-sections",
                                 "-fdata-sections",
                                 "-Wl,--strip-all",
                                 "-Wl,--gc-sections",
                                 "-Wl,-z,stack-size=65536"};

std::vector<Path> sources_of(const Path& directory) {
  std::vector<Path> sources;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(directory, error)) {
    const Path extension = entry.path().extension();
    if (extension == ".cpp" || extension == ".c") sources.push_back(entry.path());
  }
  std::ranges::sort(sources);  // the same bytes wherever it is built
  return sources;
}

/// Runs a program with our own standard output and error; its exit code, or nothing when there is
/// no such program.
std::optional<int> run(const std::vector<std::string>& words) {
  std::vector<char*> argv;
  for (const std::string& word : words) argv.push_back(const_cast<char*>(word.c_str()));
  argv.push_back(nullptr);
  pid_t child = 0;
  if (posix_spawnp(&child, argv[0], nullptr, nullptr, argv.data(), environ) != 0)
    return std::nullopt;
  int status = 0;
  if (waitpid(child, &status, 0) != child) return std::nullopt;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}

Expected<Bytes> compile(const std::vector<Path>& sources, const Path& output) {
  const bool cpp =
      std::ranges::any_of(sources, [](const Path& source) { return source.extension() == ".cpp"; });
  const char* override = std::getenv("CHOMAY_CLANG");
  const std::string compiler = override ? override : "clang-14";
  std::vector<std::string> words{compiler, cpp ? "--driver-mode=g++" : "--driver-mode=gcc"};
  words.insert(words.end(), std::begin(flags), std::end(flags));
  if (cpp) words.insert(words.end(), {"-std=c++20", "-fno-rtti"});
  words.insert(words.end(), {"-I", sdk_directory().string()});
  for (const Path& source : sources) words.push_back(source.string());
  words.insert(words.end(), {"-o", output.string()});
  const auto code = run(words);
  if (!code)
    return fail("plugin_no_compiler",
                "Không tìm thấy " + compiler +
                    ". Hãy cài clang-14, lld-14, wasi-libc, libc++-14-dev-wasm32 và "
                    "libclang-rt-14-dev-wasm32, hoặc đặt CHOMAY_CLANG.",
                compiler +
                    " was not found. Install clang-14, lld-14, wasi-libc, "
                    "libc++-14-dev-wasm32 and libclang-rt-14-dev-wasm32, or set "
                    "CHOMAY_CLANG.");
  if (*code != 0)
    return fail("plugin_not_compiled", "Trình biên dịch báo lỗi ở trên.",
                "The compiler's errors stand above.");
  return read_file(output);
}

}  // namespace

Expected<Bytes> build_plugin(const Path& directory) {
  const auto json = read_file(directory / "manifest.json");
  if (!json) return tl::unexpected(json.error());
  const auto manifest =
      manifest_of_json({reinterpret_cast<const char*>(json->data()), json->size()});
  if (!manifest) return tl::unexpected(manifest.error());

  Expected<Bytes> code = Bytes();
  if (const auto sources = sources_of(directory); !sources.empty()) {
    std::error_code error;
    const Path output = std::filesystem::temp_directory_path(error) /
                        ("chomay-" + std::to_string(getpid()) + ".wasm");
    code = compile(sources, output);
    std::filesystem::remove(output, error);
    if (!code) return code;
  }
  const Bytes whole = with_manifest(*code, write_manifest(*manifest));
  if (const auto checked = inspect(whole); !checked) return tl::unexpected(checked.error());
  return whole;
}

}  // namespace chomay::plugin
