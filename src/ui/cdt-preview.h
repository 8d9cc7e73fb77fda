/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cdt-layout.h"

G_BEGIN_DECLS

/**
 * CdtPreview: the real pages, in a column to scroll and zoom. Only what is visible is painted.
 *
 * Signal "place-activated" (const char *path): words from this field were clicked (or Enter pressed on them).
 * Property "zoom" (double; 1 = 100 % at 96 dpi, or a CDT_ZOOM_FIT_ of #CdtPageView).
 * Property "side-shown" (boolean): small pages and headings beside the pages. Actions of the group
 * "preview" are for its own menus.
 */
#define CDT_TYPE_PREVIEW (cdt_preview_get_type ())
G_DECLARE_FINAL_TYPE (CdtPreview, cdt_preview, CDT, PREVIEW, GtkBin)

GtkWidget *cdt_preview_new (void);
void cdt_preview_set_layout (CdtPreview *preview, CdtLayout *layout);
void cdt_preview_show_path (
    CdtPreview *preview,
    const char *path); /* marks the words of the field and brings them into sight; NULL: no mark */
void cdt_preview_show_page (CdtPreview *preview, guint page);   /* its top; from 0 */
void cdt_preview_show_block (CdtPreview *preview, guint block); /* its top; by its number in the document */
void cdt_preview_zoom_in (CdtPreview *preview);
void cdt_preview_zoom_out (CdtPreview *preview);
void cdt_preview_zoom_to (CdtPreview *preview, double zoom); /* as the property */
void cdt_preview_find (CdtPreview *preview);                 /* opens the bar to find words with */
void cdt_preview_find_step (CdtPreview *preview, int by); /* 1: to the next of them, -1: to the one before */

G_END_DECLS
