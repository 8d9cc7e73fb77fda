/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  CDT_FIGURE_HEAT_MAP, /* marks at whole x and y, 1 to the number of labels of each axis */
} CdtFigureKind;

/** CdtFigureMark: one thing shown: a risk "R2" at impact 3, likelihood 4. */
typedef struct
{
  char *label;
  char *path; /* (nullable) the item it stands for */
  double x;
  double y;
} CdtFigureMark;

/** CdtFigure: what a drawing shows, and in words. Owned by its block; equal data draws equally. */
typedef struct
{
  CdtFigureKind kind;
  char **x_labels;  /* from left to right */
  char **y_labels;  /* from bottom to top */
  GPtrArray *marks; /* (element-type CdtFigureMark) */
  char *words;      /* the text alternative */
} CdtFigure;

CdtFigure *cdt_figure_new (CdtFigureKind kind);
CdtFigure *cdt_figure_copy (const CdtFigure *figure);
void cdt_figure_free (CdtFigure *figure);
void cdt_figure_add_mark (CdtFigure *figure, const char *label, const char *path, double x, double y);
guint cdt_figure_hash (const CdtFigure *figure);
gboolean cdt_figure_equal (const CdtFigure *a, const CdtFigure *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtFigure, cdt_figure_free)

G_END_DECLS
