/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cdt-form.h"
#include "cdt-proof.h"

G_BEGIN_DECLS

/** CdtReviewPage: the last step: what must be fixed, what is worth a look, what does not print, how
 * partners sign, and the way out to paper.
 * Signal "place-activated" (const char *path): the person wants to go to this question. */
#define CDT_TYPE_REVIEW_PAGE (cdt_review_page_get_type ())
G_DECLARE_FINAL_TYPE (CdtReviewPage, cdt_review_page, CDT, REVIEW_PAGE, GtkBin)

GtkWidget *cdt_review_page_new (CdtProof *proof);
/* findings: (element-type CdtFinding), as they are now */
void cdt_review_page_update (CdtReviewPage *page, GPtrArray *findings);
/* Shows the open point that this path of the draft is of. */
void cdt_review_page_show_path (CdtReviewPage *page, const char *path);
/* Of a signed agreement nothing is accepted or answered. */
void cdt_review_page_set_sealed (CdtReviewPage *page, gboolean sealed);
CdtForm *cdt_review_page_get_form (CdtReviewPage *page); /* how partners sign */

G_END_DECLS
