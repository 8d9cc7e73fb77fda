/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cdt-editor.h"
#include "cdt-file.h"
#include "cdt-notice.h"
#include "cdt-start.h"

G_BEGIN_DECLS

/** CdtWindow: a window with the start screen, or with one agreement in the editor. */
#define CDT_TYPE_WINDOW (cdt_window_get_type ())
G_DECLARE_FINAL_TYPE (CdtWindow, cdt_window, CDT, WINDOW, GtkApplicationWindow)

CdtWindow *cdt_window_new (GtkApplication *application);
CdtFile *cdt_window_get_file (CdtWindow *window); /* (nullable) on the start screen; not owned */
/* Shows an agreement. On the start screen only; takes no ownership. */
void cdt_window_set_file (CdtWindow *window, CdtFile *file);
/* Opens a file in this window, or raises the window that has it, or opens a new window when this one has
 * an agreement. A file that cannot be opened gives a notice. */
void cdt_window_open (CdtWindow *window, const char *path);
/* Writes what is not in a file yet to the recovery store, at once */
void cdt_window_flush (CdtWindow *window);
CdtEditor *cdt_window_get_editor (CdtWindow *window); /* NULL before the first agreement */
CdtStart *cdt_window_get_start (CdtWindow *window);
CdtNotice *cdt_window_get_notice (CdtWindow *window);

G_END_DECLS
