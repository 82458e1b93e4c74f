#include "libraries.h"

#include <dlfcn.h>
#include <string.h>

#include "CPicture.h"

struct picture_libraries picture_libraries;

enum library { GLIB, GOBJECT, PIXBUF, CHAFA, LIBRARY_COUNT };

static const char *const usual_names[LIBRARY_COUNT] = {
  [GLIB] = "libglib-2.0.so.0",
  [GOBJECT] = "libgobject-2.0.so.0",
  [PIXBUF] = "libgdk_pixbuf-2.0.so.0",
  [CHAFA] = "libchafa.so.0",
};

static const struct {
  enum library library;
  const char *name;
  size_t place;
} functions[] = {
#define PICTURE_ROW(library, result, name, parameters) {library, #name, offsetof(struct picture_libraries, name)},
  PICTURE_FUNCTIONS(PICTURE_ROW)
};

/* Fills `into` wholly, or names the library that is missing or lacks a function. */
static const char *open_all(const char *const names[LIBRARY_COUNT], struct picture_libraries *into) {
  void *handles[LIBRARY_COUNT];
  for (int library = 0; library < LIBRARY_COUNT; library++) {
    handles[library] = dlopen(names[library], RTLD_NOW | RTLD_LOCAL);
    if (handles[library] == NULL) return names[library];
  }
  for (size_t index = 0; index < sizeof functions / sizeof functions[0]; index++) {
    void *address = dlsym(handles[functions[index].library], functions[index].name);
    if (address == NULL) return names[functions[index].library];
    memcpy((char *)into + functions[index].place, &address, sizeof address);
  }
  return NULL;
}

/* The libraries' warnings must not be written across the screen. G_LOG_WRITER_HANDLED is 1. */
static int keep_silent(int level, const void *fields, size_t count, void *data) {
  (void)level, (void)fields, (void)count, (void)data;
  return 1;
}

const char *picture_open_libraries(void) {
  struct picture_libraries found;
  const char *missing = open_all(usual_names, &found);
  if (missing != NULL) return missing;
  found.g_log_set_writer_func(keep_silent, NULL, NULL);
  picture_libraries = found;
  return NULL;
}

const char *picture_missing_library(const char *chafa, const char *pixbuf) {
  struct picture_libraries found;
  const char *names[LIBRARY_COUNT];
  memcpy(names, usual_names, sizeof names);
  names[CHAFA] = chafa;
  names[PIXBUF] = pixbuf;
  return open_all(names, &found);
}
