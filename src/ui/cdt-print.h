/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cdt-proof.h"

G_BEGIN_DECLS

/* A print of an agreement's pages on whatever paper is set up: each page as large as fits the paper, in its
 * middle. Has the pages of the draft as it is now; later edits do not reach it. NULL and the error when the
 * draft cannot be set. (transfer full) */
GtkPrintOperation *cdt_print_new (CdtDraft *draft, GError **error);
/* The same of the agenda of its open points */
GtkPrintOperation *cdt_print_new_agenda (CdtDraft *draft, GError **error);

G_END_DECLS
