/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-application.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#include <handy.h>

#include "cdt-dark-style.h"
#include "cdt-form.h"
#include "cdt-window.h"

struct _CdtApplication
{
  GtkApplication parent_instance;
  CdtDarkStyle *dark_style;
};

G_DEFINE_FINAL_TYPE (CdtApplication, cdt_application, GTK_TYPE_APPLICATION)

static const struct
{
  const char *action;
  const char *keys[4];
} shortcuts[] = {
  { "app.new-window", { "<primary>n" } },
  { "app.quit", { "<primary>q" } },
  { "win.open", { "<primary>o" } },
  { "win.save", { "<primary>s" } },
  { "win.save-as", { "<primary><shift>s" } },
  { "win.export", { "<primary>e" } },
  { "win.compare", { "<primary>d" } },
  { "win.print", { "<primary>p" } },
  { "win.comment('')", { "<primary><alt>m" } },
  { "win.answer-history('')", { "<primary><alt>h" } },
  { "win.undo", { "<primary>z" } },
  { "win.redo", { "<primary><shift>z", "<primary>y" } },
  { "win.close", { "<primary>w" } },
  { "win.pages", { "F9" } },
  { "win.side", { "<shift>F9" } },
  { "win.zoom-in", { "<primary>plus", "<primary>equal", "<primary>KP_Add" } },
  { "win.zoom-out", { "<primary>minus", "<primary>KP_Subtract" } },
  { "win.zoom-to(1.0)", { "<primary>0", "<primary>KP_0" } },
  { "win.zoom-to(-1.0)", { "<primary>1", "<primary>KP_1" } },
  { "win.zoom-to(0.0)", { "<primary>2", "<primary>KP_2" } },
  { "win.back", { "<alt>Left" } },
  { "win.next", { "<alt>Right" } },
  { "win.next-pane", { "F6" } },
  { "win.menu", { "F10" } },
  { "win.search", { "<primary>f" } },
  { "win.find(1)", { "<primary>g", "F3" } },
  { "win.find(-1)", { "<primary><shift>g", "<shift>F3" } },
  { "app.shortcuts", { "<primary>question", "<primary>F1" } },
};

static void
flush_windows (CdtApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (CDT_IS_WINDOW (l->data))
      cdt_window_flush (CDT_WINDOW (l->data));
}

/* The session wants us gone: keep everything and go without a question. */
static gboolean
signal_cb (gpointer data)
{
  flush_windows (CDT_APPLICATION (data));
  g_application_quit (G_APPLICATION (data));
  return G_SOURCE_CONTINUE;
}

static void
new_window_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_window_present (GTK_WINDOW (cdt_window_new (GTK_APPLICATION (data))));
}

/* Made when it is asked for: it is as large as the rest of the window together. */
static void
shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (CDT_RESOURCES "/ui/shortcuts.ui");
  GtkWindow *shortcuts_window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (shortcuts_window, gtk_application_get_active_window (GTK_APPLICATION (data)));
  gtk_window_present (shortcuts_window);
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_show_about_dialog (
      gtk_application_get_active_window (GTK_APPLICATION (data)), "program-name", _ ("Concordat"), "version",
      CDT_VERSION, "logo-icon-name", CDT_APP_ID, "comments",
      _ ("Draws up partnership agreements.\nIt does not give legal advice: take your own before you sign."),
      "license-type", GTK_LICENSE_GPL_3_0, "copyright", "© 2026 The Concordat authors", NULL);
}

/* Each window asks for itself; the last one to go ends the program. */
static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (data)));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (GTK_WINDOW (l->data));
}

static gboolean
show_icon_cb (gpointer window)
{
  gtk_window_set_default_icon_name (CDT_APP_ID);
  gtk_window_set_icon_name (window, CDT_APP_ID); /* it was there before the default was */
  return G_SOURCE_REMOVE;
}

/* An SVG like the icons of the cards, so it comes with them: see cdt_kind_card_draw(). */
static gboolean
first_drawn_cb (GtkWindow *window)
{
  g_signal_handlers_disconnect_by_func (window, first_drawn_cb, NULL);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, show_icon_cb, g_object_ref (window), g_object_unref);
  return GDK_EVENT_PROPAGATE;
}

static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, CDT_RESOURCES "/style.css");
  gtk_style_context_add_provider_for_screen (gdk_screen_get_default (), GTK_STYLE_PROVIDER (provider),
                                             GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  /* Forms bring a style of their own with their class. It has to be here before the first window, or the
   * whole window is styled again when the first form is built. */
  g_type_class_unref (g_type_class_ref (CDT_TYPE_FORM));
}

/* Pango has a thread read fontconfig's files as soon as there is a font map. Before the display is open GTK
 * changes the locale and the environment, which that thread reads; after that it reads the theme, meanwhile.
 */
static void
display_opened_cb (void)
{
  pango_cairo_font_map_get_default ();
}

static void
cdt_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { "new-window", new_window_cb }, { "shortcuts", shortcuts_cb }, { "about", about_cb }, { "quit", quit_cb }
  };

  g_signal_connect (gdk_display_manager_get (), "display-opened", G_CALLBACK (display_opened_cb), NULL);
  G_APPLICATION_CLASS (cdt_application_parent_class)->startup (application);
  hdy_init ();
  CDT_APPLICATION (application)->dark_style = cdt_dark_style_new ();
  load_style ();
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), application);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), shortcuts[i].action,
                                           shortcuts[i].keys);
  g_unix_signal_add (SIGTERM, signal_cb, application);
  g_unix_signal_add (SIGHUP, signal_cb, application);
  g_signal_connect (application, "query-end", G_CALLBACK (flush_windows), NULL);
}

static void
cdt_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (cdt_window_new (GTK_APPLICATION (application)));
  gtk_window_present (window);
}

static void
cdt_application_window_added (GtkApplication *application, GtkWindow *window)
{
  GTK_APPLICATION_CLASS (cdt_application_parent_class)->window_added (application, window);
  if (gtk_window_get_default_icon_name () == NULL)
    g_signal_connect (window, "draw", G_CALLBACK (first_drawn_cb), NULL);
}

/* Each file gets a window of its own; a start screen that is already there serves for the first. */
static void
cdt_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *path = g_file_get_path (files[i]);
      GtkWindow *window;

      cdt_application_activate (application);
      window = gtk_application_get_active_window (GTK_APPLICATION (application));
      if (path != NULL)
        cdt_window_open (CDT_WINDOW (window), path);
      else
        cdt_notice_complain (cdt_window_get_notice (CDT_WINDOW (window)),
                             _ ("Only files on this computer can be opened."));
    }
}

static void
cdt_application_dispose (GObject *object)
{
  g_clear_object (&CDT_APPLICATION (object)->dark_style);
  G_OBJECT_CLASS (cdt_application_parent_class)->dispose (object);
}

static int
cdt_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  g_autofree char *folder = NULL;

  if (g_variant_dict_lookup (options, "pack", "^ay", &folder))
    cdt_proof_set_pack_folder (folder);
  return -1;
}

static void
cdt_application_class_init (CdtApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cdt_application_dispose;
  application_class->handle_local_options = cdt_application_handle_local_options;
  application_class->startup = cdt_application_startup;
  application_class->activate = cdt_application_activate;
  application_class->open = cdt_application_open;
  GTK_APPLICATION_CLASS (klass)->window_added = cdt_application_window_added;
}

static void
cdt_application_init (CdtApplication *self)
{
  g_application_add_main_option (G_APPLICATION (self), "pack", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME,
                                 _ ("The folder of an organisation's own wording"), _ ("FOLDER"));
}

CdtApplication *
cdt_application_new (void)
{
  return g_object_new (CDT_TYPE_APPLICATION, "application-id", CDT_APP_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, NULL);
}
