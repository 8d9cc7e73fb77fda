/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-about-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-clause-list.h"

/* What the part of the draft is called that the path is in; NULL for what is in none */
static const char *
name_part (const char *path)
{
  g_autofree char *first = g_strndup (path, strcspn (path, "/["));
  const CdtShape *shape = cdt_shape_find (first);

  return shape != NULL && cdt_shape_get_kind (shape) != CDT_SHAPE_FIELD ? cdt_shape_get_label (shape) : NULL;
}

/* The name of the item that a path is of or lies in; NULL outside of all */
static char *
name_item (CdtDraft *draft, const char *path)
{
  const char *end = strrchr (path, ']');
  g_autofree char *item = end != NULL ? g_strndup (path, (gsize)(end - path) + 1) : NULL;

  return item != NULL ? cdt_draft_dup_item_name (draft, item) : NULL;
}

static char *
say_path (CdtDraft *draft, const char *path)
{
  g_autofree char *item = name_item (draft, path);
  const CdtShape *shape = cdt_shape_find (path);
  const char *part = name_part (path);
  gboolean is_item = shape != NULL && cdt_shape_get_kind (shape) == CDT_SHAPE_ITEM;
  const char *label = shape != NULL && !is_item ? cdt_shape_get_label (shape) : NULL;
  const char *words[4] = { NULL };
  guint n = 0;

  if (part != NULL)
    words[n++] = part;
  if (item != NULL)
    words[n++] = item;
  if (label != NULL && g_strcmp0 (label, part) != 0)
    words[n++] = label;
  return g_strjoinv (" · ", (char **)words);
}

char *
cdt_about_say (CdtAssembler *assembler, const char *about)
{
  CdtDraft *draft;
  const char *clause;
  g_autofree char *heading = NULL;

  g_return_val_if_fail (CDT_IS_ASSEMBLER (assembler), NULL);

  draft = cdt_assembler_get_draft (assembler);
  clause = cdt_about_get_clause (about);
  switch (cdt_about_get_kind (draft, about))
    {
    case CDT_ABOUT_WHOLE:
      return g_strdup (_ ("The agreement as a whole"));
    case CDT_ABOUT_WORDS:
      heading = cdt_clause_list_dup_heading (assembler, clause);
      if (heading != NULL)
        /* Translators: %s is the heading of a clause */
        return g_strdup_printf (_ ("Clause “%s”"), heading);
      break;
    case CDT_ABOUT_NOTHING:
      break;
    default:
      return say_path (draft, about);
    }
  return g_strdup (_ ("About something that has been taken out"));
}
