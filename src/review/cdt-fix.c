/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-fix.h"

static gboolean
add_item (const CdtFix *fix, CdtDraft *draft, GError **error)
{
  g_autofree char *id = cdt_draft_insert (draft, fix->path, G_MAXUINT, error);
  g_autoptr (CdtItem) item = id != NULL ? cdt_draft_dup_item_by_id (draft, id) : NULL;

  for (char **field = fix->fields; item != NULL && *field != NULL; field += 2)
    if (!cdt_item_set_value (item, *field, field[1], error))
      return FALSE;
  return item != NULL;
}

CdtFix *
cdt_fix_new (const char *label, const char *path, const char *was, const char *value)
{
  CdtFix *fix = NULL;

  g_return_val_if_fail (label != NULL && path != NULL && value != NULL, NULL);

  fix = g_new0 (CdtFix, 1);
  fix->ref_count = 1;
  fix->label = g_strdup (label);
  fix->path = g_strdup (path);
  fix->was = g_strdup (was);
  fix->value = g_strdup (value);
  return fix;
}

CdtFix *
cdt_fix_new_item (const char *label, const char *list, const char *const *fields)
{
  CdtFix *fix = NULL;

  g_return_val_if_fail (label != NULL && list != NULL && fields != NULL, NULL);

  fix = g_new0 (CdtFix, 1);
  fix->ref_count = 1;
  fix->label = g_strdup (label);
  fix->path = g_strdup (list);
  fix->fields = g_strdupv ((char **)fields);
  return fix;
}

CdtFix *
cdt_fix_ref (CdtFix *fix)
{
  g_return_val_if_fail (fix != NULL, NULL);

  g_atomic_int_inc (&fix->ref_count);
  return fix;
}

void
cdt_fix_unref (CdtFix *fix)
{
  g_return_if_fail (fix != NULL);

  if (!g_atomic_int_dec_and_test (&fix->ref_count))
    return;
  g_free (fix->label);
  g_free (fix->path);
  g_free (fix->was);
  g_free (fix->value);
  g_strfreev (fix->fields);
  g_free (fix);
}

gboolean
cdt_fix_apply (const CdtFix *fix, CdtDraft *draft)
{
  g_autofree char *now = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (fix != NULL && CDT_IS_DRAFT (draft), FALSE);

  now = fix->fields == NULL ? cdt_draft_dup_value (draft, fix->path) : NULL;
  if (g_strcmp0 (now, fix->was) != 0)
    return FALSE;
  cdt_draft_end_typing (draft);
  cdt_draft_begin_group (draft, fix->label);
  gboolean done = fix->fields != NULL ? add_item (fix, draft, &error)
                                      : cdt_draft_set_value (draft, fix->path, fix->value, &error);
  cdt_draft_end_group (draft);
  if (error != NULL)
    g_warning ("%s", error->message);
  return done;
}
