/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-layout.h"
#include "cdt-redline.h"

G_BEGIN_DECLS

/* The pages with what changed between two drafts marked on them, for a preview: in two steps, because the
 * first takes time and any thread can do it, and the second belongs to the window. */

/* First: the redline. The drafts are for this thread alone; their packs are read afresh. *pack: that of the
 * newer draft (transfer full). (transfer full) NULL, with the error: there is no pack. */
CdtDocument *cdt_redline_pages_read (
    CdtDraft *old, const char *old_name, CdtDraft *now, const char *new_name, CdtPack **pack, GError **error);

/* Then: its pages. They come bit by bit while the window has nothing else to do, for as long as somebody
 * holds the layout. (transfer full) */
CdtLayout *cdt_redline_pages_new (CdtDocument *redline, const CdtPack *pack);

G_END_DECLS
