/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Versions in the middle of edits, undo and redo */

#include "cdt-versions.h"
#include "random-draft.h"

#define N_LIVES 150
#define N_STEPS 40

typedef struct
{
  CdtDraft *draft;
  GRand *rand;
  GHashTable *kept; /* id -> GBytes */
  guint n_read;
} Life;

static void
check_all (Life *life)
{
  g_autoptr (GPtrArray) versions = cdt_versions_list (life->draft);

  for (guint i = 0; i < versions->len; i++)
    {
      const CdtKeptVersion *version = versions->pdata[i];
      GBytes *wanted = g_hash_table_lookup (life->kept, version->id);

      if (wanted == NULL)
        continue; /* a random item */
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = cdt_versions_read_bytes (life->draft, version->id, &error);

      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (bytes, wanted));
      life->n_read++;
    }
}

static void
keep_now (Life *life)
{
  static guint n = 0;
  g_autofree char *label = g_strdup_printf ("V%u", n++);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = cdt_versions_make_bytes (life->draft);
  char *id = cdt_versions_keep (life->draft, label, CDT_KEPT_BY_HAND, NULL, &error);

  g_assert_no_error (error);
  g_hash_table_insert (life->kept, id, bytes);
}

static void
remove_any (Life *life)
{
  g_autoptr (GPtrArray) versions = cdt_versions_list (life->draft);
  const CdtKeptVersion *version;
  g_autoptr (GError) error = NULL;

  if (versions->len == 0)
    return;
  version = versions->pdata[g_rand_int_range (life->rand, 0, (gint32)versions->len)];
  g_assert_true (cdt_versions_remove (life->draft, version->id, &error));
  g_assert_no_error (error);
}

static void
changed_cb (CdtDraft *draft, const CdtChange *change, gboolean *touched)
{
  *touched = *touched || g_str_has_prefix (change->path, "history");
}

/* Any edit but one of a version by its path, which is nobody's to make */
static void
edit_any (Life *life)
{
  gboolean touched = FALSE;
  gulong handler = g_signal_connect (life->draft, "changed", G_CALLBACK (changed_cb), &touched);

  cdt_draft_begin_group (life->draft, "edit");
  random_draft_change (life->draft, life->rand, 4);
  cdt_draft_end_group (life->draft);
  g_signal_handler_disconnect (life->draft, handler);
  if (!touched)
    return;
  g_free (cdt_draft_undo (life->draft));
  /* Nor to make again */
  g_autofree char *title = g_strdup_printf ("%u", g_rand_int (life->rand));
  g_assert_true (cdt_draft_set_value (life->draft, "title", title, NULL));
}

static void
live (Life *life)
{
  switch (g_rand_int_range (life->rand, 0, 10))
    {
    case 0:
    case 1:
      keep_now (life);
      break;
    case 2:
      remove_any (life);
      break;
    case 3:
    case 4:
      g_free (cdt_draft_undo (life->draft));
      break;
    case 5:
      g_free (cdt_draft_redo (life->draft));
      break;
    default:
      edit_any (life);
      break;
    }
}

static void
assert_all_there (Life *life)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, life->kept);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      g_autoptr (CdtKeptVersion) version = cdt_versions_get (life->draft, id);

      g_assert_nonnull (version);
    }
}

/* Whatever is done, undone and done again between, a version that is there says what it did, and undoing all
 * that was ever done brings back every version that was removed. */
static void
test_lives (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);
  guint n_read = 0, n_kept = 0;

  for (guint i = 0; i < N_LIVES; i++)
    {
      g_autoptr (CdtDraft) start = random_draft_new (rand, 120);
      g_autoptr (CdtDraft) draft = cdt_versions_leave_out (start);
      g_autoptr (GHashTable) kept
          = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_bytes_unref);
      Life life = { draft, rand, kept, 0 };

      for (guint k = 0; k < N_STEPS; k++)
        {
          live (&life);
          if (k % 10 == 9)
            check_all (&life);
        }
      while (cdt_draft_can_undo (draft))
        g_free (cdt_draft_undo (draft));
      check_all (&life);
      assert_all_there (&life);
      while (cdt_draft_can_redo (draft))
        g_free (cdt_draft_redo (draft));
      check_all (&life);
      n_read += life.n_read;
      n_kept += g_hash_table_size (kept);
    }
  g_test_message ("%u versions kept, read %u times", n_kept, n_read);
  g_assert_cmpuint (n_kept, >, 5 * N_LIVES);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draft/versions-undo/lives", test_lives);
  return g_test_run ();
}
