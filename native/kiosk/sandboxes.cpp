#include "native/kiosk/sandboxes.hpp"

#include "native/plugin_host/compiled.hpp"

chomay::plugin::PluginTable kiosk_plugins();  // made by the build, plugins/CMakeLists.txt

namespace chomay::kiosk {

std::unique_ptr<plugin::SandboxFactory> make_sandboxes() {
  return plugin::compiled_sandboxes(kiosk_plugins());
}

void add_plugins(plugin::Host& host, Log& log) {
  plugin::add_plugins(host, kiosk_plugins());
  for (const plugin::PluginStatus& status : host.plugins())
    log.write("plugin " + status.manifest.id + " " + status.manifest.version +
              (status.on ? "" : ": " + status.fault.code));
}

}  // namespace chomay::kiosk
