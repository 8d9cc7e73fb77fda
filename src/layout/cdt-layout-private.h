/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-compose.h"
#include "cdt-layout.h"
#include "cdt-measurements.h"
#include "cdt-pagination.h"

G_BEGIN_DECLS

/* The layout, split by job: cdt-layout-places.c knows where words stand and what is under a point,
 * cdt-layout-lines.c where lines do, cdt-layout-ahead.c what is done for a document before it is set. */
struct _CdtLayout
{
  GObject parent_instance;
  CdtStyle style;
  CdtStyle turned_style;
  CdtParagraphCache *cache;
  CdtDocument *document;
  char *fingerprint;    /* (nullable) */
  CdtComposer composer; /* points at what is below */
  CdtMeasurements *measurements;
  CdtPagination pagination; /* of those */
  GPtrArray *pages;         /* (element-type CdtPage) (nullable) of those known: made when asked for */
  GHashTable *looked_at;    /* set of numbers of pages that were asked for */
  gboolean looked_before;   /* ... of the pages as they were before these */
  guint n_let_go;           /* the first so many were let go of */
};

void cdt_layout_take_back (CdtLayout *layout); /* sets again what was let go of */

/* For tests: the page, from 0, that the block or row with this id begins on; G_MAXUINT: none, or not known
 * yet */
guint cdt_layout_find_target (CdtLayout *layout, const char *id);
/* For tests: paragraphs set since the layout was made. */
guint cdt_layout_get_n_set (CdtLayout *layout);
/* For tests: pages whose end had to be found for the document set last. */
guint cdt_layout_get_n_parted (CdtLayout *layout);

G_END_DECLS
