/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-pack-names.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  CdtCompiler *compiler;
  GHashTable *owners; /* id -> id of the unit that it stands in */
  const CdtPackFile *file;
  const char *unit; /* being walked */
} Collection;

static gboolean
refuse_id (Collection *collection, const CdtNode *node, const char *id, GError **error)
{
  g_autofree char *reason = g_strdup_printf (_ ("The id “%s” is used twice."), id);

  cdt_pack_file_set_fault (collection->file, cdt_node_get_line (node), error, reason);
  return FALSE;
}

static gboolean
add_target (Collection *collection, const CdtNode *node, gboolean alternative, GError **error)
{
  g_autofree char *id = cdt_node_dup_attribute (node, "id");

  if (id == NULL || cdt_node_is (node, "to") || cdt_node_is (node, "alternative"))
    return TRUE;
  const char *owner = g_hash_table_lookup (collection->owners, id);
  /* Another form of a clause may have blocks of the same ids. */
  if (owner != NULL && !(alternative && strcmp (owner, collection->unit) == 0))
    return refuse_id (collection, node, id, error);
  /* A section has no number that a reference could give. */
  g_hash_table_add (cdt_node_is (node, "section") ? collection->compiler->units
                                                  : collection->compiler->targets,
                    g_strdup (id));
  g_hash_table_replace (collection->owners, g_steal_pointer (&id), g_strdup (collection->unit));
  return TRUE;
}

static gboolean
add_targets (Collection *collection, const CdtNode *node, gboolean alternative, GError **error)
{
  for (const CdtNode *child = cdt_node_first_element (node); child != NULL;
       child = cdt_node_next_element (child))
    {
      gboolean inside = alternative || cdt_node_is (child, "alternative");

      if (!add_target (collection, child, inside, error) || !add_targets (collection, child, inside, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
stands_in_unit (gpointer id, gpointer owner, gpointer unit)
{
  return strcmp (owner, unit) == 0;
}

static gboolean
collect_unit (Collection *collection, const CdtNode *node, gboolean laid, GError **error)
{
  g_autofree char *id = cdt_node_dup_attribute (node, "id");

  collection->unit = id;
  if (laid)
    g_hash_table_foreach_remove (collection->owners, stands_in_unit, id);
  g_hash_table_add (collection->compiler->units, g_strdup (id));
  return add_target (collection, node, FALSE, error) && add_targets (collection, node, FALSE, error);
}

static gboolean
collect_alternatives (Collection *collection, const CdtNode *node, GError **error)
{
  g_autofree char *of = cdt_node_dup_attribute (node, "of");

  collection->unit = of;
  return add_targets (collection, node, TRUE, error);
}

static gboolean
collect_part (Collection *collection, const CdtPackFile *file, gboolean laid, GError **error)
{
  const CdtNode *root = cdt_pack_file_get_root (file);

  collection->file = file;
  for (const CdtNode *node = cdt_node_first_element (root); node != NULL; node = cdt_node_next_element (node))
    {
      gboolean done = TRUE;

      if (cdt_node_is (node, "words"))
        g_hash_table_add (collection->compiler->tables, cdt_node_dup_attribute (node, "name"));
      else if (cdt_node_is (node, "alternatives"))
        done = collect_alternatives (collection, node, error);
      else if (!cdt_node_is (node, "running"))
        done = collect_unit (collection, node, laid, error);
      if (!done)
        return FALSE;
    }
  return TRUE;
}

/* What a translation holds stands for something of the pack's own. */
static gboolean
check_translation (const CdtCompiler *compiler, const CdtPackFile *file, GError **error)
{
  const CdtNode *root = cdt_pack_file_get_root (file);

  for (const CdtNode *node = cdt_node_first_element (root); node != NULL; node = cdt_node_next_element (node))
    {
      gboolean table = cdt_node_is (node, "words");
      g_autofree char *name = cdt_node_dup_attribute (node, table ? "name" : "id");

      if (name == NULL || g_hash_table_contains (table ? compiler->tables : compiler->units, name))
        continue;
      g_autofree char *reason = g_strdup_printf (_ ("The pack has nothing named “%s” to translate."), name);
      cdt_pack_file_set_fault (file, cdt_node_get_line (node), error, reason);
      return FALSE;
    }
  return TRUE;
}

static void
collect_kinds (const CdtPackFile *pack, CdtCompiler *compiler)
{
  const CdtNode *root = cdt_pack_file_get_root (pack);

  for (const CdtNode *node = cdt_node_first_element (root); node != NULL; node = cdt_node_next_element (node))
    if (cdt_node_is (node, "kind"))
      g_hash_table_add (compiler->kinds, cdt_node_dup_attribute (node, "name"));
}

static gboolean
collect_languages (Collection *collection, const CdtPackFiles *files, GError **error)
{
  for (guint i = 0; i < files->languages->len; i++)
    {
      const CdtPackLanguage *language = files->languages->pdata[i];

      for (guint j = 0; j < language->parts->len; j++)
        {
          const CdtPackFile *file = language->parts->pdata[j];

          if (!(i == 0 ? collect_part (collection, file, FALSE, error)
                       : check_translation (collection->compiler, file, error)))
            return FALSE;
        }
    }
  return TRUE;
}

gboolean
cdt_pack_names_collect (const CdtPackFiles *files, CdtCompiler *compiler, GError **error)
{
  g_autoptr (GHashTable) owners = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Collection collection = { compiler, owners, NULL, NULL };

  collect_kinds (files->base != NULL ? files->base : files->pack, compiler);
  if (!collect_languages (&collection, files, error))
    return FALSE;
  for (guint i = 0; i < files->laid->len; i++)
    if (!collect_part (&collection, files->laid->pdata[i], TRUE, error))
      return FALSE;
  return TRUE;
}
