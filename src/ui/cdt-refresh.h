/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-assembler.h"
#include "cdt-layout.h"

G_BEGIN_DECLS

/**
 * CdtRefresh: brings the pages of a draft in step with it after edits, in parts. The first part makes and
 * sets the clauses on the pages that somebody sees, so that these show the edit; the other clauses are made
 * and measured in the parts that follow, while their pages stay as they are, and then come all at once. An
 * edit in between begins with what is seen again, and no more waits for it than if nothing had been going on.
 * In the end the pages are those that are made from nothing.
 */
typedef struct _CdtRefresh CdtRefresh;

/* How pages of a document are to look */
typedef CdtStyle (*CdtRefreshStyle) (gconstpointer data, const CdtDocument *document);

/* Both must outlive it. `find_style`: (nullable) the look stays as it is. */
CdtRefresh *
cdt_refresh_new (CdtAssembler *assembler, CdtLayout *layout, CdtRefreshStyle find_style, gconstpointer data);
void cdt_refresh_free (CdtRefresh *refresh);
/* One part, until about that monotonic time. TRUE: the pages are those of the draft. */
gboolean cdt_refresh_go_on (CdtRefresh *refresh, gint64 until);
void cdt_refresh_finish (CdtRefresh *refresh); /* all that is left, at once */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtRefresh, cdt_refresh_free)

G_END_DECLS
