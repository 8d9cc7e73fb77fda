/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-form.h"

/** FormWindow: a window that holds what is tested, shown and with the keyboard focus. */
typedef struct
{
  GtkWidget *window;
  GtkWidget *content;
  CdtDraft *draft;
} FormWindow;

/* Takes the floating `content`, and a reference of `draft` over. */
void form_window_open (FormWindow *self, GtkWidget *content, CdtDraft *draft);
void form_window_close (FormWindow *self);
void form_window_settle (void); /* until nothing is left to do */
void form_window_key (FormWindow *self, guint key, GdkModifierType state);
void form_window_leave (GtkWidget *widget); /* as if the focus left it */
GtkWidget *form_window_get_focus (FormWindow *self);

/* One field in a list box */
CdtField *form_window_open_field (FormWindow *self, GType type, const char *path, CdtDraft *draft);

/* The first visible descendant of this type, in the order of the widgets; NULL when there is none. */
gpointer form_window_find (GtkWidget *root, GType type);
GPtrArray *form_window_find_all (GtkWidget *root, GType type);

void
form_window_assert_value (FormWindow *self, const char *path, const char *value); /* NULL: not answered */
void form_window_set (CdtDraft *draft, const char *path, const char *value);      /* and settles */
const char *form_window_get_complaint (CdtField *field);                          /* NULL: it says nothing */
