/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-window.h"

G_BEGIN_DECLS

/* A desk to try the window on: an application without other instances, windows that are really shown. */
void desk_init (int *argc, char ***argv);
CdtWindow *desk_open_window (void);
/* With an example, or a new draft of a kind when the name is one of a kind */
CdtWindow *desk_open_draft (const char *name);
void desk_close (CdtWindow *window); /* edits go */

void desk_settle (void); /* until nothing is waiting and the frame is painted */
typedef gboolean (*DeskReady) (gpointer data);
void desk_wait (DeskReady ready, gpointer data); /* at most ten seconds */

void desk_activate (CdtWindow *window, const char *action, GVariant *parameter); /* one that is enabled */
CdtDraft *desk_get_draft (CdtWindow *window);
GtkWidget *desk_find (GtkWidget *root, GType type);                     /* the first inside; NULL: none */
void desk_type (CdtWindow *window, const char *path, const char *text); /* into the field for the path */
char *desk_dup_words (CdtWindow *window);                               /* all that stands on the pages */
char *
desk_write_file (const char *name, const char *content, gssize length); /* its path, in a temporary folder */
void desk_check_pdf (const char *path, const char *words); /* they stand in that PDF, in one line */

G_END_DECLS
