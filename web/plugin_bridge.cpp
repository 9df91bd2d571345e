// Between the host and web/plugins.js. JavaScript puts the arguments of a call into one buffer and
// asks `chomay_plugin_import`; the host asks JavaScript to run an export. No call passes a pointer
// into a plugin's memory: the page has copied and checked what it points to.
#include "web/plugin_bridge.hpp"

#include <emscripten.h>

#include <cstring>

#include "core/plugin/faults.hpp"
#include "core/plugin/imports.hpp"
#include "core/plugin/limits.hpp"
#include "web/page.hpp"

// clang-format off
EM_JS(int, page_plugin_ready, (int plugin), {
  return Module["plugins"]["ready"](plugin) ? 1 : 0;
});
// 0: it returned; otherwise its fault, counted from 1 in the order of `stops` below.
EM_JS(int, page_plugin_draw, (int plugin, int place, int product), {
  return Module["plugins"]["draw"](plugin, place, product);
});
EM_JS(int, page_plugin_initialize, (int plugin), {
  return Module["plugins"]["initialize"](plugin);
});
// clang-format on

namespace chomay::web {
namespace {

using namespace plugin;

constexpr std::string_view stops[] = {"plugin_trapped", "plugin_out_of_fuel",
                                      "plugin_stack_overflow", "plugin_not_started"};

/// How an argument, and the answer, lie in the buffer; web/plugins.js writes and reads them so.
struct Slot {
  std::int64_t number = 0;
  std::uint32_t text = 0, length = 0;  // an argument's text: from the start of the buffer
};
static_assert(sizeof(Slot) == 16);

// The page's plugins live as long as the page.
std::vector<Manifest> manifests;
std::vector<char> buffer;
std::string answer;
Host* running = nullptr;

class PageSandbox final : public Sandbox {
public:
  explicit PageSandbox(std::uint32_t plugin) : plugin_(static_cast<int>(plugin)) {}

  std::optional<std::int64_t> call(std::string_view exported,
                                   std::span<const std::int64_t> arguments) override {
    const int stop = exported == "_initialize"
                         ? page_plugin_initialize(plugin_)
                         : page_plugin_draw(plugin_, static_cast<int>(arguments[0]),
                                            static_cast<int>(arguments[1]));
    if (stop == 0) return 0;
    fault_ = stops[static_cast<std::size_t>(stop - 1)];
    return std::nullopt;
  }
  std::string last_fault() const override { return std::string(fault_); }

private:
  int plugin_;
  std::string_view fault_ = stops[0];
};

class PageSandboxes final : public SandboxFactory {
public:
  Expected<std::unique_ptr<Sandbox>> create(const Manifest& manifest, Host&,
                                            std::uint32_t plugin) override {
    if (!page_plugin_ready(static_cast<int>(plugin)))
      return tl::unexpected(fault_error("plugin_not_started", manifest));
    return std::make_unique<PageSandbox>(plugin);
  }
};

const char* say(std::string text) {
  answer = std::move(text);
  return answer.c_str();
}

/// The arguments in the buffer; nothing when they do not lie in it.
bool arguments_of(const ImportSpec& spec, std::span<Argument> arguments) {
  for (std::size_t at = 0; at < arguments.size(); ++at) {
    Slot slot;
    if ((at + 1) * sizeof slot > buffer.size()) return false;
    std::memcpy(&slot, buffer.data() + at * sizeof slot, sizeof slot);
    arguments[at].number = slot.number;
    if (!spec.parameters[at].is_text()) continue;
    if (std::uint64_t{slot.text} + slot.length > buffer.size()) return false;
    arguments[at].text = {buffer.data() + slot.text, slot.length};
  }
  return true;
}

}  // namespace

std::unique_ptr<SandboxFactory> make_sandboxes() {
  return std::make_unique<PageSandboxes>();
}

void add_plugins(Host& host) {
  running = &host;
  for (std::size_t at = host.plugins().size(); at < manifests.size(); ++at) host.add(manifests[at]);
}

extern "C" {

/// What JavaScript needs to make imports: fuel a call, and the import table.
EMSCRIPTEN_KEEPALIVE const char* chomay_plugin_table() {
  return say("{\"fuel\":" + std::to_string(limits::fuel_per_call) +
             ",\"imports\":" + imports_json() + "}");
}
/// Why `chomay_plugin_take` answered -1.
EMSCRIPTEN_KEEPALIVE const char* chomay_plugin_reason() {
  return answer.c_str();
}
EMSCRIPTEN_KEEPALIVE int chomay_plugin_answer_length() {
  return static_cast<int>(answer.size());
}

/// Takes a .wasm file from the scratch. Its number, or -1 and the reason in the answer.
EMSCRIPTEN_KEEPALIVE int chomay_plugin_take() {
  const std::string& bytes = page::scratch();
  const auto manifest = inspect(std::as_bytes(std::span(bytes.data(), bytes.size())));
  if (!manifest) {
    say(manifest.error().code + ": " + manifest.error().en);
    return -1;
  }
  manifests.push_back(*manifest);
  return static_cast<int>(manifests.size() - 1);
}
EMSCRIPTEN_KEEPALIVE int chomay_plugin_has_code(int plugin) {
  return manifests[static_cast<std::size_t>(plugin)].has_code ? 1 : 0;
}

/// Where the arguments of calls go: at least `size` bytes, there until it is asked for more.
EMSCRIPTEN_KEEPALIVE char* chomay_plugin_buffer(int size) {
  if (buffer.size() < static_cast<std::size_t>(size)) buffer.resize(static_cast<std::size_t>(size));
  return buffer.data();
}
/// Runs function `index` of the table. 0: the plugin must stop. The answer lies where the arguments
/// were: a slot with the number, and pointer and length of the text that an `out` receives.
EMSCRIPTEN_KEEPALIVE int chomay_plugin_import(int plugin, int index) {
  const auto number = static_cast<std::uint32_t>(plugin);
  if (!running || index < 0 || static_cast<std::uint32_t>(index) >= import_count) return 0;
  const ImportSpec& spec = imports()[static_cast<std::size_t>(index)];
  std::array<Argument, most_parameters> arguments;
  const auto used = std::span(arguments).first(spec.parameters.size());
  if (!arguments_of(spec, used)) return 0;
  Slot slot;
  slot.number = running->import(number, static_cast<std::uint32_t>(index), used);
  const std::string_view said = running->output(number);
  slot.text = static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(said.data()));
  slot.length = static_cast<std::uint32_t>(said.size());
  if (buffer.size() < sizeof slot) return 0;
  std::memcpy(buffer.data(), &slot, sizeof slot);
  return running->running(number) ? 1 : 0;
}
/// The page found a pointer outside the plugin's memory.
EMSCRIPTEN_KEEPALIVE void chomay_plugin_bad_pointer(int plugin) {
  if (running) running->fault(static_cast<std::uint32_t>(plugin), "plugin_bad_pointer");
}

}  // extern "C"

}  // namespace chomay::web
