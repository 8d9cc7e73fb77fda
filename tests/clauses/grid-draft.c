/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "grid-draft.h"

void
grid_draft_set (CdtDraft *draft, const char *path, const char *value)
{
  g_autoptr (GError) error = NULL;

  cdt_draft_set_value (draft, path, value, &error);
  g_assert_no_error (error);
}

CdtDraft *
grid_draft_new (guint n_partners)
{
  CdtDraft *draft = cdt_draft_new ("agreement");

  for (guint i = 1; i <= n_partners; i++)
    {
      g_autofree char *path = g_strdup_printf ("partners/partner[%u]/name", i);
      g_autofree char *name = g_strdup_printf ("Partner %u", i);

      g_free (cdt_draft_insert (draft, "partners", G_MAXUINT, NULL));
      grid_draft_set (draft, path, name);
    }
  return draft;
}

/* A cell of a row: the id of its column, its value. */
void
grid_draft_add_cell (CdtDraft *draft,
                     const char *list,
                     const char *reference,
                     const char *id,
                     const char *field,
                     const char *value)
{
  g_autofree char *cell = cdt_draft_insert (draft, list, G_MAXUINT, NULL);
  g_autoptr (CdtItem) item = cdt_draft_dup_item_by_id (draft, cell);

  g_assert_true (cdt_item_set_value (item, reference, id, NULL));
  g_assert_true (cdt_item_set_value (item, field, value, NULL));
}

char *
grid_draft_dup_nth_id (CdtDraft *draft, const char *list, guint n)
{
  g_autoptr (CdtItem) item = g_list_model_get_item (G_LIST_MODEL (cdt_draft_get_list (draft, list)), n);

  return g_strdup (cdt_item_get_id (item));
}

void
grid_draft_add_amount (CdtDraft *draft, guint contribution, guint year, const char *value)
{
  g_autofree char *list = g_strdup_printf ("contributions/contribution[%u]/amounts", contribution + 1);
  g_autofree char *id = grid_draft_dup_nth_id (draft, "years", year);

  grid_draft_add_cell (draft, list, "year", id, "value", value);
}

void
grid_draft_add_items (CdtDraft *draft, const char *list, const char *item, const char *field, guint n)
{
  for (guint i = 1; i <= n; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%s[%u]/%s", list, item, i, field);
      g_autofree char *words = g_strdup_printf ("%s %u", item, i);

      g_free (cdt_draft_insert (draft, list, G_MAXUINT, NULL));
      grid_draft_set (draft, path, words);
    }
}

CdtDocument *
grid_draft_assemble (CdtDraft *draft)
{
  g_autoptr (CdtPack) pack = cdt_pack_new_standard (NULL);
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);

  return cdt_assembler_run (assembler);
}

const CdtBlock *
grid_draft_find_table (const CdtDocument *document, const char *id)
{
  int n = cdt_document_find_block (document, id);

  g_assert_cmpint (n, >=, 0);
  return cdt_document_get_block (document, (guint)n);
}

char *
grid_draft_dup_row (const CdtRow *row)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < row->cells->len; i++)
    {
      g_autofree char *cell = cdt_text_dup_plain (row->cells->pdata[i]);

      g_string_append_printf (words, "%s%s", i > 0 ? "|" : "", cell);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

void
grid_draft_assert_row (const CdtBlock *table, guint n, const char *want)
{
  g_autofree char *row = grid_draft_dup_row (table->rows->pdata[n]);

  g_assert_cmpstr (row, ==, want);
}

void
grid_draft_add_contributions (CdtDraft *draft)
{
  static const char *const forms[] = { "cash", "cash", "staff-time" };

  grid_draft_add_items (draft, "years", "year", "label", 2);
  grid_draft_add_items (draft, "contributions", "contribution", "item", 3);
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *partner_path = g_strdup_printf ("contributions/contribution[%u]/partner", i + 1);
      g_autofree char *form_path = g_strdup_printf ("contributions/contribution[%u]/form", i + 1);
      g_autofree char *partner = grid_draft_dup_nth_id (draft, "partners", i % 2);

      grid_draft_set (draft, partner_path, partner);
      grid_draft_set (draft, form_path, forms[i]);
    }
  grid_draft_add_amount (draft, 0, 1, "0.20");
  grid_draft_add_amount (draft, 0, 0, "0.10");
  grid_draft_add_amount (draft, 1, 0, "1000.01");
  grid_draft_add_amount (draft, 2, 1, "99.99");
}
