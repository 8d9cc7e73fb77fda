/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What items and undo steps are called. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-draft-private.h"

#define MAX_NAME_CHARACTERS 40
#define MAX_REFERENCES 4 /* an item named by a reference to an item named by a reference ... */

static char *dup_name (CdtDraft *draft, const CdtNode *item, const CdtShape *shape, guint references);

/* "Quorum" → "quorum", but "NHS body" and "Companies House" stay. */
static char *
lower_first (const char *label)
{
  const char *rest = g_utf8_next_char (label);
  g_autofree char *first = NULL;

  for (const char *p = rest; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isupper (g_utf8_get_char (p)))
      return g_strdup (label);
  first = g_utf8_strdown (label, rest - label);

  return g_strconcat (first, rest, NULL);
}

/* A name may be a whole paragraph; a menu shows its beginning. */
static char *
shorten (const char *name)
{
  g_autofree char *line = g_strndup (name, strcspn (name, "\n"));
  g_autofree char *start = NULL;

  if (g_utf8_strlen (line, -1) <= MAX_NAME_CHARACTERS && strlen (line) == strlen (name))
    return g_steal_pointer (&line);
  start = g_utf8_substring (line, 0, MIN (g_utf8_strlen (line, -1), MAX_NAME_CHARACTERS));

  return g_strconcat (g_strchomp (start), "…", NULL);
}

/* The list that an item is in, of those that a reference points into: no two hold elements of one name. */
static const CdtShape *
find_target_list (const CdtShape *reference, const CdtNode *item)
{
  for (const char *const *path = cdt_shape_get_targets (reference); path != NULL && *path != NULL; path++)
    {
      const CdtShape *list = cdt_shape_find (*path);

      if (cdt_shape_get_child (list, cdt_node_get_name (item)) != NULL)
        return list;
    }

  return NULL;
}

static const char *
find_choice_label (const CdtShape *field, const char *value)
{
  guint n_choices;
  const CdtChoice *choices = cdt_shape_get_choices (field, &n_choices);

  for (guint i = 0; i < n_choices; i++)
    if (g_str_equal (choices[i].value, value))
      return choices[i].label;

  return value;
}

static char *
dup_field_name (CdtDraft *draft, const CdtNode *field, const CdtShape *shape, guint references)
{
  g_autofree char *text = cdt_node_dup_text (field);
  const CdtNode *target;

  if (*text == '\0')
    return NULL;
  if (shape != NULL && cdt_shape_get_field_type (shape) == CDT_FIELD_CHOICE)
    return g_strdup (find_choice_label (shape, text));
  if (shape == NULL || cdt_shape_get_field_type (shape) != CDT_FIELD_REFERENCE)
    return g_steal_pointer (&text);
  target = cdt_id_table_find (draft->ids, text, strlen (text));
  if (target == NULL || references == 0)
    return NULL;

  return dup_name (draft, target, find_target_list (shape, target), references - 1);
}

/* `shape` is of the item or of its list. */
static char *
dup_name (CdtDraft *draft, const CdtNode *item, const CdtShape *shape, guint references)
{
  if (shape != NULL && cdt_shape_get_kind (shape) == CDT_SHAPE_LIST)
    shape = cdt_shape_get_child (shape, cdt_node_get_name (item));
  if (shape == NULL)
    return g_strdup_printf ("%s %u", cdt_node_get_name (item), cdt_draft_find_position (item) + 1);
  for (const char *const *name = cdt_shape_get_name_fields (shape); *name != NULL; name++)
    {
      const CdtNode *field = cdt_node_find_child (item, *name);
      char *found = field != NULL
                        ? dup_field_name (draft, field, cdt_shape_get_child (shape, *name), references)
                        : NULL;

      if (found != NULL)
        return found;
    }

  /* Translators: "partner 2", an item that has no name yet */
  return g_strdup_printf (C_ ("item", "%s %u"), cdt_shape_get_item_label (shape),
                          cdt_draft_find_position (item) + 1);
}

static char *
dup_short_name (CdtDraft *draft, const char *item_path)
{
  g_autofree char *name = cdt_draft_dup_item_name (draft, item_path);

  return shorten (name);
}

char *
cdt_draft_dup_item_name (CdtDraft *draft, const char *item_path)
{
  CdtNode *item;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);
  g_return_val_if_fail (item_path != NULL, NULL);

  item = cdt_draft_find_node (draft, item_path);

  return item != NULL ? dup_name (draft, item, cdt_shape_find (item_path), MAX_REFERENCES) : NULL;
}

char *
cdt_draft_name_change (const CdtShape *field)
{
  g_autofree char *lowered = lower_first (cdt_shape_get_label (field));

  /* Translators: after "Undo"; %s is what a question is called: "change to quorum" */
  return g_strdup_printf (_ ("change to %s"), lowered);
}

char *
cdt_draft_name_insertion (const CdtShape *list)
{
  /* Translators: after "Undo"; %s is a kind of item: "new partner" */
  return g_strdup_printf (_ ("new %s"), cdt_shape_get_item_label (list));
}

char *
cdt_draft_name_removal (CdtDraft *draft, const char *item_path)
{
  g_autofree char *name = dup_short_name (draft, item_path);

  /* Translators: after "Undo"; %s is the name of an item: "removal of Eastvale" */
  return g_strdup_printf (_ ("removal of %s"), name);
}

char *
cdt_draft_name_move (CdtDraft *draft, const char *item_path)
{
  g_autofree char *name = dup_short_name (draft, item_path);

  /* Translators: after "Undo"; %s is the name of an item: "move of Eastvale" */
  return g_strdup_printf (_ ("move of %s"), name);
}

char *
cdt_draft_name_copy (CdtDraft *draft, const char *item_path)
{
  g_autofree char *name = dup_short_name (draft, item_path);

  /* Translators: after "Undo"; %s is the name of an item: "copy of Eastvale" */
  return g_strdup_printf (_ ("copy of %s"), name);
}
