/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Real agreements, 21 of them, entered as drafts: they are sound, print whole, and the table beside them
 * names a place for every provision. */

#include <gio/gio.h>
#include <string.h>

#include "agreement-cases.h"
#include "cdt-clause-list.h"
#include "cdt-load.h"
#include "cdt-pdf.h"
#include "cdt-text-export.h"
#include "cdt-xpath.h"
#include "good-prose.h"

typedef struct
{
  CdtDraft *draft;
  CdtPack *pack;
  CdtAssembler *assembler;
  CdtDocument *document;
} Entered;

static void
clear_entered (Entered *entered)
{
  g_clear_pointer (&entered->document, cdt_document_unref);
  g_clear_object (&entered->assembler);
  g_clear_pointer (&entered->pack, cdt_pack_unref);
  g_clear_object (&entered->draft);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Entered, clear_entered)

static void
enter (Entered *entered, const AgreementCase *agreement)
{
  g_autofree char *name = g_strconcat (agreement->name, ".concordat", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "agreements", name, NULL);
  g_autoptr (GError) error = NULL;

  entered->draft = cdt_load_draft (path, NULL, &error);
  g_assert_no_error (error);
  entered->pack = cdt_pack_new_standard (&error);
  g_assert_no_error (error);
  entered->assembler = cdt_assembler_new (entered->pack, entered->draft);
  entered->document = cdt_assembler_run (entered->assembler);
}

/* No slip of grammar, no reference to nothing, no question open */
static void
test_prose (gconstpointer data)
{
  const AgreementCase *agreement = data;
  g_auto (Entered) entered = { 0 };

  enter (&entered, agreement);
  g_autoptr (GPtrArray) slips = cdt_clause_list_get_slips (entered.assembler);
  GoodProse prose
      = { entered.document, NULL, TRUE, good_prose_is_between_two (entered.draft), agreement->name };
  good_prose_check (&prose);
  g_assert_cmpuint (slips->len, ==, 0);
}

static char *
export_folded (CdtDocument *document)
{
  g_autofree char *text = cdt_text_export (document);
  g_autoptr (GRegex) space = g_regex_new ("\\s+", 0, 0, NULL);

  return g_regex_replace_literal (space, text, -1, 0, " ", 0, NULL);
}

static void
test_text (gconstpointer data)
{
  const AgreementCase *agreement = data;
  g_auto (Entered) entered = { 0 };

  enter (&entered, agreement);
  g_autofree char *text = export_folded (entered.document);
  g_autoptr (CdtXPath) names = cdt_xpath_new ("partners/partner/name", NULL);
  g_autoptr (GPtrArray) found = cdt_xpath_nodes (names, cdt_draft_get_root (entered.draft), NULL, NULL);
  g_assert_cmpuint (found->len, >=, 2);
  for (guint i = 0; i < found->len; i++)
    {
      g_autofree char *name = cdt_node_dup_text (found->pdata[i]);

      if (strstr (text, name) == NULL)
        g_error ("%s: “%s” is not in the text", agreement->name, name);
    }
  for (guint i = 0; i < G_N_ELEMENTS (agreement->phrases); i++)
    if (strstr (text, agreement->phrases[i]) == NULL)
      g_error ("%s: “%s” is not in the text", agreement->name, agreement->phrases[i]);
}

static void
test_pdf (gconstpointer data)
{
  const CdtStyle style = cdt_style_clear_a4 ();
  g_auto (Entered) entered = { 0 };
  g_autoptr (CdtLayout) layout = cdt_layout_new (&style);
  g_autoptr (GError) error = NULL;

  enter (&entered, data);
  cdt_layout_set_document (layout, entered.document);
  g_autoptr (GBytes) pdf = cdt_pdf_write (layout, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (cdt_pdf_is_from (pdf, cdt_draft_get_id (entered.draft)));
}

/* Is the clause in the standard pack; and is it in the document of this draft? */
static gboolean
find_clause (const Entered *entered, const char *id, gboolean *printed)
{
  g_autoptr (GPtrArray) clauses = cdt_clause_list_get (entered->assembler);

  for (guint i = 0; i < clauses->len; i++)
    {
      const CdtClauseInfo *clause = clauses->pdata[i];

      if (g_str_equal (clause->id, id))
        {
          *printed = clause->printed;
          return TRUE;
        }
    }
  return FALSE;
}

/* Does the place that a row names exist? *answered: the draft has something there. */
static gboolean
find_place (const Entered *entered, const char *place, gboolean is_clause, gboolean *answered)
{
  g_autoptr (CdtXPath) path = NULL;

  *answered = FALSE;
  if (is_clause)
    return find_clause (entered, place, answered);
  if (cdt_shape_find (place) == NULL)
    return FALSE;
  path = cdt_xpath_new (place, NULL);
  return cdt_xpath_test (path, cdt_draft_get_root (entered->draft), NULL, answered, NULL);
}

/* "| Provision | ★ | `a/b`, clause `status` |" */
static void
check_row (const Entered *entered, const char *row)
{
  g_auto (GStrv) cells = g_strsplit (row, "|", -1);
  g_auto (GStrv) places = NULL;
  gboolean any_answered = FALSE;

  g_assert_cmpuint (g_strv_length (cells), ==, 5);
  places = g_strsplit (cells[3], "`", -1);
  if (g_strv_length (places) < 3)
    g_error ("no place for this: %s", row);
  for (guint i = 1; places[i] != NULL && places[i + 1] != NULL; i += 2)
    {
      gboolean answered;

      if (!find_place (entered, places[i], g_str_has_suffix (places[i - 1], "clause "), &answered))
        g_error ("there is no “%s”: %s", places[i], row);
      any_answered = any_answered || answered;
    }
  if (strstr (cells[2], "★") != NULL && !any_answered)
    g_error ("the draft answers nothing of this: %s", row);
}

/* Every agreement has its part of the table, in their order. */
static void
test_coverage (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "agreements", "coverage.md", NULL);
  g_autofree char *table = NULL;
  g_auto (GStrv) lines = NULL;
  g_auto (Entered) entered = { 0 };
  gsize n_parts = 0, n_rows = 0;

  g_assert_true (g_file_get_contents (path, &table, NULL, NULL));
  lines = g_strsplit (table, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      if (g_str_has_prefix (*line, "## "))
        {
          g_assert_cmpuint (n_parts, <, n_agreement_cases);
          clear_entered (&entered);
          enter (&entered, &agreement_cases[n_parts++]);
        }
      if (g_str_has_prefix (*line, "Draft: "))
        g_assert_nonnull (strstr (*line, agreement_cases[n_parts - 1].name));
      if (!g_str_has_prefix (*line, "| ") || g_str_has_prefix (*line, "| Provision "))
        continue;
      check_row (&entered, *line);
      n_rows++;
    }
  g_assert_cmpuint (n_parts, ==, n_agreement_cases);
  g_assert_cmpuint (n_rows, >, 200);
}

static void
add_test (const AgreementCase *agreement, const char *about, GTestDataFunc check)
{
  g_autofree char *path = g_strdup_printf ("/agreements/%s/%s", agreement->name, about);

  g_test_add_data_func (path, agreement, check);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < n_agreement_cases; i++)
    {
      add_test (&agreement_cases[i], "prose", test_prose);
      add_test (&agreement_cases[i], "text", test_text);
      add_test (&agreement_cases[i], "pdf", test_pdf);
    }
  g_test_add_func ("/agreements/coverage", test_coverage);
  return g_test_run ();
}
