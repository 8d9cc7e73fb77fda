/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-shape-private.h"

#include <string.h>

#include "cdt-kept-tree.h"

#define GRAMMAR "schema/agreement.rng"

static CdtShape *
read_grammar (void)
{
  g_autoptr (CdtTree) tree = cdt_kept_tree_new (GRAMMAR);

  return cdt_shape_read_grammar (tree);
}

static const char *
translate (const char *text)
{
  return text != NULL ? g_dgettext (GETTEXT_PACKAGE, text) : NULL;
}

/* A list speaks for its item. */
static const CdtShape *
find_item_shape (const CdtShape *shape)
{
  if (shape->kind == CDT_SHAPE_LIST)
    return g_ptr_array_index (shape->children, 0);

  return shape;
}

static void
append_path (const CdtShape *shape, GString *path)
{
  if (shape->parent == NULL)
    return;
  append_path (shape->parent, path);
  if (path->len > 0)
    g_string_append_c (path, '/');
  g_string_append (path, shape->name);
}

const CdtShape *
cdt_shape_get_root (void)
{
  static gsize root = 0;

  if (g_once_init_enter (&root))
    g_once_init_leave (&root, (gsize)read_grammar ());

  return (const CdtShape *)root;
}

const CdtShape *
cdt_shape_find (const char *path)
{
  const CdtShape *shape = cdt_shape_get_root ();

  g_return_val_if_fail (path != NULL, NULL);

  if (g_str_has_prefix (path, "/agreement"))
    path += strlen ("/agreement");
  while (shape != NULL && *path != '\0')
    {
      gsize length;

      path += *path == '/' ? 1 : 0;
      length = strcspn (path, "/[");
      if (length > 0)
        shape = cdt_shape_get_child_n (shape, path, length);
      path += length;
      if (*path == '[')
        path += strcspn (path, "]");
      if (*path == ']')
        path++;
    }

  return shape;
}

const CdtShape *
cdt_shape_get_child (const CdtShape *shape, const char *name)
{
  g_return_val_if_fail (shape != NULL && name != NULL, NULL);

  return cdt_shape_get_child_n (shape, name, strlen (name));
}

const CdtShape *
cdt_shape_get_child_n (const CdtShape *shape, const char *name, gsize length)
{
  for (guint i = 0; i < shape->children->len; i++)
    {
      const CdtShape *child = g_ptr_array_index (shape->children, i);

      if (child->name_length == length && memcmp (child->name, name, length) == 0)
        return child;
    }

  return NULL;
}

const CdtShape *
cdt_shape_get_parent (const CdtShape *shape)
{
  g_return_val_if_fail (shape != NULL, NULL);

  return shape->parent;
}

guint
cdt_shape_get_n_children (const CdtShape *shape)
{
  g_return_val_if_fail (shape != NULL, 0);

  return shape->children->len;
}

const CdtShape *
cdt_shape_get_nth_child (const CdtShape *shape, guint n)
{
  g_return_val_if_fail (shape != NULL && n < shape->children->len, NULL);

  return g_ptr_array_index (shape->children, n);
}

guint
cdt_shape_get_order (const CdtShape *shape)
{
  g_return_val_if_fail (shape != NULL, 0);

  return shape->order;
}

const char *
cdt_shape_get_name (const CdtShape *shape)
{
  g_return_val_if_fail (shape != NULL, NULL);

  return shape->name;
}

char *
cdt_shape_dup_path (const CdtShape *shape)
{
  GString *path = g_string_new (NULL);

  g_return_val_if_fail (shape != NULL, g_string_free (path, FALSE));

  append_path (shape, path);

  return g_string_free (path, FALSE);
}

CdtShapeKind
cdt_shape_get_kind (const CdtShape *shape)
{
  g_return_val_if_fail (shape != NULL, CDT_SHAPE_CONTAINER);

  return shape->kind;
}

CdtFieldType
cdt_shape_get_field_type (const CdtShape *shape)
{
  g_return_val_if_fail (shape != NULL, CDT_FIELD_NONE);

  return shape->type;
}

const char *
cdt_shape_get_label (const CdtShape *shape)
{
  g_return_val_if_fail (shape != NULL, "");

  if (shape->label != NULL)
    return translate (shape->label);

  return shape->item_label != NULL ? translate (shape->item_label) : shape->name;
}

const char *
cdt_shape_get_source_label (const CdtShape *shape)
{
  g_return_val_if_fail (shape != NULL, "");

  if (shape->label != NULL)
    return shape->label;

  return shape->item_label != NULL ? shape->item_label : shape->name;
}

const char *
cdt_shape_get_item_label (const CdtShape *shape)
{
  g_return_val_if_fail (shape != NULL, NULL);

  return translate (find_item_shape (shape)->item_label);
}

const char *
cdt_shape_get_prefix (const CdtShape *shape)
{
  g_return_val_if_fail (shape != NULL, NULL);

  return find_item_shape (shape)->prefix;
}

const char *const *
cdt_shape_get_name_fields (const CdtShape *shape)
{
  g_return_val_if_fail (shape != NULL, NULL);

  return (const char *const *)shape->name_fields;
}

const char *
cdt_shape_get_required (const CdtShape *shape)
{
  g_return_val_if_fail (shape != NULL, NULL);

  return shape->required;
}

const char *const *
cdt_shape_get_targets (const CdtShape *shape)
{
  g_return_val_if_fail (shape != NULL, NULL);

  return (const char *const *)shape->targets;
}

gboolean
cdt_shape_refers_to (const CdtShape *reference, const CdtShape *list)
{
  g_return_val_if_fail (reference != NULL, FALSE);

  for (char **path = reference->targets; path != NULL && *path != NULL; path++)
    if (cdt_shape_find (*path) == list)
      return TRUE;

  return FALSE;
}

gboolean
cdt_shape_prints (const CdtShape *shape)
{
  g_return_val_if_fail (shape != NULL, FALSE);

  return g_strcmp0 (shape->print, "no") != 0;
}

const char *
cdt_shape_get_print (const CdtShape *shape)
{
  g_return_val_if_fail (shape != NULL, NULL);

  return shape->print;
}

gboolean
cdt_shape_travels (const CdtShape *shape)
{
  g_return_val_if_fail (shape != NULL, FALSE);

  return shape->travels;
}

gboolean
cdt_shape_is_kept (const CdtShape *shape)
{
  g_return_val_if_fail (shape != NULL, FALSE);

  return shape->kept;
}

gboolean
cdt_shape_is_stamp (const CdtShape *shape)
{
  g_return_val_if_fail (shape != NULL, FALSE);

  return shape->stamp;
}

gboolean
cdt_shape_names_clause (const CdtShape *shape)
{
  g_return_val_if_fail (shape != NULL, FALSE);

  return shape->names_clause;
}

const CdtChoice *
cdt_shape_get_choices (const CdtShape *shape, guint *n_choices)
{
  g_return_val_if_fail (shape != NULL && n_choices != NULL, NULL);

  *n_choices = shape->choices != NULL ? shape->choices->len : 0;
  for (guint i = 0; i < *n_choices; i++)
    {
      CdtChoice *choice = &g_array_index (shape->choices, CdtChoice, i);
      gpointer label = (gpointer)translate (g_ptr_array_index (shape->choice_labels, i));

      /* The same pointer in every thread, unless the language of the process changes. */
      g_atomic_pointer_set (&choice->label, label);
    }

  return *n_choices > 0 ? &g_array_index (shape->choices, CdtChoice, 0) : NULL;
}
