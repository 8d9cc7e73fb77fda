/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "cdt-command.h"
#include "cdt-merge.h"
#include "cdt-save.h"
#include "cdt-value-words.h"

static const char *
describe (const CdtConflict *conflict)
{
  switch (conflict->kind)
    {
    case CDT_CONFLICT_ANSWER:
      return _ ("both answered this, and not alike");
    case CDT_CONFLICT_REMOVED_HERE:
      return _ ("taken out in OURS, changed in THEIRS");
    case CDT_CONFLICT_REMOVED_THERE:
      return _ ("changed in OURS, taken out in THEIRS");
    case CDT_CONFLICT_PLACE:
      return _ ("moved in both, to different places");
    case CDT_CONFLICT_REST:
      return _ ("THEIRS has something here that this version of Concordat does not know");
    }
  g_return_val_if_reached (NULL);
}

static void
print_side (const char *side, CdtDraft *draft, const CdtPart *part)
{
  g_autofree char *words = NULL;
  g_autofree char *line = NULL;

  if (part != NULL && part->value == NULL)
    return;
  words = part != NULL ? cdt_value_words_dup (draft, cdt_shape_find (part->path), part->value)
                       : g_strdup (_ ("not answered"));
  line = g_strdup_printf ("  %s: %s", side, words);
  cdt_command_print (line);
}

/* Both values are told, and what stands in the output is ours. */
static void
print_conflict (const CdtConflict *conflict, CdtDraft *base, CdtDraft *ours, CdtDraft *theirs)
{
  g_autofree char *line = g_strconcat (conflict->path, ": ", describe (conflict), NULL);

  cdt_command_print (line);
  if (conflict->kind != CDT_CONFLICT_ANSWER && conflict->kind != CDT_CONFLICT_REST)
    return;
  print_side ("BASE", base, conflict->base);
  print_side ("OURS", ours, conflict->ours);
  print_side ("THEIRS", theirs, conflict->theirs);
}

static CdtExit
merge (char **files, const char *output)
{
  CdtExit result = CDT_EXIT_DONE, saved;
  gboolean from_pdf = FALSE;
  g_autoptr (CdtDraft) base = cdt_command_open (files[0], CDT_USE_CHANGE, &from_pdf, NULL, &result);
  g_autoptr (CdtDraft) ours
      = base != NULL ? cdt_command_open (files[1], CDT_USE_CHANGE, NULL, NULL, &result) : NULL;
  g_autoptr (CdtDraft) theirs
      = ours != NULL ? cdt_command_open (files[2], CDT_USE_CHANGE, &from_pdf, NULL, &result) : NULL;

  if (theirs == NULL)
    return result;
  if (!g_str_equal (cdt_draft_get_id (base), cdt_draft_get_id (ours))
      || !g_str_equal (cdt_draft_get_id (base), cdt_draft_get_id (theirs)))
    return cdt_command_fail ("%s", _ ("these are not versions of one agreement. Nothing was written."));
  g_autoptr (CdtMerge) merged = cdt_merge_new (base, ours, theirs);
  const GPtrArray *conflicts = cdt_merge_get_conflicts (merged);
  for (guint i = 0; i < conflicts->len; i++)
    print_conflict (conflicts->pdata[i], base, ours, theirs);
  saved = cdt_command_save (cdt_merge_get_draft (merged), output, NULL);
  if (saved != CDT_EXIT_DONE)
    return saved;
  return conflicts->len > 0 ? CDT_EXIT_FINDINGS : result;
}

static CdtExit
run_merge (const CdtCommand *command, int argc, char **argv)
{
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("The file to write; it may be one of the three"),
      N_ ("FILE") },
    G_OPTION_ENTRY_NULL,
  };

  if (!cdt_command_parse (command, entries, &argc, &argv, 3, 3))
    return CDT_EXIT_FAILED;
  if (output == NULL || *output == '\0')
    return cdt_command_fail ("%s", _ ("say where to write it with -o FILE."));
  return merge (argv + 1, output);
}

const CdtCommand cdt_command_merge = {
  "merge",
  N_ ("BASE OURS THEIRS -o FILE"),
  N_ ("Joins what THEIRS changed since BASE into OURS; ends with 1 when they cannot both have their way."),
  run_merge,
};
