/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk-a11y.h>
#include <gtk/gtk.h>

G_BEGIN_DECLS

/** CdtPageViewAccessible: the pages for assistive technology: a document whose text is the words of all
 * pages, with the place on the screen of each. */
#define CDT_TYPE_PAGE_VIEW_ACCESSIBLE (cdt_page_view_accessible_get_type ())
G_DECLARE_FINAL_TYPE (
    CdtPageViewAccessible, cdt_page_view_accessible, CDT, PAGE_VIEW_ACCESSIBLE, GtkWidgetAccessible)

/* To be called by the view when its words are others, when others of them are selected, and when another page
 * is in sight. */
void cdt_page_view_accessible_text_changed (GtkWidget *view);
void cdt_page_view_accessible_selection_changed (GtkWidget *view);
void cdt_page_view_accessible_page_changed (GtkWidget *view);

G_END_DECLS
