/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-prose.h"

/* A paragraph is written as a script: "s:" the pack's words, "n:" a name, "a:" an answer, "t:" one typed over
 * several lines, "p:" words of the program, "w:" a phrase of a words table, "j:" a joiner, "b" a break, "r:"
 * a reference, pieces parted by "|". */
typedef struct
{
  const char *name;
  const char *script;
  const char *words;
} Case;

static const Case cases[] = {
  { "white space folds", "s:  One\n   two\t three  ", "One two three" },
  { "space between", "s:The|s: |n:Eastvale|s: board", "The Eastvale board" },
  { "no space before punctuation", "n:Eastvale|s: , |n:Warm Hearths|s: ; and ( |a:x|s: ) .",
    "Eastvale, Warm Hearths; and (x)." },
  { "space after an opening bracket goes", "s:see ( |a:note|s:)", "see (note)" },
  { "article at the start", "n:the Trust|s: pays.", "The Trust pays." },
  { "article within", "s:Here |n:the Trust|s: pays.", "Here the Trust pays." },
  { "article after a full stop", "s:It ends. |n:the Trust|s: pays.", "It ends. The Trust pays." },
  { "article after a question", "s:Who? |n:the Trust|s:.", "Who? The Trust." },
  { "not after a colon", "s:Who: |n:the Trust", "Who: the Trust" },
  { "not after a name's full stop", "s:With |n:Smith & Co.|s: |n:the Trust|s: pays.",
    "With Smith & Co. the Trust pays." },
  { "after the full stop that a name saved", "s:With |n:Smith & Co.|s:. |n:the Trust|s: pays.",
    "With Smith & Co. The Trust pays." },
  { "after an answer's full stop", "a:It is so.|s: |n:the Trust|s: pays.", "It is so. The Trust pays." },
  { "a capital article within", "s:Here |n:The Trust|s: pays. |n:The Trust|s: pays |n:Theatre|s:.",
    "Here the Trust pays. The Trust pays Theatre." },
  { "an indefinite article is the name's own", "s:with |n:A New Start|s:.", "with A New Start." },
  { "a name without an article", "n:eBay|s: pays.", "eBay pays." },
  { "no doubled article", "s:to the |n:the Trust|s:. The |a:The Trust|s:.", "to the Trust. The Trust." },
  { "an article of its own", "s:breathe |n:the Trust|s:.", "breathe the Trust." },
  { "theatre is no article", "n:theatre group|s: pays.", "theatre group pays." },
  { "a program's word", "p:three|s: partners. |p:two|s: more, |p:two|s: less.",
    "Three partners. Two more, two less." },
  { "a phrase", "w:every month|s: or |w:once  a\n year|s:.", "Every month or once a year." },
  { "in brackets at the start", "s:(|n:the Trust|s:)", "(The Trust)" },
  { "after a closing quote", "s:He said “no.” |n:the Trust|s: pays.", "He said “no.” The Trust pays." },
  { "no doubled full stop", "n:Smith & Co.|s:.", "Smith & Co." },
  { "nor after a question", "a:Why?|s:.", "Why?" },
  { "a comma after a full stop", "n:Smith & Co.|s:, too", "Smith & Co., too" },
  { "a break", "s:One. |b|s: |n:the Trust", "One.\nThe Trust" },
  { "an answer's lines", "a:  One \n\r\n two \r\n", "One \n\n two" },
  { "an empty answer", "s:One |a: |s: two", "One two" },
  { "a joiner", "n:A|j:, |n:the B|j: and |n:the C", "A, the B and the C" },
  { "typed lines without a list", "s:So: |t:a\nb|s:.", "So: a\nb." },
  { "a list gets a colon", "s:They share |t:- a\n- b|s:.", "They share:\n• a\n• b." },
  { "but no second one", "s:They share: |t:- a\n- b|s:.", "They share:\n• a\n• b." },
  { "a list alone", "t:1. a\n2. b.|s:.", "1. a\n2. b." },
  { "words after a list", "s:They share |t:- a\n- b|s: with |n:the Trust|s:.",
    "They share:\n• a\n• b\nwith the Trust." },
  { "a joiner after a list", "t:- a\n- b|j:, |t:c|j: and |t:d", "• a\n• b, \nc and d" },
  { "a break after a list", "t:- a\n- b|b|s:c", "• a\n• b\nc" },
  { "a reference after a list", "t:- a\n- b|s: |r:", "• a\n• b\n" },
  { "paragraphs", "s:One. |t:Two.\n\n\nThree|s:.", "One. Two.\n\nThree." },
  { "nothing", "s:  \n ", "" },
};

static void
add_piece (CdtProse *prose, const char *piece)
{
  const char *targets[] = { "target", NULL };
  const char *words = *piece != '\0' && piece[1] == ':' ? piece + 2 : "";

  switch (*piece)
    {
    case 's':
      cdt_prose_add_static (prose, words, CDT_RUN_PLAIN, NULL, FALSE);
      break;
    case 'w':
      cdt_prose_add_static (prose, words, CDT_RUN_PLAIN, "phrase", TRUE);
      break;
    case 'n':
      cdt_prose_add_value (prose, words, CDT_RUN_PLAIN, "name", CDT_PROSE_NAME);
      break;
    case 'a':
      cdt_prose_add_value (prose, words, CDT_RUN_PLAIN, "answer", CDT_PROSE_ANSWER);
      break;
    case 't':
      cdt_prose_add_passage (prose, words, CDT_RUN_PLAIN, "typed");
      break;
    case 'p':
      cdt_prose_add_value (prose, words, CDT_RUN_PLAIN, "program", CDT_PROSE_PROGRAM);
      break;
    case 'j':
      cdt_prose_add_joiner (prose, words, CDT_RUN_PLAIN);
      break;
    case 'b':
      cdt_prose_add_break (prose);
      break;
    case 'r':
      cdt_prose_add_reference (prose, targets, " and ", CDT_RUN_PLAIN);
      break;
    default:
      g_assert_not_reached ();
    }
}

static CdtWords *
make_words (void)
{
  CdtWords *words = g_new0 (CdtWords, 1);

  words->articles = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (words->articles, g_strdup ("the"));
  words->clause = g_strdup ("clause");
  words->clauses = g_strdup ("clauses");
  return words;
}

static CdtProse *
play (const CdtWords *words, const char *script)
{
  CdtProse *prose = cdt_prose_new (words);
  g_auto (GStrv) pieces = g_strsplit (script, "|", -1);

  for (char **piece = pieces; *piece != NULL; piece++)
    add_piece (prose, *piece);
  return prose;
}

static void
test_words (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (CdtWords) words = make_words ();
  g_autoptr (CdtProse) prose = play (words, test->script);

  g_assert_cmpint (cdt_prose_is_empty (prose), ==, *test->words == '\0');
  g_autoptr (CdtText) text = cdt_prose_finish (prose);
  g_autofree char *plain = cdt_text_dup_plain (text);
  g_assert_cmpstr (plain, ==, test->words);
}

/* An item of a list stands within a sentence. */
static void
test_goes_on (void)
{
  g_autoptr (CdtWords) words = make_words ();
  g_autoptr (CdtProse) prose = cdt_prose_new (words);

  cdt_prose_go_on (prose);
  add_piece (prose, "p:three");
  add_piece (prose, "s: partners. ");
  add_piece (prose, "n:the Trust");
  g_autoptr (CdtText) text = cdt_prose_finish (prose);
  g_autofree char *plain = cdt_text_dup_plain (text);
  g_assert_cmpstr (plain, ==, "three partners. The Trust");
}

static const struct
{
  const char *script;
  const char *ending;
  const char *words;
} endings[] = {
  { "s:one", ";", "one;" },
  { "s:one.", ";", "one;" },
  { "s:one;", ".", "one." },
  { "s:one, ", "; and", "one; and" },
  { "a:Train nurses.", ";", "Train nurses;" },
  { "a:Train nurses.|s:.", ";", "Train nurses;" },
  { "s:see |r:", ".", "see ." },
  { "s:why?", ".", "why?" },
  { "s:why?", ";", "why?;" },
  { "s:(one)", ";", "(one);" },
};

static void
test_endings (void)
{
  g_autoptr (CdtWords) words = make_words ();

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autoptr (CdtProse) prose = play (words, endings[i].script);

      cdt_prose_end_item (prose, endings[i].ending);
      g_autoptr (CdtText) text = cdt_prose_finish (prose);
      g_autofree char *plain = cdt_text_dup_plain (text);
      g_assert_cmpstr (plain, ==, endings[i].words);
    }
}

/* Words of an answer are a run of their own, with no space at its ends. */
static void
test_runs (void)
{
  g_autoptr (CdtWords) words = make_words ();
  g_autoptr (CdtProse) prose = play (words, "s:The |n: Eastvale |s: board |s:meets |w:every  month|s:.");
  g_autoptr (CdtText) text = cdt_prose_finish (prose);
  static const char *const expected[] = { "The ", "Eastvale", " board meets ", "every month", "." };

  g_assert_cmpuint (cdt_text_get_n_runs (text), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpstr (cdt_text_get_run (text, i)->text, ==, expected[i]);
  g_assert_cmpstr (cdt_text_get_run (text, 1)->path, ==, "name");
  g_assert_cmpstr (cdt_text_get_run (text, 3)->path, ==, "phrase");
}

static void
test_references (void)
{
  g_autoptr (CdtWords) words = make_words ();
  g_autoptr (CdtProse) prose = play (words, "r:|s: says what |r:|s: says.");
  g_autoptr (CdtText) text = cdt_prose_finish (prose);

  g_assert_cmpstr (cdt_text_get_run (text, 0)->one, ==, "Clause");
  g_assert_cmpstr (cdt_text_get_run (text, 0)->many, ==, "Clauses");
  g_assert_cmpstr (cdt_text_get_run (text, 1)->text, ==, " says what ");
  g_assert_cmpstr (cdt_text_get_run (text, 2)->one, ==, "clause");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/clauses/prose/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_words);
    }
  g_test_add_func ("/clauses/prose/goes on", test_goes_on);
  g_test_add_func ("/clauses/prose/endings", test_endings);
  g_test_add_func ("/clauses/prose/runs", test_runs);
  g_test_add_func ("/clauses/prose/references", test_references);
  return g_test_run ();
}
