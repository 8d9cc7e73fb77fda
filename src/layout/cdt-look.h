/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-block.h"
#include "cdt-style.h"

G_BEGIN_DECLS

typedef enum
{
  CDT_TONE_INK,
  CDT_TONE_MUTED,
  CDT_TONE_ACCENT,
} CdtTone;

/** CdtLook: how one kind of block is set. Lengths in points at the 11 pt text size: sizes of
 * type go through cdt_look_size(), all else is multiplied by cdt_look_scale(). */
typedef struct
{
  double size;
  double pitch; /* line height as a multiple of size */
  gboolean bold;
  CdtTone tone;
  CdtTone number_tone;
  double number_x; /* where the number hangs */
  double text_x;   /* where the text begins */
  double before;   /* space; between two blocks the larger of after and before counts */
  double after;
  gboolean keep_next; /* stays with what follows */
} CdtLook;

#define CDT_LOOK_BODY_SIZE 11.0
#define CDT_LOOK_TEXT_X 40.0 /* of text with a number in the margin */
#define CDT_LOOK_LIST_X 18.0 /* of a list within a list, and of text beside a number that somebody typed */

const CdtLook *cdt_look_get (CdtBlockKind kind);
double cdt_look_scale (const CdtStyle *style);
/* In large print, headings and small type grow by as much as the text, not in proportion to it. */
double cdt_look_size (const CdtStyle *style, double size);
CdtColour cdt_look_colour (const CdtStyle *style, CdtTone tone);
/* Space between two blocks, at the 11 pt text size. */
double cdt_look_gap (CdtBlockKind above, CdtBlockKind below);

G_END_DECLS
