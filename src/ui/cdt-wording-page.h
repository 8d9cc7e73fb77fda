/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cdt-clause-row.h"
#include "cdt-proof.h"

G_BEGIN_DECLS

/** CdtWordingPage: the step of the wording: every clause in order, and what a person makes of it. */
#define CDT_TYPE_WORDING_PAGE (cdt_wording_page_get_type ())
G_DECLARE_FINAL_TYPE (CdtWordingPage, cdt_wording_page, CDT, WORDING_PAGE, GtkBin)

GtkWidget *cdt_wording_page_new (CdtProof *proof);
/* Opens the clause that this path of the draft is about, or that it names: see CDT_ABOUT_CLAUSE. */
void cdt_wording_page_show_path (CdtWordingPage *page, const char *path);
CdtClauseRow *cdt_wording_page_get_row (CdtWordingPage *page, const char *id); /* NULL when there is none */
void cdt_wording_page_update (CdtWordingPage *page); /* now, rather than when there is time */

G_END_DECLS
