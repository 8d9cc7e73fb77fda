/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-document.h"
#include "cdt-flow.h"
#include "cdt-measure.h"

G_BEGIN_DECLS

/** CdtComposer: all that a page is made from once it is known where pages begin; a plain value that owns
 * nothing. */
typedef struct
{
  CdtMeasure measures[2]; /* of upright pages and of turned ones */
  CdtDocument *document;
  const char *fingerprint; /* (nullable) for the foot */
  GPtrArray *measured;     /* (element-type CdtMeasured) one for each block measured */
  GArray *starts;          /* (element-type CdtSpot) */
  gboolean whole;          /* all is measured; until then, an ellipsis stands for the number of a page */
  GArray *entries;         /* of the contents: (element-type guint) blocks */
  gboolean cover;          /* the first page is one */
} CdtComposer;

const CdtMeasure *cdt_composer_get_measure (const CdtComposer *composer, guint page); /* of this page */
/* From 0, that the block or row with this id begins on; G_MAXUINT: there is none */
guint cdt_composer_find_page (const CdtComposer *composer, const char *id);
/* The same of a block that is measured, or of a row of the table that it is; row -1: of all of it */
guint cdt_composer_find_page_of (const CdtComposer *composer, guint block, int row);
/* (transfer full): page n with its furniture */
CdtPage *cdt_compose_page (const CdtComposer *composer, guint n);

typedef gboolean (*CdtComposeWants) (const CdtMeasured *measured, CdtSpot spot, gconstpointer data);
/* (transfer full): of page n these units alone, where they stand on it: a page of a long draft is seldom
 * looked for more than one thing */
CdtPage *cdt_compose_units (const CdtComposer *composer, guint n, CdtComposeWants wants, gconstpointer data);

G_END_DECLS
