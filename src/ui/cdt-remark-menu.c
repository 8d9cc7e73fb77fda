/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-remark-menu.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *label;
  const char *action; /* takes what it is about */
  gboolean of_answers;
} entries[] = {
  { N_ ("_Comment…"), "win.comment", FALSE },
  { N_ ("Raise an _Open Point…"), "win.raise-point", FALSE },
  { N_ ("_History of This Answer"), "win.answer-history", TRUE },
};

static void
destroy_cb (GtkWidget *menu)
{
  gtk_widget_destroy (menu);
}

GMenuModel *
cdt_remark_menu_new (const char *about, gboolean is_answer)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    if (is_answer || !entries[i].of_answers)
      {
        g_autoptr (GMenuItem) item = g_menu_item_new (_ (entries[i].label), NULL);

        g_menu_item_set_action_and_target (item, entries[i].action, "s", about);
        g_menu_append_item (menu, item);
      }
  return G_MENU_MODEL (menu);
}

void
cdt_remark_menu_popup (GtkWidget *at, const char *about, gboolean is_answer, const GdkEvent *event)
{
  GtkWidget *menu = gtk_menu_new ();

  gtk_menu_attach_to_widget (GTK_MENU (menu), at, NULL);
  cdt_remark_menu_extend (GTK_MENU_SHELL (menu), about, is_answer);
  /* The chosen action comes after it. */
  g_signal_connect_after (menu, "selection-done", G_CALLBACK (destroy_cb), NULL);
  if (event != NULL && event->type == GDK_BUTTON_PRESS)
    gtk_menu_popup_at_pointer (GTK_MENU (menu), event);
  else
    gtk_menu_popup_at_widget (GTK_MENU (menu), at, GDK_GRAVITY_SOUTH_WEST, GDK_GRAVITY_NORTH_WEST, event);
}

void
cdt_remark_menu_extend (GtkMenuShell *menu, const char *about, gboolean is_answer)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    if (is_answer || !entries[i].of_answers)
      {
        GtkWidget *item = gtk_menu_item_new_with_mnemonic (_ (entries[i].label));

        gtk_actionable_set_action_target (GTK_ACTIONABLE (item), "s", about);
        gtk_actionable_set_action_name (GTK_ACTIONABLE (item), entries[i].action);
        gtk_widget_show (item);
        gtk_menu_shell_append (menu, item);
      }
}
