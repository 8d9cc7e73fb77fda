/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib.h>

#include "cdt-pdf-syntax.h"

G_BEGIN_DECLS

#define CDT_TYPE_MAX_TEXT 12 /* bytes that one glyph stands for */
#define CDT_TYPE_MAX_CODE 8

/** CdtTypeFont: one of the fonts that cairo makes of those of a document. It has a name in the PDF. */
typedef struct
{
  char *name;         /* "/f-0-1" */
  gboolean in_digits; /* its glyphs are written "<0001>", and not "(a)" */
  guint page;         /* the last on which one with ink was shown to cairo; the first is 1 */
} CdtTypeFont;

/** CdtTypeBox: the types of one font in one size. */
typedef struct
{
  cairo_scaled_font_t *font; /* held */
  double size;               /* points */
  GPtrArray *types;          /* (element-type CdtType) (nullable) by glyph */
} CdtTypeBox;

/** CdtType: a glyph that stands for some text, as the PDF writes it. Lengths in the font's size. */
typedef struct _CdtType CdtType;
struct _CdtType
{
  const CdtTypeBox *box; /* that it is in */
  CdtType *next;         /* of the same glyph that stands for other text */
  gulong glyph;
  guint8 n_text, n_code;
  char text[CDT_TYPE_MAX_TEXT];
  char code[CDT_TYPE_MAX_CODE]; /* in its font: "a", "\\(", "0001" */
  double advance;
  gboolean has_ink;
  CdtTypeFont *font; /* NULL: cairo has not written it yet */
  guint page;        /* the last on which it was shown to cairo, until then; the first is 1 */
  char *actual;      /* (nullable) the operator before it that says for what it stands */
};

/**
 * CdtTypeCase: how cairo writes the glyphs of a PDF. It chooses fonts and codes when it first writes a glyph,
 * and keeps to them: what it wrote once is learnt, and can be written without it from then on.
 */
typedef struct _CdtTypeCase CdtTypeCase;

CdtTypeCase *cdt_type_case_new (void);
void cdt_type_case_free (CdtTypeCase *self);

/* NULL: the font is turned, slanted or stretched. */
CdtTypeBox *cdt_type_case_get_box (CdtTypeCase *self, cairo_scaled_font_t *font);
/* Made when there is none; NULL: the text is too long. */
CdtType *cdt_type_box_get (CdtTypeBox *box, gulong glyph, const char *text, int n_text);
/* What cairo wrote between BT and ET for these types, one after another. FALSE: it is not that. */
gboolean cdt_type_case_learn (CdtTypeCase *self, CdtPdfSpan block, CdtType *const *types, guint n_types);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtTypeCase, cdt_type_case_free)

G_END_DECLS
