// `chomay site fair.pack -o DIR`: the fair as a folder for any static host. A page of plain HTML
// for every address that can be shared, the program that draws over it, the pack and the pictures.
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>

#include "core/ports/result.hpp"
#include "core/ports/time.hpp"

namespace chomay::native {

struct SiteJob {
  std::filesystem::path pack, out;
  std::filesystem::path pictures;  // default: fair.img beside the pack
  std::filesystem::path web;       // chomay.js, chomay.wasm and page/
  std::filesystem::path fonts, plugins;
  std::filesystem::path
      key;                  // the organisers' public key; empty: the pack's signature is not asked
  Date today;               // the day that the plain pages speak of
  std::string broker;       // "wss://…" of the fair's MQTT broker; empty: nobody is met
  std::string desk_broker;  // its door for those who have an account; empty: no desks in the page
  std::filesystem::path vettings;  // with a broker: whom the organisers vetted
  std::string base;  // where the site will stand, "https://hoi-cho.example/"; empty: not known
};

struct SiteReport {
  std::uint32_t pages = 0, pictures = 0, written = 0;  // written: files that are new or changed
  std::uint64_t bytes = 0;
};

/// Writes into a new folder beside `out` and then takes its place, so that a host that serves `out`
/// never sees half a site. The same job makes the same bytes. Errors: site.*, file.*, pack.*, and
/// with a key signature.* (the signature lies beside the pack).
Expected<SiteReport> write_site(const SiteJob&);

}  // namespace chomay::native
