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
/* about: as in cdt-about.h; name: of what it is about, for assistive technology */
void cdt_remark_mark_bind (CdtRemarkMark *mark, CdtDraft *draft, const char *about, const char *name);

G_END_DECLS
