/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-figure.h"

G_BEGIN_DECLS

/**
 * CdtFigurePart: a row or a mark as a pack says it for one item, before it has its place in a figure. It is
 * kept from one walk to the next, for as long as nothing that it was read from has changed: a figure is put
 * together anew out of the parts of all its items. Reference counted; once it is read nobody changes it.
 */
typedef struct _CdtFigurePart CdtFigurePart;
struct _CdtFigurePart
{
  grefcount refs;
  char *label; /* (nullable) as are all words */
  char *note;
  char *words;      /* what it says of itself in the text alternative */
  char *path;       /* of what it stands for */
  GPtrArray *parts; /* (element-type CdtFigurePart) of a row; NULL: it is a mark */
  union
  {
    struct
    {
      char *id;    /* of the item that it stands for; "" */
      char *above; /* (nullable) as for cdt_figure_rows_begin() */
      char *in;    /* (nullable) the item whose row it goes on with, if there is one */
      gboolean heading;
    } row;
    struct
    {
      guint x, y; /* 0: it has no place */
    } cell;       /* of a heat map */
    struct
    {
      CdtFigureForm form;
      guint32 first, last; /* Julian */
    } days;                /* of a plan or timeline */
    double value;          /* else; 0 or less: it is not shown */
  };
};

CdtFigurePart *cdt_figure_part_new_row (void);
CdtFigurePart *cdt_figure_part_new_mark (void);
CdtFigurePart *cdt_figure_part_ref (CdtFigurePart *part);
void cdt_figure_part_unref (CdtFigurePart *part);

/* Puts the parts into a figure that has its axes, and gives what all of them say. (transfer full) */
char *cdt_figure_parts_place (const GPtrArray *parts, CdtFigure *figure);

G_END_DECLS
