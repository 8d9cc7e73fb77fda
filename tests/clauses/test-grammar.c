/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The sentences of the standard pack, whatever is answered: every choice of every question, every question
 * left open among the answered, every question answered alone. A new question needs nothing here. */

#include <string.h>

#include "cdt-clause-edit.h"
#include "cdt-clause-list.h"
#include "filled-draft.h"
#include "good-prose.h"

typedef struct
{
  const char *kind;
  guint n_partners;
  guint n_items;
} Case;

static const Case cases[] = {
  { "memorandum", 0, 1 },
  { "agreement", 2, 1 },
  { "heads-of-terms", 3, 2 },
};

typedef struct
{
  CdtDraft *draft;
  CdtAssembler *assembler;
  CdtDocument *before;
  guint n_looked_at;
} Run;

static CdtPack *
load_standard (void)
{
  g_autoptr (GError) error = NULL;
  CdtPack *pack = cdt_pack_new_standard (&error);

  g_assert_no_error (error);
  return pack;
}

static void
begin (Run *run, CdtDraft *draft)
{
  g_autoptr (CdtPack) pack = load_standard ();

  run->draft = draft;
  run->assembler = cdt_assembler_new (pack, draft);
  run->before = NULL;
  run->n_looked_at = 0;
}

static void
end (Run *run)
{
  g_clear_pointer (&run->before, cdt_document_unref);
  g_object_unref (run->assembler);
  g_object_unref (run->draft);
}

static void
look (Run *run, const char *path, const char *value)
{
  g_autoptr (CdtDocument) document = cdt_assembler_run (run->assembler);
  g_autofree char *about = g_strdup_printf ("%s=%s", path, value);
  GoodProse prose = { document, run->before, FALSE, good_prose_is_between_two (run->draft), about };

  good_prose_check (&prose);
  g_clear_pointer (&run->before, cdt_document_unref);
  run->before = g_steal_pointer (&document);
  run->n_looked_at++;
}

static void
set (Run *run, const char *path, const char *value)
{
  g_autoptr (GError) error = NULL;

  cdt_draft_set_value (run->draft, path, value, &error);
  g_assert_no_error (error);
}

static void
try_answer (Run *run, const char *path, const char *value)
{
  set (run, path, value);
  look (run, path, value);
}

/* Each answer that a choice offers, or none; then the one that it had. A question in a list without items
 * has no place. */
static void
try_answers_cb (const CdtShape *shape, const char *path, gpointer data)
{
  Run *run = data;
  g_autofree char *before = cdt_draft_dup_value (run->draft, path);
  guint n_choices;
  const CdtChoice *choices = cdt_shape_get_choices (shape, &n_choices);

  if (before == NULL)
    return;
  for (guint i = 0; i < n_choices; i++)
    try_answer (run, path, choices[i].value);
  if (cdt_shape_get_field_type (shape) == CDT_FIELD_YES_NO)
    try_answer (run, path, "no");
  if (cdt_shape_get_field_type (shape) == CDT_FIELD_NUMBER)
    try_answer (run, path, "1");
  try_answer (run, path, "");
  set (run, path, before);
}

/* Everything answered, once, for each number of partners. */
static void
test_full (gconstpointer kind)
{
  static const guint counts[] = { 0, 1, 2, 3, 40 };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    for (guint n_items = 1; n_items < 4; n_items++)
      {
        g_autofree char *value = g_strdup_printf ("%u partners, %u items", counts[i], n_items);
        Run run;

        begin (&run, filled_draft_new (kind, counts[i], n_items));
        look (&run, "everything", value);
        end (&run);
      }
}

static void
test_among (gconstpointer data)
{
  const Case *test = data;
  Run run;

  begin (&run, filled_draft_new (test->kind, test->n_partners, test->n_items));
  look (&run, "everything", "answered");
  filled_draft_visit (try_answers_cb, &run);
  g_assert_cmpuint (run.n_looked_at, >, 300);
  end (&run);
}

/* Each clause and schedule taken out in turn: what others say of it goes with it. */
static void
test_without (gconstpointer data)
{
  const Case *test = data;
  Run run;

  begin (&run, filled_draft_new (test->kind, test->n_partners, test->n_items));
  look (&run, "everything", "answered");
  g_autoptr (GPtrArray) clauses = cdt_clause_list_get (run.assembler);
  for (guint i = 0; i < clauses->len; i++)
    {
      const CdtClauseInfo *clause = clauses->pdata[i];

      cdt_clause_edit_set_state (run.draft, clause->id, CDT_CLAUSE_OFF);
      look (&run, clause->id, "off");
      g_autoptr (GPtrArray) slips = cdt_clause_list_get_slips (run.assembler);
      g_assert_cmpuint (slips->len, ==, 0);
      cdt_clause_edit_restore (run.draft, clause->id);
    }
  g_assert_cmpuint (clauses->len, >, 20);
  end (&run);
}

/* The first item of every list on the way; what is left of it goes with the draft. */
static void
make_items (CdtDraft *draft, const char *path)
{
  for (const char *bracket = strchr (path, '['); bracket != NULL; bracket = strchr (bracket + 1, '['))
    {
      g_autofree char *item = g_strndup (path, bracket - path);
      g_autofree char *list = g_path_get_dirname (item);
      CdtItemList *items = cdt_draft_get_list (draft, list);

      if (g_list_model_get_n_items (G_LIST_MODEL (items)) == 0)
        g_free (cdt_draft_insert (draft, list, 0, NULL));
    }
}

/* Two partners of whom nothing is said. They are there before anything that could be undone. */
static CdtDraft *
make_bare_draft (const char *kind)
{
  g_autoptr (CdtDraft) draft = cdt_draft_new (kind);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  CdtDraft *bare = NULL;

  for (guint i = 0; i < 2; i++)
    g_free (cdt_draft_insert (draft, "partners", 0, NULL));
  bytes = cdt_draft_to_bytes (draft);
  bare = cdt_draft_new_from_bytes (bytes, "bare", &error);
  g_assert_no_error (error);
  return bare;
}

static void
try_alone_cb (const CdtShape *shape, const char *path, gpointer data)
{
  Run *run = data;
  g_autofree char *answer = NULL;

  make_items (run->draft, path);
  look (run, path, "open");
  filled_draft_answer (run->draft, shape, path);
  look (run, path, "first");
  answer = cdt_draft_dup_value (run->draft, path);
  if (answer != NULL)
    try_answers_cb (shape, path, run);
  while (cdt_draft_can_undo (run->draft))
    g_free (cdt_draft_undo (run->draft));
}

static void
test_alone (gconstpointer kind)
{
  Run run;

  begin (&run, make_bare_draft (kind));
  filled_draft_visit (try_alone_cb, &run);
  g_assert_cmpuint (run.n_looked_at, >, 1000);
  end (&run);
}

int
main (int argc, char **argv)
{
  static const char *const kinds[] = { "memorandum", "heads-of-terms", "agreement" };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/clauses/grammar/among/%s-%u-%u", cases[i].kind,
                                               cases[i].n_partners, cases[i].n_items);

      g_autofree char *without = g_strdup_printf ("/clauses/grammar/without/%s-%u-%u", cases[i].kind,
                                                  cases[i].n_partners, cases[i].n_items);

      g_test_add_data_func (path, &cases[i], test_among);
      g_test_add_data_func (without, &cases[i], test_without);
    }
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *path = g_strconcat ("/clauses/grammar/full/", kinds[i], NULL);

      g_test_add_data_func (path, kinds[i], test_full);
    }
  g_test_add_data_func ("/clauses/grammar/alone", "agreement", test_alone);
  return g_test_run ();
}
