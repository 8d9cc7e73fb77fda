/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-settings.h"

#include <math.h>

#include "cdt-save.h"

#define WINDOW_GROUP "window"
#define FILES_GROUP "files"
#define PERSON_GROUP "person"
#define PAGE_SETUP_GROUP "page-setup"

struct _CdtSettings
{
  GObject parent_instance;
  GKeyFile *keys;
  char *path;
};

G_DEFINE_FINAL_TYPE (CdtSettings, cdt_settings, G_TYPE_OBJECT)

/* Losing a window size is no reason to trouble anyone: a failure is only logged. */
static void
write_keys (CdtSettings *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autoptr (GBytes) bytes = NULL;
  char *text = NULL;
  gsize length = 0;

  text = g_key_file_to_data (self->keys, &length, NULL);
  bytes = g_bytes_new_take (text, length);
  g_mkdir_with_parents (folder, 0700);
  if (!cdt_save (self->path, bytes, NULL, CDT_SAVE_PRIVATE, &error))
    g_info ("Settings not kept: %s", error->message);
}

static int
read_integer (CdtSettings *self, const char *group, const char *key, int fallback)
{
  g_autoptr (GError) error = NULL;
  int value = g_key_file_get_integer (self->keys, group, key, &error);

  return error == NULL ? value : fallback;
}

static void
store_integer (CdtSettings *self, const char *group, const char *key, int value)
{
  if (g_key_file_has_key (self->keys, group, key, NULL) && read_integer (self, group, key, 0) == value)
    return;
  g_key_file_set_integer (self->keys, group, key, value);
  write_keys (self);
}

static void
cdt_settings_finalize (GObject *object)
{
  CdtSettings *self = CDT_SETTINGS (object);

  g_key_file_unref (self->keys);
  g_free (self->path);
  G_OBJECT_CLASS (cdt_settings_parent_class)->finalize (object);
}

static void
cdt_settings_class_init (CdtSettingsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cdt_settings_finalize;
}

static void
cdt_settings_init (CdtSettings *self)
{
  self->path = g_build_filename (g_get_user_config_dir (), "concordat", "settings.ini", NULL);
  self->keys = g_key_file_new ();
  g_key_file_load_from_file (self->keys, self->path, G_KEY_FILE_KEEP_COMMENTS, NULL);
}

CdtSettings *
cdt_settings_get (void)
{
  static CdtSettings *settings = NULL;

  if (settings == NULL)
    settings = g_object_new (CDT_TYPE_SETTINGS, NULL);
  return settings;
}

void
cdt_settings_get_window (CdtSettings *self, int *width, int *height, gboolean *maximised)
{
  g_return_if_fail (CDT_IS_SETTINGS (self));

  *width = CLAMP (read_integer (self, WINDOW_GROUP, "width", 1440), 360, 16000);
  *height = CLAMP (read_integer (self, WINDOW_GROUP, "height", 900), 360, 16000);
  *maximised = read_integer (self, WINDOW_GROUP, "maximised", 0) != 0;
}

void
cdt_settings_set_window (CdtSettings *self, int width, int height, gboolean maximised)
{
  g_return_if_fail (CDT_IS_SETTINGS (self));

  store_integer (self, WINDOW_GROUP, "maximised", maximised ? 1 : 0);
  if (maximised)
    return;
  store_integer (self, WINDOW_GROUP, "width", width);
  store_integer (self, WINDOW_GROUP, "height", height);
}

double
cdt_settings_get_zoom (CdtSettings *self)
{
  g_return_val_if_fail (CDT_IS_SETTINGS (self), 0);

  return CLAMP (read_integer (self, WINDOW_GROUP, "zoom-percent", 0), -100, 400) / 100.0;
}

void
cdt_settings_set_zoom (CdtSettings *self, double zoom)
{
  g_return_if_fail (CDT_IS_SETTINGS (self));

  store_integer (self, WINDOW_GROUP, "zoom-percent", (int)lround (zoom * 100));
}

gboolean
cdt_settings_get_pages (CdtSettings *self)
{
  g_return_val_if_fail (CDT_IS_SETTINGS (self), TRUE);

  return read_integer (self, WINDOW_GROUP, "pages", 1) != 0;
}

void
cdt_settings_set_pages (CdtSettings *self, gboolean shown)
{
  g_return_if_fail (CDT_IS_SETTINGS (self));

  store_integer (self, WINDOW_GROUP, "pages", shown ? 1 : 0);
}

gboolean
cdt_settings_get_side (CdtSettings *self)
{
  g_return_val_if_fail (CDT_IS_SETTINGS (self), FALSE);

  return read_integer (self, WINDOW_GROUP, "side", 0) != 0;
}

void
cdt_settings_set_side (CdtSettings *self, gboolean shown)
{
  g_return_if_fail (CDT_IS_SETTINGS (self));

  store_integer (self, WINDOW_GROUP, "side", shown ? 1 : 0);
}

int
cdt_settings_get_pages_width (CdtSettings *self)
{
  g_return_val_if_fail (CDT_IS_SETTINGS (self), 0);

  return CLAMP (read_integer (self, WINDOW_GROUP, "pages-width", 0), 0, 16000);
}

void
cdt_settings_set_pages_width (CdtSettings *self, int width)
{
  g_return_if_fail (CDT_IS_SETTINGS (self));

  store_integer (self, WINDOW_GROUP, "pages-width", width);
}

char *
cdt_settings_dup_folder (CdtSettings *self)
{
  g_autofree char *folder = NULL;
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  g_return_val_if_fail (CDT_IS_SETTINGS (self), NULL);

  folder = g_key_file_get_string (self->keys, FILES_GROUP, "folder", NULL);
  if (folder != NULL && g_file_test (folder, G_FILE_TEST_IS_DIR))
    return g_steal_pointer (&folder);
  return g_strdup (documents != NULL ? documents : g_get_home_dir ());
}

void
cdt_settings_set_folder (CdtSettings *self, const char *folder)
{
  g_autofree char *old = NULL;

  g_return_if_fail (CDT_IS_SETTINGS (self));
  g_return_if_fail (folder != NULL);

  old = g_key_file_get_string (self->keys, FILES_GROUP, "folder", NULL);
  if (g_strcmp0 (old, folder) == 0)
    return;
  g_key_file_set_string (self->keys, FILES_GROUP, "folder", folder);
  write_keys (self);
}

char *
cdt_settings_dup_name (CdtSettings *self)
{
  g_autofree char *name = NULL;
  const char *real = g_get_real_name ();

  g_return_val_if_fail (CDT_IS_SETTINGS (self), NULL);

  name = g_key_file_get_string (self->keys, PERSON_GROUP, "name", NULL);
  if (name != NULL && *name != '\0')
    return g_steal_pointer (&name);
  /* What GLib says when the computer has no name for the account */
  return g_strdup (g_strcmp0 (real, "Unknown") == 0 ? "" : real);
}

void
cdt_settings_set_name (CdtSettings *self, const char *name)
{
  g_autofree char *old = NULL;

  g_return_if_fail (CDT_IS_SETTINGS (self));
  g_return_if_fail (name != NULL);

  old = g_key_file_get_string (self->keys, PERSON_GROUP, "name", NULL);
  if (g_strcmp0 (old, name) == 0)
    return;
  g_key_file_set_string (self->keys, PERSON_GROUP, "name", name);
  write_keys (self);
}

GtkPageSetup *
cdt_settings_dup_page_setup (CdtSettings *self)
{
  g_return_val_if_fail (CDT_IS_SETTINGS (self), NULL);

  if (!g_key_file_has_group (self->keys, PAGE_SETUP_GROUP))
    return NULL;
  return gtk_page_setup_new_from_key_file (self->keys, PAGE_SETUP_GROUP, NULL);
}

void
cdt_settings_set_page_setup (CdtSettings *self, GtkPageSetup *setup)
{
  g_return_if_fail (CDT_IS_SETTINGS (self));
  g_return_if_fail (GTK_IS_PAGE_SETUP (setup));

  g_key_file_remove_group (self->keys, PAGE_SETUP_GROUP, NULL);
  gtk_page_setup_to_key_file (setup, self->keys, PAGE_SETUP_GROUP);
  write_keys (self);
}
