/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-block.h"
#include "cdt-break-cost.h"
#include "cdt-figure-plan.h"
#include "cdt-page.h"

G_BEGIN_DECLS

/** CdtUnit: the smallest part of a block that a page can hold: a line of a paragraph, a row of a table. */
typedef struct
{
  double height;
  guint cost; /* of ending the page above it: a CdtBreakCost or the sum of several */
  guint first_part, n_parts;
  int entry; /* of the contents: its number when this unit ends it; else -1 */
  int head;  /* of a table: the unit painted again above this one where it begins a page; -1 none */
} CdtUnit;

/**
 * CdtMeasured: a block set in its column: units from top to bottom and the pieces they are painted
 * with, x from the page's left edge, y from the unit's top. Reference counted; holds its block.
 */
typedef struct
{
  gatomicrefcount refs;
  CdtBlock *block;
  gboolean indented;  /* stands in a clause; part of what it was measured for */
  gboolean turned;    /* stands on a turned page; the same */
  gboolean keep_next; /* its end stays with the next block */
  gboolean leads;    /* stands above a table or figure and stays with it; by its neighbours, as is the next */
  gboolean new_page; /* begins a page */
  GArray *units;     /* (element-type CdtUnit) */
  GArray *parts;     /* (element-type CdtPiece) */
  GPtrArray *strips; /* of a table (nullable) (element-type CdtSetStrip): what the next one can keep */
} CdtMeasured;

CdtMeasured *cdt_measured_new (CdtBlock *block);
CdtMeasured *cdt_measured_ref (CdtMeasured *measured);
void cdt_measured_unref (CdtMeasured *measured);
void
cdt_measured_empty (CdtMeasured *measured); /* lets go of units and parts; nothing may use them after it */
/* Begins a unit; parts added after it are its. The pointer is good until the next call. */
CdtUnit *cdt_measured_add_unit (CdtMeasured *measured, double height);
CdtUnit *cdt_measured_get_unit (const CdtMeasured *measured, guint n);
/* One line after another as units of their own; takes paragraph. */
void cdt_measured_add_lines (
    CdtMeasured *measured, CdtRole role, CdtParagraph *paragraph, double x, CdtColour colour);
/* Adds lines to the last unit, at y; takes paragraph. */
CdtPiece *cdt_measured_add_text (CdtMeasured *measured,
                                 CdtRole role,
                                 CdtParagraph *paragraph,
                                 guint first_line,
                                 guint n_lines,
                                 double x,
                                 double y,
                                 CdtColour colour);
/* Adds the units [from, to) of another block with their parts, in a row of this one; their costs are for the
 * caller to say. */
void
cdt_measured_add_units_of (CdtMeasured *measured, const CdtMeasured *other, guint from, guint to, int row);
/* Puts a number beside the first line of the lines added already; takes number. */
void cdt_measured_hang (CdtMeasured *measured, CdtParagraph *number, double x, CdtColour colour);
/* Makes `part` the first of a unit; takes its paragraph. */
void cdt_measured_insert_part (CdtMeasured *measured, guint unit, CdtPiece part);
/* These rows of the block's figure, in the last unit. */
void cdt_measured_add_figure (
    CdtMeasured *measured, const CdtFigureSlice *slice, double x, double y, double width);
void cdt_measured_add_fill (
    CdtMeasured *measured, double x, double y, double width, double height, CdtColour colour);

/* A list of blocks measured as `before`, with those of `fresh`, which is taken, in place of the ones from
 * `first` on and above `same`; these go to `gone`. What stays goes over as it is: to count a reference up and
 * down for each of 20,000 blocks takes longer than a key may. `before` only tells from now on, by its
 * pointers, what was where, as long as `gone` has not been emptied. (transfer full) */
GPtrArray *
cdt_measured_hand_over (GPtrArray *before, guint first, guint same, GPtrArray *fresh, GPtrArray *gone);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtMeasured, cdt_measured_unref)

G_END_DECLS
