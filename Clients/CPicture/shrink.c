#include "shrink.h"

#include <stdlib.h>

struct color {
  int red, green, blue;
};

/* What is transparent lies on white. */
static struct color color_at(const struct picture_pixels *pixels, int x, int y) {
  const uint8_t *bytes = pixels->bytes + (size_t)y * pixels->stride + (size_t)x * (pixels->has_alpha ? 4 : 3);
  if (!pixels->has_alpha || bytes[3] == 255) return (struct color){bytes[0], bytes[1], bytes[2]};
  int opacity = bytes[3], paper = 255 * (255 - opacity);
  return (struct color){
    (bytes[0] * opacity + paper) / 255, (bytes[1] * opacity + paper) / 255, (bytes[2] * opacity + paper) / 255};
}

/* 0 to 1000. */
static int lightness(struct color color) { return (299 * color.red + 587 * color.green + 114 * color.blue) / 255; }

/* Whether a look at some of the pixels finds more light than dark ones. */
static int is_light(const struct picture_pixels *pixels) {
  int across = pixels->width / 64 + 1, down = pixels->height / 64 + 1;
  int64_t sum = 0, count = 0;
  for (int y = 0; y < pixels->height; y += down) {
    for (int x = 0; x < pixels->width; x += across) {
      sum += lightness(color_at(pixels, x, y));
      count++;
    }
  }
  return sum >= count * 500;
}

static uint8_t mixed(int64_t sum, int64_t count, int outstanding, float line_share) {
  return (uint8_t)((float)sum / (float)count * (1 - line_share) + (float)outstanding * line_share);
}

uint8_t *picture_shrink(const struct picture_pixels *pixels, int *width, int *height, float line_share) {
  if (*width > pixels->width) *width = pixels->width;
  if (*height > pixels->height) *height = pixels->height;
  uint8_t *shrunk = malloc((size_t)*width * *height * 3);
  if (shrunk == NULL) return NULL;
  uint8_t *next = shrunk;
  int sign = is_light(pixels) ? -1 : 1;
  for (int row = 0; row < *height; row++) {
    int top = (int)((int64_t)row * pixels->height / *height);
    int bottom = (int)((int64_t)(row + 1) * pixels->height / *height);
    for (int column = 0; column < *width; column++) {
      int left = (int)((int64_t)column * pixels->width / *width);
      int right = (int)((int64_t)(column + 1) * pixels->width / *width);
      int64_t red = 0, green = 0, blue = 0, count = (int64_t)(bottom - top) * (right - left);
      struct color outstanding = color_at(pixels, left, top);
      for (int y = top; y < bottom; y++) {
        for (int x = left; x < right; x++) {
          struct color color = color_at(pixels, x, y);
          red += color.red;
          green += color.green;
          blue += color.blue;
          if (lightness(color) * sign > lightness(outstanding) * sign) outstanding = color;
        }
      }
      *next++ = mixed(red, count, outstanding.red, line_share);
      *next++ = mixed(green, count, outstanding.green, line_share);
      *next++ = mixed(blue, count, outstanding.blue, line_share);
    }
  }
  return shrunk;
}
