/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CdtSettings: what the window remembers between runs, kept in user config dir/concordat/settings.ini.
 * One for the process. A file that is missing or broken gives the defaults; nothing here fails.
 * Setters write the file at once when the value is a new one.
 */
#define CDT_TYPE_SETTINGS (cdt_settings_get_type ())
G_DECLARE_FINAL_TYPE (CdtSettings, cdt_settings, CDT, SETTINGS, GObject)

CdtSettings *cdt_settings_get (void); /* (transfer none) */

void cdt_settings_get_window (CdtSettings *settings, int *width, int *height, gboolean *maximised);
void cdt_settings_set_window (CdtSettings *settings, int width, int height, gboolean maximised);
double cdt_settings_get_zoom (CdtSettings *settings); /* as the zoom of a #CdtPreview */
void cdt_settings_set_zoom (CdtSettings *settings, double zoom);
gboolean cdt_settings_get_pages (CdtSettings *settings); /* are pages shown beside the form? */
void cdt_settings_set_pages (CdtSettings *settings, gboolean shown);
gboolean cdt_settings_get_side (CdtSettings *settings); /* are small pages and headings beside the pages? */
void cdt_settings_set_side (CdtSettings *settings, gboolean shown);
int cdt_settings_get_pages_width (CdtSettings *settings); /* pixels; 0: not chosen yet */
void cdt_settings_set_pages_width (CdtSettings *settings, int width);
char *cdt_settings_dup_folder (CdtSettings *settings); /* last used for files; never NULL */
void cdt_settings_set_folder (CdtSettings *settings, const char *folder);
/* The name that the person signs comments and the like with: the last one given, else the one that the
 * computer knows; never NULL. */
char *cdt_settings_dup_name (CdtSettings *settings);
void cdt_settings_set_name (CdtSettings *settings, const char *name);
GtkPageSetup *cdt_settings_dup_page_setup (CdtSettings *settings); /* (transfer full) (nullable) */
void cdt_settings_set_page_setup (CdtSettings *settings, GtkPageSetup *setup);

G_END_DECLS
