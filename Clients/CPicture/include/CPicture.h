#ifndef CPICTURE_H
#define CPICTURE_H

#include <stddef.h>
#include <stdint.h>

/* Pictures as characters by libchafa, out of files that gdk-pixbuf decodes. Both are opened at run time: neither is
   needed to build, and where one is missing the others of these functions are not called. */

/* Opens the libraries for the process.
   Returns NULL once all is there, else the name of what is missing. Not for two threads at once. */
const char *picture_open_libraries(void);

/* The same for libraries of these names, of which nothing is kept. */
const char *picture_missing_library(const char *chafa, const char *pixbuf);

enum picture_outcome {
  PICTURE_DONE,
  /* It has more pixels than are decoded; `width` and `height` say how many. */
  PICTURE_TOO_LARGE,
  /* It is no picture of its kind, or cut off. */
  PICTURE_BROKEN,
  /* There is no decoder for its kind. */
  PICTURE_UNSUPPORTED,
};

/* A decoded picture: rows of RGB or RGBA, 8 bits a channel, each row `stride` bytes after the one before. */
struct picture_pixels {
  void *owner;
  const uint8_t *bytes;
  int width, height, stride, has_alpha;
};

/* Decodes the first frame of a file of media type `type`, turned as its camera was held. Kinds that can be scaled
   while they are read come out little larger than `wanted_width` by `wanted_height`, which are at least 1.
   What comes out of PICTURE_DONE is released by `picture_release`. */
enum picture_outcome picture_decode(
  const uint8_t *bytes, size_t count, const char *type, int64_t most_pixels, int wanted_width, int wanted_height,
  struct picture_pixels *into);

void picture_release(struct picture_pixels *pixels);

/* A cell: a scalar, and colours by number; negative is the terminal's own. */
struct picture_cell {
  uint32_t scalar;
  int16_t foreground, background;
};

/* Draws into `columns` times `rows` cells, row by row, with 0, 8, 16 or 256 colours. Without colours dark is drawn and
   light is left. What is transparent is white. Returns whether there was memory enough. */
int picture_draw(const struct picture_pixels *pixels, int columns, int rows, int colors, struct picture_cell *cells);

#endif
