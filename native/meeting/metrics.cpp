#include "native/meeting/metrics.hpp"

#include <arpa/inet.h>
#include <microhttpd.h>
#include <netinet/in.h>

namespace chomay::meeting {
namespace {

constexpr unsigned most_connections = 8, patience_seconds = 5;

MHD_Result on_request(void* figures, MHD_Connection* connection, const char* path,
                      const char* method, const char*, const char*, std::size_t*, void**) {
  const bool known = path == std::string_view("/metrics") && method == std::string_view("GET");
  const std::string text = known ? metrics_text(*static_cast<const Figures*>(figures)) : "";
  MHD_Response* response = MHD_create_response_from_buffer(
      text.size(), const_cast<char*>(text.data()), MHD_RESPMEM_MUST_COPY);
  MHD_add_response_header(response, "Content-Type", "text/plain; version=0.0.4");
  const MHD_Result queued =
      MHD_queue_response(connection, known ? MHD_HTTP_OK : MHD_HTTP_NOT_FOUND, response);
  MHD_destroy_response(response);
  return queued;
}

}  // namespace

std::string metrics_text(const Figures& figures) {
  const struct {
    const char* name;
    const char* kind;
    std::int64_t value;
  } all[] = {{"packets_received_total", "counter", figures.received},
             {"packets_sent_total", "counter", figures.sent},
             {"packets_dropped_total", "counter", figures.dropped},
             {"packets_refused_total", "counter", figures.refused},
             {"commits_total", "counter", figures.commits},
             {"verdicts", "gauge", figures.verdicts},
             {"negotiations", "gauge", figures.negotiations},
             {"connected", "gauge", figures.up ? 1 : 0}};
  std::string text;
  for (const auto& each : all) {
    const std::string name = std::string("chomay_witness_") + each.name;
    text +=
        "# TYPE " + name + ' ' + each.kind + '\n' + name + ' ' + std::to_string(each.value) + '\n';
  }
  return text;
}

Expected<std::unique_ptr<Metrics>> Metrics::start(const Figures& figures, std::uint16_t port) {
  std::unique_ptr<Metrics> metrics(new Metrics);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  metrics->daemon_ = MHD_start_daemon(
      MHD_USE_EPOLL_INTERNAL_THREAD, port, nullptr, nullptr, on_request,
      const_cast<Figures*>(&figures), MHD_OPTION_SOCK_ADDR, &address, MHD_OPTION_CONNECTION_LIMIT,
      most_connections, MHD_OPTION_CONNECTION_TIMEOUT, patience_seconds, MHD_OPTION_END);
  if (metrics->daemon_) return metrics;
  const std::string number = std::to_string(port);
  return fail("metrics.port", "Không mở được cổng số liệu " + number + "; hãy thử cổng khác.",
              "Can't open the port for metrics, " + number + "; try another one.");
}

Metrics::~Metrics() {
  if (daemon_) MHD_stop_daemon(daemon_);
}

std::uint16_t Metrics::port() const {
  return MHD_get_daemon_info(daemon_, MHD_DAEMON_INFO_BIND_PORT)->port;
}

}  // namespace chomay::meeting
