/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "draft-text.h"

static void
note_cb (GListModel *model, guint position, guint removed, guint added, GString *log)
{
  g_string_append_printf (log, "%u-%u+%u=%u ", position, removed, added, g_list_model_get_n_items (model));
}

static void
assert_log (GString *log, const char *expected)
{
  g_assert_cmpstr (log->str, ==, expected);
  g_string_truncate (log, 0);
}

static void
assert_ids (CdtItemList *list, const char *ids)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (CdtItem) item = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_string_append_printf (found, "%s%s", i > 0 ? " " : "", cdt_item_get_id (item));
    }
  g_assert_cmpstr (found->str, ==, ids);
}

static void
test_follows (void)
{
  g_autoptr (CdtDraft) draft = cdt_draft_new (NULL);
  CdtItemList *list = cdt_draft_get_list (draft, "partners");
  g_autoptr (GString) log = g_string_new (NULL);

  g_assert_true (list == cdt_draft_get_list (draft, "/agreement/partners"));
  g_assert_true (cdt_item_list_get_draft (list) == draft);
  g_assert_cmpstr (cdt_item_list_get_path (list), ==, "partners");
  g_signal_connect (list, "items-changed", G_CALLBACK (note_cb), log);
  g_free (cdt_draft_insert (draft, "partners", 0, NULL));
  g_free (cdt_draft_insert (draft, "partners", 9, NULL));
  g_free (cdt_draft_insert (draft, "partners", 1, NULL));
  assert_log (log, "0-0+1=1 1-0+1=2 1-0+1=3 ");
  assert_ids (list, "p1 p3 p2");
  set_value (draft, "partners/partner[1]/name", "E");
  g_assert_true (cdt_draft_move (draft, "partners/partner[1]", 2, NULL));
  assert_log (log, "0-1+0=2 2-0+1=3 ");
  assert_ids (list, "p3 p2 p1");
  g_free (cdt_draft_duplicate (draft, "partners/partner[1]", NULL));
  g_assert_true (cdt_draft_remove (draft, "partners/partner[3]", NULL));
  assert_log (log, "1-0+1=4 2-1+0=3 ");
  assert_ids (list, "p3 p4 p1");
  while (cdt_draft_can_undo (draft))
    g_free (cdt_draft_undo (draft));
  assert_log (log, "2-0+1=4 1-1+0=3 2-1+0=2 0-0+1=3 1-1+0=2 1-1+0=1 0-1+0=0 ");
  while (cdt_draft_can_redo (draft))
    g_free (cdt_draft_redo (draft));
  assert_ids (list, "p3 p4 p1");
}

static void
test_inner_lists (void)
{
  g_autoptr (CdtDraft) draft
      = draft_from_content ("<partners><partner id='p1'><duties><duty id='d1'/><duty "
                            "id='d2'/></duties></partner><partner id='p2'/></partners>");
  CdtItemList *duties = cdt_draft_get_list (draft, "partners/partner[1]/duties");
  CdtItemList *none = cdt_draft_get_list (draft, "partners/partner[2]/duties");
  g_autoptr (GString) log = g_string_new (NULL);

  g_assert_cmpstr (cdt_item_list_get_path (duties), ==, "partners/partner[@id='p1']/duties");
  g_assert_null (cdt_draft_get_list (draft, "partners/partner[3]/duties"));
  assert_ids (none, "");
  g_signal_connect (duties, "items-changed", G_CALLBACK (note_cb), log);
  g_assert_true (cdt_draft_move (draft, "partners/partner[1]", 1, NULL));
  assert_log (log, "");
  g_assert_true (cdt_draft_remove (draft, "partners/partner[@id='p1']", NULL));
  assert_log (log, "0-2+0=0 ");
  g_free (cdt_draft_undo (draft));
  assert_log (log, "0-0+2=2 ");
  assert_ids (duties, "d1 d2");
  g_free (cdt_draft_insert (draft, "partners/partner[@id='p1']/duties", 0, NULL));
  assert_log (log, "0-0+1=3 ");
  assert_ids (none, "");
}

/* Rows hold on to their item: the same object while the item moves, goes and comes back. */
static void
test_identity (void)
{
  g_autoptr (CdtDraft) draft
      = draft_from_content ("<partners><partner id='p1'/><partner id='p2'/></partners>");
  CdtItemList *list = cdt_draft_get_list (draft, "partners");
  g_autoptr (CdtItem) first = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_autoptr (CdtItem) moved = NULL;
  g_autoptr (CdtItem) back = NULL;

  g_assert_true (cdt_draft_move (draft, "partners/partner[1]", 1, NULL));
  moved = g_list_model_get_item (G_LIST_MODEL (list), 1);
  g_assert_true (first == moved);
  g_assert_true (cdt_draft_remove (draft, "partners/partner[2]", NULL));
  g_free (cdt_draft_undo (draft));
  back = g_list_model_get_item (G_LIST_MODEL (list), 1);
  g_assert_true (first == back);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 2));
}

static void
test_outlives_draft (void)
{
  CdtDraft *draft = draft_from_content ("<partners><partner id='p1'/></partners>");
  g_autoptr (CdtItemList) list = g_object_ref (cdt_draft_get_list (draft, "partners"));

  g_object_unref (draft);
  g_assert_null (cdt_item_list_get_draft (list));
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 0));
}

static void
open_list_cb (GListModel *model, guint position, guint removed, guint added, CdtDraft *draft)
{
  g_autoptr (CdtItem) item = added > 0 ? g_list_model_get_item (model, position) : NULL;
  g_autofree char *path = item != NULL ? g_strconcat (cdt_item_get_path (item), "/duties", NULL) : NULL;

  if (path != NULL)
    g_assert_nonnull (cdt_draft_get_list (draft, path));
}

/* A row that opens the list inside it while the draft tells of the change. */
static void
test_list_opened_while_changing (void)
{
  g_autoptr (CdtDraft) draft = cdt_draft_new (NULL);
  CdtItemList *list = cdt_draft_get_list (draft, "partners");

  g_signal_connect (list, "items-changed", G_CALLBACK (open_list_cb), draft);
  for (guint i = 0; i < 50; i++)
    g_free (cdt_draft_insert (draft, "partners", 0, NULL));
  for (guint i = 0; i < 50; i++)
    g_free (cdt_draft_undo (draft));
  for (guint i = 0; i < 50; i++)
    g_free (cdt_draft_redo (draft));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 50);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/item-list/follows", test_follows);
  g_test_add_func ("/item-list/inner-lists", test_inner_lists);
  g_test_add_func ("/item-list/identity", test_identity);
  g_test_add_func ("/item-list/outlives-draft", test_outlives_draft);
  g_test_add_func ("/item-list/opened-while-changing", test_list_opened_while_changing);

  return g_test_run ();
}
