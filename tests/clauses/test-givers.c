/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "grid-draft.h"

/* What one partner, each of a class or every one gives, in rows and in totals. */

/* One in a class gives what each of the class gives and what every one gives; the totals count all of them.
 */
static void
test_givers (void)
{
  g_autoptr (CdtDraft) draft = grid_draft_new (3);
  g_autoptr (CdtDocument) document = NULL;
  g_autofree char *class = cdt_draft_insert (draft, "classes", 0, NULL);
  const CdtBlock *table;

  grid_draft_add_contributions (draft);
  grid_draft_set (draft, "classes/class[1]/name", "the Funders");
  grid_draft_set (draft, "partners/partner[2]/class", class);
  grid_draft_set (draft, "partners/partner[3]/class", class);
  grid_draft_set (draft, "contributions/contribution[1]/by", "every");
  grid_draft_set (draft, "contributions/contribution[2]/by", "class");
  grid_draft_set (draft, "contributions/contribution[2]/class", class);
  document = grid_draft_assemble (draft);
  table = grid_draft_find_table (document, "years-table");
  grid_draft_assert_row (table, 0,
                         "Every partner|contribution 1\nCash|£0.30\n£0.10 each|£0.60\n£0.20 each|£0.90");
  grid_draft_assert_row (table, 1,
                         "Each of the Funders|contribution 2\nCash|£2,000.02\n£1,000.01 each||£2,000.02");
  grid_draft_assert_row (table, 3, "|Total|£2,000.32|£100.59|£2,100.91");
  table = grid_draft_find_table (document, "years-partners-table");
  g_assert_cmpuint (table->rows->len, ==, 3);
  grid_draft_assert_row (table, 0, "Partner 1|£0.10|£100.19|£100.29");
  grid_draft_assert_row (table, 1, "Partner 2|£1,000.11|£0.20|£1,000.31");
  grid_draft_assert_row (table, 2, "Partner 3|£1,000.11|£0.20|£1,000.31");
  table = grid_draft_find_table (document, "years-forms-table");
  grid_draft_assert_row (table, 0, "Cash|£2,000.32|£0.60|£2,000.92");
}

/* The sums follow when a partner comes into a class, leaves it or is new. */
static void
test_givers_follow (void)
{
  g_autoptr (CdtPack) pack = cdt_pack_new_standard (NULL);
  g_autoptr (CdtDraft) draft = grid_draft_new (2);
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);
  g_autofree char *class = cdt_draft_insert (draft, "classes", 0, NULL);
  static const struct
  {
    const char *path;
    const char *value; /* NULL: a new partner */
    const char *row;
  } edits[] = {
    { "contributions/contribution[1]/by", "every", "Every partner|Cash|contribution 1|£10.20\n£5.10 each" },
    { "partners", NULL, "Every partner|Cash|contribution 1|£15.30\n£5.10 each" },
    { "contributions/contribution[1]/by", "class", "Each of the Funders|Cash|contribution 1|£0\n£5.10 each" },
    { "partners/partner[2]/class", "k1", "Partner 2|Cash|contribution 1|£5.10" },
    { "partners/partner[1]/class", "k1", "Each of the Funders|Cash|contribution 1|£10.20\n£5.10 each" },
    { "partners/partner[2]/class", "", "Partner 1|Cash|contribution 1|£5.10" },
    { "contributions/contribution[1]/by", "partner", "Partner 2|Cash|contribution 1|£5.10" },
  };

  grid_draft_set (draft, "classes/class[1]/name", "Funders");
  grid_draft_add_items (draft, "contributions", "contribution", "item", 1);
  grid_draft_set (draft, "contributions/contribution[1]/form", "cash");
  grid_draft_set (draft, "contributions/contribution[1]/amount", "5.10");
  grid_draft_set (draft, "contributions/contribution[1]/partner", "p2");
  grid_draft_set (draft, "contributions/contribution[1]/class", class);
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autoptr (CdtDocument) document = NULL;

      if (edits[i].value == NULL)
        g_free (cdt_draft_insert (draft, edits[i].path, G_MAXUINT, NULL));
      else
        grid_draft_set (draft, edits[i].path, edits[i].value);
      document = cdt_assembler_run (assembler);
      grid_draft_assert_row (grid_draft_find_table (document, "contributions-table"), 0, edits[i].row);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clauses/givers/shares", test_givers);
  g_test_add_func ("/clauses/givers/follow", test_givers_follow);
  return g_test_run ();
}
