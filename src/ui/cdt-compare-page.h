/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cdt-compare-side.h"
#include "cdt-layout.h"

G_BEGIN_DECLS

/**
 * CdtComparePage: what differs between two of several drafts, in plain words, grouped by the steps of the
 * wizard. It compares whenever another is chosen.
 *
 * Signals: "path-chosen" (const char *path): the person looks at this difference. "go" (const char *path):
 * and wants its question. "pages-changed": there are other pages, or none. "file-wanted" (gboolean from): a
 * file is to be one of the two. "export" (#CdtCompareSide from and
 * to): the redline is wanted as a file. "closed": enough.
 */
#define CDT_TYPE_COMPARE_PAGE (cdt_compare_page_get_type ())
G_DECLARE_FINAL_TYPE (CdtComparePage, cdt_compare_page, CDT, COMPARE_PAGE, GtkBin)

GtkWidget *cdt_compare_page_new (void);
/* To choose from; one that is there already is not added again. */
void cdt_compare_page_add_side (CdtComparePage *page, CdtCompareSide *side);
/* Compares. from and to: (nullable) as they are; they are added if need be. */
void cdt_compare_page_compare (CdtComparePage *page, CdtCompareSide *from, CdtCompareSide *to);
/* How many differences there are; -1 as long as that is not known */
int cdt_compare_page_get_n_differences (CdtComparePage *page);
/* The redline; NULL as long as there is none. Not owned. */
CdtLayout *cdt_compare_page_get_layout (CdtComparePage *page);
void cdt_compare_page_focus (CdtComparePage *page); /* where a person begins to read */

G_END_DECLS
