/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cdt-draft.h"

G_BEGIN_DECLS

/** CdtRemarkMark: a small mark beside a question or a clause that somebody has something to say of: how many
 * comments wait, and whether it is an open point. Not shown while there is nothing. Pressing it shows what is
 * said, by the action win.comment. */
#define CDT_TYPE_REMARK_MARK (cdt_remark_mark_get_type ())
G_DECLARE_FINAL_TYPE (CdtRemarkMark, cdt_remark_mark, CDT, REMARK_MARK, GtkButton)

GtkWidget *cdt_remark_mark_new (void);
/* For a place that hardly ever has one: puts it into the box, at `position`, once there is something to say.
 * mark: (nullable) the one that is there. The one that is there then, NULL: none; the box owns it. */
GtkWidget *cdt_remark_mark_ensure (
    GtkWidget *mark, GtkBox *box, int position, CdtDraft *draft, const char *about, const char *name);
/* about: as in cdt-about.h; name: of what it is about, for assistive technology */
void cdt_remark_mark_bind (CdtRemarkMark *mark, CdtDraft *draft, const char *about, const char *name);

G_END_DECLS
