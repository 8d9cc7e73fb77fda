/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages brought in step in parts, with edits and looks at pages between them, are in the end those that are
 * made from nothing; and the first part shows the edit where somebody looks. */

#include "cdt-refresh.h"

#include <string.h>

#include "random-edits.h"
#include "sample-draft.h"

#if defined __SANITIZE_ADDRESS__
#define N_ROUNDS 6
#else
#define N_ROUNDS 40
#endif

#define NAME "partners/partner[1]/short-name"

typedef struct
{
  CdtPack *pack;
  CdtDraft *draft;
  CdtAssembler *assembler;
  CdtLayout *layout;
  CdtRefresh *refresh;
} Desk;

static void
open_desk (Desk *desk)
{
  g_autoptr (GError) error = NULL;
  CdtStyle style = cdt_style_clear_a4 ();

  desk->pack = cdt_pack_new_standard (&error);
  g_assert_no_error (error);
  desk->draft = sample_draft_load_example ("healthy-homes-memorandum");
  desk->assembler = cdt_assembler_new (desk->pack, desk->draft);
  desk->layout = cdt_layout_new (&style);
  desk->refresh = cdt_refresh_new (desk->assembler, desk->layout, NULL, NULL);
  cdt_refresh_finish (desk->refresh);
}

static void
close_desk (Desk *desk)
{
  cdt_refresh_free (desk->refresh);
  g_object_unref (desk->layout);
  g_object_unref (desk->assembler);
  g_object_unref (desk->draft);
  cdt_pack_unref (desk->pack);
}

static void
assert_as_from_nothing (const Desk *desk)
{
  CdtStyle style = cdt_style_clear_a4 ();
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (desk->pack, desk->draft);
  g_autoptr (CdtLayout) layout = cdt_layout_new (&style);
  g_autoptr (CdtDocument) document = cdt_assembler_run (assembler);
  g_autofree char *words = cdt_document_dump (cdt_layout_get_document (desk->layout));
  g_autofree char *all_words = cdt_document_dump (document);

  g_assert_cmpstr (words, ==, all_words);
  cdt_layout_set_document (layout, document);
  g_autofree char *pages = cdt_layout_dump (desk->layout);
  g_autofree char *all_pages = cdt_layout_dump (layout);
  g_assert_true (strcmp (pages, all_pages) == 0);
}

static void
look_somewhere (const Desk *desk)
{
  cdt_layout_get_page (desk->layout, (guint)g_test_rand_int_range (0, cdt_layout_get_n_pages (desk->layout)));
}

/* Each part as short as can be */
static void
do_parts (const Desk *desk, int n)
{
  while (n-- > 0 && !cdt_refresh_go_on (desk->refresh, 0))
    ;
}

static void
test_random_edits (void)
{
  Desk desk;

  open_desk (&desk);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      for (int n = g_test_rand_int_range (1, 5); n > 0; n--)
        {
          look_somewhere (&desk);
          if (g_test_rand_int_range (0, 8) == 0)
            random_edit_wording (desk.assembler, desk.draft);
          else if (g_test_rand_bit ())
            cdt_draft_set_value (desk.draft, NAME, n % 2 == 0 ? "Northgate" : "Eastvale", NULL);
          else
            random_edit (desk.draft);
          do_parts (&desk, g_test_rand_int_range (0, 40));
          if (g_test_rand_int_range (0, 6) == 0)
            g_free (cdt_draft_undo (desk.draft));
        }
      if (g_test_rand_bit ())
        cdt_refresh_finish (desk.refresh);
      else
        do_parts (&desk, G_MAXINT);
      assert_as_from_nothing (&desk);
    }
  close_desk (&desk);
}

static gboolean
shows (const Desk *desk, const char *words)
{
  g_autofree char *dump = cdt_document_dump (cdt_layout_get_document (desk->layout));

  return strstr (dump, words) != NULL;
}

/* A name stands in most clauses: after the first part it is new where somebody looks, and as it was
 * elsewhere. Another letter in the middle begins there again. */
static void
test_seen_first (void)
{
  Desk desk;

  open_desk (&desk);
  cdt_draft_set_value (desk.draft, NAME, "Oldname", NULL);
  cdt_refresh_finish (desk.refresh);
  g_autofree char *path = cdt_draft_dup_node_path (desk.draft, cdt_draft_find_node (desk.draft, NAME));
  CdtPlace place;
  g_assert_true (cdt_layout_find_first (desk.layout, path, &place));
  cdt_layout_get_page (desk.layout, place.page);
  cdt_draft_set_value (desk.draft, NAME, "Newname", NULL);
  do_parts (&desk, 1);
  g_assert_true (shows (&desk, "Newname") && shows (&desk, "Oldname"));
  do_parts (&desk, 3);
  cdt_draft_set_value (desk.draft, NAME, "Lastname", NULL);
  do_parts (&desk, 1);
  g_assert_true (shows (&desk, "Lastname") && shows (&desk, "Oldname"));
  do_parts (&desk, G_MAXINT);
  g_assert_true (!shows (&desk, "Newname") && !shows (&desk, "Oldname"));
  assert_as_from_nothing (&desk);
  close_desk (&desk);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/refresh/random edits", test_random_edits);
  g_test_add_func ("/refresh/seen first", test_seen_first);
  return g_test_run ();
}
