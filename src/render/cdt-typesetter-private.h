/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-typesetter.h"

G_BEGIN_DECLS

/* What the two files of the typesetter share: one notes down, the other writes into what cairo drew. */

/* In which glyphs are shown to cairo, and as it writes that: nothing has it, so that cairo says the next
 * thing's. */
#define CDT_TYPESETTER_COLOUR 0.1, 0.3, 0.7
#define CDT_TYPESETTER_COLOUR_SET "0.1 0.3 0.7 rg "

/* An element of a page, and what stands in it: up to where its marks, letters and shown glyphs reach */
typedef struct
{
  const char *name;
  guint number; /* that it has on the page */
  guint marks, letters, shown;
  gboolean has_new; /* some of the shown that cairo had not written before */
} CdtTypesetterElement;

struct _CdtTypesetter
{
  CdtTypeCase *types;
  GArray *elements; /* (element-type CdtTypesetterElement) of the page; the last may still be open */
  GArray *marks;    /* (element-type CdtMark) */
  GArray *letters;  /* (element-type CdtLetter) */
  GPtrArray *shown; /* (element-type CdtType) */
  GArray *glyphs;   /* (element-type cairo_glyph_t) of a text, to be shown */
  GArray *clusters; /* (element-type cairo_text_cluster_t) */
  GString *text;    /* of those; of a page, the word that is looked for */
  const char *tag;  /* (nullable) that was begun last, if no other ended since */
  guint n_elements; /* that cairo gave numbers, on this page */
  double width, height;
  guint page;        /* the first is 1 */
  gboolean has_left; /* cairo draws the rest of the page */
};

/* Where element n of the page begins: what it has up to where the one before it reaches */
CdtTypesetterElement cdt_typesetter_get_extent (const CdtTypesetter *self, guint n);

G_END_DECLS
