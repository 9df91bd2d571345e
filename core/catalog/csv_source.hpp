// Where import gets its files from: named streams read in chunks, so that neither the core needs a
// file system nor a huge file the memory. native/cli reads a folder; tests use MemorySource.
#pragma once
#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace chomay::catalog {

class ByteStream {
public:
  virtual ~ByteStream() = default;
  /// Puts up to `room` bytes into `into`; 0 at the end.
  virtual std::size_t read(char* into, std::size_t room) = 0;
  /// True when the end came because reading failed.
  virtual bool failed() const { return false; }
};

class FileSource {
public:
  virtual ~FileSource() = default;
  /// A fresh stream from the file's beginning, or null when there is no such file.
  virtual std::unique_ptr<ByteStream> open(std::string_view name) = 0;
  /// Whether the picture is there; a source without pictures says yes to all.
  virtual bool has_picture(std::string_view) { return true; }
};

class MemorySource final : public FileSource {
public:
  MemorySource() = default;
  explicit MemorySource(std::map<std::string, std::string, std::less<>> files)
      : files_(std::move(files)) {}
  void put(std::string name, std::string bytes) { files_[std::move(name)] = std::move(bytes); }
  std::unique_ptr<ByteStream> open(std::string_view name) override;

private:
  std::map<std::string, std::string, std::less<>> files_;
};

/// A stream over bytes that outlive it.
std::unique_ptr<ByteStream> stream_of(std::string_view bytes);

}  // namespace chomay::catalog
