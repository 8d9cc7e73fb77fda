/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-wording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
free_unit (gpointer data)
{
  CdtUnit *unit = data;

  g_free (unit->id);
  g_strfreev (unit->kinds);
  g_clear_pointer (&unit->when, cdt_xpath_unref);
  g_clear_pointer (&unit->body, cdt_template_free);
  g_free (unit);
}

static void
free_kind (gpointer data)
{
  CdtKindName *kind = data;

  g_free (kind->name);
  g_free (kind->label);
  g_free (kind->noun);
  g_free (kind);
}

static void
free_block_place (gpointer data)
{
  CdtBlockPlace *place = data;

  g_ptr_array_unref (place->steps);
  g_free (place);
}

static void
note_blocks (CdtWording *wording, const CdtUnit *unit, const CdtTemplate *template, GPtrArray *steps)
{
  for (guint i = 0; i < template->children->len; i++)
    {
      CdtTemplate *child = template->children->pdata[i];

      if (child->kind == CDT_TEMPLATE_TEXT)
        continue;
      g_ptr_array_add (steps, child);
      if (child->id != NULL && child->kind != CDT_TEMPLATE_REF && child->kind != CDT_TEMPLATE_TO)
        {
          CdtBlockPlace *place = g_new (CdtBlockPlace, 1);

          *place = (CdtBlockPlace){ unit, g_ptr_array_copy (steps, NULL, NULL) };
          g_hash_table_insert (wording->blocks, child->id, place);
        }
      note_blocks (wording, unit, child, steps);
      g_ptr_array_set_size (steps, (int)steps->len - 1);
    }
}

static gboolean
check_kinds (CdtCompiler *compiler, const CdtNode *node, char **kinds, GError **error)
{
  for (; kinds != NULL && *kinds != NULL; kinds++)
    if (!g_hash_table_contains (compiler->kinds, *kinds))
      {
        cdt_compiler_set_error (compiler, cdt_node_get_line (node), error,
                                _ ("The pack has no kind of document “%s”."), *kinds);
        return FALSE;
      }
  return TRUE;
}

static char **
split_names (const char *names)
{
  g_auto (GStrv) parts = g_strsplit_set (names, " \t\n", -1);
  GStrvBuilder *builder = g_strv_builder_new ();

  for (char **part = parts; *part != NULL; part++)
    if (**part != '\0')
      g_strv_builder_add (builder, *part);
  char **split = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);
  return split;
}

static CdtLandscape
read_landscape (const CdtNode *node)
{
  g_autofree char *landscape = cdt_node_dup_attribute (node, "landscape");

  if (g_strcmp0 (landscape, "yes") == 0)
    return CDT_LANDSCAPE_YES;
  return g_strcmp0 (landscape, "auto") == 0 ? CDT_LANDSCAPE_AUTO : CDT_LANDSCAPE_NO;
}

static gboolean
add_unit (CdtWording *wording, CdtCompiler *compiler, const CdtNode *node, CdtUnitKind kind, GError **error)
{
  CdtUnit *unit = g_new0 (CdtUnit, 1);
  g_autofree char *kinds = cdt_node_dup_attribute (node, "kinds");

  g_ptr_array_add (wording->units, unit);
  unit->kind = kind;
  unit->id = cdt_node_dup_attribute (node, "id");
  unit->landscape = read_landscape (node);
  unit->kinds = kinds != NULL ? split_names (kinds) : NULL;
  unit->body = cdt_template_new (CDT_TEMPLATE_UNKNOWN, cdt_node_get_line (node));
  g_hash_table_insert (wording->by_id, unit->id, unit);
  if (!check_kinds (compiler, node, unit->kinds, error)
      || !cdt_compiler_read_xpath (compiler, node, "when", cdt_shape_get_root (), &unit->when, error)
      || !cdt_compiler_add_children (compiler, node, cdt_shape_get_root (), unit->body, error))
    return FALSE;
  g_autoptr (GPtrArray) steps = g_ptr_array_new ();
  note_blocks (wording, unit, unit->body, steps);
  return TRUE;
}

static gboolean
add_table (CdtWording *wording, CdtCompiler *compiler, const CdtNode *node, GError **error)
{
  GHashTable *table
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)cdt_template_free);

  g_hash_table_insert (wording->tables, cdt_node_dup_attribute (node, "name"), table);
  for (const CdtNode *word = cdt_node_first_element (node); word != NULL; word = cdt_node_next_element (word))
    {
      CdtTemplate *template = cdt_compiler_compile (compiler, word, NULL, error);

      if (template == NULL)
        return FALSE;
      g_hash_table_replace (table, template->text, template);
    }
  return TRUE;
}

static gboolean
add_running (CdtWording *wording, CdtCompiler *compiler, const CdtNode *node, GError **error)
{
  guint n = 0;

  for (const CdtNode *child = cdt_node_first_element (node); child != NULL && n < CDT_N_RUNNING;
       child = cdt_node_next_element (child))
    {
      g_clear_pointer (&wording->running[n], cdt_template_free);
      wording->running[n] = cdt_template_new (CDT_TEMPLATE_PARA, cdt_node_get_line (child));
      if (!cdt_compiler_add_children (compiler, child, cdt_shape_get_root (), wording->running[n++], error))
        return FALSE;
    }
  return TRUE;
}

CdtWording *
cdt_wording_new (CdtWords *words)
{
  CdtWording *wording = g_new0 (CdtWording, 1);

  wording->words = words;
  wording->kinds = g_ptr_array_new_with_free_func (free_kind);
  wording->units = g_ptr_array_new_with_free_func (free_unit);
  wording->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  wording->blocks = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_block_place);
  wording->tables
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_hash_table_unref);
  return wording;
}

void
cdt_wording_free (CdtWording *wording)
{
  cdt_words_free (wording->words);
  g_ptr_array_unref (wording->kinds);
  g_hash_table_unref (wording->by_id);
  g_hash_table_unref (wording->blocks);
  g_ptr_array_unref (wording->units);
  g_hash_table_unref (wording->tables);
  for (guint i = 0; i < CDT_N_RUNNING; i++)
    g_clear_pointer (&wording->running[i], cdt_template_free);
  g_free (wording);
}

void
cdt_wording_add_kinds (CdtWording *wording, const CdtNode *node)
{
  for (const CdtNode *child = cdt_node_first_element (node); child != NULL;
       child = cdt_node_next_element (child))
    {
      if (!cdt_node_is (child, "kind"))
        continue;
      CdtKindName *kind = g_new0 (CdtKindName, 1);
      kind->name = cdt_node_dup_attribute (child, "name");
      kind->label = cdt_node_dup_attribute (child, "label");
      kind->noun = cdt_node_dup_attribute (child, "noun");
      g_ptr_array_add (wording->kinds, kind);
    }
}

gboolean
cdt_wording_add_part (CdtWording *wording, CdtCompiler *compiler, const CdtNode *part, GError **error)
{
  static const char *const unit_names[] = { "section", "clause", "schedule" };

  for (const CdtNode *node = cdt_node_first_element (part); node != NULL; node = cdt_node_next_element (node))
    {
      gboolean done = TRUE;

      if (cdt_node_is (node, "words"))
        done = add_table (wording, compiler, node, error);
      else if (cdt_node_is (node, "running"))
        done = add_running (wording, compiler, node, error);
      for (guint kind = 0; kind < G_N_ELEMENTS (unit_names); kind++)
        if (cdt_node_is (node, unit_names[kind]))
          done = add_unit (wording, compiler, node, (CdtUnitKind)kind, error);
      if (!done)
        return FALSE;
    }
  return TRUE;
}

const CdtKindName *
cdt_wording_find_kind (const CdtWording *wording, const char *name)
{
  for (guint i = 0; i < wording->kinds->len; i++)
    {
      const CdtKindName *kind = wording->kinds->pdata[i];

      if (strcmp (kind->name, name) == 0)
        return kind;
    }
  return NULL;
}

const CdtTemplate *
cdt_wording_find_word (const CdtWording *wording, const char *table, const char *value)
{
  GHashTable *words = g_hash_table_lookup (wording->tables, table);

  return words != NULL ? g_hash_table_lookup (words, value) : NULL;
}
