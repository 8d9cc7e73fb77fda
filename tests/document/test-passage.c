/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-passage.h"

typedef struct
{
  const char *name;
  const char *text;
  const char *parts; /* one a line: "¶" or "+¶" for a paragraph, "•" or "–" or a label for an item; words */
} Case;

static const Case cases[] = {
  { "nothing", "", "" },
  { "blank", " \n\t\n", "" },
  { "one-line", "Warm homes", "¶ Warm homes\n" },
  { "line-break", "Warm\nhomes", "¶ Warm\\homes\n" },
  { "paragraphs", "Warm\n\n\nhomes", "¶ Warm\n+¶ homes\n" },
  { "hyphens", "- a\n- b", "• a\n• b\n" },
  { "stars", "* a\n* b", "• a\n• b\n" },
  { "bullets", "• a\n•b", "• a\n• b\n" },
  { "dashes", "– a\n— b", "• a\n• b\n" },
  { "numbers", "1. a\n2) b\n(3) c", "1. a\n2) b\n(3) c\n" },
  { "letters", "(a) x\nb) y\n(iv) z", "(a) x\nb) y\n(iv) z\n" },
  { "their-own-numbers", "7. x\n3. y", "7. x\n3. y\n" },
  { "lead", "We:\n- a", "¶ We:\n• a\n" },
  { "after", "- a\nThen\nmore", "• a\n¶ Then\\more\n" },
  { "blank-between-items", "- a\n\n- b\n\nend", "• a\n• b\n+¶ end\n" },
  { "inner", "- a\n  - b\n    - c\n- d", "• a\n– b\n– c\n• d\n" },
  { "tab-is-further-in", "1. a\n\t(a) b\n2. c", "1. a\n–(a) b\n2. c\n" },
  { "all-further-in", "    - a\n    - b\n  - c", "• a\n• b\n• c\n" },
  { "line-of-an-item", "- a\n  and b\n- c", "• a\\and b\n• c\n" },
  { "word-bullets", "•\ta\no\tb\n§\tc", "• a\n– b\n– c\n" },
  { "word-symbol-font", "\uf0b7\ta\n\uf0b7   b", "• a\n• b\n" },
  { "word-numbers", "1.\ta\r\n2.\tb\r\n", "1. a\n2. b\n" },
  { "no-break-space", "-\u00a0a", "• a\n" },
  { "mark-without-words", "- a\n-\n- ", "• a\n" },
  { "number-without-words", "1. a\n2.", "1. a\n2. \n" },
  { "mark-alone", "-", "¶ -\n" },
  { "number-alone", "2.", "¶ 2.\n" },
  { "not-an-item", "-5 degrees", "¶ -5 degrees\n" },
  { "emphasis", "*x* and **y**", "¶ *x* and **y**\n" },
  { "markup", "<b>x</b> &amp; y", "¶ <b>x</b> &amp; y\n" },
  { "decimal", "1.5 million", "¶ 1.5 million\n" },
  { "year", "2026. A good year", "¶ 2026. A good year\n" },
  { "initial", "A. Smith", "¶ A. Smith\n" },
  { "a-word-of-one-letter", "o clock", "¶ o clock\n" },
  { "section-sign", "§ 5 of the Act", "¶ § 5 of the Act\n" },
  { "brackets", "(see below) and so on", "¶ (see below) and so on\n" },
};

static char *
write_parts (GPtrArray *parts)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      const CdtTypedPart *part = parts->pdata[i];
      const char *label = part->label != NULL ? part->label : part->depth > 0 ? "" : "•";
      g_autofree char *words = g_strdelimit (g_strdup (part->words), "\n", '\\');

      if (!part->item)
        label = part->parted ? "+¶" : "¶";
      g_string_append_printf (out, "%s%s %s\n", part->depth > 0 ? "–" : "", label, words);
    }
  return g_string_free (out, FALSE);
}

static void
test_parts (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GPtrArray) parts = cdt_passage_split (c->text);
  g_autofree char *written = write_parts (parts);

  g_assert_cmpstr (written, ==, c->parts);
  if (parts->len > 1)
    g_assert_true (cdt_passage_has_parts (c->text));
}

static void
add_letters (GString *letters, const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isalnum (g_utf8_get_char (text)))
      g_string_append_unichar (letters, g_utf8_get_char (text));
}

/* Whatever is typed, no letter of it is lost or moves. */
static void
test_nothing_is_lost (void)
{
  static const char *const pieces[] = { "\n",    "\n", "- ",   "  ",  "\t", "1. ", "(b) ", "• ",
                                        "words", "é",  "a\nb", "x) ", "–",  "*",   "\r\n", "o\t" };
  g_autoptr (GRand) random = g_rand_new_with_seed (4);

  for (guint n = 0; n < 3000; n++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GString) typed = g_string_new (NULL);
      g_autoptr (GString) kept = g_string_new (NULL);

      for (int i = g_rand_int_range (random, 0, 16); i > 0; i--)
        g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
      /* "o" before a tab is a bullet of Word's. */
      if (strstr (text->str, "o\t") != NULL)
        continue;
      g_string_append (text, " end");
      g_autoptr (GPtrArray) parts = cdt_passage_split (text->str);
      for (guint i = 0; i < parts->len; i++)
        {
          const CdtTypedPart *part = parts->pdata[i];

          g_assert_true (*part->words != '\0' || part->label != NULL);
          add_letters (kept, part->label != NULL ? part->label : "");
          add_letters (kept, part->words);
        }
      add_letters (typed, text->str);
      if (strlen (kept->str) != strlen (typed->str))
        g_test_message ("%s", text->str);
      g_assert_cmpstr (kept->str, ==, typed->str);
    }
}

static void
test_tidy (void)
{
  static const char *const texts[][2] = {
    { "We:\n•\tmeet\no\tagree\n§\tsign\n1.\tone\n\uf0b7  two",
      "We:\n- meet\n  - agree\n  - sign\n1. one\n- two" },
    { "- a\n* b\n1. c\n  - d\n", "- a\n* b\n1. c\n  - d\n" },
    { "*x* 5. <b>", "*x* 5. <b>" },
    { "-", "-" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *tidy = cdt_passage_tidy (texts[i][0]);

      g_assert_cmpstr (tidy, ==, texts[i][1]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/document/passage/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_parts);
    }
  g_test_add_func ("/document/passage/tidy", test_tidy);
  g_test_add_func ("/document/passage/nothing-is-lost", test_nothing_is_lost);
  return g_test_run ();
}
