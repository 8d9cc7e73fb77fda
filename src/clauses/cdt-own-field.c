/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-evaluation.h"

#include <string.h>

/* What a field within a person's own words prints. */

static CdtAs
find_as (const CdtShape *shape)
{
  switch (cdt_shape_get_field_type (shape))
    {
    case CDT_FIELD_NUMBER:
      return CDT_AS_NUMBER;
    case CDT_FIELD_MONEY:
      return CDT_AS_MONEY;
    case CDT_FIELD_PERCENT:
      return CDT_AS_PERCENT;
    case CDT_FIELD_DATE:
      return CDT_AS_DATE;
    case CDT_FIELD_PERIOD:
      return CDT_AS_PERIOD;
    case CDT_FIELD_REFERENCE:
      return CDT_AS_NAME;
    default:
      return CDT_AS_TEXT;
    }
}

/* The table of words that the pack prints this field with. Only what is picked from a few values can have
 * one, and to find it the whole pack is gone through. */
static const char *
find_table (const CdtEvaluation *evaluation, const CdtShape *shape)
{
  CdtFieldType type = cdt_shape_get_field_type (shape);
  g_autofree char *path = cdt_shape_dup_path (shape);

  return type == CDT_FIELD_CHOICE || type == CDT_FIELD_YES_NO ? cdt_pack_find_phrases (evaluation->pack, path)
                                                              : NULL;
}

/* The template that prints a field as the pack prints fields of its type */
static CdtTemplate *
make_field (CdtEvaluation *evaluation, const CdtShape *shape, const char *path)
{
  g_autofree char *full = g_strconcat ("/agreement/", path, NULL);
  CdtTemplate *template = cdt_template_new (CDT_TEMPLATE_VALUE, 0);

  template->field = cdt_field_path_new (full);
  template->shape = shape;
  template->as = find_as (shape);
  template->text = g_strdup (find_table (evaluation, shape));
  return template;
}

/* The names of the items of a list, or of one item */
static CdtTemplate *
make_names (const CdtShape *shape, const char *path)
{
  CdtTemplate *template = cdt_template_new (CDT_TEMPLATE_NAMES, 0);
  gboolean list = cdt_shape_get_kind (shape) == CDT_SHAPE_LIST;
  g_autofree char *select = list ? g_strdup_printf ("/agreement/%s/%s", path,
                                                    cdt_shape_get_name (cdt_shape_get_nth_child (shape, 0)))
                                 : g_strdup_printf ("/agreement/%s", path);

  template->xpath = cdt_xpath_new (select, NULL);
  template->join = CDT_JOIN_AND;
  return template;
}

/* A list with nothing in it prints as a question without an answer does. */
static CdtTemplate *
make_list (CdtEvaluation *evaluation, const CdtShape *shape, const char *path)
{
  CdtTemplate *names = make_names (shape, path);
  g_autofree char *full = g_strconcat ("/agreement/", path, NULL);

  if (names->xpath == NULL || cdt_shape_get_kind (shape) != CDT_SHAPE_LIST
      || cdt_evaluation_count (evaluation, names->xpath) > 0)
    return names;
  cdt_template_free (names);
  CdtTemplate *open = cdt_template_new (CDT_TEMPLATE_VALUE, 0);
  open->field = cdt_field_path_new (full);
  open->shape = shape;
  return open;
}

/* A field that names an item prints as a name does: with a capital where a sentence starts. NULL when it is
 * none. */
static CdtTemplate *
make_item_name (const CdtShape *shape, const char *path)
{
  const CdtShape *item = cdt_shape_get_parent (shape);
  const char *const *fields
      = cdt_shape_get_kind (item) == CDT_SHAPE_ITEM ? cdt_shape_get_name_fields (item) : NULL;
  guint n = fields != NULL ? g_strv_length ((char **)fields) : 0;
  const char *name = cdt_shape_get_name (shape);

  if (n < 2 || (strcmp (name, fields[0]) != 0 && strcmp (name, fields[n - 1]) != 0))
    return NULL;
  g_autofree char *item_path = g_path_get_dirname (path);
  CdtTemplate *template = make_names (item, item_path);
  template->full = strcmp (name, fields[n - 1]) == 0;
  return template;
}

static CdtTemplate *
make_printer (CdtEvaluation *evaluation, const CdtShape *shape, const char *path)
{
  if (strcmp (path, "kind") == 0)
    return cdt_template_new (CDT_TEMPLATE_KIND_NOUN, 0);
  if (cdt_shape_get_kind (shape) != CDT_SHAPE_FIELD)
    return make_list (evaluation, shape, path);
  CdtTemplate *name = make_item_name (shape, path);
  return name != NULL ? name : make_field (evaluation, shape, path);
}

gboolean
cdt_evaluation_add_own_field (CdtEvaluation *evaluation, const char *path, CdtProse *prose)
{
  const CdtShape *shape = cdt_shape_find (path);

  if (shape == NULL || cdt_shape_get_kind (shape) == CDT_SHAPE_CONTAINER)
    return FALSE;
  CdtTemplate *outer = cdt_template_new (CDT_TEMPLATE_PARA, 0);
  CdtTemplate *inner = make_printer (evaluation, shape, path);
  gboolean sound = inner->kind == CDT_TEMPLATE_KIND_NOUN || inner->field != NULL || inner->xpath != NULL;
  g_ptr_array_add (outer->children, inner);
  if (sound)
    cdt_evaluation_add_inline (evaluation, outer, prose);
  cdt_template_free (outer);
  return sound;
}
