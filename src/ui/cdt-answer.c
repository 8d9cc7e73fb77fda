/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-answer.h"

void
cdt_answer_bind (CdtAnswer *answer, CdtDraft *draft, const char *base_path, const char *path)
{
  g_autofree char *joined = NULL;

  g_return_if_fail (CDT_IS_DRAFT (draft));
  g_return_if_fail (path != NULL);

  cdt_answer_clear (answer);
  answer->draft = g_object_ref (draft);
  answer->base_path = g_strdup (base_path);
  joined = base_path != NULL ? g_strconcat (base_path, "/", path, NULL) : g_strdup (path);
  answer->full_path = cdt_draft_dup_canonical_path (draft, joined);
  if (answer->full_path == NULL)
    answer->full_path = g_steal_pointer (&joined);
  answer->shape = cdt_shape_find (answer->full_path);
  if (answer->shape == NULL)
    g_warning ("No question has the path “%s”", answer->full_path);
}

void
cdt_answer_clear (CdtAnswer *answer)
{
  g_clear_object (&answer->draft);
  g_clear_pointer (&answer->base_path, g_free);
  g_clear_pointer (&answer->full_path, g_free);
  answer->shape = NULL;
}

char *
cdt_answer_dup_value (const CdtAnswer *answer)
{
  return answer->draft != NULL ? cdt_draft_dup_value (answer->draft, answer->full_path) : NULL;
}

char *
cdt_answer_dup_fault (const CdtAnswer *answer, const char *value)
{
  g_autoptr (GError) error = NULL;

  if (value == NULL || answer->shape == NULL || cdt_shape_get_kind (answer->shape) != CDT_SHAPE_FIELD)
    return NULL;
  return cdt_shape_check_value (answer->shape, value, &error) ? NULL : g_strdup (error->message);
}
