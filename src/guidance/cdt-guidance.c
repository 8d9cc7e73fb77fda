/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-guidance.h"

#include <glib/gi18n-lib.h>

#include "cdt-guidance-reader.h"
#include "cdt-kept-tree.h"

#define FOLDER "guidance"
#define NAMESPACE "urn:concordat:guidance:1"
#define SOURCES FOLDER "/sources.xml"

struct _CdtGuidance
{
  GHashTable *sources; /* id -> CdtGuidanceSource */
  GHashTable *ids;     /* id -> CdtGuidanceEntry */
  GPtrArray *entries[CDT_GUIDANCE_N_KINDS];
};

static gboolean
is_taken (CdtGuidance *guidance,
          const CdtGuidanceReader *reader,
          const CdtNode *element,
          const char *id,
          GError **error)
{
  if (!g_hash_table_contains (guidance->ids, id) && !g_hash_table_contains (guidance->sources, id))
    return FALSE;
  cdt_guidance_reader_set_error (reader, element, error, _ ("The id “%s” is taken."), id);
  return TRUE;
}

static gboolean
add_source (CdtGuidance *guidance, const CdtGuidanceReader *reader, const CdtNode *element, GError **error)
{
  g_autoptr (CdtGuidanceSource) source = cdt_guidance_reader_read_source (reader, element, error);

  if (source == NULL || is_taken (guidance, reader, element, source->id, error))
    return FALSE;
  g_hash_table_insert (guidance->sources, source->id, source);
  g_steal_pointer (&source);
  return TRUE;
}

static gboolean
add_entry (CdtGuidance *guidance,
           const CdtGuidanceReader *reader,
           const CdtNode *element,
           const char *group,
           GError **error)
{
  g_autoptr (CdtGuidanceEntry) entry = cdt_guidance_reader_read_entry (reader, element, error);
  GPtrArray *entries;

  if (entry == NULL || is_taken (guidance, reader, element, entry->id, error))
    return FALSE;
  if ((entry->kind == CDT_GUIDANCE_QUESTION) != (group != NULL))
    {
      cdt_guidance_reader_set_error (reader, element, error,
                                     _ ("A question stands in a group, and nothing else does."));
      return FALSE;
    }
  entry->group = g_strdup (group);
  g_hash_table_insert (guidance->ids, entry->id, entry);
  entries = guidance->entries[entry->kind];
  g_ptr_array_add (entries, g_steal_pointer (&entry));
  return TRUE;
}

static gboolean
add_group (CdtGuidance *guidance, const CdtGuidanceReader *reader, const CdtNode *element, GError **error)
{
  CdtNode *heading = cdt_node_find_child (element, "heading");
  g_autofree char *words = heading != NULL ? cdt_node_dup_words (heading) : NULL;

  if (words == NULL || *words == '\0')
    {
      cdt_guidance_reader_set_error (reader, element, error, _ ("<%s> lacks its <%s>."), "group", "heading");
      return FALSE;
    }
  for (CdtNode *child = cdt_node_next_element (heading); child != NULL; child = cdt_node_next_element (child))
    if (!add_entry (guidance, reader, child, g_dgettext (GETTEXT_PACKAGE, words), error))
      return FALSE;
  return TRUE;
}

/* Does a hint at `field` belong to the question at `path`? To it, or to a list that holds the field. */
static gboolean
belongs (const char *field, const CdtShape *shape)
{
  g_autofree char *path = cdt_shape_dup_path (shape);
  gsize length = strlen (path);

  if (g_str_equal (field, path))
    return TRUE;
  return cdt_shape_get_kind (shape) == CDT_SHAPE_LIST && g_str_has_prefix (field, path)
         && field[length] == '/';
}

static void
add_file (CdtGuidance *guidance, const char *path)
{
  g_autoptr (CdtTree) tree = cdt_kept_tree_new (path);
  g_autoptr (GError) error = NULL;

  if (!cdt_guidance_add (guidance, tree, path, &error))
    g_error ("The guidance cannot be read: %s", error->message);
}

static CdtGuidance *
read_all (void)
{
  g_auto (GStrv) paths = cdt_kept_tree_list (FOLDER);
  CdtGuidance *guidance = cdt_guidance_new ();

  add_file (guidance, SOURCES);
  for (char **path = paths; *path != NULL; path++)
    if (!g_str_equal (*path, SOURCES))
      add_file (guidance, *path);
  return guidance;
}

const CdtGuidance *
cdt_guidance_get (void)
{
  static gsize guidance = 0;

  if (g_once_init_enter (&guidance))
    g_once_init_leave (&guidance, (gsize)read_all ());
  return (const CdtGuidance *)guidance;
}

const GPtrArray *
cdt_guidance_list (const CdtGuidance *guidance, CdtGuidanceKind kind)
{
  g_return_val_if_fail (guidance != NULL, NULL);
  g_return_val_if_fail (kind < CDT_GUIDANCE_N_KINDS, NULL);

  return guidance->entries[kind];
}

GPtrArray *
cdt_guidance_list_for_path (const CdtGuidance *guidance, CdtGuidanceKind kind, const char *path)
{
  GPtrArray *found = g_ptr_array_new ();
  const GPtrArray *entries = cdt_guidance_list (guidance, kind);
  const CdtShape *shape = path != NULL ? cdt_shape_find (path) : NULL;

  for (guint i = 0; shape != NULL && i < entries->len; i++)
    {
      CdtGuidanceEntry *entry = g_ptr_array_index (entries, i);

      for (char **field = entry->fields; *field != NULL; field++)
        if (belongs (*field, shape))
          {
            g_ptr_array_add (found, entry);
            break;
          }
    }
  return found;
}

GPtrArray *
cdt_guidance_list_for_step (const CdtGuidance *guidance, CdtGuidanceKind kind, const char *step)
{
  GPtrArray *found = g_ptr_array_new ();
  const GPtrArray *entries = cdt_guidance_list (guidance, kind);

  for (guint i = 0; i < entries->len; i++)
    {
      CdtGuidanceEntry *entry = g_ptr_array_index (entries, i);

      if (g_strcmp0 (entry->step, step) == 0)
        g_ptr_array_add (found, entry);
    }
  return found;
}

const CdtGuidanceEntry *
cdt_guidance_find (const CdtGuidance *guidance, const char *id)
{
  g_return_val_if_fail (guidance != NULL, NULL);

  return id != NULL ? g_hash_table_lookup (guidance->ids, id) : NULL;
}

CdtGuidance *
cdt_guidance_new (void)
{
  CdtGuidance *guidance = g_new0 (CdtGuidance, 1);

  guidance->sources
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)cdt_guidance_source_free);
  guidance->ids = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < CDT_GUIDANCE_N_KINDS; i++)
    guidance->entries[i] = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_guidance_entry_free);
  return guidance;
}

gboolean
cdt_guidance_add (CdtGuidance *guidance, const CdtTree *file, const char *name, GError **error)
{
  CdtGuidanceReader reader = { .file = name };
  CdtNode *root;
  gboolean is_sound;

  g_return_val_if_fail (guidance != NULL, FALSE);
  g_return_val_if_fail (file != NULL && name != NULL, FALSE);

  reader.sources = guidance->sources;
  root = cdt_tree_get_root (file);
  is_sound = cdt_node_is (root, "guidance") && g_strcmp0 (cdt_node_get_namespace (root), NAMESPACE) == 0;
  if (!is_sound)
    cdt_guidance_reader_set_error (&reader, root, error, _ ("This file holds no guidance."));
  for (CdtNode *element = cdt_node_first_element (root); is_sound && element != NULL;
       element = cdt_node_next_element (element))
    {
      if (cdt_node_is (element, "source"))
        is_sound = add_source (guidance, &reader, element, error);
      else if (cdt_node_is (element, "group"))
        is_sound = add_group (guidance, &reader, element, error);
      else
        is_sound = add_entry (guidance, &reader, element, NULL, error);
    }
  return is_sound;
}

void
cdt_guidance_free (CdtGuidance *guidance)
{
  if (guidance == NULL)
    return;
  for (guint i = 0; i < CDT_GUIDANCE_N_KINDS; i++)
    g_ptr_array_unref (guidance->entries[i]);
  g_hash_table_unref (guidance->ids);
  g_hash_table_unref (guidance->sources);
  g_free (guidance);
}
