/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-command.h"
#include "cdt-merge-base.h"
#include "cdt-merge-words.h"
#include "cdt-save.h"

#define EXTENSION ".concordat"

/* What is merged, and whose each of it is */
typedef struct
{
  CdtDraft *base;
  CdtDraft *ours;
  GPtrArray *replies; /* (element-type CdtDraft) */
  GPtrArray *names;   /* (element-type CdtMergeName), ours first */
} Files;

static const char *
describe (const CdtConflict *conflict)
{
  switch (conflict->kind)
    {
    case CDT_CONFLICT_ANSWER:
      return _ ("answered, and not alike");
    case CDT_CONFLICT_REMOVED:
      return _ ("taken out by one and changed by another");
    case CDT_CONFLICT_PLACE:
      return _ ("moved to different places");
    case CDT_CONFLICT_REST:
      return _ ("what another program added differs");
    }
  g_return_val_if_reached (NULL);
}

static void
print_side (const char *side, const char *words)
{
  g_autoptr (GString) line = g_string_new (words);

  g_string_replace (line, "\n", "\n    ", 0);
  g_string_prepend (line, ": ");
  g_string_prepend (line, side);
  g_string_prepend (line, "  ");
  cdt_command_print (line->str);
}

/* What everybody has is told, and what stands in the output is ours. */
static void
print_conflict (CdtMerge *merge, const CdtConflict *conflict, const GPtrArray *names)
{
  g_autofree char *line = g_strconcat (conflict->path, ": ", describe (conflict), NULL);

  cdt_command_print (line);
  if (conflict->kind != CDT_CONFLICT_REMOVED)
    {
      g_autofree char *words = cdt_merge_conflict_say_value (merge, conflict, NULL);

      print_side ("BASE", words);
    }
  for (guint i = 0; i < conflict->sides->len; i++)
    {
      const CdtConflictSide *side = &g_array_index (conflict->sides, CdtConflictSide, i);
      g_autofree char *words = cdt_merge_conflict_say_value (merge, conflict, side);

      print_side (((const CdtMergeName *)names->pdata[side->side])->name, words);
    }
}

/* A file of ours is called as it is; one of another program, such as Git's, after its place in the arguments.
 */
static char *
dup_name (const char *file, guint n, guint n_replies)
{
  g_autofree char *name = g_filename_display_basename (file);

  if (g_str_has_suffix (name, EXTENSION) && *name != '.')
    return g_strndup (name, strlen (name) - strlen (EXTENSION));
  if (n == 0)
    return g_strdup ("OURS");
  return n_replies == 1 ? g_strdup ("THEIRS") : g_strdup_printf ("THEIRS %u", n);
}

static CdtDraft *
open_draft (const char *file, CdtExit *result)
{
  gboolean from_pdf = FALSE;

  return cdt_command_open (file, CDT_USE_CHANGE, &from_pdf, NULL, result);
}

static gboolean
open_files (Files *files, char **paths, guint n_replies, CdtExit *result)
{
  for (guint i = 0; i <= n_replies; i++)
    {
      CdtDraft *draft = open_draft (paths[i], result);
      g_autofree char *name = dup_name (paths[i], i, n_replies);

      if (draft == NULL)
        return FALSE;
      g_ptr_array_add (files->names, cdt_merge_name_new (draft, name));
      if (i == 0)
        files->ours = draft;
      else
        g_ptr_array_add (files->replies, draft);
    }
  return TRUE;
}

/* The version they come from, where no file of it was named */
static gboolean
find_base (Files *files, CdtExit *result)
{
  g_autoptr (CdtMergeBase) base
      = cdt_merge_base_find (files->ours, (CdtDraft *const *)files->replies->pdata, files->replies->len);

  if (base != NULL)
    {
      files->base = g_object_ref (base->draft);
      return TRUE;
    }
  *result = cdt_command_fail ("%s",
                              _ ("no version that all of them come from is kept in these files. Name a file "
                                 "of it. Nothing was written."));
  return FALSE;
}

static gboolean
are_of_one_agreement (const Files *files)
{
  gboolean same = g_str_equal (cdt_draft_get_id (files->base), cdt_draft_get_id (files->ours));

  for (guint i = 0; i < files->replies->len; i++)
    same = same && g_str_equal (cdt_draft_get_id (files->base), cdt_draft_get_id (files->replies->pdata[i]));
  return same;
}

static void
tell_left_versions (const Files *files)
{
  guint n = cdt_merge_base_count_left (files->ours, (CdtDraft *const *)files->replies->pdata,
                                       files->replies->len);
  g_autofree char *text
      = g_strdup_printf (ngettext ("%u version that only THEIRS keeps is not in the output.",
                                   "%u versions that only THEIRS keeps are not in the output.", n),
                         n);

  if (n > 0)
    cdt_command_warn (text);
}

static CdtExit
merge (const Files *files, const char *output, CdtExit result)
{
  g_autoptr (CdtMerge) merged = cdt_merge_new (files->base, files->ours,
                                               (CdtDraft *const *)files->replies->pdata, files->replies->len);
  const GPtrArray *conflicts = cdt_merge_get_conflicts (merged);
  g_autoptr (GError) error = NULL;
  CdtExit saved;

  for (guint i = 0; i < conflicts->len; i++)
    print_conflict (merged, conflicts->pdata[i], files->names);
  if (!cdt_merge_note_points (merged, (const CdtMergeName *const *)files->names->pdata, NULL, &error))
    return cdt_command_fail ("%s", error->message);
  tell_left_versions (files);
  saved = cdt_command_save (cdt_merge_get_draft (merged), output, NULL);
  if (saved != CDT_EXIT_DONE)
    return saved;
  return conflicts->len > 0 ? CDT_EXIT_FINDINGS : result;
}

/* paths: the base, unless it is to be found, ours and the replies */
static CdtExit
merge_files (char **paths, guint n, gboolean finds_base, const char *output)
{
  Files files = { NULL, NULL, g_ptr_array_new_with_free_func (g_object_unref),
                  g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_merge_name_free) };
  guint n_bases = finds_base ? 0 : 1;
  CdtExit result = CDT_EXIT_DONE;
  gboolean opened;

  files.base = finds_base ? NULL : open_draft (paths[0], &result);
  opened = (finds_base || files.base != NULL)
           && open_files (&files, paths + n_bases, n - n_bases - 1, &result)
           && (!finds_base || find_base (&files, &result));
  if (opened && !are_of_one_agreement (&files))
    result = cdt_command_fail ("%s", _ ("these are not versions of one agreement. Nothing was written."));
  else if (opened)
    result = merge (&files, output, result);
  g_clear_object (&files.base);
  g_clear_object (&files.ours);
  g_ptr_array_unref (files.replies);
  g_ptr_array_unref (files.names);
  return result;
}

static CdtExit
run_merge (const CdtCommand *command, int argc, char **argv)
{
  g_autofree char *output = NULL;
  gboolean finds_base = FALSE;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("The file to write; it may be one of those"),
      N_ ("FILE") },
    { "find-base", 0, 0, G_OPTION_ARG_NONE, &finds_base,
      N_ ("Name no BASE: it is the newest version kept in the files that all come from"), NULL },
    G_OPTION_ENTRY_NULL,
  };

  if (!cdt_command_parse (command, entries, &argc, &argv, 2, G_MAXINT))
    return CDT_EXIT_FAILED;
  if (output == NULL || *output == '\0')
    return cdt_command_fail ("%s", _ ("say where to write it with -o FILE."));
  if (!finds_base && argc < 4)
    return cdt_command_fail ("%s", _ ("name BASE, OURS and THEIRS, or ask for --find-base."));
  return merge_files (argv + 1, (guint)argc - 1, finds_base, output);
}

const CdtCommand cdt_command_merge = {
  "merge",
  N_ ("BASE OURS THEIRS... -o FILE"),
  N_ ("Joins what each THEIRS changed since BASE into OURS; ends with 1 when they cannot all have their "
      "way."),
  run_merge,
};
