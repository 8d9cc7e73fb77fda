/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "desk-versions.h"

#include <string.h>

#include "cdt-steps.h"
#include "cdt-version-dialog.h"
#include "cdt-versions-box.h"
#include "desk.h"

GtkWidget *
desk_versions_get_box (CdtWindow *window)
{
  CdtEditor *editor = cdt_window_get_editor (window);
  guint step = cdt_steps_find ("review");

  cdt_editor_set_step (editor, step);
  desk_settle ();
  return desk_find (GTK_WIDGET (cdt_editor_get_step_page (editor, step)), CDT_TYPE_VERSIONS_BOX);
}

static void
collect (GtkWidget *widget, gpointer data)
{
  GPtrArray *texts = data;

  if (GTK_IS_LABEL (widget) && gtk_widget_is_visible (widget))
    g_ptr_array_add (texts, (gpointer)gtk_label_get_text (GTK_LABEL (widget)));
  else if (GTK_IS_CONTAINER (widget))
    gtk_container_forall (GTK_CONTAINER (widget), collect, texts);
}

gboolean
desk_versions_say (GtkWidget *widget, const char *words)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  collect (widget, texts);
  for (guint i = 0; i < texts->len; i++)
    if (strstr (texts->pdata[i], words) != NULL)
      return TRUE;
  return FALSE;
}

typedef struct
{
  GtkWidget *widget;
  const char *words;
} Wanted;

static gboolean
says_wanted (gpointer data)
{
  const Wanted *wanted = data;

  return desk_versions_say (wanted->widget, wanted->words);
}

void
desk_versions_wait (GtkWidget *widget, const char *words)
{
  Wanted wanted = { widget, words };

  desk_wait (says_wanted, &wanted);
}

static GtkWidget *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (CDT_IS_VERSION_DIALOG (l->data))
      return l->data;
  g_assert_not_reached ();
}

GObject *
desk_versions_get_part (const char *name)
{
  return gtk_widget_get_template_child (find_dialog (), CDT_TYPE_VERSION_DIALOG, name);
}

/* Fills in the dialog that is open and goes on; label or who NULL: as it stands there */
void
desk_versions_answer (const char *label, const char *who)
{
  if (label != NULL)
    gtk_entry_set_text (GTK_ENTRY (desk_versions_get_part ("label")), label);
  if (who != NULL)
    gtk_entry_set_text (GTK_ENTRY (desk_versions_get_part ("who")), who);
  gtk_dialog_response (GTK_DIALOG (find_dialog ()), GTK_RESPONSE_ACCEPT);
  desk_settle ();
}

const char *
desk_versions_get_notice (CdtWindow *window)
{
  const char *text = cdt_notice_get_text (cdt_window_get_notice (window));

  return text != NULL ? text : "";
}

/** Said: words that a notice is waited for to say. */
typedef struct
{
  CdtWindow *window;
  const char *words;
} Said;

static gboolean
is_said (gpointer data)
{
  const Said *said = data;

  return strstr (desk_versions_get_notice (said->window), said->words) != NULL;
}

void
desk_versions_wait_notice (CdtWindow *window, const char *words)
{
  Said said = { window, words };

  desk_wait (is_said, &said);
}
