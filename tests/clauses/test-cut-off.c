/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An edit that changes few answers makes little anew: what asked for the others stays the same object. And
 * what was kept is what a start from nothing finds, whatever is edited of money. */

#include <string.h>

#include "grid-draft.h"

#define PARTNERS 5
#define EDITS 150

typedef struct
{
  CdtPack *pack;
  CdtDraft *draft;
  CdtAssembler *assembler;
} Desk;

static void
init_desk (Desk *desk)
{
  g_autoptr (GError) error = NULL;

  desk->pack = cdt_pack_new_standard (&error);
  g_assert_no_error (error);
  desk->draft = grid_draft_new (PARTNERS);
  grid_draft_add_contributions (desk->draft);
  desk->assembler = cdt_assembler_new (desk->pack, desk->draft);
}

static void
clear_desk (Desk *desk)
{
  g_clear_object (&desk->assembler);
  g_clear_object (&desk->draft);
  g_clear_pointer (&desk->pack, cdt_pack_unref);
}

/* Rows of the table that are not the ones of before, as "0,3" */
static char *
list_new_rows (const CdtDocument *before, const CdtDocument *now, const char *table)
{
  const GPtrArray *then = grid_draft_find_table (before, table)->rows;
  const GPtrArray *rows = grid_draft_find_table (now, table)->rows;
  GString *list = g_string_new (NULL);

  g_assert_cmpuint (rows->len, ==, then->len);
  for (guint i = 0; i < rows->len; i++)
    if (rows->pdata[i] != then->pdata[i])
      g_string_append_printf (list, "%s%u", list->len > 0 ? "," : "", i);
  return g_string_free (list, FALSE);
}

/* Partner 1 gives what is edited: contribution 1, in cash. */
static const struct
{
  const char *path;
  const char *value;
  const char *contributions, *partners, *forms; /* rows of the tables that are new */
} edits[] = {
  { "contributions/contribution[1]/amounts/amount[1]/value", "7.50", "0,3", "0", "0" },
  { "contributions/contribution[3]/amounts/amount[1]/value", "5", "2,3", "0", "1" },
  { "partners/partner[2]/name", "Eastvale", "1", "1", "" },
};

static void
test_rows (void)
{
  Desk desk;

  init_desk (&desk);
  g_autoptr (CdtDocument) before = cdt_assembler_run (desk.assembler);
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      grid_draft_set (desk.draft, edits[i].path, edits[i].value);
      g_autoptr (CdtDocument) now = cdt_assembler_run (desk.assembler);
      g_autofree char *contributions = list_new_rows (before, now, "years-table");
      g_autofree char *partners = list_new_rows (before, now, "years-partners-table");
      g_autofree char *forms = list_new_rows (before, now, "years-forms-table");
      g_assert_cmpstr (contributions, ==, edits[i].contributions);
      g_assert_cmpstr (partners, ==, edits[i].partners);
      g_assert_cmpstr (forms, ==, edits[i].forms);
      cdt_document_unref (before);
      before = g_steal_pointer (&now);
    }
  clear_desk (&desk);
}

static char *
pick_id (CdtDraft *draft, const char *list)
{
  CdtItemList *items = cdt_draft_get_list (draft, list);
  guint n = items != NULL ? g_list_model_get_n_items (G_LIST_MODEL (items)) : 0;

  return n > 0 ? grid_draft_dup_nth_id (draft, list, (guint)g_test_rand_int_range (0, (int)n))
               : g_strdup ("");
}

/* A place of money and an answer for it, NULL to take it back */
static void
pick_answer (CdtDraft *draft, guint n, char **path, char **value)
{
  static const char *const forms[] = { "cash", "in-kind", "staff-time" };
  static const char *const givers[] = { "partner", "class", "every" };
  g_autofree char *contribution = pick_id (draft, "contributions");
  g_autofree char *item = g_strdup_printf ("contributions/contribution[@id='%s']", contribution);
  g_autofree char *amounts = g_strconcat (item, "/amounts", NULL);
  g_autofree char *amount = pick_id (draft, amounts);

  switch (n)
    {
    case 0:
      *path = g_strconcat (item, "/form", NULL);
      *value = g_strdup (forms[g_test_rand_int_range (0, 3)]);
      break;
    case 1:
      *path = g_strconcat (item, "/by", NULL);
      *value = g_strdup (givers[g_test_rand_int_range (0, 3)]);
      break;
    case 2:
      *path = g_strconcat (item, "/partner", NULL);
      *value = pick_id (draft, "partners");
      break;
    case 3:
      *path = g_strconcat (amounts, "/amount[@id='", amount, "']/year", NULL);
      *value = pick_id (draft, "years");
      break;
    case 4:
      *path = g_strconcat (amounts, "/amount[@id='", amount, "']/value", NULL);
      break;
    case 5:
      *path = g_strconcat (item, "/amount", NULL);
      *value = g_test_rand_bit () ? g_strdup_printf ("%d", g_test_rand_int_range (1, 50)) : NULL;
      break;
    default:
      *path = g_strconcat (amounts, "/amount[@id='", amount, "']/value", NULL);
      *value = g_strdup_printf ("%d.%d0", g_test_rand_int_range (0, 3), g_test_rand_int_range (0, 9));
      break;
    }
}

static void
edit_items (CdtDraft *draft)
{
  static const char *const lists[] = { "contributions", "partners", "years" };
  const char *list = lists[g_test_rand_int_range (0, G_N_ELEMENTS (lists))];
  g_autofree char *id = pick_id (draft, list);
  g_autofree char *path = g_strdup_printf ("%s/%.*s[@id='%s']", list, (int)strlen (list) - 1, list, id);
  g_autofree char *inner = g_strconcat (path, "/amounts", NULL);

  switch (g_test_rand_int_range (0, 5))
    {
    case 0:
      g_free (cdt_draft_insert (draft, list, 1, NULL));
      break;
    case 1:
      cdt_draft_remove (draft, path, NULL);
      break;
    case 2:
      cdt_draft_move (draft, path, 0, NULL);
      break;
    default:
      if (strcmp (list, "contributions") == 0 && *id != '\0')
        g_free (cdt_draft_insert (draft, inner, 0, NULL));
      break;
    }
}

static void
edit_money (CdtDraft *draft)
{
  int dice = g_test_rand_int_range (0, 14);
  g_autofree char *path = NULL;
  g_autofree char *value = NULL;

  if (dice >= 12)
    g_free (g_test_rand_bit () ? cdt_draft_undo (draft) : cdt_draft_redo (draft));
  else if (dice >= 10)
    edit_items (draft);
  else
    {
      pick_answer (draft, (guint)dice, &path, &value);
      cdt_draft_set_value (draft, path, value, NULL);
    }
}

static void
test_edits (void)
{
  Desk desk;

  init_desk (&desk);
  for (guint i = 0; i < EDITS; i++)
    {
      for (int n = g_test_rand_int_range (1, 4); n > 0; n--)
        edit_money (desk.draft);
      g_autoptr (CdtDocument) kept = cdt_assembler_run (desk.assembler);
      g_autoptr (CdtDocument) afresh = grid_draft_assemble (desk.draft);
      g_autofree char *kept_words = cdt_document_dump (kept);
      g_autofree char *fresh_words = cdt_document_dump (afresh);

      g_assert_cmpstr (kept_words, ==, fresh_words);
    }
  clear_desk (&desk);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clauses/cut-off/rows", test_rows);
  g_test_add_func ("/clauses/cut-off/edits", test_edits);
  return g_test_run ();
}
