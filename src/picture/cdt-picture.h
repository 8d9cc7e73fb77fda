/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

#define CDT_PICTURE_MOST_BYTES (4 * 1024 * 1024)

/**
 * CdtPicture: a PNG or SVG picture, read and checked once; immutable, and drawn from any thread. Nothing
 * outside its own bytes is ever read for it.
 */
#define CDT_TYPE_PICTURE (cdt_picture_get_type ())
G_DECLARE_FINAL_TYPE (CdtPicture, cdt_picture, CDT, PICTURE, GObject)

/* Which of the two it is, the bytes tell. NULL, with the reason as a sentence, when they are neither, are
 * broken, or are more than a logo can be; G_IO_ERROR_NOT_SUPPORTED where the program was built without SVG.
 */
CdtPicture *cdt_picture_new (GBytes *bytes, GError **error);
/* Draws a picture in every way that a program would, four times over, to nowhere: concordat-reader does it,
 * with the two seconds and the memory that it has. FALSE with the reason as above. */
gboolean cdt_picture_try (GBytes *bytes, GError **error);
/* As large as it goes into the rectangle in its own proportion, at the rectangle's right and half way up. */
void cdt_picture_draw (CdtPicture *picture, cairo_t *cr, double x, double y, double width, double height);

G_END_DECLS
