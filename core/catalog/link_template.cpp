#include "core/catalog/link_template.hpp"

#include <algorithm>

namespace chomay::catalog {
namespace {

constexpr std::string_view scheme = "https://";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return c >= 'a' && c <= 'z';
}

bool is_label(std::string_view label) {
  const auto in_label = [](char c) { return is_digit(c) || is_letter(c) || c == '-'; };
  return !label.empty() && label.size() <= 63 && label.front() != '-' && label.back() != '-' &&
         std::all_of(label.begin(), label.end(), in_label);
}

/// Labels and a letter in the last one: neither an IP address nor this machine, no port, no user.
bool is_host(std::string_view host) {
  if (host.size() > 253 || host.find('.') == std::string_view::npos) return false;
  if (!std::any_of(host.begin() + static_cast<std::ptrdiff_t>(host.rfind('.')), host.end(),
                   is_letter))
    return false;
  for (;;) {
    const auto dot = host.find('.');
    if (!is_label(host.substr(0, dot))) return false;
    if (dot == std::string_view::npos) return true;
    host.remove_prefix(dot + 1);
  }
}

/// Calls with each piece: plain(text) and gap(name). False when a brace stands alone.
template <class Plain, class Named>
bool each_piece(std::string_view link, Plain plain, Named gap) {
  while (!link.empty()) {
    const auto open = link.find('{');
    const auto text = link.substr(0, open);
    if (text.find('}') != std::string_view::npos) return false;
    plain(text);
    if (open == std::string_view::npos) return true;
    link.remove_prefix(open + 1);
    const auto close = link.find('}');
    if (close == std::string_view::npos) return false;
    gap(link.substr(0, close));
    link.remove_prefix(close + 1);
  }
  return true;
}

bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return c > ' ' && c <= '~' && std::string_view("\"<>\\^`|").find(c) == std::string_view::npos;
  });
}

void encode(std::string& out, std::string_view value) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  for (const char c : value) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_digit(c) || is_letter(c) || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' || c == '.' ||
        c == '~')
      out += c;
    else
      out += {'%', hex[byte >> 4], hex[byte & 15]};
  }
}

}  // namespace

std::string_view host_of(std::string_view link) {
  if (!link.starts_with(scheme)) return {};
  link.remove_prefix(scheme.size());
  const auto host = link.substr(0, link.find_first_of("/?#"));
  return is_host(host) ? host : std::string_view();
}

bool has_gap(std::string_view link, std::string_view name) {
  bool found = false;
  each_piece(
      link, [](std::string_view) {}, [&](std::string_view gap) { found |= gap == name; });
  return found;
}

TemplateCheck check_template(std::string_view link, std::span<const std::string_view> known) {
  if (link.size() > longest_template) return {TemplateFault::too_long};
  TemplateCheck check;
  bool plain = true;
  const bool closed = each_piece(
      link, [&](std::string_view text) { plain &= is_plain(text); },
      [&](std::string_view gap) {
        if (std::find(known.begin(), known.end(), gap) == known.end())
          check = {TemplateFault::unknown_gap, gap};
      });
  if (host_of(link).empty() || !plain) return {TemplateFault::no_https_host};
  return closed ? check : TemplateCheck{TemplateFault::open_gap};
}

std::optional<std::string> fill_template(std::string_view link, std::span<const Gap> values) {
  if (link.size() > longest_template || host_of(link).empty()) return std::nullopt;
  std::string out;
  bool good = true;
  const auto fill = [&](std::string_view name) {
    const auto value = std::find_if(values.begin(), values.end(),
                                    [&](const Gap& gap) { return gap.name == name; });
    good &= value != values.end();
    if (value != values.end()) encode(out, value->value);
  };
  const auto keep = [&](std::string_view text) {
    good &= is_plain(text);
    out += text;
  };
  return each_piece(link, keep, fill) && good ? std::optional(std::move(out)) : std::nullopt;
}

}  // namespace chomay::catalog
