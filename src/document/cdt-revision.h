/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** CdtRevision: what a redline says of a block, a row or a column; in any other document there is none. The
 * older draft is all but what is inserted, moved here or the redline's own; the newer is all but what is
 * deleted, moved away or its own. */
typedef enum
{
  CDT_REVISION_NONE, /* stands in both drafts; its words may differ and say so, run by run */
  CDT_REVISION_INSERTED,
  CDT_REVISION_DELETED,
  CDT_REVISION_MOVED_HERE, /* as it reads now; as it was it stands elsewhere, moved away */
  CDT_REVISION_MOVED_AWAY,
  CDT_REVISION_WORDS, /* a figure's words, where they differ: above the figure, or where it was */
  CDT_REVISION_DRAWN, /* a figure as it is now, below such words */
  CDT_REVISION_OWN,   /* in neither draft */
} CdtRevision;

static inline gboolean
cdt_revision_is_gone (CdtRevision revision)
{
  return revision == CDT_REVISION_DELETED || revision == CDT_REVISION_MOVED_AWAY;
}

static inline gboolean
cdt_revision_is_new (CdtRevision revision)
{
  return revision == CDT_REVISION_INSERTED || revision == CDT_REVISION_MOVED_HERE;
}

G_END_DECLS
