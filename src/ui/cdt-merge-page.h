/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cdt-merge-words.h"

G_BEGIN_DECLS

/**
 * CdtMergePage: several replies and what becomes of the agreement when they are joined: how much joins by
 * itself, and each question that the replies answer differently, to be decided. It changes no agreement.
 *
 * Signals: "join": all is decided, and done in the merge. "path-chosen" (const char *path): the person looks
 * at this question. "closed": the person wants to join nothing.
 */
#define CDT_TYPE_MERGE_PAGE (cdt_merge_page_get_type ())
G_DECLARE_FINAL_TYPE (CdtMergePage, cdt_merge_page, CDT, MERGE_PAGE, GtkBin)

/* Takes merge and names, (element-type CdtMergeName), one for each side. base_name: what the version that all
 * come from is called */
GtkWidget *cdt_merge_page_new (CdtMerge *merge, GPtrArray *names, const char *base_name);
CdtMerge *cdt_merge_page_get_merge (CdtMergePage *page); /* (transfer none) */
const GPtrArray *cdt_merge_page_get_names (CdtMergePage *page);
guint cdt_merge_page_get_n_changes (CdtMergePage *page); /* that Join makes */
/* The conflicts as they are shown; (element-type CdtConflictBox) */
const GPtrArray *cdt_merge_page_get_boxes (CdtMergePage *page);
void cdt_merge_page_focus (CdtMergePage *page); /* the first that is not decided, or the button that joins */

G_END_DECLS
