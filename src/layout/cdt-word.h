/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * CdtWord: a word of a simple script as glyphs, shaped once for each face that it is seen in and used
 * again on every line; reference counted, immutable. A space next to it takes part: fonts kern with it.
 */
typedef struct
{
  gatomicrefcount refs;
  PangoFont *font;
  char *text;               /* without spaces; not ended by a zero while it is only looked for */
  guint length;             /* of text, bytes */
  gboolean led;             /* the glyph of the space before it comes first */
  gboolean trailed;         /* shaped as it is before a space; that space has no glyph here */
  int lead;                 /* width of the space before it, Pango units */
  int width;                /* of all glyphs, Pango units */
  PangoGlyphString *glyphs; /* NULL: this is for Pango's full layout */
} CdtWord;

/* Shapes it as a part of longer text in one font. `analysis` is that of such text; its font is kept. */
CdtWord *
cdt_word_new (const PangoAnalysis *analysis, const char *text, guint length, gboolean led, gboolean trailed);
CdtWord *cdt_word_ref (CdtWord *word);
void cdt_word_unref (CdtWord *word);
gboolean cdt_word_is_shared (CdtWord *word); /* held more than once */
/* Does a glyph begin at this byte of the text? */
gboolean cdt_word_can_split (const CdtWord *word, guint offset);

G_END_DECLS
