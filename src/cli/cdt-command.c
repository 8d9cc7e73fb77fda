/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-command.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <stdlib.h>

#include "cdt-backup.h"
#include "cdt-clean.h"
#include "cdt-lines.h"
#include "cdt-load.h"
#include "cdt-save.h"
#include "cdt-stage.h"
#include "cdt-unusual.h"
#include "cdt-wording-note.h"

static gboolean
show_version_cb (const char *option, const char *value, gpointer data, GError **error)
{
  cdt_command_print ("concordat-cli " CDT_VERSION);
  exit (CDT_EXIT_DONE);
}

gboolean
cdt_command_parse (
    const CdtCommand *command, const GOptionEntry *entries, int *argc, char ***argv, int least, int most)
{
  const GOptionEntry common[] = {
    { "version", 0, G_OPTION_FLAG_NO_ARG, G_OPTION_ARG_CALLBACK, show_version_cb, N_ ("Show the version"),
      NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autofree char *name = g_strconcat ("concordat-cli ", command->name, NULL);
  g_autoptr (GOptionContext) context = g_option_context_new (_ (command->arguments));
  g_autoptr (GError) error = NULL;

  g_set_prgname (name);
  g_option_context_set_summary (context, _ (command->summary));
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      cdt_command_fail ("%s", error->message);
      return FALSE;
    }
  if (*argc > 1 && g_str_equal ((*argv)[1], "--"))
    {
      (*argv)++;
      (*argc)--;
    }
  if (*argc - 1 >= least && *argc - 1 <= most)
    return TRUE;
  cdt_command_fail (_ ("wrong number of arguments.\nUsage: %s %s\nTry: %s --help"), name,
                    _ (command->arguments), name);
  return FALSE;
}

void
cdt_command_print (const char *text)
{
  cdt_lines_write (stdout, text);
}

CdtExit
cdt_command_fail (const char *format, ...)
{
  g_autofree char *message = NULL;
  g_autofree char *line = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  line = g_strconcat ("concordat-cli: ", message, NULL);
  cdt_lines_write (stderr, line);
  return CDT_EXIT_FAILED;
}

void
cdt_command_warn (const char *text)
{
  cdt_command_fail ("%s", text);
}

static void
cleaned_cb (CdtDraft *draft, guint n_removed)
{
  g_autofree char *sentence = cdt_clean_say (n_removed);

  cdt_command_warn (sentence);
}

static void
changed_cb (CdtDraft *draft, const CdtChange *change)
{
  g_autofree char *value = change->kind == CDT_CHANGE_SET ? cdt_draft_dup_value (draft, change->path) : NULL;
  g_autofree char *sentence = value != NULL ? cdt_unusual_say (value) : NULL;
  g_autofree char *line = sentence != NULL ? g_strdup_printf ("%s: %s", change->path, sentence) : NULL;

  if (line != NULL)
    cdt_command_warn (line);
}

void
cdt_command_tell_cleaned (CdtDraft *draft)
{
  g_signal_connect (draft, "changed", G_CALLBACK (changed_cb), NULL);
  g_signal_connect (draft, "cleaned", G_CALLBACK (cleaned_cb), NULL);
}

CdtExit
cdt_command_fail_file (const char *path, const GError *error)
{
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *name = g_filename_display_basename (path);
  gsize length = strlen (shown) - MIN (strlen (name), strlen (shown));
  g_autofree char *folder = g_strndup (shown, length);
  gboolean named = g_str_has_prefix (error->message, name) && g_str_equal (shown + length, name);

  return cdt_command_fail ("%s%s", named ? folder : "", error->message);
}

char *
cdt_command_dup_text (const char *argument)
{
  if (g_utf8_validate (argument, -1, NULL))
    return g_strdup (argument);
  return g_locale_to_utf8 (argument, -1, NULL, NULL, NULL);
}

static void
tell (const char *file, const char *text, CdtExit *result)
{
  if (file != NULL)
    {
      g_autofree char *shown = g_filename_display_name (file);

      cdt_command_fail ("%s: %s", shown, text);
    }
  else
    cdt_command_fail ("%s", text);
  *result = MAX (*result, CDT_EXIT_FINDINGS);
}

/* FALSE when it is not to be used so */
static gboolean
tell_version (CdtDraft *draft, const char *file, CdtUse use, CdtExit *result)
{
  CdtVersionKind kind = cdt_draft_get_version_kind (draft);
  g_autofree char *sentences = cdt_draft_say_version (draft);
  CdtExit told = CDT_EXIT_DONE;

  if (kind == CDT_VERSION_SAME
      || (kind == CDT_VERSION_OLDER && use != CDT_USE_CHANGE && use != CDT_USE_STAGE))
    return TRUE;
  tell (file, sentences, &told);
  if (kind == CDT_VERSION_NEWER_MAJOR && use != CDT_USE_READ)
    *result = CDT_EXIT_FAILED;
  else if (kind == CDT_VERSION_NEWER_MINOR && use == CDT_USE_PRINT)
    *result = MAX (*result, told);

  return *result != CDT_EXIT_FAILED;
}

CdtDraft *
cdt_command_open (const char *file, CdtUse use, gboolean *from_pdf, char **hash, CdtExit *result)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtDraft) draft = from_pdf != NULL ? cdt_load_draft_or_pdf (file, from_pdf, hash, &error)
                                                : cdt_load_draft (file, hash, &error);

  if (draft == NULL)
    {
      *result = cdt_command_fail_file (file, error);
      return NULL;
    }
  if (!tell_version (draft, file, use, result))
    return NULL;
  if (use == CDT_USE_CHANGE)
    cdt_stage_seal (draft);
  return g_steal_pointer (&draft);
}

static void
tell_stage (CdtDraft *draft, const char *file)
{
  g_autofree char *shown = g_filename_display_name (file);
  g_autofree char *stage = cdt_stage_has_changed (draft) ? cdt_stage_say (draft) : NULL;

  if (stage != NULL)
    cdt_command_fail (_ ("%s: %s. Its pages say DRAFT."), shown, stage);
}

CdtExit
cdt_command_save (CdtDraft *draft, const char *file, const char *base_hash)
{
  g_autoptr (GBytes) bytes = cdt_command_complete (draft, NULL);
  g_autoptr (GError) error = NULL;

  tell_stage (draft, file);
  if (cdt_save_check_draft (bytes, file, &error) && cdt_backup_keep_original (draft, &error)
      && cdt_save (file, bytes, base_hash, CDT_SAVE_NONE, &error))
    return CDT_EXIT_DONE;
  return cdt_command_fail_file (file, error);
}

CdtPack *
cdt_command_choose_pack (CdtPackShelf *shelf, CdtDraft *draft, const char *file, CdtExit *result)
{
  g_autofree char *refusal = NULL;
  g_autofree char *missing = NULL;
  g_autoptr (GError) error = NULL;
  CdtPack *pack = cdt_pack_shelf_choose (shelf, draft, &refusal, &missing, &error);

  if (missing != NULL)
    {
      g_autofree char *text = cdt_pack_shelf_say_missing (missing);

      tell (file, text, result);
    }
  if (refusal != NULL)
    tell (file, refusal, result);
  if (pack == NULL)
    *result = cdt_command_fail ("%s", error->message);
  return pack;
}

/* The one that the draft wants; NULL when another would stand for it. */
static CdtPack *
find_pack (CdtDraft *draft)
{
  g_autoptr (CdtPackShelf) shelf = cdt_pack_shelf_new (NULL);
  g_autofree char *refusal = NULL;
  g_autofree char *missing = NULL;
  g_autoptr (CdtPack) pack = cdt_pack_shelf_choose (shelf, draft, &refusal, &missing, NULL);

  return refusal == NULL && missing == NULL ? g_steal_pointer (&pack) : NULL;
}

GBytes *
cdt_command_complete (CdtDraft *draft, CdtPack *pack)
{
  g_autoptr (CdtDraft) copy = cdt_draft_copy (draft);
  g_autoptr (CdtPack) used = pack != NULL ? cdt_pack_ref (pack) : find_pack (draft);
  g_autoptr (CdtAssembler) assembler = used != NULL ? cdt_assembler_new (used, draft) : NULL;
  g_autoptr (CdtWordingNote) said = assembler != NULL ? cdt_wording_note_new (assembler) : NULL;

  if (said != NULL)
    cdt_wording_note_write (said, copy);
  return cdt_draft_to_bytes (copy);
}
