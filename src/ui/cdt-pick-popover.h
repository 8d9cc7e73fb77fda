/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CdtPickPopover: a list to search and pick one thing from.
 *
 * Signal "picked" (const char *value): the person picked it; the popover goes.
 */
#define CDT_TYPE_PICK_POPOVER (cdt_pick_popover_get_type ())
G_DECLARE_FINAL_TYPE (CdtPickPopover, cdt_pick_popover, CDT, PICK_POPOVER, GtkPopover)

GtkWidget *cdt_pick_popover_new (const char *accessible_name);
void cdt_pick_popover_clear (CdtPickPopover *popover);
void cdt_pick_popover_add (CdtPickPopover *popover, const char *label, const char *detail, const char *value);

G_END_DECLS
