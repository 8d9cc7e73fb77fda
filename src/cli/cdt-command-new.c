/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "cdt-command.h"
#include "cdt-draft.h"
#include "cdt-save.h"

static gboolean
is_choice (const char *field, const char *value)
{
  return value != NULL && *value != '\0' && cdt_shape_check_value (cdt_shape_find (field), value, NULL);
}

/* "memorandum, heads-of-terms, agreement" */
static char *
list_kinds (void)
{
  guint n_choices = 0;
  const CdtChoice *choices = cdt_shape_get_choices (cdt_shape_find ("kind"), &n_choices);
  g_autoptr (GString) kinds = g_string_new (NULL);

  for (guint i = 0; i < n_choices; i++)
    g_string_append_printf (kinds, "%s%s", i > 0 ? ", " : "", choices[i].value);
  return g_string_free (g_steal_pointer (&kinds), FALSE);
}

static CdtExit
write_draft (CdtPack *pack, const char *kind, const char *title, const char *path, gboolean force)
{
  g_autoptr (CdtDraft) draft = cdt_pack_new_draft (pack, kind);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  cdt_command_tell_cleaned (draft);
  if (title != NULL && !cdt_draft_set_value (draft, "title", title, &error))
    return cdt_command_fail ("%s", error->message);
  bytes = cdt_command_complete (draft, pack);
  if (cdt_save_check_draft (bytes, path, &error)
      && cdt_save (path, bytes, NULL, force ? CDT_SAVE_NONE : CDT_SAVE_NEW, &error))
    return CDT_EXIT_DONE;
  if (g_error_matches (error, CDT_SAVE_ERROR, CDT_SAVE_ERROR_EXISTS))
    return cdt_command_fail (_ ("%s is there already. Choose another name, or use --force to overwrite it."),
                             path);
  return cdt_command_fail_file (path, error);
}

static CdtExit
run_new (const CdtCommand *command, int argc, char **argv)
{
  g_autofree char *kind = NULL;
  g_autofree char *title = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autofree char *pack_folder = NULL;
  g_autoptr (CdtPackShelf) shelf = NULL;
  g_autoptr (CdtPack) pack = NULL;
  gboolean force = FALSE;
  CdtExit result = CDT_EXIT_DONE;
  CdtExit written;
  const GOptionEntry entries[] = {
    { "kind", 'k', 0, G_OPTION_ARG_STRING, &kind, N_ ("memorandum, heads-of-terms or agreement"),
      N_ ("KIND") },
    { "title", 't', 0, G_OPTION_ARG_FILENAME, &title, N_ ("The title of the agreement"), N_ ("TITLE") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &path, N_ ("The file to write"), N_ ("FILE") },
    CDT_COMMAND_PACK_OPTION (&pack_folder),
    { "force", 'f', 0, G_OPTION_ARG_NONE, &force, N_ ("Overwrite a file that is there already"), NULL },
    G_OPTION_ENTRY_NULL,
  };

  if (!cdt_command_parse (command, entries, &argc, &argv, 0, 0))
    return CDT_EXIT_FAILED;
  if (!is_choice ("kind", kind))
    {
      g_autofree char *kinds = list_kinds ();

      return cdt_command_fail (_ ("say what to make with --kind=KIND, one of: %s."), kinds);
    }
  if (path == NULL || *path == '\0')
    return cdt_command_fail ("%s", _ ("say where to write it with -o FILE."));
  text = title != NULL ? cdt_command_dup_text (title) : NULL;
  if (title != NULL && text == NULL)
    return cdt_command_fail ("%s", _ ("the title is not text in a known encoding."));
  shelf = cdt_pack_shelf_new (pack_folder);
  pack = cdt_command_choose_pack (shelf, NULL, NULL, &result);
  if (pack == NULL)
    return CDT_EXIT_FAILED;
  written = write_draft (pack, kind, text, path, force);
  return MAX (result, written);
}

const CdtCommand cdt_command_new = {
  "new",
  N_ ("--kind=KIND [--title=TITLE] [--pack=FOLDER] -o FILE"),
  N_ ("Makes a draft."),
  run_new,
};
