/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CdtVector: the drawing of an SVG picture; immutable, and drawn from any thread. In a program that was
 * built without SVG there is none.
 */
typedef struct _CdtVector CdtVector;

/* NULL, with the reason as a sentence, when the bytes are no drawing with a size. */
CdtVector *cdt_vector_new (GBytes *bytes, double *width, double *height, GError **error);
void cdt_vector_free (CdtVector *vector);
/* Fills the rectangle (0, 0, width, height). */
void cdt_vector_draw (CdtVector *vector, cairo_t *cr, double width, double height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtVector, cdt_vector_free)

G_END_DECLS
