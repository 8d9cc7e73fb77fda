/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-style.h"
#include "cdt-type-case.h"

G_BEGIN_DECLS

/* A glyph on a page whose origin is its upper left corner, points */
typedef struct
{
  CdtType *type;
  double x, y;
} CdtLetter;

typedef enum
{
  CDT_MARK_FILL,
  CDT_MARK_FRAME, /* its outline, `line` wide */
  CDT_MARK_DOTS,  /* round ones from (x, y) to the right, each as large as `height`, one every `line` */
  CDT_MARK_TEXT,  /* letters of one font and `line`, its size */
} CdtMarkKind;

typedef struct
{
  CdtMarkKind kind;
  CdtColour colour;
  double x, y, width, height, line;
  guint first, n_letters; /* of text */
} CdtMark;

/* A mark as a page of a PDF draws it. cairo has written all letters of a text before; lines are made of them
 * in which a distance is written only where it is not the letter's own. */
void cdt_mark_write (GString *out, const CdtMark *mark, const CdtLetter *letters);

G_END_DECLS
