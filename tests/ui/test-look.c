/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <gtk/gtk.h>

#include "cdt-proof.h"

/* Style, paper and print that a draft chooses are those of its pages at once. */

static void
set_look (CdtProof *proof, const char *path, const char *value)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (cdt_draft_set_value (cdt_proof_get_draft (proof), path, value, &error));
  g_assert_no_error (error);
  cdt_proof_settle (proof);
}

static void
assert_pages (CdtProof *proof, const char *house, double width, double size)
{
  CdtLayout *layout = cdt_proof_get_layout (proof);
  const CdtStyle *style = cdt_layout_get_style (layout);

  g_assert_cmpstr (style->house->name, ==, house);
  g_assert_cmpfloat (style->size, ==, size);
  g_assert_cmpuint (cdt_layout_get_n_pages (layout), >, 0);
  g_assert_cmpfloat_with_epsilon (cdt_layout_get_page (layout, 0)->width, width, 0.5);
}

static void
test_choice (void)
{
  g_autoptr (CdtDraft) draft = cdt_draft_new ("memorandum");
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtProof) proof = cdt_proof_new (draft, &error);
  g_autoptr (GPtrArray) unprinted = NULL;

  g_assert_no_error (error);
  assert_pages (proof, "clear", 595.3, 11);
  set_look (proof, "paper/style", "formal");
  assert_pages (proof, "formal", 595.3, 11);
  set_look (proof, "paper/size", "letter");
  assert_pages (proof, "formal", 612, 11);
  set_look (proof, "paper/print", "large");
  assert_pages (proof, "formal", 612, 16);
  unprinted = cdt_proof_list_unprinted (proof);
  g_assert_cmpuint (unprinted->len, ==, 0);
  set_look (proof, "paper/style", NULL);
  set_look (proof, "paper/print", NULL);
  assert_pages (proof, "clear", 612, 11);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  g_test_add_func ("/look/choice", test_choice);
  return g_test_run ();
}
