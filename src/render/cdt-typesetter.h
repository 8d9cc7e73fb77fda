/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "cdt-mark-writer.h"

G_BEGIN_DECLS

/* Glyphs of one font, and the text that they stand for */
typedef struct
{
  cairo_scaled_font_t *font;
  const char *text;
  int n_text;
  const cairo_glyph_t *glyphs;
  int n_glyphs;
  const cairo_text_cluster_t *clusters;
  int n_clusters;
} CdtGlyphText;

/**
 * CdtTypesetter: writes into the pages of cairo's PDF what stands in the elements of its structure.
 *
 * cairo needs thousands of instructions for each number and each glyph that it writes. It writes the
 * elements, empty but for a few glyphs: those that are new to it, so that it puts them in its fonts, and one
 * of each font, so that the page names that. When it has drawn the page, all else is put in behind the word
 * that begins each element, with the fonts and codes that cairo chose, and those few glyphs go. Once cairo
 * has drawn anything else on a page, it draws the rest of that. For one thread.
 */
typedef struct _CdtTypesetter CdtTypesetter;

/* NULL: this cairo is not known to write pages as is read here; it is to draw all of them. */
CdtTypesetter *cdt_typesetter_new (void);
void cdt_typesetter_free (CdtTypesetter *self);

/* Points */
void cdt_typesetter_begin_page (CdtTypesetter *self, double width, double height);
/* Every tag that cairo is given */
void cdt_typesetter_begin_tag (CdtTypesetter *self, const char *name);
void cdt_typesetter_end_tag (CdtTypesetter *self, const char *name);
/* cairo draws something. */
void cdt_typesetter_leave_page (CdtTypesetter *self);

/* What stands in the element that was begun last, and has none in it; all of it, or it is taken back and
 * cairo draws it. FALSE: cairo must. */
gboolean cdt_typesetter_begin (CdtTypesetter *self);
void cdt_typesetter_add (CdtTypesetter *self, const CdtMark *mark);
gboolean cdt_typesetter_add_text (CdtTypesetter *self, const CdtGlyphText *text, CdtColour colour);
void cdt_typesetter_take_back (CdtTypesetter *self);
/* Shows cairo what it must see. */
void cdt_typesetter_end (CdtTypesetter *self, cairo_t *cr);

/* The page as it is to be, after cairo drew it. (transfer full) NULL: it is not what was drawn. */
GBytes *cdt_typesetter_set_page (CdtTypesetter *self, const char *content, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtTypesetter, cdt_typesetter_free)

G_END_DECLS
