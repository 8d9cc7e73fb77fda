/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-check-whole.h"
#include "cdt-item-title.h"
#include "cdt-tokens.h"
#include "cdt-whole-check.h"

#define DEFINITIONS "definitions"

typedef struct
{
  char *text;
  char *path; /* of the definition */
  CdtNode *node;
  GArray *tokens;
  GArray *meaning;
  guint n_used;
  guint state; /* of the search for circles: 0 not seen, 1 on the way, 2 done */
} Term;

typedef struct
{
  CdtDraft *draft;
  GPtrArray *terms;   /* (element-type Term) */
  GHashTable *firsts; /* first word -> GPtrArray of Term */
  GPtrArray *findings;
} Look;

static void
free_term (Term *term)
{
  g_free (term->text);
  g_free (term->path);
  g_array_unref (term->tokens);
  g_array_unref (term->meaning);
  g_free (term);
}

static void
report (const Look *look, const Term *term, const char *check)
{
  g_autofree char *path = g_strconcat (term->path, "/term", NULL);

  g_ptr_array_add (look->findings,
                   cdt_whole_check_find (check, path, &(CdtWholeSaid){ term->text, NULL, NULL }));
}

static void
add_first (GHashTable *firsts, Term *term)
{
  const char *first = g_array_index (term->tokens, CdtToken, 0).plain;
  GPtrArray *same = g_hash_table_lookup (firsts, first);

  if (same == NULL)
    {
      same = g_ptr_array_new ();
      g_hash_table_insert (firsts, (gpointer)first, same);
    }
  g_ptr_array_add (same, term);
}

static void
add_term (Look *look, CdtNode *definition, GHashTable *seen)
{
  const CdtNode *node = cdt_node_find_child (definition, "term");
  const CdtNode *meaning = cdt_node_find_child (definition, "meaning");
  g_autofree char *text = node != NULL ? g_strstrip (cdt_node_dup_text (node)) : g_strdup ("");
  g_autofree char *means = meaning != NULL ? cdt_node_dup_text (meaning) : g_strdup ("");
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autoptr (GArray) tokens = cdt_tokens_new (text);
  Term *term;

  if (tokens->len == 0)
    return;
  term = g_new0 (Term, 1);
  term->text = g_steal_pointer (&text);
  term->path = cdt_draft_dup_node_path (look->draft, definition);
  term->node = definition;
  term->tokens = g_steal_pointer (&tokens);
  term->meaning = cdt_tokens_new (means);
  g_ptr_array_add (look->terms, term);
  if (g_hash_table_add (seen, g_steal_pointer (&folded)))
    add_first (look->firsts, term);
  else
    report (look, term, "term-twice");
}

/* The term that begins at a word, its last word perhaps in the plural; NULL: none */
static Term *
find_term (const Look *look, const GArray *text, guint n)
{
  const char *first = g_array_index (text, CdtToken, n).plain;
  const GPtrArray *terms = g_hash_table_lookup (look->firsts, first);
  gsize length = strlen (first);

  if (terms == NULL && length > 1 && first[length - 1] == 's')
    {
      g_autofree char *single = g_strndup (first, length - 1);

      terms = g_hash_table_lookup (look->firsts, single);
    }
  for (guint i = 0; terms != NULL && i < terms->len; i++)
    {
      Term *term = terms->pdata[i];
      gboolean fits = n + term->tokens->len <= text->len;

      for (guint j = 0; fits && j < term->tokens->len; j++)
        {
          const char *word = g_array_index (term->tokens, CdtToken, j).plain;
          const char *found = g_array_index (text, CdtToken, n + j).plain;
          gsize size = strlen (word);

          fits = strncmp (word, found, size) == 0
                 && (found[size] == '\0' || (j + 1 == term->tokens->len && g_str_equal (found + size, "s")));
        }
      if (fits)
        return term;
    }
  return NULL;
}

/* Where a definition is explained it is not used. */
static const char *
find_definition (const CdtText *text)
{
  for (guint i = 0; text != NULL && i < cdt_text_get_n_runs (text); i++)
    {
      const CdtRun *run = cdt_text_get_run (text, i);

      if (run->path != NULL && g_str_has_prefix (run->path, DEFINITIONS "/"))
        return run->path;
    }
  return NULL;
}

static void
count_in (gpointer data, const CdtText *text)
{
  const Look *look = data;
  const char *path = find_definition (text);
  g_autofree char *plain = cdt_text_dup_plain (text);
  g_autoptr (GArray) tokens = cdt_tokens_new (plain);

  for (guint i = 0; i < tokens->len; i++)
    {
      Term *term = find_term (look, tokens, i);

      if (term != NULL && (path == NULL || !g_str_has_prefix (path, term->path)))
        term->n_used++;
    }
}

/* A name in a longer name, "the Fund" in "the Winter Fund", is no use of the term. */
static gboolean
is_alone (const Look *look, const Term *term, guint n, const Term *found)
{
  const CdtNode *node = cdt_node_find_child (term->node, "meaning");
  g_autofree char *text = cdt_node_dup_text (node);
  guint last = n + found->tokens->len - 1;

  for (guint i = 0; i < 2; i++)
    {
      guint beside = i == 0 ? n - 1 : last + 1;

      if ((i == 0 && n == 0) || beside >= term->meaning->len)
        continue;
      if (g_unichar_isupper (g_utf8_get_char (text + g_array_index (term->meaning, CdtToken, beside).start)))
        return FALSE;
    }
  return g_str_has_prefix (text + g_array_index (term->meaning, CdtToken, n).start, found->text);
}

/* Follows what explains a term; TRUE when that leads back to one that is on the way. */
static gboolean
leads_back (const Look *look, Term *term)
{
  gboolean back = FALSE;

  if (term->state != 0)
    return term->state == 1;
  term->state = 1;
  for (guint i = 0; i < term->meaning->len && !back; i++)
    {
      Term *next = find_term (look, term->meaning, i);

      back = next != NULL && is_alone (look, term, i, next) && leads_back (look, next);
    }
  term->state = 2;
  if (back)
    report (look, term, "term-circular");
  return FALSE;
}

static gboolean
has_capital (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isupper (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

/* Terms of several words with capitals, written small: one word may well be meant as an everyday word. */
static void
report_small (const Look *look, const CdtProseAnswer *answer, const Term *term, gsize start, gsize end)
{
  g_autofree char *found = g_strndup (answer->value + start, end - start);

  if (has_capital (found))
    return;
  g_autofree char *path = cdt_draft_dup_node_path (answer->draft, answer->node);
  g_autofree char *where = cdt_item_title_dup_subject (answer->draft, answer->shape, answer->node);
  g_autofree char *before = g_strndup (answer->value, start);
  g_autofree char *mended = g_strconcat (before, term->text, strlen (found) > strlen (term->text) ? "s" : "",
                                         answer->value + end, NULL);
  g_ptr_array_add (look->findings, cdt_whole_check_find_mendable ("term-small", path,
                                                                  &(CdtWholeSaid){ found, term->text, where },
                                                                  answer->value, mended));
}

static void
look_at_answer (gpointer data, const CdtProseAnswer *answer)
{
  const Look *look = data;

  for (guint i = 0; i < answer->tokens->len; i++)
    {
      const Term *term = find_term (look, answer->tokens, i);

      if (term == NULL || term->tokens->len < 2 || !has_capital (term->text)
          || cdt_node_get_parent (answer->node) == term->node)
        continue;
      report_small (look, answer, term, g_array_index (answer->tokens, CdtToken, i).start,
                    g_array_index (answer->tokens, CdtToken, i + term->tokens->len - 1).end);
    }
}

static void
report_uses (gpointer data)
{
  const Look *look = data;

  for (guint i = 0; i < look->terms->len; i++)
    {
      Term *term = look->terms->pdata[i];

      leads_back (look, term);
      if (term->n_used < 2 && find_term (look, term->tokens, 0) == term)
        report (look, term, term->n_used == 0 ? "term-unused" : "term-once");
    }
}

static void
free_look (gpointer data)
{
  Look *look = data;

  g_hash_table_unref (look->firsts);
  g_ptr_array_unref (look->terms);
  g_free (look);
}

static gpointer
begin (CdtDraft *draft, GPtrArray *findings)
{
  CdtNode *definitions = cdt_draft_find_node (draft, DEFINITIONS);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Look *look = NULL;

  if (definitions == NULL)
    return NULL;
  look = g_new0 (Look, 1);
  look->draft = draft;
  look->terms = g_ptr_array_new_with_free_func ((GDestroyNotify)free_term);
  look->firsts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);
  look->findings = findings;
  for (CdtNode *definition = cdt_node_first_element (definitions); definition != NULL;
       definition = cdt_node_next_element (definition))
    if (cdt_node_is (definition, "definition"))
      add_term (look, definition, seen);
  if (look->terms->len > 0)
    return look;
  free_look (look);
  return NULL;
}

const CdtWholeKind cdt_whole_terms = { begin, NULL, count_in, report_uses, look_at_answer, free_look };
