// The functions of OpenGL ES that SDL asks for by name. The library's own table would bring all 400
// of them into the page's program, with their JavaScript; Dear ImGui calls what it needs directly.
#include <EGL/egl.h>
#include <GLES3/gl3.h>

#include <string_view>

extern "C" __eglMustCastToProperFunctionPointerType eglGetProcAddress(const char* name) {
  using Function = __eglMustCastToProperFunctionPointerType;
  const std::string_view wanted = name;
  if (wanted == "glGetString") return reinterpret_cast<Function>(glGetString);
  if (wanted == "glGetStringi") return reinterpret_cast<Function>(glGetStringi);
  if (wanted == "glGetIntegerv") return reinterpret_cast<Function>(glGetIntegerv);
  if (wanted == "glGetError") return reinterpret_cast<Function>(glGetError);
  if (wanted == "glBindFramebuffer") return reinterpret_cast<Function>(glBindFramebuffer);
  if (wanted == "glGetFramebufferAttachmentParameteriv")
    return reinterpret_cast<Function>(glGetFramebufferAttachmentParameteriv);
  return nullptr;
}
