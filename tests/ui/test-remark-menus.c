/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Comments on an item as a whole, and the menus that offer them. */

#include "cdt-comments.h"
#include "cdt-field.h"
#include "cdt-item-row.h"
#include "cdt-remark-entry.h"
#include "cdt-remark-mark.h"
#include "cdt-remarks-popover.h"
#include "desk.h"

#define EXAMPLE "healthy-homes-memorandum.concordat"
#define PARTNER "partners/partner[@id='p1']"
#define QUORUM "governance/quorum"

static GtkWidget *
go_to (CdtWindow *window, const char *path)
{
  g_assert_true (cdt_editor_go_to_path (cdt_window_get_editor (window), path));
  desk_settle ();
  return gtk_window_get_focus (GTK_WINDOW (window));
}

/* The row of the partner, with the focus on its head */
static GtkWidget *
go_to_row (CdtWindow *window)
{
  GtkWidget *row = gtk_widget_get_ancestor (go_to (window, PARTNER), CDT_TYPE_ITEM_ROW);

  cdt_item_row_focus_head (CDT_ITEM_ROW (row));
  return row;
}

/* A popover is held by the window, and not in what is packed in it. */
static void
find_entry_cb (GtkWidget *widget, gpointer data)
{
  CdtRemarkEntry **found = data;

  if (CDT_IS_REMARKS_POPOVER (widget))
    *found = CDT_REMARK_ENTRY (desk_find (widget, CDT_TYPE_REMARK_ENTRY));
}

static void
write_comment (CdtWindow *window, const char *text)
{
  CdtRemarkEntry *entry = NULL;

  gtk_container_forall (GTK_CONTAINER (window), find_entry_cb, &entry);
  cdt_remark_entry_set_text (entry, text);
  cdt_remark_entry_give (entry);
  desk_settle ();
}

static void
check_only_comment (CdtWindow *window, const char *about)
{
  g_autoptr (GPtrArray) comments = cdt_comments_list (desk_get_draft (window));

  g_assert_cmpuint (comments->len, ==, 1);
  g_assert_cmpstr (((CdtComment *)comments->pdata[0])->about, ==, about);
}

static GtkMenuItem *
find_item (GtkWidget *menu, const char *label)
{
  g_autoptr (GList) items = gtk_container_get_children (GTK_CONTAINER (menu));

  for (GList *l = items; l != NULL; l = l->next)
    if (g_strcmp0 (gtk_menu_item_get_label (l->data), label) == 0)
      return l->data;
  return NULL;
}

/* With the focus on its head an item is commented on, and its row shows it, by the name that it has now. */
static void
test_item (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  GtkWidget *row = go_to_row (window);
  GtkWidget *mark;

  g_assert_null (desk_find (row, CDT_TYPE_REMARK_MARK));
  desk_activate (window, "comment", g_variant_new_string (""));
  write_comment (window, "Have they signed?");
  check_only_comment (window, PARTNER);
  mark = desk_find (row, CDT_TYPE_REMARK_MARK);
  g_assert_true (mark != NULL && gtk_widget_get_visible (mark));
  g_assert_cmpstr (atk_object_get_name (gtk_widget_get_accessible (mark)), ==, "1 comment: Eastvale");
  g_assert_true (cdt_draft_set_value (desk_get_draft (window), PARTNER "/short-name", "Westvale", NULL));
  desk_settle ();
  g_assert_cmpstr (atk_object_get_name (gtk_widget_get_accessible (mark)), ==, "1 comment: Westvale");
  desk_close (window);
}

static void
press_menu_key (CdtWindow *window)
{
  GdkDisplay *display = gdk_display_get_default ();
  GdkEvent *event = gdk_event_new (GDK_KEY_PRESS);
  g_autofree GdkKeymapKey *codes = NULL;
  int n_codes = 0;

  gdk_keymap_get_entries_for_keyval (gdk_keymap_get_for_display (display), GDK_KEY_Menu, &codes, &n_codes);
  g_assert_cmpint (n_codes, >, 0);
  event->key.window = g_object_ref (gtk_widget_get_window (GTK_WIDGET (window)));
  event->key.keyval = GDK_KEY_Menu;
  event->key.hardware_keycode = (guint16)codes[0].keycode;
  gdk_event_set_device (event, gdk_seat_get_keyboard (gdk_display_get_default_seat (display)));
  gtk_main_do_event (event);
  gdk_event_free (event);
  desk_settle ();
}

/* The key for a menu opens one on the head of an item. */
static void
test_item_menu (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  GtkWidget *row = go_to_row (window);
  GList *menus;

  press_menu_key (window);
  menus = gtk_menu_get_for_attach_widget (gtk_widget_get_parent (desk_find (row, GTK_TYPE_TOGGLE_BUTTON)));
  g_assert_nonnull (menus);
  g_assert_null (find_item (menus->data, "_History of This Answer"));
  gtk_menu_shell_activate_item (menus->data, GTK_WIDGET (find_item (menus->data, "_Comment…")), TRUE);
  desk_settle ();
  write_comment (window, "From the menu");
  check_only_comment (window, PARTNER);
  desk_close (window);
}

/* A text has a menu of its own, which offers it too. */
static void
test_text_menu (gconstpointer data)
{
  const char *path = data;
  CdtWindow *window = desk_open_draft (EXAMPLE);
  GtkWidget *focus = go_to (window, path);
  GtkWidget *menu = gtk_menu_new ();

  g_assert_true (GTK_IS_ENTRY (focus) || GTK_IS_TEXT_VIEW (focus));
  gtk_menu_attach_to_widget (GTK_MENU (menu), focus, NULL);
  g_signal_emit_by_name (focus, "populate-popup", menu);
  g_assert_nonnull (find_item (menu, "Raise an _Open Point…"));
  g_assert_nonnull (find_item (menu, "_History of This Answer"));
  gtk_menu_item_activate (find_item (menu, "_Comment…"));
  desk_settle ();
  write_comment (window, "Two?");
  check_only_comment (window, path);
  gtk_widget_destroy (menu);
  desk_close (window);
}

int
main (int argc, char *argv[])
{
  desk_init (&argc, &argv);
  g_test_add_func ("/ui/remark-menus/item", test_item);
  g_test_add_func ("/ui/remark-menus/item-menu", test_item_menu);
  g_test_add_data_func ("/ui/remark-menus/line", QUORUM, test_text_menu);
  g_test_add_data_func ("/ui/remark-menus/text", "goals/vision", test_text_menu);
  return g_test_run ();
}
