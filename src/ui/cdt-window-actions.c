/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-window-private.h"

#include "cdt-about.h"
#include "cdt-example.h"
#include "cdt-settings.h"

static void
home_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  cdt_window_file_leave (CDT_WINDOW (data), cdt_window_file_drop);
}

static void
new_cb (GSimpleAction *action, GVariant *kind, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtPack) pack = cdt_proof_read_pack (NULL, &error);
  g_autoptr (CdtDraft) draft = NULL;

  if (pack == NULL)
    {
      cdt_notice_complain (CDT_WINDOW (data)->notice, error->message);
      return;
    }
  draft = cdt_pack_new_draft (pack, g_variant_get_string (kind, NULL));
  cdt_window_file_show (CDT_WINDOW (data), cdt_file_new (draft));
}

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  cdt_window_file_choose (CDT_WINDOW (data));
}

static void
example_cb (GSimpleAction *action, GVariant *name, gpointer data)
{
  CdtWindow *self = CDT_WINDOW (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtDraft) draft = cdt_example_open (g_variant_get_string (name, NULL), &error);

  if (draft == NULL)
    cdt_notice_complain (self->notice, error->message);
  else
    cdt_window_file_show (self, cdt_file_new (draft));
}

static void
save_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  cdt_window_file_save (CDT_WINDOW (data), NULL);
}

static void
save_as_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  cdt_window_file_save_as (CDT_WINDOW (data), NULL);
}

static void
export_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  cdt_window_export_choose (CDT_WINDOW (data));
}

static void
verify_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  cdt_window_verify_choose (CDT_WINDOW (data));
}

static void
compare_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  cdt_window_compare (CDT_WINDOW (data), NULL, NULL);
}

static void
merge_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  cdt_window_merge_choose (CDT_WINDOW (data));
}

static void
send_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  cdt_window_send_choose (CDT_WINDOW (data));
}

static void
print_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  cdt_window_print (CDT_WINDOW (data));
}

static void
page_setup_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  cdt_window_page_setup (CDT_WINDOW (data));
}

/* Shows what came back: else a person undoes things out of sight. */
static void
travel (CdtWindow *self, char *(*by) (CdtDraft *draft))
{
  CdtDraft *draft = cdt_file_get_draft (self->file);
  g_autofree char *path = NULL;
  g_autofree char *place = NULL;

  cdt_draft_end_typing (draft);
  path = by (draft);
  cdt_notice_hide (self->notice);
  place = path != NULL ? cdt_about_dup_place_of_edit (draft, path) : NULL;
  if (place != NULL)
    cdt_editor_go_to_path (self->editor, place);
}

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  travel (CDT_WINDOW (data), cdt_draft_undo);
}

static void
redo_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  travel (CDT_WINDOW (data), cdt_draft_redo);
}

static void
step_cb (GSimpleAction *action, GVariant *id, gpointer data)
{
  guint step = cdt_steps_find (g_variant_get_string (id, NULL));

  if (step != G_MAXUINT)
    cdt_editor_open_step (CDT_WINDOW (data)->editor, step);
}

static void
place_cb (GSimpleAction *action, GVariant *path, gpointer data)
{
  cdt_editor_go_to_path (CDT_WINDOW (data)->editor, g_variant_get_string (path, NULL));
}

static void
back_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  cdt_editor_walk (CDT_WINDOW (data)->editor, -1);
}

static void
next_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  cdt_editor_walk (CDT_WINDOW (data)->editor, 1);
}

static void
zoom_in_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  cdt_preview_zoom_in (cdt_editor_get_preview (CDT_WINDOW (data)->editor));
}

static void
zoom_out_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  cdt_preview_zoom_out (cdt_editor_get_preview (CDT_WINDOW (data)->editor));
}

static void
zoom_to_cb (GSimpleAction *action, GVariant *zoom, gpointer data)
{
  cdt_preview_zoom_to (cdt_editor_get_preview (CDT_WINDOW (data)->editor), g_variant_get_double (zoom));
}

static void
next_pane_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  cdt_editor_next_pane (CDT_WINDOW (data)->editor);
}

static void
search_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CdtWindow *self = CDT_WINDOW (data);

  if (self->file == NULL)
    {
      cdt_start_search (self->start);
      return;
    }
  cdt_editor_set_pages_shown (self->editor, TRUE);
  cdt_preview_find (cdt_editor_get_preview (self->editor));
}

static void
find_cb (GSimpleAction *action, GVariant *by, gpointer data)
{
  CdtWindow *self = CDT_WINDOW (data);

  cdt_editor_set_pages_shown (self->editor, TRUE);
  cdt_preview_find_step (cdt_editor_get_preview (self->editor), g_variant_get_int32 (by));
}

static void
bring_back_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  cdt_window_agreement_bring_back (CDT_WINDOW (data));
}

static void
close_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_window_close (GTK_WINDOW (data));
}

static void
show_file_cb (GSimpleAction *action, GVariant *path, gpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_variant_get_string (path, NULL));
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = g_file_get_uri (folder);
  g_autoptr (GError) error = NULL;

  if (!gtk_show_uri_on_window (GTK_WINDOW (data), uri, GDK_CURRENT_TIME, &error))
    cdt_notice_complain (CDT_WINDOW (data)->notice, error->message);
}

static const GActionEntry entries[] = {
  { "home", home_cb },
  { "new", new_cb, "s" },
  { "open", open_cb },
  { "example", example_cb, "s" },
  { "save", save_cb },
  { "save-as", save_as_cb },
  { "export", export_cb },
  { "verify", verify_cb },
  { "compare", compare_cb },
  { "merge", merge_cb },
  { "send", send_cb },
  { "print", print_cb },
  { "page-setup", page_setup_cb },
  { "undo", undo_cb },
  { "redo", redo_cb },
  { "step", step_cb, "s", "''" },
  { "place", place_cb, "s" },
  { "back", back_cb },
  { "next", next_cb },
  { "zoom-in", zoom_in_cb },
  { "zoom-out", zoom_out_cb },
  { "zoom-to", zoom_to_cb, "d" },
  { "next-pane", next_pane_cb },
  { "search", search_cb },
  { "find", find_cb, "i" },
  { "bring-back", bring_back_cb },
  { "close", close_cb },
  { "show-file", show_file_cb, "s" },
};

/* Those that need an agreement */
static const char *const editing[]
    = { "home",       "save", "save-as", "export",  "verify",   "compare", "merge",     "send", "print",
        "page-setup", "step", "place",   "zoom-in", "zoom-out", "zoom-to", "next-pane", "find" };

/* Those that make of an agreement what it may not say: see cdt_draft_is_read_only() */
static const char *const telling[] = { "save", "export", "verify", "merge", "send", "print", "page-setup" };

static void
enable (CdtWindow *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
zoom_changed_cb (CdtPreview *preview)
{
  double zoom;

  g_object_get (preview, "zoom", &zoom, NULL);
  cdt_settings_set_zoom (cdt_settings_get (), zoom);
}

static void
side_changed_cb (CdtPreview *preview)
{
  gboolean shown;

  g_object_get (preview, "side-shown", &shown, NULL);
  cdt_settings_set_side (cdt_settings_get (), shown);
}

/* The items of the menu take longer to make than all of the start screen: they come when it is first opened.
 */
static void
fill_menu_cb (GtkMenuButton *button)
{
  GMenuModel *menu = gtk_menu_button_get_menu_model (button);
  g_autoptr (GtkBuilder) builder = NULL;
  GMenuModel *sections;

  if (g_menu_model_get_n_items (menu) > 0)
    return;
  builder = gtk_builder_new_from_resource (CDT_RESOURCES "/ui/main-menu.ui");
  sections = G_MENU_MODEL (gtk_builder_get_object (builder, "main_menu"));
  for (int i = 0; i < g_menu_model_get_n_items (sections); i++)
    {
      g_autoptr (GMenuItem) section = g_menu_item_new_from_model (sections, i);

      g_menu_append_item (G_MENU (menu), section);
    }
  /* It was there before its items, so nothing in it could take the focus. */
  gtk_widget_child_focus (GTK_WIDGET (gtk_menu_button_get_popover (button)), GTK_DIR_TAB_FORWARD);
}

static void
add_menu (CdtWindow *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GPropertyAction) action = g_property_action_new ("menu", self->menu_button, "active");

  gtk_menu_button_set_menu_model (self->menu_button, G_MENU_MODEL (menu));
  g_signal_connect (self->menu_button, "toggled", G_CALLBACK (fill_menu_cb), NULL);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
}

void
cdt_window_actions_add (CdtWindow *self)
{
  GActionMap *map = G_ACTION_MAP (self);

  g_action_map_add_action_entries (map, entries, G_N_ELEMENTS (entries), self);
  add_menu (self);
  cdt_window_remarks_add_actions (self);
  cdt_window_versions_add (self);
  cdt_window_stage_add (self);
  cdt_window_actions_update (self);
}

void
cdt_window_actions_add_editor (CdtWindow *self)
{
  g_autoptr (GPropertyAction) pages = g_property_action_new ("pages", self->editor, "pages-shown");
  g_autoptr (GPropertyAction) side
      = g_property_action_new ("side", cdt_editor_get_preview (self->editor), "side-shown");

  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (pages));
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (side));
  g_signal_connect_object (self->editor, "notify::step", G_CALLBACK (cdt_window_actions_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (cdt_editor_get_preview (self->editor), "notify::zoom", G_CALLBACK (zoom_changed_cb),
                    NULL);
  g_signal_connect (cdt_editor_get_preview (self->editor), "notify::side-shown", G_CALLBACK (side_changed_cb),
                    NULL);
}

void
cdt_window_actions_update (CdtWindow *self)
{
  gboolean open = self->file != NULL;
  CdtDraft *draft = open ? cdt_file_get_draft (self->file) : NULL;
  guint step = self->editor != NULL ? cdt_editor_get_step (self->editor) : 0;
  GAction *step_action = g_action_map_lookup_action (G_ACTION_MAP (self), "step");

  for (guint i = 0; i < G_N_ELEMENTS (editing); i++)
    enable (self, editing[i], open);
  for (guint i = 0; open && i < G_N_ELEMENTS (telling); i++)
    enable (self, telling[i], !cdt_draft_is_read_only (draft));
  cdt_window_header_update (self);
  cdt_window_remarks_update_actions (self);
  cdt_window_versions_update (self);
  cdt_window_stage_update (self);
  enable (self, "undo", open && cdt_draft_can_undo (draft));
  enable (self, "redo", open && cdt_draft_can_redo (draft));
  enable (self, "back", open && step > 0);
  enable (self, "next", open && step + 1 < cdt_steps_get_n ());
  g_simple_action_set_state (G_SIMPLE_ACTION (step_action), g_variant_new_string (cdt_steps_get (step)->id));
}
