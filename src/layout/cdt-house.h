/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** CdtHouse: a house style: what all documents set in it have in common. Lengths in points. */
typedef struct
{
  const char *name;     /* as a draft and the command line say it */
  const char *family;   /* comma-separated, first found wins */
  guint accent;         /* 0xrrggbb, at least 4.5:1 on white */
  double cover_band;    /* of the accent colour across the cover's top edge */
  gboolean fills_heads; /* the heads of tables: white on the accent colour; else in it, between two rules */
  gboolean tints_rows;  /* every other row of a table */
} CdtHouse;

/** CdtPaper: width and height of a page that stands upright. */
typedef struct
{
  const char *name;
  double width, height;
} CdtPaper;

/** CdtPrint: how large the words are, and how much room beside them goes with it. */
typedef struct
{
  const char *name;
  double size; /* of body text */
  double margin_side;
} CdtPrint;

/* Static, and the first where there is none of this name or it is NULL: "clear" and "formal"; "a4" and
 * "letter"; "usual" and "large". */
const CdtHouse *cdt_house_find (const char *name);
const CdtPaper *cdt_paper_find (const char *name);
const CdtPrint *cdt_print_find (const char *name);

G_END_DECLS
