/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every answer tells in the document: without it the document reads otherwise. An answer that does not tell
 * stands in the table below with the reason. */

#include <gio/gio.h>
#include <string.h>

#include "cdt-assembler.h"
#include "real-drafts.h"

typedef struct
{
  const char *field; /* path of the schema, without items */
  const char *value; /* (nullable) of any value when NULL */
  const char *reason;
} Quiet;

/* What the document says without an answer too. Another answer must tell. */
#define DEFAULT NULL
#define GATE "The questions to ask first print only when the person wants them in the document."

static const Quiet quiet[] = {
  { "ahead/missed", "withdraw", DEFAULT },
  { "classes/class/name", "Lead Councils", "A class of one partner is printed by its singular." },
  { "closing/counterparts", "separate", DEFAULT },
  { "closing/entire", "yes", DEFAULT },
  { "closing/severance", "yes", DEFAULT },
  { "closing/transfer", "consent", DEFAULT },
  { "closing/waiver", "yes", DEFAULT },
  { "conduct/complaints", "own", DEFAULT },
  { "conduct/equality", "duty", DEFAULT },
  { "conduct/standards", "listed", DEFAULT },
  { "default/consequence", "removal", DEFAULT },
  { "default/removed-by", "others", DEFAULT },
  { "disputes/urgent", "yes", DEFAULT },
  { "ending/all-agree", "yes", "What the clause says where no other way to end is chosen." },
  { "ending/exit-by", "board", DEFAULT },
  { "ending/funding-ends", "no", DEFAULT },
  { "ending/purpose-met", "no", DEFAULT },
  { "family/annexes/annex/agreed", "here", DEFAULT },
  { "family/replaces/replaced/effect", "whole", DEFAULT },
  { "gate-print", "no", DEFAULT },
  { "gate/answer/answer", NULL, GATE },
  { "gate/answer/by", NULL, GATE },
  { "gate/answer/evidence", NULL, GATE },
  { "gate/answer/question", NULL, GATE },
  { "gate/answer/who", NULL, GATE },
  { "governance/called-by", "chair", DEFAULT },
  { "governance/coopted-vote", "no", DEFAULT },
  { "governance/delegations/delegation/power", "decide", DEFAULT },
  { "governance/kind", "board", DEFAULT },
  { "governance/publishes", "no", DEFAULT },
  { "governance/quorum-lead", "no", DEFAULT },
  { "governance/quorum-rule", "number", DEFAULT },
  { "governance/secretariat/partner", NULL,
    "Asked where one partner provides the secretariat; kept when another way is chosen." },
  { "governance/speaks", "agreed", DEFAULT },
  { "governance/vote-by", "partner", DEFAULT },
  { "information/confidential", "marked", DEFAULT },
  { "information/data-agreement", NULL,
    "Asked where an agreement of its own rules personal data; kept when another rule is chosen." },
  { "information/foi-exceptions/exception/subject", "yes", DEFAULT },
  { "joining/form", "statement", DEFAULT },
  { "language", "en-GB", DEFAULT },
  { "paper/state", "draft", DEFAULT },
  { "parties/listed", "front", DEFAULT },
  { "partners/partner/register", "none", DEFAULT },
  { "partners/partner/short-name", "The National Archives", "The same as the name." },
  { "powers/power/gives", "power", DEFAULT },
  { "risk-sharing/cap-rule", "sum", DEFAULT },
  { "signing/form", "individual", DEFAULT },
  { "signing/form", "simple", DEFAULT },
  { "status/binds/costs", "no", DEFAULT },
  { "status/binds/disputes", "no", DEFAULT },
  { "status/binds/exclusivity", "no", DEFAULT },
  { "status/binds/risk", "no", DEFAULT },
  { "status/consideration", "promises", "What is said without an answer; a deed needs none." },
  { "status/courts", "exclusive", DEFAULT },
  { "status/honour", "yes", DEFAULT },
  { "status/law", "none", DEFAULT },
  { "status/outsiders", "nobody", DEFAULT },
  { "term/extension-rule", "agreement", DEFAULT },
  { "term/review-by", "board", DEFAULT },
  { "term/start-rule", "date", DEFAULT },
  { "variation/rule", "signed", DEFAULT },
};

typedef struct
{
  CdtDraft *draft;
  CdtAssembler *assembler;
  const char *name;
  char *whole;      /* what the document says with all answers */
  gboolean *needed; /* by row of the table */
  guint n_answers;
  guint n_silent; /* answers that tell nothing and that no row explains */
} Trial;

static void
append_text (GString *all, const CdtText *text)
{
  for (guint i = 0; text != NULL && i < cdt_text_get_n_runs (text); i++)
    {
      const CdtRun *run = cdt_text_get_run (text, i);

      g_string_append (all, run->text);
      if (run->flags & CDT_RUN_PLACEHOLDER)
        g_string_append_c (all, '?');
    }
  g_string_append_c (all, '\n');
}

static void
append_row (GString *all, const CdtRow *row)
{
  for (guint i = 0; row != NULL && i < row->cells->len; i++)
    append_text (all, row->cells->pdata[i]);
}

static void
append_figure (GString *all, const CdtFigure *figure)
{
  g_string_append (all, figure->words);
  for (guint i = 0; i < figure->rows->len; i++)
    g_string_append_printf (all, "%s\n", cdt_figure_get_row (figure, i)->label);
  for (guint i = 0; i < figure->marks->len; i++)
    g_string_append_printf (all, "%s\n", cdt_figure_get_mark (figure, i)->label);
}

static void
append_block (GString *all, const CdtBlock *block)
{
  g_string_append (all, cdt_block_kind_get_name (block->kind));
  g_string_append (all, block->number != NULL ? block->number : "");
  append_text (all, block->text);
  append_row (all, block->head);
  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++)
    append_row (all, block->rows->pdata[i]);
  if (block->figure != NULL)
    append_figure (all, block->figure);
}

/* What a reader of the document can see, without where it comes from */
static char *
print_all (CdtAssembler *assembler)
{
  g_autoptr (CdtDocument) document = cdt_assembler_run (assembler);
  const CdtDocumentInfo *info = cdt_document_get_info (document);
  const char *const parts[]
      = { info->title,      info->kind,      info->language, info->author, info->head_start, info->head_end,
          info->foot_start, info->foot_page, info->subject,  info->date,   info->marking };
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_string_append_printf (all, "%s\n", parts[i] != NULL ? parts[i] : "");
  for (guint i = 0; i < cdt_document_get_n_blocks (document); i++)
    append_block (all, cdt_document_get_block (document, i));
  return g_string_free (all, FALSE);
}

/* Does the document read otherwise with this answer, or with none when it is NULL? */
static gboolean
tells (Trial *trial, const char *path, const char *value)
{
  g_autofree char *printed = NULL;

  g_assert_true (cdt_draft_set_value (trial->draft, path, value, NULL));
  printed = print_all (trial->assembler);
  g_free (cdt_draft_undo (trial->draft));
  return strcmp (printed, trial->whole) != 0;
}

static gboolean
another_tells (Trial *trial, const char *path, const CdtShape *shape, const char *value)
{
  guint n = 0;
  const CdtChoice *choices = NULL;

  if (cdt_shape_get_field_type (shape) == CDT_FIELD_YES_NO)
    return tells (trial, path, strcmp (value, "yes") == 0 ? "no" : "yes");
  choices = cdt_shape_get_choices (shape, &n);
  for (guint i = 0; i < n; i++)
    if (strcmp (choices[i].value, value) != 0 && tells (trial, path, choices[i].value))
      return TRUE;
  return FALSE;
}

static gboolean
is_explained (Trial *trial, const char *path, const CdtShape *shape, const char *value)
{
  g_autofree char *field = cdt_shape_dup_path (shape);

  for (guint i = 0; i < G_N_ELEMENTS (quiet); i++)
    {
      if (strcmp (quiet[i].field, field) != 0
          || (quiet[i].value != NULL && strcmp (quiet[i].value, value) != 0))
        continue;
      trial->needed[i] = TRUE;
      return quiet[i].reason != DEFAULT || another_tells (trial, path, shape, value);
    }
  return FALSE;
}

static void
try_without (Trial *trial, const char *path, const CdtShape *shape)
{
  g_autofree char *value = cdt_draft_dup_value (trial->draft, path);

  g_assert_nonnull (value);
  trial->n_answers++;
  if (tells (trial, path, NULL))
    {
      if (!cdt_shape_prints (shape))
        g_error ("%s: %s is said not to print, and does", trial->name, path);
      return;
    }
  if (!cdt_shape_prints (shape) || is_explained (trial, path, shape, value))
    return;
  trial->n_silent++;
  g_printerr ("%s: %s = “%s” changes nothing in the document\n", trial->name, path, value);
}

/* (element-type utf8) The answered fields, in the order of the file */
static void
find_answers (CdtDraft *draft, CdtNode *node, const CdtShape *shape, GPtrArray *paths)
{
  for (CdtNode *child = cdt_node_first_element (node); child != NULL; child = cdt_node_next_element (child))
    {
      const CdtShape *inner = cdt_shape_get_child (shape, cdt_node_get_name (child));

      if (inner != NULL && cdt_shape_get_kind (inner) == CDT_SHAPE_FIELD)
        g_ptr_array_add (paths, cdt_draft_dup_node_path (draft, child));
      else if (inner != NULL)
        find_answers (draft, child, inner, paths);
    }
}

static void
try_draft (const char *name, GBytes *bytes, gpointer data)
{
  Trial *trial = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtPack) pack = cdt_pack_new_standard (NULL);
  g_autoptr (CdtDraft) draft = cdt_draft_new_from_bytes (bytes, name, &error);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  g_assert_no_error (error);
  trial->name = name;
  trial->draft = draft;
  trial->assembler = cdt_assembler_new (pack, draft);
  trial->whole = print_all (trial->assembler);
  find_answers (draft, cdt_draft_get_root (draft), cdt_shape_get_root (), paths);
  for (guint i = 0; i < paths->len; i++)
    try_without (trial, paths->pdata[i], cdt_shape_find (paths->pdata[i]));
  g_autofree char *again = print_all (trial->assembler);
  g_assert_cmpstr (again, ==, trial->whole);
  g_clear_object (&trial->assembler);
  g_clear_pointer (&trial->whole, g_free);
}

static void
test_every_answer (void)
{
  gboolean needed[G_N_ELEMENTS (quiet)] = { FALSE };
  Trial trial = { .needed = needed };

  real_drafts_foreach (try_draft, &trial);
  g_test_message ("%u answers", trial.n_answers);
  g_assert_cmpuint (trial.n_answers, >, 4000);
  g_assert_cmpuint (trial.n_silent, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (quiet); i++)
    if (!needed[i])
      g_error ("the row of %s explains no answer any more", quiet[i].field);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clauses/every-answer", test_every_answer);
  return g_test_run ();
}
