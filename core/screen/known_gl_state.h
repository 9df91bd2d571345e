/* Included before Dear ImGui's OpenGL backend, which asks the driver for the state that it puts back
   after each frame. Nothing else draws in our context, so that state is known; and a browser answers
   such a question only when the GPU has finished all it was given, which costs whole frames. */
#include <GLES3/gl3.h>

static inline void chomay_known_state(GLenum name, GLint* value) {
  switch (name) {
    case GL_ACTIVE_TEXTURE:
      *value = GL_TEXTURE0;
      return;
    case GL_BLEND_SRC_RGB:
    case GL_BLEND_SRC_ALPHA:
      *value = GL_ONE;
      return;
    case GL_BLEND_DST_RGB:
    case GL_BLEND_DST_ALPHA:
      *value = GL_ZERO;
      return;
    case GL_BLEND_EQUATION_RGB:
    case GL_BLEND_EQUATION_ALPHA:
      *value = GL_FUNC_ADD;
      return;
    case GL_VIEWPORT:
    case GL_SCISSOR_BOX: /* set anew before anything is drawn */
      value[0] = value[1] = value[2] = value[3] = 0;
      return;
    case GL_CURRENT_PROGRAM:
    case GL_TEXTURE_BINDING_2D:
    case GL_SAMPLER_BINDING:
    case GL_ARRAY_BUFFER_BINDING:
    case GL_ELEMENT_ARRAY_BUFFER_BINDING:
    case GL_PIXEL_UNPACK_BUFFER_BINDING:
    case GL_VERTEX_ARRAY_BINDING:
      *value = 0;
      return;
    default: /* limits and versions, once */
      glGetIntegerv(name, value);
  }
}
static inline GLboolean chomay_known_switch(GLenum name) {
  (void)name;
  return GL_FALSE;
}
/* The backend reads of it what a desktop's OpenGL would need. */
static inline const GLubyte* chomay_known_string(GLenum name) {
  return (const GLubyte*)(name == GL_VERSION ? "OpenGL ES 3.0" : "");
}
#define glGetIntegerv chomay_known_state
#define glIsEnabled chomay_known_switch
#define glGetString chomay_known_string
