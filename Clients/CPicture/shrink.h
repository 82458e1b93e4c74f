#ifndef PICTURE_SHRINK_H
#define PICTURE_SHRINK_H

#include "CPicture.h"

/* The picture on white as rows of RGB without gaps, in at most `width` by `height` pixels; never larger than it was.
   Where a pixel stands for several that differ, `line_share` of 0 to 1 of it is the one that stands out most against
   the whole, so that thin lines stay seen. `width` and `height` become those of what is returned, which is to be
   freed; NULL where memory is short. */
uint8_t *picture_shrink(const struct picture_pixels *pixels, int *width, int *height, float line_share);

#endif
