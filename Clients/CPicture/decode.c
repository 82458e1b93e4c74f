#include <string.h>

#include "CPicture.h"
#include "libraries.h"

/* What the decoder is asked, and what it has told so far. */
struct decoding {
  int64_t most_pixels;
  int wanted_width, wanted_height;
  /* Drawings have no pixels of their own and are made in the size that is wanted. */
  int is_drawing;
  /* The decoder makes up what is missing at the end, so that it must be seen to come. */
  int tells_rows;
  int width, height;
  int is_too_large;
  /* One past the last row that was decoded. */
  int rows;
};

/* Hears of the size before there is a pixel. A size of nothing ends the decoding. Bitmaps are not scaled here: of
   scaled ones it is not told which rows have come. */
static void size_prepared(struct pixbuf_loader *loader, int width, int height, struct decoding *decoding) {
  decoding->width = width;
  decoding->height = height;
  if (width <= 0 || height <= 0) return;
  if (!decoding->is_drawing) {
    decoding->is_too_large = (int64_t)width * height > decoding->most_pixels;
    if (decoding->is_too_large) picture_libraries.gdk_pixbuf_loader_set_size(loader, 0, 0);
    return;
  }
  double across = (double)decoding->wanted_width / width, down = (double)decoding->wanted_height / height;
  double scale = across < down ? across : down;
  int scaled_width = (int)(width * scale), scaled_height = (int)(height * scale);
  picture_libraries.gdk_pixbuf_loader_set_size(
    loader, scaled_width > 0 ? scaled_width : 1, scaled_height > 0 ? scaled_height : 1);
}

static void area_updated(
  struct pixbuf_loader *loader, int x, int y, int width, int height, struct decoding *decoding) {
  (void)loader, (void)x, (void)width;
  if (y + height > decoding->rows) decoding->rows = y + height;
}

/* Feeds the loader and closes it, which is to be done once in any case. */
static int feed(struct pixbuf_loader *loader, const uint8_t *bytes, size_t count, const struct decoding *decoding) {
  const size_t portion = 65536;
  struct g_error *error = NULL;
  int is_fine = 1;
  while (is_fine && count > 0 && !decoding->is_too_large) {
    size_t now = count < portion ? count : portion;
    is_fine = picture_libraries.gdk_pixbuf_loader_write(loader, bytes, now, &error);
    bytes += now;
    count -= now;
  }
  int is_cut_off = decoding->tells_rows && decoding->rows < decoding->height;
  int is_closed = picture_libraries.gdk_pixbuf_loader_close(loader, error == NULL ? &error : NULL);
  if (error != NULL) picture_libraries.g_error_free(error);
  return is_fine && !is_cut_off && is_closed;
}

enum picture_outcome picture_decode(
  const uint8_t *bytes, size_t count, const char *type, int64_t most_pixels, int wanted_width, int wanted_height,
  struct picture_pixels *into) {
  struct g_error *error = NULL;
  memset(into, 0, sizeof *into);
  struct pixbuf_loader *loader = picture_libraries.gdk_pixbuf_loader_new_with_mime_type(type, &error);
  if (loader == NULL) {
    if (error != NULL) picture_libraries.g_error_free(error);
    return PICTURE_UNSUPPORTED;
  }
  struct decoding decoding = {
    .most_pixels = most_pixels,
    .wanted_width = wanted_width,
    .wanted_height = wanted_height,
    .is_drawing = strcmp(type, "image/svg+xml") == 0,
    .tells_rows = strcmp(type, "image/png") == 0 || strcmp(type, "image/jpeg") == 0,
  };
  picture_libraries.g_signal_connect_data(loader, "size-prepared", (g_callback)size_prepared, &decoding, NULL, 0);
  picture_libraries.g_signal_connect_data(loader, "area-updated", (g_callback)area_updated, &decoding, NULL, 0);
  int is_fine = feed(loader, bytes, count, &decoding);
  struct pixbuf *pixbuf = is_fine ? picture_libraries.gdk_pixbuf_loader_get_pixbuf(loader) : NULL;
  struct pixbuf *turned = pixbuf == NULL ? NULL : picture_libraries.gdk_pixbuf_apply_embedded_orientation(pixbuf);
  picture_libraries.g_object_unref(loader);
  into->width = decoding.width;
  into->height = decoding.height;
  if (decoding.is_too_large) return PICTURE_TOO_LARGE;
  if (turned == NULL) return PICTURE_BROKEN;
  into->owner = turned;
  into->bytes = picture_libraries.gdk_pixbuf_read_pixels(turned);
  into->width = picture_libraries.gdk_pixbuf_get_width(turned);
  into->height = picture_libraries.gdk_pixbuf_get_height(turned);
  into->stride = picture_libraries.gdk_pixbuf_get_rowstride(turned);
  into->has_alpha = picture_libraries.gdk_pixbuf_get_has_alpha(turned);
  return PICTURE_DONE;
}

void picture_release(struct picture_pixels *pixels) {
  if (pixels->owner != NULL) picture_libraries.g_object_unref(pixels->owner);
  memset(pixels, 0, sizeof *pixels);
}
