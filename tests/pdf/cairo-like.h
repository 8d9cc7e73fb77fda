/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A part of a file that is replaced by other bytes: "from" once, wherever it is first. */
typedef struct
{
  const char *from, *to;
} CairoLikeChange;

typedef enum
{
  CAIRO_LIKE_PLAIN,  /* each object on lines of its own, as cairo 1.16 writes them */
  CAIRO_LIKE_PACKED, /* objects in an object stream and the table in a stream, as cairo 1.18 does */
  CAIRO_LIKE_OPEN,   /* as cairo 1.16, with what is drawn not packed */
} CairoLikeShape;

/* A PDF of two pages of the shape that cairo gives one: furniture, a table with a row that goes on over the
 * page, a link. `objects` (nullable) is changed in the words of an object before the file is put together,
 * `file` (nullable) in the whole. (transfer full) */
GString *cairo_like_make (CairoLikeShape shape, const CairoLikeChange *objects, const CairoLikeChange *file);
/* What the streams of a file hold, one after the other, those that cannot be unpacked left out.
 * (transfer full) */
char *cairo_like_unpack (GBytes *pdf);

G_END_DECLS
