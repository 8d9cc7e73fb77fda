/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-guidance.h"
#include "cdt-kept-tree.h"
#include "cdt-schema.h"

/* How many entries of each kind each source gave: what the sources hold, counted by hand */
static const struct
{
  CdtGuidanceKind kind;
  const char *source;
  const char *section; /* NULL: any */
  guint n;
} counts[] = {
  { CDT_GUIDANCE_QUESTION, "beginners-guide", "1.4.1", 12 },
  { CDT_GUIDANCE_QUESTION, "beginners-guide", "1.4.2", 6 },
  { CDT_GUIDANCE_QUESTION, "productivity-panel", NULL, 2 },
  { CDT_GUIDANCE_QUESTION, "governing-partnerships", NULL, 8 },
  { CDT_GUIDANCE_QUESTION, NULL, NULL, 28 },
  { CDT_GUIDANCE_RISK, "beginners-guide", "1.3.2", 15 },
  { CDT_GUIDANCE_RISK, "benefits-and-risks", "Table 2", 6 },
  { CDT_GUIDANCE_RISK, "context", NULL, 7 },
  { CDT_GUIDANCE_RISK, NULL, NULL, 28 },
  { CDT_GUIDANCE_BENEFIT, "beginners-guide", "1.3.1", 10 },
  { CDT_GUIDANCE_BENEFIT, "benefits-and-risks", "Table 2", 6 },
  { CDT_GUIDANCE_BENEFIT, "context", NULL, 7 },
  { CDT_GUIDANCE_BENEFIT, NULL, NULL, 23 },
  { CDT_GUIDANCE_KILLER, "context", NULL, 7 },
  { CDT_GUIDANCE_KILLER, "concordat", NULL, 3 },
  { CDT_GUIDANCE_KILLER, NULL, NULL, 10 },
  { CDT_GUIDANCE_TIP, "beginners-guide", NULL, 11 },
  { CDT_GUIDANCE_TIP, "beginners-guide", "1.4.2", 1 },
  { CDT_GUIDANCE_TIP, "context", NULL, 3 },
  { CDT_GUIDANCE_TIP, NULL, NULL, 14 },
  { CDT_GUIDANCE_FACT, "cpcr", NULL, 7 },
  { CDT_GUIDANCE_FACT, NULL, NULL, 7 },
  { CDT_GUIDANCE_MARK, "beginners-guide", "1.1", 6 },
  { CDT_GUIDANCE_MARK, NULL, NULL, 6 },
};

static guint
count_entries (CdtGuidanceKind kind, const char *source, const char *section)
{
  const GPtrArray *entries = cdt_guidance_list (cdt_guidance_get (), kind);
  guint n = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const CdtGuidanceEntry *entry = g_ptr_array_index (entries, i);

      n += (source == NULL || g_str_equal (entry->source->id, source))
           && (section == NULL || g_strcmp0 (entry->section, section) == 0);
    }
  return n;
}

static void
test_counts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      guint n = count_entries (counts[i].kind, counts[i].source, counts[i].section);

      if (n != counts[i].n)
        g_error ("kind %d of %s: %u, not %u", counts[i].kind, counts[i].source, n, counts[i].n);
    }
}

static void
test_entry (const CdtGuidanceEntry *entry)
{
  g_autofree char *reference = cdt_guidance_entry_dup_reference (entry);

  g_test_message ("%s: %s", entry->id, reference);
  g_assert_true (g_str_has_prefix (reference, entry->source->document));
  g_assert_true (*entry->source->text != '\0');
  g_assert_true (cdt_guidance_entry_is_own (entry) || entry->section != NULL);
  g_assert_true (cdt_guidance_find (cdt_guidance_get (), entry->id) == entry);
  for (char **field = entry->fields; *field != NULL; field++)
    g_assert_nonnull (cdt_shape_find (*field));
  if (entry->kind != CDT_GUIDANCE_RISK && entry->kind != CDT_GUIDANCE_BENEFIT)
    g_assert_true (entry->step != NULL || entry->fields[0] != NULL);
  if (entry->kind == CDT_GUIDANCE_FACT)
    g_assert_nonnull (strstr (entry->text, "north east of England in 2007"));
}

static void
test_sources (void)
{
  for (guint kind = 0; kind < CDT_GUIDANCE_N_KINDS; kind++)
    {
      const GPtrArray *entries = cdt_guidance_list (cdt_guidance_get (), kind);

      for (guint i = 0; i < entries->len; i++)
        test_entry (g_ptr_array_index (entries, i));
    }
}

/* The figures of the survey, each in one fact */
static void
test_figures (void)
{
  static const char *const figures[]
      = { "47%", "35% said that success", "44%", "61%", "45%", "more than a third", "35% said that nothing" };
  const GPtrArray *facts = cdt_guidance_list (cdt_guidance_get (), CDT_GUIDANCE_FACT);

  for (gsize i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      guint n = 0;

      for (guint j = 0; j < facts->len; j++)
        n += strstr (((const CdtGuidanceEntry *)g_ptr_array_index (facts, j))->text, figures[i]) != NULL;
      g_assert_cmpuint (n, ==, 1);
    }
}

/* Only a clause has a heading that a person could choose it by. */
static void
collect_ids (CdtNode *element, GHashTable *ids)
{
  for (CdtNode *child = cdt_node_first_element (element); child; child = cdt_node_next_element (child))
    {
      if (cdt_node_is (child, "clause"))
        g_hash_table_add (ids, cdt_node_dup_attribute (child, "id"));
      collect_ids (child, ids);
    }
}

/* Each risk is answered by a clause of the standard pack. */
static void
test_clauses (void)
{
  g_auto (GStrv) paths = cdt_kept_tree_list ("packs/standard");
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const GPtrArray *risks = cdt_guidance_list (cdt_guidance_get (), CDT_GUIDANCE_RISK);

  for (char **path = paths; *path != NULL; path++)
    {
      g_autoptr (CdtTree) tree = cdt_kept_tree_new (*path);

      collect_ids (cdt_tree_get_root (tree), ids);
    }
  g_assert_false (g_hash_table_contains (ids, "no-such-clause"));
  for (guint i = 0; i < risks->len; i++)
    {
      const CdtGuidanceEntry *risk = g_ptr_array_index (risks, i);

      if (!g_hash_table_contains (ids, risk->clause))
        g_error ("%s: the pack has no “%s”", risk->id, risk->clause);
    }
}

/* Each question of the gate has its words in the pack, so that it can be printed. */
static void
test_printed (void)
{
  g_autoptr (CdtTree) tree = cdt_kept_tree_new ("packs/standard/gate.xml");
  CdtNode *words = cdt_node_find_child (cdt_tree_get_root (tree), "words");
  const GPtrArray *questions = cdt_guidance_list (cdt_guidance_get (), CDT_GUIDANCE_QUESTION);
  guint n = 0;

  for (CdtNode *word = cdt_node_first_element (words); word != NULL; word = cdt_node_next_element (word))
    {
      g_autofree char *id = cdt_node_dup_attribute (word, "value");
      const CdtGuidanceEntry *question = cdt_guidance_find (cdt_guidance_get (), id);

      g_assert_true (question != NULL && question->kind == CDT_GUIDANCE_QUESTION);
      n++;
    }
  g_assert_cmpuint (n, ==, questions->len);
}

static void
test_grammar (void)
{
  g_auto (GStrv) paths = cdt_kept_tree_list ("guidance");
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtTree) rules = cdt_kept_tree_new ("schema/guidance.rng");
  g_autoptr (CdtSchema) grammar = cdt_schema_new (rules, "guidance.rng", &error);

  g_assert_no_error (error);
  for (char **path = paths; *path != NULL; path++)
    {
      g_autoptr (CdtTree) tree = cdt_kept_tree_new (*path);
      g_autoptr (GPtrArray) problems = cdt_schema_validate (grammar, tree);

      for (guint i = 0; i < problems->len; i++)
        g_error ("%s:%u: %s", *path, ((CdtSchemaProblem *)problems->pdata[i])->line,
                 ((CdtSchemaProblem *)problems->pdata[i])->message);
    }
}

static const struct
{
  CdtGuidanceKind kind;
  const char *path;
  const char *id; /* of the first; NULL: none */
} hints[] = {
  { CDT_GUIDANCE_FACT, "disputes/steps", "fact-conflict" },
  { CDT_GUIDANCE_FACT, "roles/lead", "fact-leader" },
  { CDT_GUIDANCE_FACT, "disputes/costs", NULL },
  { CDT_GUIDANCE_FACT, "no/such", NULL },
  { CDT_GUIDANCE_KILLER, "partners/partner[@id='p1']/authority-limit", "killer-authority" },
  { CDT_GUIDANCE_KILLER, "partners", "killer-authority" },
  { CDT_GUIDANCE_KILLER, "governance/meets", "killer-communication" },
};

static void
test_hints (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (hints); i++)
    {
      g_autoptr (GPtrArray) found
          = cdt_guidance_list_for_path (cdt_guidance_get (), hints[i].kind, hints[i].path);
      const CdtGuidanceEntry *first = found->len > 0 ? g_ptr_array_index (found, 0) : NULL;

      g_assert_cmpstr (first != NULL ? first->id : NULL, ==, hints[i].id);
    }
}

static void
test_tips (void)
{
  g_autoptr (GPtrArray) roles = cdt_guidance_list_for_step (cdt_guidance_get (), CDT_GUIDANCE_TIP, "roles");
  g_autoptr (GPtrArray) none = cdt_guidance_list_for_step (cdt_guidance_get (), CDT_GUIDANCE_TIP, "nowhere");

  g_assert_cmpuint (roles->len, ==, 2);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_references (void)
{
  static const char *const cases[][2] = {
    { "skills", "Section 1 – Partnerships – A Beginners Guide, 1.4.1" },
    { "head-risk", "Governing Partnerships, October 2005, checklist, part 6" },
    { "fact-conflict", "Headlines: April 30th, 2007, fourth paragraph" },
    { "killer-no-ending", "Concordat" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *reference
          = cdt_guidance_entry_dup_reference (cdt_guidance_find (cdt_guidance_get (), cases[i][0]));

      g_assert_cmpstr (reference, ==, cases[i][1]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/guidance/counts", test_counts);
  g_test_add_func ("/guidance/sources", test_sources);
  g_test_add_func ("/guidance/figures", test_figures);
  g_test_add_func ("/guidance/clauses", test_clauses);
  g_test_add_func ("/guidance/printed", test_printed);
  g_test_add_func ("/guidance/grammar", test_grammar);
  g_test_add_func ("/guidance/hints", test_hints);
  g_test_add_func ("/guidance/tips", test_tips);
  g_test_add_func ("/guidance/references", test_references);
  return g_test_run ();
}
