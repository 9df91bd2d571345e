// `sscanf` of whole numbers. Dear ImGui asks for one, the version of the shaders; the library's own
// would bring all of C's reading of floating point into the page's program.
#include <cstdarg>
#include <cstdio>
#include <cstdlib>

extern "C" int sscanf(const char* text, const char* format, ...) {
  va_list numbers;
  va_start(numbers, format);
  int read = 0;
  for (; *format; ++format) {
    if (*format == '%' && format[1] == 'd') {
      char* end = nullptr;
      const long number = std::strtol(text, &end, 10);
      if (end == text) break;
      *va_arg(numbers, int*) = static_cast<int>(number);
      text = end;
      ++format;
      ++read;
    } else if (*format != *text++) {
      break;
    }
  }
  va_end(numbers);
  return read;
}
