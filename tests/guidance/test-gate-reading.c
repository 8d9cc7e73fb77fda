/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <gio/gio.h>

#include "cdt-gate-reading.h"
#include "guidance-draft.h"

#define ALL "*" /* every question not named */

/* Answers as "question=answer", and what they come to */
static const struct
{
  const char *name;
  const char *answers;
  const char *heading;
  const char *words;  /* NULL: none */
  const char *points; /* ids, most telling first */
} readings[] = {
  { "nothing-answered", "", "Answer what you can",
    "What stays open becomes a list to work through. Nothing here stops you from going on.", "" },
  { "one-yes", "skills=yes", "Nothing to settle so far", "27 questions are not answered yet.", "" },
  { "all-but-one", "* skills=", "Nothing to settle so far", "1 question is not answered yet.", "" },
  { "all-yes", "*", "Nothing is left to settle",
    "Keep the evidence: whoever reviews the partnership will ask for it.", "" },
  { "does-not-apply", "* first-agreement=not-applicable", "Nothing is left to settle",
    "Keep the evidence: whoever reviews the partnership will ask for it.", "" },
  { "one-no", "* skills=no", "One thing to settle before you go on", NULL, "skills" },
  { "one-partly", "* skills=partly", "One thing to settle before you go on", NULL, "skills" },
  { "three", "* head-risk=no users-asked=partly skills=no", "Three things to settle before you go on", NULL,
    "skills head-risk users-asked" },
  { "in-doubt", "skills=no one-or-two=no", "Two things to settle before you go on",
    "It is not clear yet that a partnership is the right way. Settle that first. 26 questions are not "
    "answered yet.",
    "one-or-two skills" },
  { "partly-in-doubt", "* skills=no no-other-way=partly", "Two things to settle before you go on", NULL,
    "no-other-way skills" },
  { "unknown-question", "gone=no", "Answer what you can",
    "What stays open becomes a list to work through. Nothing here stops you from going on.", "" },
  { "ten",
    "* head-purpose=no head-value=no head-governance=no head-performance=no head-finance=no head-risk=no "
    "head-ending=no head-public=no skills=no authority=no",
    "10 things to settle before you go on", NULL,
    "authority skills head-purpose head-value head-governance head-performance head-finance head-risk "
    "head-ending head-public" },
};

static void
add_answer (GString *gate, const char *question, const char *answer)
{
  if (*answer != '\0')
    g_string_append_printf (gate, "<answer id='q-%s'><question>%s</question><answer>%s</answer></answer>",
                            question, question, answer);
}

static CdtDraft *
make_draft (const char *answers)
{
  g_auto (GStrv) words = g_strsplit (answers, " ", -1);
  g_autoptr (GHashTable) given = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) gate = g_string_new ("<gate>");
  const GPtrArray *questions = cdt_guidance_list (cdt_guidance_get (), CDT_GUIDANCE_QUESTION);
  gboolean all = FALSE;

  for (char **word = words; *word != NULL; word++)
    {
      char *equals = strchr (*word, '=');

      all = all || g_str_equal (*word, ALL);
      if (equals == NULL)
        continue;
      *equals = '\0';
      g_hash_table_add (given, *word);
      add_answer (gate, *word, equals + 1);
    }
  for (guint i = 0; all && i < questions->len; i++)
    {
      const CdtGuidanceEntry *question = g_ptr_array_index (questions, i);

      if (!g_hash_table_contains (given, question->id))
        add_answer (gate, question->id, "yes");
    }
  g_string_append (gate, "</gate>");
  return guidance_draft_new (gate->str);
}

static void
test_reading (gconstpointer data)
{
  gsize n = GPOINTER_TO_SIZE (data);
  g_autoptr (CdtDraft) draft = make_draft (readings[n].answers);
  g_autoptr (CdtGateReading) reading = cdt_gate_reading_new (cdt_guidance_get (), draft);
  g_autoptr (GString) points = g_string_new (NULL);

  for (guint i = 0; i < reading->points->len; i++)
    {
      const CdtGatePoint *point = g_ptr_array_index (reading->points, i);

      g_string_append_printf (points, "%s%s", i > 0 ? " " : "", point->question->id);
    }
  g_assert_cmpstr (reading->heading, ==, readings[n].heading);
  g_assert_cmpstr (reading->words, ==, readings[n].words);
  g_assert_cmpstr (points->str, ==, readings[n].points);
  g_assert_cmpuint (reading->n_questions, ==, 28);
}

static const struct
{
  const char *fields;
  const char *says;
} followers[] = {
  { "<who>Jo Rees</who><by>2027-04-01</by>", "Jo Rees will see to it by 1 April 2027." },
  { "<who>Jo Rees</who>", "Jo Rees will see to it." },
  { "<by>2027-04-01</by>", "To be settled by 1 April 2027." },
  { "", NULL },
};

static void
test_who (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (followers); i++)
    {
      g_autofree char *gate = g_strdup_printf (
          "<gate><answer id='q1'><question>skills</question><answer>no</answer>%s</answer></gate>",
          followers[i].fields);
      g_autoptr (CdtDraft) draft = guidance_draft_new (gate);
      g_autoptr (CdtGateReading) reading = cdt_gate_reading_new (cdt_guidance_get (), draft);

      g_assert_cmpuint (reading->points->len, ==, 1);
      g_assert_cmpstr (((CdtGatePoint *)reading->points->pdata[0])->who, ==, followers[i].says);
    }
}

/* Of two answers to one question the first counts, and only that. */
static void
test_twice (void)
{
  g_autoptr (CdtDraft) draft = guidance_draft_new (
      "<gate><answer id='q1'><question>skills</question><answer>no</answer></answer>"
      "<answer id='q2'><question>skills</question><answer>yes</answer></answer><answer id='q3'/></gate>");
  g_autoptr (CdtGateReading) reading = cdt_gate_reading_new (cdt_guidance_get (), draft);
  g_autoptr (GHashTable) paths = cdt_gate_map_answers (draft);

  g_assert_cmpuint (reading->n_answered, ==, 1);
  g_assert_cmpuint (reading->points->len, ==, 1);
  g_assert_cmpstr (g_hash_table_lookup (paths, "skills"), ==, "gate/answer[@id='q1']");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      g_autofree char *path = g_strconcat ("/gate-reading/", readings[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_reading);
    }
  g_test_add_func ("/gate-reading/who", test_who);
  g_test_add_func ("/gate-reading/twice", test_twice);
  return g_test_run ();
}
