#include "native/payhook/server.hpp"

#include <arpa/inet.h>
#include <microhttpd.h>
#include <netinet/in.h>
#include <poll.h>

#include <algorithm>
#include <charconv>
#include <string_view>

namespace chomay::payhook {
namespace {

/// A request while its body comes.
struct Request {
  std::string body;
};

std::string_view header(MHD_Connection* connection, const char* name) {
  const char* value = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, name);
  return value ? value : "";
}

/// True when the sender itself says that the body is larger than any that is read.
bool says_too_large(MHD_Connection* connection) {
  const std::string_view text = header(connection, "Content-Length");
  std::uint64_t length = 0;
  const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), length);
  return wrong == std::errc::result_out_of_range || length > largest_body;
}

std::optional<Service> service_of(std::string_view path) {
  if (path == "/sepay") return Service::sepay;
  if (path == "/payos") return Service::payos;
  return std::nullopt;
}

MHD_Result reply(MHD_Connection* connection, int status) {
  constexpr std::string_view good = "{\"success\":true}", bad = "{\"success\":false}";
  const std::string_view text = status == 200 ? good : bad;
  MHD_Response* response = MHD_create_response_from_buffer(
      text.size(), const_cast<char*>(text.data()), MHD_RESPMEM_PERSISTENT);
  MHD_add_response_header(response, "Content-Type", "application/json");
  const MHD_Result queued = MHD_queue_response(connection, unsigned(status), response);
  MHD_destroy_response(response);
  return queued;
}

/// Called by libmicrohttpd when the headers are there, for each part of the body, and at its end.
MHD_Result on_request(void* self, MHD_Connection* connection, const char* path, const char* method,
                      const char*, const char* part, std::size_t* part_size, void** state) {
  auto* request = static_cast<Request*>(*state);
  if (!request) {
    if (!service_of(path)) return reply(connection, MHD_HTTP_NOT_FOUND);
    if (method != std::string_view("POST")) return reply(connection, MHD_HTTP_METHOD_NOT_ALLOWED);
    if (says_too_large(connection)) return reply(connection, MHD_HTTP_CONTENT_TOO_LARGE);
    *state = new Request;
    return MHD_YES;
  }
  if (*part_size > 0) {
    // It said another length, or none: the connection is cut, nothing more is read.
    if (request->body.size() + *part_size > largest_body) return MHD_NO;
    request->body.append(part, *part_size);
    *part_size = 0;
    return MHD_YES;
  }
  const Delivery delivery{request->body, header(connection, "X-SePay-Signature"),
                          header(connection, "X-SePay-Timestamp"),
                          header(connection, "Authorization")};
  return reply(connection, static_cast<Server*>(self)->hear(*service_of(path), delivery).status);
}

void on_completed(void*, MHD_Connection*, void** state, MHD_RequestTerminationCode) {
  delete static_cast<Request*>(*state);
}

int wait_ms(MHD_Daemon* daemon, const Clock& clock, double end_ms) {
  constexpr double hour = 3'600'000;
  MHD_UNSIGNED_LONG_LONG daemon_ms = 0;
  double wait = MHD_get_timeout(daemon, &daemon_ms) == MHD_YES ? double(daemon_ms) : hour;
  if (end_ms > 0) wait = std::min(wait, end_ms - clock.monotonic_ms());
  return int(std::clamp(wait, 0.0, hour)) + (wait > 0 ? 1 : 0);
}

}  // namespace

Expected<std::unique_ptr<Server>> Server::start(const Home& home, std::uint16_t port) {
  std::unique_ptr<Server> server(new Server(home));
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  server->daemon_ =
      MHD_start_daemon(MHD_USE_EPOLL, port, nullptr, nullptr, on_request, server.get(),
                       MHD_OPTION_SOCK_ADDR, &address, MHD_OPTION_NOTIFY_COMPLETED, on_completed,
                       nullptr, MHD_OPTION_CONNECTION_MEMORY_LIMIT, largest_headers,
                       MHD_OPTION_CONNECTION_LIMIT, most_connections, MHD_OPTION_CONNECTION_TIMEOUT,
                       patience_seconds, MHD_OPTION_STRICT_FOR_CLIENT, 1, MHD_OPTION_END);
  if (server->daemon_) return server;
  const std::string number = std::to_string(port);
  return fail("payhook.port",
              "Không mở được cổng " + number + " trên máy này; hãy thử --port khác.",
              "Can't open port " + number + " on this machine; try another --port.");
}

Server::~Server() {
  if (daemon_) MHD_stop_daemon(daemon_);
}

std::uint16_t Server::port() const {
  return MHD_get_daemon_info(daemon_, MHD_DAEMON_INFO_BIND_PORT)->port;
}

void Server::run(std::int64_t seconds) {
  const double end_ms = seconds > 0 ? home_.clock.monotonic_ms() + double(seconds) * 1000 : 0;
  const int work = MHD_get_daemon_info(daemon_, MHD_DAEMON_INFO_EPOLL_FD)->epoll_fd;
  while (end_ms == 0 || home_.clock.monotonic_ms() < end_ms) {
    pollfd news[] = {{work, POLLIN, 0}, {ends_.file(), POLLIN, 0}};
    ::poll(news, std::size(news), wait_ms(daemon_, home_.clock, end_ms));
    if (news[1].revents != 0) return;
    MHD_run(daemon_);
  }
}

Answer Server::hear(Service service, const Delivery& delivery) {
  if (!home_.payhook.listens_to(service)) return {MHD_HTTP_NOT_FOUND, Outcome::refused, {}, {}};
  const Answer answer = home_.payhook.receive(service, delivery, home_.clock.now());
  home_.log.write(told(answer, home_.language));
  return answer;
}

}  // namespace chomay::payhook
