/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CdtDifferenceList: differences in plain words, grouped by the steps of the wizard. Of a great many the
 * first are shown, and the others when they are asked for.
 *
 * Signals: "path-chosen" (const char *path): a difference was clicked, or Enter pressed on it. "go" (const
 * char *path): its question is wanted.
 */
#define CDT_TYPE_DIFFERENCE_LIST (cdt_difference_list_get_type ())
G_DECLARE_FINAL_TYPE (CdtDifferenceList, cdt_difference_list, CDT, DIFFERENCE_LIST, GtkBox)

/* lines: (nullable) (element-type CdtComparisonLine) kept as long as they are shown */
void cdt_difference_list_show (CdtDifferenceList *list, GPtrArray *lines);

G_END_DECLS
