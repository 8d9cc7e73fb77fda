/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>
#include <time.h>

#include "cdt-assembler.h"
#include "dom-mutator.h"
#include "exercise.h"
#include "random-draft.h"

#define N_GENERATED 1000
#define N_KEPT 1000
#define MOST_MICROSECONDS (G_USEC_PER_SEC / 2)

/* Mutations are for the sanitizers to watch; cuts need no watching, and the reader is the same in both. */
#if defined __SANITIZE_ADDRESS__
#define SLOWNESS 8
#define N_MUTATED 10000
#else
#define SLOWNESS 1
#define N_MUTATED 2000
#endif

static char *
draft_text (CdtDraft *draft)
{
  g_autoptr (GBytes) bytes = cdt_draft_to_bytes (draft);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static GPtrArray *
read_seeds (gsize most_bytes)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "agreements", NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  GPtrArray *seeds = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);
      char *text = NULL;

      if (g_str_has_suffix (name, ".concordat") && g_file_get_contents (file, &text, NULL, NULL))
        g_ptr_array_add (seeds, text);
      if (text != NULL && strlen (text) > most_bytes)
        g_ptr_array_remove_index (seeds, seeds->len - 1);
    }
  g_assert_cmpuint (seeds->len, >=, 8);
  return seeds;
}

static void
test_round_trip (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (16);
  gsize most = 0;

  for (guint i = 0; i < N_GENERATED; i++)
    {
      g_autoptr (CdtDraft) draft = random_draft_new (rand, 120);
      g_autofree char *text = draft_text (draft);

      g_assert_true (exercise_draft (text, strlen (text)));
      most = MAX (most, strlen (text));
    }
  g_test_message ("%u drafts of up to %zu bytes: each the same after reading and writing", N_GENERATED, most);
  g_assert_cmpuint (most, >, 5000);
}

static void
test_seeds_untouched (void)
{
  g_autoptr (GPtrArray) seeds = read_seeds (G_MAXSIZE);

  for (guint i = 0; i < seeds->len; i++)
    g_assert_true (exercise_draft (seeds->pdata[i], strlen (seeds->pdata[i])));
}

/* What only a newer version or another program understands is there after edits, byte for byte. */
static void
test_unknown_kept (void)
{
  static const char *const foreign[] = {
    "<x:note xmlns:x=\"urn:other\" x:a=\"1\">kept <b>as it</b> is</x:note>",
    "<future kind=\"new\">for a newer version</future>",
    "<y xmlns=\"urn:third\"><z/>  two  spaces  </y>",
    "<!-- a note by hand -->",
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (17);

  for (guint i = 0; i < N_KEPT; i++)
    {
      const char *added = foreign[i % G_N_ELEMENTS (foreign)];
      g_autoptr (CdtDraft) made = random_draft_new (rand, 60);
      g_autofree char *text = draft_text (made);
      g_autofree char *longer = dom_add_foreign (text, added, rand);
      g_autoptr (GBytes) bytes = g_bytes_new (longer, strlen (longer));
      g_autoptr (GError) error = NULL;
      g_autoptr (CdtDraft) draft = cdt_draft_new_from_bytes (bytes, "file", &error);
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;

      g_assert_no_error (error);
      before = draft_text (draft);
      for (guint edits = 0; edits < 5; edits++)
        random_draft_edit (draft, rand);
      cdt_draft_set_value (draft, "title", "Edited", NULL);
      after = draft_text (draft);
      if (!g_str_equal (text, longer) && (strstr (before, added) == NULL || strstr (after, added) == NULL))
        g_error ("lost: %s\nfrom\n%s\nin\n%s", added, longer, after);
    }
}

static void
assemble (CdtPack *pack, GBytes *bytes)
{
  g_autoptr (CdtDraft) draft = cdt_draft_new_from_bytes (bytes, "file", NULL);
  g_autoptr (CdtAssembler) assembler = draft != NULL ? cdt_assembler_new (pack, draft) : NULL;
  g_autoptr (CdtDocument) document = assembler != NULL ? cdt_assembler_run (assembler) : NULL;
}

/* Of this process: the machine may be busy with other tests. */
static gint64
get_processor_time (void)
{
  struct timespec now = { 0 };

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static void
test_mutated (void)
{
  g_autoptr (GPtrArray) seeds = read_seeds (6500);
  g_autoptr (GRand) rand = g_rand_new_with_seed (19);
  g_autoptr (CdtPack) pack = cdt_pack_new_standard (NULL);
  guint n_read = 0;
  gint64 longest = 0, all = 0;

  for (guint i = 0; i < N_MUTATED; i++)
    {
      const char *seed = seeds->pdata[i % seeds->len];
      g_autoptr (GBytes) bytes = g_bytes_new_static (seed, strlen (seed));
      g_autoptr (CdtTree) tree = cdt_tree_new_from_bytes (bytes, "seed", NULL);
      g_autoptr (GBytes) mutated = NULL;
      gint64 start, taken;

      dom_mutate (tree, rand);
      mutated = cdt_tree_to_bytes (tree);
      start = get_processor_time ();
      n_read += exercise_draft (g_bytes_get_data (mutated, NULL), g_bytes_get_size (mutated)) ? 1 : 0;
      taken = get_processor_time () - start;
      longest = MAX (longest, taken);
      all += taken;
      if (i % 40 == 0)
        assemble (pack, mutated);
    }
  g_test_message (
      "R19: %u drafts: %u read, %u refused, in %.1f s of the processor, the slowest in %" G_GINT64_FORMAT
      " ms",
      N_MUTATED, n_read, N_MUTATED - n_read, (double)all / G_USEC_PER_SEC, longest / 1000);
  g_assert_cmpuint (n_read, >, N_MUTATED / 2);
  g_assert_cmpuint (n_read, <, N_MUTATED);
  g_assert_cmpint (longest, <, MOST_MICROSECONDS * SLOWNESS);
}

/* Cut anywhere, a draft is refused; never is the first part of it taken for the whole. */
static void
test_truncated (void)
{
  g_autoptr (GPtrArray) seeds = read_seeds (G_MAXSIZE);
  guint n = 0;

  for (guint i = 0; i < seeds->len; i++)
    {
      const char *seed = seeds->pdata[i];
      gsize whole = g_strrstr (seed, ">") + 1 - seed;

      for (gsize length = 0; length < whole; length += SLOWNESS, n++)
        {
          g_autoptr (GBytes) bytes = g_bytes_new_static (seed, length);
          g_autoptr (GError) error = NULL;

          g_assert_null (cdt_draft_new_from_bytes (bytes, "file", &error));
          exercise_refusal (error, "file");
        }
    }
  g_test_message ("%u cuts in %u drafts: all refused", n, seeds->len);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/drafts/round-trip", test_round_trip);
  g_test_add_func ("/drafts/seeds-untouched", test_seeds_untouched);
  g_test_add_func ("/drafts/unknown-kept", test_unknown_kept);
  g_test_add_func ("/drafts/mutated", test_mutated);
  g_test_add_func ("/drafts/truncated", test_truncated);
  return g_test_run ();
}
