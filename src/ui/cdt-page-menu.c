/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-page-menu.h"

#include <glib/gi18n-lib.h>

struct _CdtPageMenu
{
  CdtPageView *view; /* not owned: its input owns this */
  GtkGesture *press;
  GtkWidget *menu; /* (nullable) the one that is open, or was last */
  GSimpleActionGroup *actions;
  double x, y; /* where it was asked for */
};

static void
copy_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  cdt_page_view_copy (((CdtPageMenu *)data)->view, GDK_SELECTION_CLIPBOARD);
}

static void
select_all_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CdtPageMenu *menu = data;
  CdtPageWords *words = cdt_page_view_get_words (menu->view);

  if (words != NULL)
    cdt_page_view_select (menu->view, 0, cdt_page_words_get_length (words));
}

static void
go_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CdtPageMenu *menu = data;

  cdt_page_view_activate_at (menu->view, menu->x, menu->y);
}

static const GActionEntry entries[] = {
  { "copy", copy_cb },
  { "select-all", select_all_cb },
  { "go", go_cb },
};

static void
enable (CdtPageMenu *menu, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (menu->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
update (CdtPageMenu *menu)
{
  const char *path = NULL;
  const char *link = NULL;
  int start, end;

  cdt_page_view_hit (menu->view, menu->x, menu->y, &path, &link);
  enable (menu, "copy", cdt_page_view_get_selection (menu->view, &start, &end));
  enable (menu, "go", path != NULL || link != NULL);
}

static GMenuModel *
make_model (void)
{
  g_autoptr (GMenu) words = g_menu_new ();
  g_autoptr (GMenu) places = g_menu_new ();
  GMenu *model = g_menu_new ();

  g_menu_append (words, _ ("_Copy"), "page.copy");
  g_menu_append (words, _ ("Select _All"), "page.select-all");
  g_menu_append (places, _ ("_Go to Its Question"), "page.go");
  g_menu_append (places, _ ("_Find…"), "win.search");
  g_menu_append_section (model, NULL, G_MENU_MODEL (words));
  g_menu_append_section (model, NULL, G_MENU_MODEL (places));
  return G_MENU_MODEL (model);
}

static void
make_menu (CdtPageMenu *menu)
{
  g_autoptr (GMenuModel) model = make_model ();

  if (menu->menu != NULL)
    return;
  menu->menu = gtk_menu_new_from_model (model);
  gtk_menu_attach_to_widget (GTK_MENU (menu->menu), GTK_WIDGET (menu->view), NULL);
}

static void
pressed_cb (GtkGestureMultiPress *press, int n_press, double x, double y, CdtPageMenu *menu)
{
  gtk_widget_grab_focus (GTK_WIDGET (menu->view));
  menu->x = x;
  menu->y = y;
  update (menu);
  make_menu (menu);
  gtk_menu_popup_at_pointer (GTK_MENU (menu->menu), gtk_gesture_get_last_event (GTK_GESTURE (press), NULL));
}

/* By key it is about the marked words, if any are in sight. */
static gboolean
popup_cb (GtkWidget *widget, CdtPageMenu *menu)
{
  CdtPlace place;
  GdkRectangle where = { 0, 0, 1, 1 };

  if (cdt_page_view_find_marked (menu->view, &place))
    cdt_page_view_get_place_rectangle (menu->view, &place, &where);
  if (where.y < 0 || where.y > cdt_page_view_get_view_height (menu->view))
    where.y = 0;
  menu->x = where.x + where.width / 2.0;
  menu->y = where.y + where.height / 2.0;
  update (menu);
  make_menu (menu);
  gtk_menu_popup_at_rect (GTK_MENU (menu->menu), gtk_widget_get_window (widget), &where,
                          GDK_GRAVITY_SOUTH_WEST, GDK_GRAVITY_NORTH_WEST, NULL);
  return GDK_EVENT_STOP;
}

CdtPageMenu *
cdt_page_menu_new (CdtPageView *view)
{
  CdtPageMenu *menu = g_new0 (CdtPageMenu, 1);
  GtkWidget *widget = GTK_WIDGET (view);

  menu->view = view;
  menu->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (menu->actions), entries, G_N_ELEMENTS (entries), menu);
  gtk_widget_insert_action_group (widget, "page", G_ACTION_GROUP (menu->actions));
  menu->press = gtk_gesture_multi_press_new (widget);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu->press), GDK_BUTTON_SECONDARY);
  g_signal_connect (menu->press, "pressed", G_CALLBACK (pressed_cb), menu);
  g_signal_connect (widget, "popup-menu", G_CALLBACK (popup_cb), menu);
  return menu;
}

void
cdt_page_menu_free (CdtPageMenu *menu)
{
  g_signal_handlers_disconnect_by_data (menu->view, menu);
  gtk_widget_insert_action_group (GTK_WIDGET (menu->view), "page", NULL);
  if (menu->menu != NULL)
    gtk_widget_destroy (menu->menu);
  g_clear_object (&menu->press);
  g_clear_object (&menu->actions);
  g_free (menu);
}

gboolean
cdt_page_menu_press (CdtPageMenu *menu, guint key)
{
  switch (key)
    {
    case GDK_KEY_a:
      g_action_group_activate_action (G_ACTION_GROUP (menu->actions), "select-all", NULL);
      return TRUE;
    case GDK_KEY_c:
    case GDK_KEY_Insert:
      cdt_page_view_copy (menu->view, GDK_SELECTION_CLIPBOARD);
      return TRUE;
    default:
      return FALSE;
    }
}
