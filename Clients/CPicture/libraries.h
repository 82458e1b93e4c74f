#ifndef PICTURE_LIBRARIES_H
#define PICTURE_LIBRARIES_H

#include <stddef.h>
#include <stdint.h>

struct g_error;
struct pixbuf;
struct pixbuf_loader;
struct chafa_canvas;
struct chafa_config;
struct chafa_symbols;

typedef void (*g_callback)(void);
typedef int (*g_log_writer)(int level, const void *fields, size_t count, void *data);

/* Every function that is used: its library, what it returns, its name, what it takes. Types are those of the
   libraries' headers; gboolean, gint and enumerations are int, gunichar is uint32_t. */
#define PICTURE_FUNCTIONS(FUNCTION) \
  FUNCTION(GLIB, void, g_error_free, (struct g_error *)) \
  FUNCTION(GLIB, void, g_log_set_writer_func, (g_log_writer, void *, void *)) \
  FUNCTION(GOBJECT, void, g_object_unref, (void *)) \
  FUNCTION(GOBJECT, unsigned long, g_signal_connect_data, \
           (void *, const char *, g_callback, void *, void *, int)) \
  FUNCTION(PIXBUF, struct pixbuf_loader *, gdk_pixbuf_loader_new_with_mime_type, (const char *, struct g_error **)) \
  FUNCTION(PIXBUF, void, gdk_pixbuf_loader_set_size, (struct pixbuf_loader *, int, int)) \
  FUNCTION(PIXBUF, int, gdk_pixbuf_loader_write, (struct pixbuf_loader *, const uint8_t *, size_t, struct g_error **)) \
  FUNCTION(PIXBUF, int, gdk_pixbuf_loader_close, (struct pixbuf_loader *, struct g_error **)) \
  FUNCTION(PIXBUF, struct pixbuf *, gdk_pixbuf_loader_get_pixbuf, (struct pixbuf_loader *)) \
  FUNCTION(PIXBUF, struct pixbuf *, gdk_pixbuf_apply_embedded_orientation, (struct pixbuf *)) \
  FUNCTION(PIXBUF, const uint8_t *, gdk_pixbuf_read_pixels, (const struct pixbuf *)) \
  FUNCTION(PIXBUF, int, gdk_pixbuf_get_width, (const struct pixbuf *)) \
  FUNCTION(PIXBUF, int, gdk_pixbuf_get_height, (const struct pixbuf *)) \
  FUNCTION(PIXBUF, int, gdk_pixbuf_get_rowstride, (const struct pixbuf *)) \
  FUNCTION(PIXBUF, int, gdk_pixbuf_get_has_alpha, (const struct pixbuf *)) \
  FUNCTION(CHAFA, struct chafa_symbols *, chafa_symbol_map_new, (void)) \
  FUNCTION(CHAFA, void, chafa_symbol_map_add_by_tags, (struct chafa_symbols *, int)) \
  FUNCTION(CHAFA, void, chafa_symbol_map_unref, (struct chafa_symbols *)) \
  FUNCTION(CHAFA, struct chafa_config *, chafa_canvas_config_new, (void)) \
  FUNCTION(CHAFA, void, chafa_canvas_config_unref, (struct chafa_config *)) \
  FUNCTION(CHAFA, void, chafa_canvas_config_set_geometry, (struct chafa_config *, int, int)) \
  FUNCTION(CHAFA, void, chafa_canvas_config_set_canvas_mode, (struct chafa_config *, int)) \
  FUNCTION(CHAFA, void, chafa_canvas_config_set_symbol_map, (struct chafa_config *, const struct chafa_symbols *)) \
  FUNCTION(CHAFA, void, chafa_canvas_config_set_fg_color, (struct chafa_config *, uint32_t)) \
  FUNCTION(CHAFA, void, chafa_canvas_config_set_bg_color, (struct chafa_config *, uint32_t)) \
  FUNCTION(CHAFA, void, chafa_canvas_config_set_preprocessing_enabled, (struct chafa_config *, int)) \
  FUNCTION(CHAFA, void, chafa_canvas_config_set_work_factor, (struct chafa_config *, float)) \
  FUNCTION(CHAFA, struct chafa_canvas *, chafa_canvas_new, (const struct chafa_config *)) \
  FUNCTION(CHAFA, void, chafa_canvas_unref, (struct chafa_canvas *)) \
  FUNCTION(CHAFA, void, chafa_canvas_draw_all_pixels, \
           (struct chafa_canvas *, int, const uint8_t *, int, int, int)) \
  FUNCTION(CHAFA, uint32_t, chafa_canvas_get_char_at, (struct chafa_canvas *, int, int)) \
  FUNCTION(CHAFA, void, chafa_canvas_get_raw_colors_at, (struct chafa_canvas *, int, int, int *, int *))

#define PICTURE_FIELD(library, result, name, parameters) result(*name) parameters;

/* The functions, all of them or none. */
struct picture_libraries {
  PICTURE_FUNCTIONS(PICTURE_FIELD)
};

extern struct picture_libraries picture_libraries;

#endif
