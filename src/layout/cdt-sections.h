/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-document.h"

G_BEGIN_DECLS

/* Is this table too wide for an upright page? */
typedef gboolean (*CdtIsWide) (CdtBlock *table, gpointer data);

/**
 * CdtSections: what the place of a block decides about how it is set, walking down a document: in a
 * numbered clause its plain paragraphs are indented; a schedule begins a page, and so does a part
 * after it; all of a schedule or part can stand on turned pages, which hold nothing else. A plain value.
 */
typedef struct
{
  CdtDocument *document;
  CdtIsWide is_wide;
  gpointer data;
  const CdtBlock *turning; /* the heading that turned the pages; NULL: they are upright */
  gboolean in_schedule;
  /* Of the block asked for last: */
  gboolean in_clause;
  gboolean new_page;
  gboolean turned;
} CdtSections;

CdtSections cdt_sections_begin (CdtDocument *document, CdtIsWide is_wide, gpointer data);
/* Goes on to block n, which is the next one. */
void cdt_sections_enter (CdtSections *sections, guint n);

G_END_DECLS
