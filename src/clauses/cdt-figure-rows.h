/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-figure.h"

G_BEGIN_DECLS

/**
 * CdtFigureRows: the rows of a figure while they are read, with the items that they stand for, what they are
 * below and what they say. References between rows are followed once all are known.
 */
typedef struct _CdtFigureRows CdtFigureRows;

CdtFigureRows *cdt_figure_rows_new (CdtFigure *figure); /* which must outlive it */
void cdt_figure_rows_free (CdtFigureRows *rows);
/* Begins the row that the figure got last, of an item, "" for none. `above` is the item that it says it is
 * below; "": it is asked and says nothing; NULL: it is not asked. */
void cdt_figure_rows_begin (CdtFigureRows *rows, const char *id, const char *above);
/* Goes on with the row of this item. FALSE when there is none so far. */
gboolean cdt_figure_rows_go_on (CdtFigureRows *rows, const char *id);
void cdt_figure_rows_end (CdtFigureRows *rows);
gboolean cdt_figure_rows_is_open (const CdtFigureRows *rows);
/* Puts the mark added last into the open row. */
void cdt_figure_rows_place (CdtFigureRows *rows, CdtFigureMark *mark);
/* Of the open row, else of the figure: "row: mark, mark; row". What a row says first is its own, maybe "". */
void cdt_figure_rows_say (CdtFigureRows *rows, const char *words);
/*
 * Puts every row after the one that it is below, and leaves out rows in which nothing is marked, of a chart
 * none. In a chart, boxes that are not asked stand below each other; all others below what they say, else
 * below the last of those; what goes round in a ring too. (transfer full): what all say
 */
char *cdt_figure_rows_finish (CdtFigureRows *rows);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtFigureRows, cdt_figure_rows_free)

G_END_DECLS
