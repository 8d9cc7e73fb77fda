/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-about.h"

#include <string.h>

static gboolean
is_whole (const char *about)
{
  return about == NULL || *about == '\0';
}

const char *
cdt_about_get_clause (const char *about)
{
  return about != NULL && g_str_has_prefix (about, CDT_ABOUT_CLAUSE) ? about + sizeof CDT_ABOUT_CLAUSE - 1
                                                                     : NULL;
}

CdtAboutKind
cdt_about_get_kind (CdtDraft *draft, const char *about)
{
  const CdtShape *shape;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), CDT_ABOUT_NOTHING);

  if (is_whole (about))
    return CDT_ABOUT_WHOLE;
  if (cdt_about_get_clause (about) != NULL)
    return CDT_ABOUT_WORDS;
  g_autofree char *path = cdt_draft_dup_canonical_path (draft, about);
  shape = path != NULL ? cdt_shape_find (path) : NULL;
  if (shape == NULL)
    return CDT_ABOUT_NOTHING;
  return cdt_shape_get_kind (shape) == CDT_SHAPE_FIELD ? CDT_ABOUT_FIELD : CDT_ABOUT_ITEM;
}

char *
cdt_about_normalise (CdtDraft *draft, const char *about)
{
  char *path;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  if (is_whole (about))
    return NULL;
  path = cdt_about_get_clause (about) == NULL ? cdt_draft_dup_canonical_path (draft, about) : NULL;
  return path != NULL ? path : g_strdup (about);
}

char *
cdt_about_dup_place (CdtDraft *draft, const char *about)
{
  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  if (is_whole (about))
    return NULL;
  return cdt_about_get_clause (about) != NULL ? g_strdup (about)
                                              : cdt_draft_dup_canonical_path (draft, about);
}

char *
cdt_about_dup_place_of_edit (CdtDraft *draft, const char *path)
{
  const char *end;
  g_autofree char *field = NULL;
  g_autofree char *about = NULL;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && path != NULL, NULL);

  if (!g_str_has_prefix (path, "review/comments") && !g_str_has_prefix (path, "review/points"))
    return g_strdup (path);
  end = strchr (path, ']');
  if (end == NULL)
    return NULL;
  field = g_strdup_printf ("%.*s/about", (int)(end - path) + 1, path);
  about = cdt_draft_dup_value (draft, field);
  return cdt_about_dup_place (draft, about);
}
