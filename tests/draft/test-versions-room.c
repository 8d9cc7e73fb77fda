/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* test-versions-room FILE: a hundred versions of an agreement of 40 pages, each a handful of edits on, add
 * less than 1 MB to its file; and each says what it did. FILE is read without what it has of versions. */

#include <gio/gio.h>
#include <string.h>

#include "cdt-versions.h"

#define N_VERSIONS 100
#define N_EDITS 8
#define MOST (1024 * 1024)
#define N_UNLIKE 20 /* versions of ever other words: they take more than the hundred may */

static const char *file;

typedef struct
{
  CdtDraft *draft;
  GRand *rand;
  GPtrArray *texts; /* (element-type utf8) paths of longer answers */
} Work;

static void
list_texts (CdtDraft *draft, CdtNode *node, GPtrArray *texts)
{
  for (CdtNode *child = cdt_node_first_element (node); child != NULL; child = cdt_node_next_element (child))
    {
      g_autofree char *path = cdt_draft_dup_node_path (draft, child);
      g_autofree char *value = cdt_draft_dup_value (draft, path);

      if (value != NULL && strlen (value) > 60)
        g_ptr_array_add (texts, g_steal_pointer (&path));
      list_texts (draft, child, texts);
    }
}

static CdtDraft *
open_file (void)
{
  g_autofree char *data = NULL;
  gsize length = 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (CdtDraft) draft = NULL;

  g_file_get_contents (file, &data, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new (data, length);
  draft = cdt_draft_new_from_bytes (bytes, file, &error);
  g_assert_no_error (error);
  return cdt_versions_leave_out (draft);
}

static char *
make_word (GRand *rand)
{
  static const char *const words[] = { "within", "reasonable", "quarterly", "Eastvale", "consent", "notice" };

  return g_strdup_printf ("%s %u", words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))],
                          g_rand_int (rand) % 1000);
}

/* A few words more in a sentence, as they are put in when it is read again */
static void
edit_text (Work *work)
{
  const char *path = work->texts->pdata[g_rand_int_range (work->rand, 0, (gint32)work->texts->len)];
  g_autofree char *value = cdt_draft_dup_value (work->draft, path);
  g_autofree char *word = make_word (work->rand);
  const char *space;
  g_autofree char *changed = NULL;

  if (value == NULL)
    return;
  space = strchr (value + strlen (value) / 2, ' ');
  space = space != NULL ? space : value + strlen (value);
  changed = g_strdup_printf ("%.*s %s%s", (int)(space - value), value, word, space);
  g_assert_true (cdt_draft_set_value (work->draft, path, changed, NULL));
}

static void
add_risk (Work *work)
{
  g_autofree char *id
      = cdt_draft_insert (work->draft, "risks", (guint)g_rand_int_range (work->rand, 0, 20), NULL);
  static const char *const fields[] = { "title", "cause", "action" };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *path = g_strdup_printf ("risks/risk[@id='%s']/%s", id, fields[i]);
      g_autofree char *word = make_word (work->rand);
      g_autofree char *value = g_strdup_printf ("Somebody does it %s and in the time that was agreed", word);

      cdt_draft_set_value (work->draft, path, value, NULL);
    }
}

static void
edit (Work *work)
{
  static const char *const fields[] = { "governance/quorum", "version-label", "partners/partner[2]/name" };
  g_autofree char *word = NULL;

  switch (g_rand_int_range (work->rand, 0, 8))
    {
    case 0:
      add_risk (work);
      break;
    case 1:
      cdt_draft_remove (work->draft, "risks/risk[1]", NULL);
      break;
    case 2:
      cdt_draft_move (work->draft, "risks/risk[2]", 6, NULL);
      break;
    case 3:
      word = make_word (work->rand);
      cdt_draft_set_value (work->draft, fields[g_rand_int_range (work->rand, 0, G_N_ELEMENTS (fields))], word,
                           NULL);
      break;
    default:
      edit_text (work);
      break;
    }
}

static gsize
get_size (CdtDraft *draft)
{
  g_autoptr (GBytes) bytes = cdt_draft_to_bytes (draft);

  return g_bytes_get_size (bytes);
}

static gsize
count_added (CdtDraft *draft)
{
  g_autoptr (CdtDraft) without = cdt_versions_leave_out (draft);

  return get_size (draft) - get_size (without);
}

static void
test_room (void)
{
  g_autoptr (CdtDraft) draft = open_file ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  Work work = { draft, rand, texts };
  guint n_changes = 0;

  list_texts (draft, cdt_draft_get_root (draft), texts);
  for (guint i = 0; i < N_VERSIONS; i++)
    {
      g_autofree char *label = g_strdup_printf ("Draft %u, sent to partners", i + 1);
      g_autoptr (GError) error = NULL;

      g_ptr_array_add (kept, cdt_versions_make_bytes (draft));
      g_ptr_array_add (ids, cdt_versions_keep (draft, label, CDT_KEPT_SENT, "Ada Smith", &error));
      g_assert_no_error (error);
      for (guint k = 0; k < N_EDITS; k++)
        edit (&work);
    }
  g_autoptr (CdtDraft) before = cdt_versions_read (draft, ids->pdata[0], NULL);
  for (guint i = 0; i < N_VERSIONS; i++)
    {
      g_autoptr (GBytes) bytes = cdt_versions_read_bytes (draft, ids->pdata[i], NULL);
      g_autoptr (CdtDraft) version = cdt_versions_read (draft, ids->pdata[i], NULL);

      g_assert_true (bytes != NULL && g_bytes_equal (bytes, kept->pdata[i]));
      n_changes += cdt_versions_count_changes (before, version);
      g_set_object (&before, version);
    }
  g_test_message ("%u versions of %zu kB, %u changes from each to the next in all, add %zu kB", N_VERSIONS,
                  get_size (before) / 1024, n_changes, count_added (draft) / 1024);
  g_assert_cmpuint (n_changes, >, 4 * N_VERSIONS);
  g_assert_cmpuint (count_added (draft), <, MOST);
}

/* The figure above comes of what versions share: those that share little fill the same room long before. */
static void
test_canary (void)
{
  g_autoptr (CdtDraft) draft = open_file ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261123);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  list_texts (draft, cdt_draft_get_root (draft), texts);
  for (guint i = 0; i < N_UNLIKE; i++)
    {
      g_autofree char *label = g_strdup_printf ("%u", i);

      for (guint k = 0; k < texts->len; k++)
        {
          g_autoptr (GString) words = g_string_new (NULL);

          while (words->len < 300)
            g_string_append_printf (words, "%x ", g_rand_int (rand));
          g_assert_true (cdt_draft_set_value (draft, texts->pdata[k], words->str, NULL));
        }
      g_free (cdt_versions_keep (draft, label, CDT_KEPT_BY_HAND, NULL, NULL));
    }
  g_test_message ("%u versions that share little add %zu kB", N_UNLIKE, count_added (draft) / 1024);
  g_assert_cmpuint (count_added (draft), >, MOST);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  file = argv[1];
  g_test_add_func ("/draft/versions-room/room", test_room);
  g_test_add_func ("/draft/versions-room/canary", test_canary);
  return g_test_run ();
}
