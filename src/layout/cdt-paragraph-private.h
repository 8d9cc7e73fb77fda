/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-paragraph.h"
#include "cdt-word.h"

G_BEGIN_DECLS

/* A word where it stands */
typedef struct
{
  CdtWord *word;
  guint start; /* of its first glyph in the whole text, bytes: that of the space before it if it is led */
} CdtSetWord;

typedef struct
{
  PangoLayoutLine *line; /* of a layout kept in `layouts`; NULL: the line is of words */
  guint first_word, n_words;
  guint offset; /* of the line's layout in the whole text, bytes; 0 for words */
  guint start;  /* of the line in the whole text, bytes */
  guint length; /* with the space it ends in */
  double x, width;
} CdtLine;

struct _CdtParagraph
{
  gatomicrefcount refs;
  CdtText *text;
  guint *run_starts; /* byte offset of each run in the whole text */
  guint n_runs;
  GPtrArray *layouts; /* (nullable) (element-type PangoLayout) */
  CdtSetWord *words;  /* (nullable) of all lines */
  guint n_words;
  GArray *lines; /* (element-type CdtLine) */
  double pitch;
  double baseline;
  double width;
};

/* A paragraph being set */
typedef struct
{
  CdtParagraph *paragraph;
  PangoContext *context;
  const CdtStyle *style;
  const CdtParagraphStyle *how;
  const char *whole;
  GArray *words;      /* (element-type CdtSetWord) of the lines so far; they hold their words */
  int width;          /* of lines, Pango units */
  PangoLayout *model; /* (nullable) made when it is first needed */
} CdtSetting;

/* Bytes [start, end) of the whole text that do not part, but after a hyphen between them. */
typedef struct
{
  guint start, end;
} CdtBond;

/* What does not part in the stretch [from, to): (element-type CdtBond) */
GArray *cdt_bonds_find (const CdtSetting *setting, guint from, guint to);

/* Sets a stretch as words shaped before. FALSE, with nothing done: it is not simple enough. */
gboolean cdt_word_lines_set (const CdtSetting *setting, guint from, guint to);
/* Sets any stretch by Pango's full layout. */
void cdt_pango_lines_set (CdtSetting *setting, guint from, guint to);

/* The same lines, all of them by Pango's full layout: what words are compared with. */
CdtParagraph *cdt_paragraph_new_in_full (
    PangoContext *context, const CdtStyle *style, const CdtParagraphStyle *how, CdtText *text, double width);

/* The run that this byte of the whole text is from */
guint cdt_paragraph_find_run (const CdtParagraph *paragraph, guint offset);

G_END_DECLS
