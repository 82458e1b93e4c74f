#include <stdlib.h>

#include "CPicture.h"
#include "libraries.h"
#include "shrink.h"

/* Values of libchafa's enumerations. */
enum { MODE_INDEXED_240 = 2, MODE_INDEXED_16 = 3, MODE_FGBG = 5, MODE_INDEXED_8 = 6 };
enum { PIXELS_RGB = 8 };
enum { EMPTY_BRAILLE = 0x2800 };
enum {
  SYMBOLS_SPACE = 1 << 0,
  SYMBOLS_SOLID = 1 << 1,
  SYMBOLS_BLOCK = 1 << 3,
  SYMBOLS_QUAD = 1 << 7,
  SYMBOLS_HALF = 1 << 8 | 1 << 9,
  SYMBOLS_BRAILLE = 1 << 11,
};

/* How a number of colours is drawn. */
struct manner {
  int mode, symbols;
  /* Pixels a cell is made of, and how much a line in one of them counts: the fewer colours, the sooner it is lost. */
  int across, down;
  float line_share;
};

static struct manner manner_for(int colors) {
  const int blocks = SYMBOLS_SPACE | SYMBOLS_SOLID | SYMBOLS_BLOCK | SYMBOLS_HALF | SYMBOLS_QUAD;
  /* The first sixteen of 256 are another theme's on every terminal. */
  if (colors >= 256) return (struct manner){MODE_INDEXED_240, blocks, 4, 8, 0.6f};
  if (colors >= 16) return (struct manner){MODE_INDEXED_16, blocks, 2, 4, 0.6f};
  if (colors >= 8) return (struct manner){MODE_INDEXED_8, blocks, 2, 4, 0.9f};
  return (struct manner){MODE_FGBG, SYMBOLS_SPACE | SYMBOLS_SOLID | SYMBOLS_BRAILLE, 2, 4, 0.9f};
}

static struct chafa_canvas *canvas_for(int columns, int rows, const struct manner *manner) {
  const struct picture_libraries *chafa = &picture_libraries;
  struct chafa_symbols *symbols = chafa->chafa_symbol_map_new();
  chafa->chafa_symbol_map_add_by_tags(symbols, manner->symbols);
  struct chafa_config *config = chafa->chafa_canvas_config_new();
  chafa->chafa_canvas_config_set_geometry(config, columns, rows);
  chafa->chafa_canvas_config_set_canvas_mode(config, manner->mode);
  chafa->chafa_canvas_config_set_symbol_map(config, symbols);
  chafa->chafa_canvas_config_set_fg_color(config, 0x000000);
  chafa->chafa_canvas_config_set_bg_color(config, 0xFFFFFF);
  chafa->chafa_canvas_config_set_preprocessing_enabled(config, manner->mode != MODE_INDEXED_240);
  chafa->chafa_canvas_config_set_work_factor(config, 1);
  struct chafa_canvas *canvas = chafa->chafa_canvas_new(config);
  chafa->chafa_canvas_config_unref(config);
  chafa->chafa_symbol_map_unref(symbols);
  return canvas;
}

int picture_draw(const struct picture_pixels *pixels, int columns, int rows, int colors, struct picture_cell *cells) {
  const struct picture_libraries *chafa = &picture_libraries;
  const struct manner manner = manner_for(colors);
  int width = columns * manner.across, height = rows * manner.down;
  uint8_t *shrunk = picture_shrink(pixels, &width, &height, manner.line_share);
  if (shrunk == NULL) return 0;
  struct chafa_canvas *canvas = canvas_for(columns, rows, &manner);
  chafa->chafa_canvas_draw_all_pixels(canvas, PIXELS_RGB, shrunk, width, height, width * 3);
  free(shrunk);
  for (int row = 0; row < rows; row++) {
    for (int column = 0; column < columns; column++) {
      int foreground, background;
      chafa->chafa_canvas_get_raw_colors_at(canvas, column, row, &foreground, &background);
      uint32_t scalar = chafa->chafa_canvas_get_char_at(canvas, column, row);
      *cells++ = (struct picture_cell){
        .scalar = scalar == EMPTY_BRAILLE ? 0x20 : scalar,
        .foreground = (int16_t)(colors < 8 ? -1 : foreground),
        .background = (int16_t)(colors < 8 ? -1 : background),
      };
    }
  }
  chafa->chafa_canvas_unref(canvas);
  return 1;
}
