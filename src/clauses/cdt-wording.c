/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-wording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
free_kind (gpointer data)
{
  CdtKindName *kind = data;

  g_free (kind->name);
  g_free (kind->label);
  g_free (kind->noun);
  g_free (kind);
}

/* A unit that is laid over another takes its place; its blocks that are no more stay known, so that
 * references to them find the unit. */
static CdtUnit *
replace_unit (CdtWording *wording, CdtUnit *unit, CdtUnitKind kind)
{
  GHashTableIter iter;
  gpointer place;

  g_hash_table_iter_init (&iter, wording->blocks);
  while (g_hash_table_iter_next (&iter, NULL, &place))
    if (((CdtBlockPlace *)place)->unit == unit)
      cdt_block_place_clear (place);
  unit->kind = kind;
  return unit;
}

/* After the unit that `after` names, else after the last of its sort, else last of all. */
static guint
find_place (const CdtWording *wording, CdtUnitKind kind, const char *after)
{
  guint place = wording->units->len;
  gboolean found = FALSE;

  for (guint i = 0; i < wording->units->len; i++)
    {
      const CdtUnit *unit = wording->units->pdata[i];

      if (after != NULL && strcmp (unit->id, after) == 0)
        return i + 1;
      if (unit->kind == kind)
        {
          place = i + 1;
          found = TRUE;
        }
    }
  return found ? place : wording->units->len;
}

static gboolean
check_after (
    const CdtWording *wording, CdtCompiler *compiler, const CdtNode *node, const char *after, GError **error)
{
  if (after == NULL || g_hash_table_contains (wording->by_id, after))
    return TRUE;
  cdt_compiler_set_error (compiler, cdt_node_get_line (node), error,
                          _ ("Nothing before this has the id “%s”."), after);
  return FALSE;
}

/* What a reference may name although the standard form has no such block */
static void
note_alternative_blocks (CdtWording *wording, const CdtUnit *unit)
{
  for (guint i = 0; i < unit->alternatives->len; i++)
    {
      const CdtAlternative *alternative = unit->alternatives->pdata[i];
      GHashTableIter iter;
      gpointer id;

      g_hash_table_iter_init (&iter, alternative->blocks);
      while (g_hash_table_iter_next (&iter, &id, NULL))
        if (!g_hash_table_contains (wording->blocks, id))
          {
            CdtBlockPlace *place = g_new (CdtBlockPlace, 1);

            *place = (CdtBlockPlace){ unit, NULL, NULL };
            g_hash_table_insert (wording->blocks, g_strdup (id), place);
          }
    }
}

static gboolean
add_unit (CdtWording *wording, CdtCompiler *compiler, const CdtNode *node, CdtUnitKind kind, GError **error)
{
  g_autofree char *id = cdt_node_dup_attribute (node, "id");
  g_autofree char *after = cdt_node_dup_attribute (node, "after");
  CdtUnit *unit = g_hash_table_lookup (wording->by_id, id);

  if (!check_after (wording, compiler, node, after, error))
    return FALSE;
  if (unit != NULL)
    replace_unit (wording, unit, kind);
  else
    {
      gboolean last = after == NULL && !compiler->extends;
      guint place = last ? wording->units->len : find_place (wording, kind, after);

      unit = cdt_unit_new (kind, id);
      g_ptr_array_insert (wording->units, (int)place, unit);
      g_hash_table_insert (wording->by_id, unit->id, unit);
    }
  if (!cdt_unit_read (unit, compiler, node, error))
    return FALSE;
  cdt_body_index_blocks (unit->body, unit, wording->blocks);
  note_alternative_blocks (wording, unit);
  return TRUE;
}

static gboolean
add_alternatives (CdtWording *wording, CdtCompiler *compiler, const CdtNode *node, GError **error)
{
  g_autofree char *of = cdt_node_dup_attribute (node, "of");
  CdtUnit *unit = g_hash_table_lookup (wording->by_id, of);

  if (unit == NULL || unit->kind == CDT_UNIT_SECTION)
    {
      cdt_compiler_set_error (compiler, cdt_node_get_line (node), error,
                              _ ("There is no clause or schedule “%s”."), of);
      return FALSE;
    }
  if (!cdt_unit_read_alternatives (unit, compiler, node, error))
    return FALSE;
  note_alternative_blocks (wording, unit);
  return TRUE;
}

static CdtWordTable *
new_table (void)
{
  CdtWordTable *table = g_new (CdtWordTable, 1);

  table->nodes = g_ptr_array_new ();
  table->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)cdt_body_free);
  return table;
}

static void
free_table (gpointer data)
{
  CdtWordTable *table = data;

  g_ptr_array_unref (table->nodes);
  g_hash_table_unref (table->words);
  g_free (table);
}

/* More words for a table that is there join it. */
static gboolean
add_table (CdtWording *wording, CdtCompiler *compiler, const CdtNode *node, GError **error)
{
  g_autofree char *name = cdt_node_dup_attribute (node, "name");
  CdtWordTable *table = g_hash_table_lookup (wording->tables, name);

  if (table == NULL)
    {
      table = new_table ();
      g_hash_table_insert (wording->tables, g_steal_pointer (&name), table);
    }
  g_ptr_array_add (table->nodes, (gpointer)node);
  for (const CdtNode *word = cdt_node_first_element (node); word != NULL; word = cdt_node_next_element (word))
    {
      CdtBody *body = cdt_body_new (compiler, word, NULL, error);

      if (body == NULL)
        return FALSE;
      g_hash_table_replace (table->words, cdt_node_dup_attribute (word, "value"), body);
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
  wording->units = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_unit_free);
  wording->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  wording->blocks = cdt_body_new_block_index ();
  wording->tables = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_table);
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
      else if (cdt_node_is (node, "alternatives"))
        done = add_alternatives (wording, compiler, node, error);
      for (guint kind = 0; kind < G_N_ELEMENTS (unit_names); kind++)
        if (cdt_node_is (node, unit_names[kind]))
          done = add_unit (wording, compiler, node, (CdtUnitKind)kind, error);
      if (!done)
        return FALSE;
    }
  return TRUE;
}

static gboolean
compile_tables (const CdtWording *wording, GError **error)
{
  GHashTableIter tables;
  gpointer table;

  g_hash_table_iter_init (&tables, wording->tables);
  while (g_hash_table_iter_next (&tables, NULL, &table))
    {
      GHashTableIter words;
      gpointer body;

      g_hash_table_iter_init (&words, ((CdtWordTable *)table)->words);
      while (g_hash_table_iter_next (&words, NULL, &body))
        if (!cdt_body_compile (body, error))
          return FALSE;
    }
  return TRUE;
}

gboolean
cdt_wording_compile (const CdtWording *wording, GError **error)
{
  for (guint i = 0; i < wording->units->len; i++)
    {
      const CdtUnit *unit = wording->units->pdata[i];

      if (!cdt_body_compile (unit->body, error))
        return FALSE;
      for (guint j = 0; j < unit->alternatives->len; j++)
        if (!cdt_body_compile (((const CdtAlternative *)unit->alternatives->pdata[j])->body, error))
          return FALSE;
    }
  return compile_tables (wording, error);
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
  const CdtWordTable *found = g_hash_table_lookup (wording->tables, table);
  CdtBody *body = found != NULL ? g_hash_table_lookup (found->words, value) : NULL;

  return body != NULL ? cdt_body_get_template (body) : NULL;
}

static void
add_table_markup (GChecksum *checksum, const CdtWordTable *table)
{
  for (guint i = 0; i < table->nodes->len; i++)
    {
      g_autofree char *markup = cdt_node_dup_markup (table->nodes->pdata[i]);

      g_checksum_update (checksum, (const guchar *)markup, -1);
    }
}

char *
cdt_wording_hash_unit (const CdtWording *wording, const CdtUnit *unit)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GList) tables = g_list_sort (g_hash_table_get_keys (wording->tables), (GCompareFunc)strcmp);

  g_autofree char *markup = cdt_node_dup_markup (cdt_body_get_node (unit->body));
  g_checksum_update (checksum, (const guchar *)markup, -1);
  for (GList *l = tables; l != NULL; l = l->next)
    if (cdt_unit_uses_table (unit, l->data))
      add_table_markup (checksum, g_hash_table_lookup (wording->tables, l->data));
  return g_strndup (g_checksum_get_string (checksum), CDT_WORDING_HASH_LENGTH);
}

const char *
cdt_wording_find_block_id (const CdtWording *wording, const char *id)
{
  g_autofree char *base = g_strdup (id);
  gpointer known = NULL;
  char *dash = NULL;

  if (g_hash_table_contains (wording->by_id, id))
    return NULL;
  while (!g_hash_table_lookup_extended (wording->blocks, base, &known, NULL)
         && (dash = strrchr (base, '-')) != NULL)
    *dash = '\0';
  return known;
}
