/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "cdt-layout.h"
#include "cdt-page-cache.h"
#include "cdt-page-column.h"
#include "cdt-page-find.h"

G_BEGIN_DECLS

/* What is picked out on pages; a plain value that owns nothing. */
typedef struct
{
  const char *path;                 /* (nullable) of the field in focus */
  CdtPageWords *words;              /* (nullable) */
  int selected_start, selected_end; /* characters of the words */
  CdtPageFind *find;                /* in these words */
} CdtPageMarks;

/* Paints the pages of a column that lie between top and top + height, each as a white sheet with a soft
 * shadow, what is marked tinted. The context's origin is the column's. */
void cdt_page_paint (cairo_t *cr,
                     CdtPageCache *cache,
                     CdtLayout *layout,
                     const CdtPageColumn *column,
                     const CdtPageMarks *marks,
                     double top,
                     double height);

G_END_DECLS
