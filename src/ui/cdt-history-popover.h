/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cdt-draft.h"

G_BEGIN_DECLS

/** CdtHistoryPopover: what one question was answered with in the versions that are kept, from when on and by
 * whom, and a way back to each. The versions are read on another thread. It goes when it is closed. */
#define CDT_TYPE_HISTORY_POPOVER (cdt_history_popover_get_type ())
G_DECLARE_FINAL_TYPE (CdtHistoryPopover, cdt_history_popover, CDT, HISTORY_POPOVER, GtkPopover)

/* path: canonical, of a field; name: what the question is called */
CdtHistoryPopover *
cdt_history_popover_open (GtkWidget *relative_to, CdtDraft *draft, const char *path, const char *name);

G_END_DECLS
