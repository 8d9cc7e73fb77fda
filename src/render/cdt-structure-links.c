/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-structure-links.h"

#include <string.h>

typedef struct
{
  CdtDocument *document;
  GHashTable *ids;
} Targets;

static void
add_target (Targets *targets, const char *id)
{
  if (id != NULL && cdt_document_find_block (targets->document, id) >= 0)
    g_hash_table_add (targets->ids, (gpointer)id);
}

static void
add_targets_of_text (Targets *targets, const CdtText *text)
{
  guint n = text == NULL ? 0 : cdt_text_get_n_runs (text);
  for (guint i = 0; i < n; i++)
    add_target (targets, cdt_text_get_run (text, i)->link);
}

static void
add_targets_of_row (Targets *targets, const CdtRow *row)
{
  for (guint i = 0; row != NULL && i < row->cells->len; i++)
    add_targets_of_text (targets, g_ptr_array_index (row->cells, i));
}

GHashTable *
cdt_structure_list_targets (CdtDocument *document)
{
  Targets found = { document, g_hash_table_new (g_str_hash, g_str_equal) }, *targets = &found;
  for (guint i = 0; i < cdt_document_get_n_blocks (targets->document); i++)
    {
      const CdtBlock *block = cdt_document_get_block (targets->document, i);
      if (cdt_structure_is_bookmarked (block))
        add_target (targets, block->id);
      add_targets_of_text (targets, block->text);
      add_targets_of_row (targets, block->head);
      for (guint j = 0; block->rows != NULL && j < block->rows->len; j++)
        add_targets_of_row (targets, g_ptr_array_index (block->rows, j));
    }
  return found.ids;
}

gboolean
cdt_structure_is_bookmarked (const CdtBlock *block)
{
  return block->kind == CDT_BLOCK_HEADING || block->kind == CDT_BLOCK_SCHEDULE
         || block->kind == CDT_BLOCK_PART || block->kind == CDT_BLOCK_SUBSCHEDULE;
}

char *
cdt_structure_name_target (const char *id)
{
  GString *name = g_string_new ("b-");
  for (const char *c = id; *c != '\0'; c++)
    if (g_ascii_isalnum (*c) || *c == '-' || *c == '.')
      g_string_append_c (name, *c);
    else
      g_string_append_printf (name, "_%02x", (guchar)*c);
  return g_string_free (name, FALSE);
}

char *
cdt_structure_describe_figure (const CdtFigure *figure, guint first_row)
{
  return g_strndup (figure->words, first_row == 0 ? strlen (figure->words) : strcspn (figure->words, ":"));
}

char *
cdt_structure_describe_block (CdtDocument *document, guint n)
{
  const CdtBlock *block = cdt_document_get_block (document, n);
  g_autofree char *words = block->text == NULL ? g_strdup ("") : cdt_text_dup_plain (block->text);
  gboolean titled = cdt_structure_is_bookmarked (block) && *words != '\0';
  if (block->number == NULL || *block->number == '\0')
    return g_strdup (words);
  return titled ? g_strconcat (block->number, " ", words, NULL) : g_strdup (block->number);
}
