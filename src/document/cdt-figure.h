/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-place-set.h"

G_BEGIN_DECLS

typedef enum
{
  CDT_FIGURE_HEAT_MAP, /* marks in the cells of a grid */
  CDT_FIGURE_PLAN,     /* rows of work, marks on a scale of time */
  CDT_FIGURE_BARS,     /* rows of bars, a mark for each part of one */
  CDT_FIGURE_SHARES,   /* rows of bars all as long, a mark for each part of such a whole */
  CDT_FIGURE_CHART,    /* rows are boxes, each below another or at the top; no marks */
  CDT_FIGURE_TIMELINE, /* marks on one line of time; no rows */
} CdtFigureKind;

/* How a stretch of time is drawn */
typedef enum
{
  CDT_FIGURE_SPAN,   /* a bar from the first day to the last */
  CDT_FIGURE_POINT,  /* one day */
  CDT_FIGURE_WINDOW, /* a hatched bar: time within which something may be done */
} CdtFigureForm;

/** CdtFigureRow: a line of a plan or of bars, or a box of a chart. */
typedef struct
{
  char *label;
  char *note;       /* (nullable) less important words: who leads it, what it comes to */
  char *path;       /* (nullable) the item it stands for */
  gboolean heading; /* of the rows after it: a phase of the work */
  int parent;       /* CHART: the row it is below; -1: it is at the top */
} CdtFigureRow;

/** CdtFigureMark: one thing shown: a risk at impact 3 and likelihood 4, an activity from day to day. The
 * figure's kind says which member of the union counts. */
typedef struct
{
  char *label; /* may be "" */
  char *note;  /* (nullable) less important words */
  char *path;  /* (nullable) the item or field it stands for */
  int row;     /* that it stands in; -1 where the kind has none */
  union
  {
    struct
    {
      double x, y; /* whole, 1 to the number of labels of each axis */
    } cell;        /* HEAT_MAP */
    struct
    {
      CdtFigureForm form;
      guint32 first, last; /* Julian days, both of it; last < first: no such time */
    } days;                /* PLAN, TIMELINE */
    struct
    {
      guint series; /* among the labels across, from 0 */
      double value; /* 0 or more */
    } bar;          /* BARS, SHARES */
  };
} CdtFigureMark;

/** CdtFigure: what a drawing shows, and in words. Owned by its block; equal data draws equally. */
typedef struct
{
  CdtFigureKind kind;
  char **x_labels;  /* HEAT_MAP: from left to right; BARS: names of the series; else months, in short */
  char **y_labels;  /* HEAT_MAP: from bottom to top; else NULL */
  GPtrArray *rows;  /* (element-type CdtFigureRow) */
  GPtrArray *marks; /* (element-type CdtFigureMark) */
  char *words;      /* the text alternative */
} CdtFigure;

CdtFigure *cdt_figure_new (CdtFigureKind kind);
CdtFigure *cdt_figure_copy (const CdtFigure *figure);
void cdt_figure_free (CdtFigure *figure);
/* What is added belongs to the figure; a pointer is good as long as the figure is. `label` may be "", `note`
 * and `path` may be NULL. A mark goes into the row added last, if there is one. */
CdtFigureRow *
cdt_figure_add_row (CdtFigure *figure, const char *label, const char *note, const char *path, int parent);
CdtFigureMark *
cdt_figure_add_mark (CdtFigure *figure, const char *label, const char *path, double x, double y);
CdtFigureMark *cdt_figure_add_days (
    CdtFigure *figure, const char *label, const char *path, CdtFigureForm form, guint32 first, guint32 last);
CdtFigureMark *
cdt_figure_add_value (CdtFigure *figure, const char *label, const char *path, guint series, double value);
const CdtFigureRow *cdt_figure_get_row (const CdtFigure *figure, guint n);
const CdtFigureMark *cdt_figure_get_mark (const CdtFigure *figure, guint n);
/* The days from the first of its marks to the last; FALSE when there are none. */
gboolean cdt_figure_find_days (const CdtFigure *figure, guint32 *first, guint32 *last);
guint cdt_figure_hash (const CdtFigure *figure);
CdtPlaceSet cdt_figure_get_places (const CdtFigure *figure); /* that its rows and marks came from */
gboolean cdt_figure_equal (const CdtFigure *a, const CdtFigure *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtFigure, cdt_figure_free)

G_END_DECLS
