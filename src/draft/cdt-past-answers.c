/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-past-answers.h"

static void
free_answer (CdtPastAnswer *answer)
{
  g_clear_pointer (&answer->version, cdt_kept_version_free);
  g_free (answer->value);
  g_free (answer);
}

/* Takes value */
static CdtPastAnswer *
add_answer (GPtrArray *answers, char *value)
{
  CdtPastAnswer *answer = g_new0 (CdtPastAnswer, 1);

  answer->value = value;
  g_ptr_array_add (answers, answer);
  return answer;
}

GPtrArray *
cdt_past_answers_list (CdtDraft *draft, const char *path)
{
  GPtrArray *answers = g_ptr_array_new_with_free_func ((GDestroyNotify)free_answer);
  g_autoptr (GPtrArray) versions = NULL;
  CdtPastAnswer *last;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && path != NULL, answers);

  versions = cdt_versions_list (draft);
  last = add_answer (answers, cdt_draft_dup_value (draft, path));
  for (guint i = 0; i < versions->len; i++)
    {
      const CdtKeptVersion *version = versions->pdata[i];
      g_autoptr (CdtDraft) then = cdt_versions_read (draft, version->id, NULL);
      g_autofree char *value = then != NULL ? cdt_draft_dup_value (then, path) : NULL;

      if (then == NULL)
        continue;
      if (g_strcmp0 (value, last->value) != 0)
        last = add_answer (answers, g_steal_pointer (&value));
      g_clear_pointer (&last->version, cdt_kept_version_free);
      last->version = cdt_kept_version_copy (version);
    }
  return answers;
}
