/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-words.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "cdt-format.h"

static const char *const unit_names[] = { "working-days", "days", "weeks", "months", "years" };

static char *
dup_child_attribute (const CdtNode *node, const char *child, const char *attribute)
{
  return cdt_node_dup_attribute (cdt_node_find_child (node, child), attribute);
}

static guint
read_count (const CdtNode *node, const char *attribute)
{
  g_autofree char *count = cdt_node_dup_attribute (node, attribute);

  return count != NULL ? (guint)g_ascii_strtoull (count, NULL, 10) : CDT_WORDS_OTHER;
}

static GPtrArray *
read_texts (const CdtNode *node, const char *name)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  for (const CdtNode *child = cdt_node_first_element (node); child != NULL;
       child = cdt_node_next_element (child))
    if (cdt_node_is (child, name))
      g_ptr_array_add (texts, cdt_node_dup_text (child));
  return texts;
}

static GHashTable *
read_forms (const CdtNode *node, const char *attribute)
{
  GHashTable *forms = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (const CdtNode *child = cdt_node_first_element (node); child != NULL;
       child = cdt_node_next_element (child))
    g_hash_table_insert (forms, GUINT_TO_POINTER (read_count (child, attribute)), cdt_node_dup_text (child));
  return forms;
}

static GHashTable *
read_units (const CdtNode *node)
{
  GHashTable *units
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_hash_table_unref);

  for (const CdtNode *unit = cdt_node_first_element (node); unit != NULL; unit = cdt_node_next_element (unit))
    g_hash_table_insert (units, cdt_node_dup_attribute (unit, "name"), read_forms (unit, "count"));
  return units;
}

static gboolean
check (const CdtWords *words, const CdtNode *node, const char *file, GError **error)
{
  if (words->months->len != 12)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("%s:%u: A language has twelve months."),
                   file, cdt_node_get_line (cdt_node_find_child (node, "months")));
      return FALSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (unit_names); i++)
    {
      GHashTable *forms = g_hash_table_lookup (words->units, unit_names[i]);

      if (forms != NULL && g_hash_table_contains (forms, GUINT_TO_POINTER (CDT_WORDS_OTHER)))
        continue;
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   _ ("%s:%u: The unit “%s” has no form for other counts."), file,
                   cdt_node_get_line (cdt_node_find_child (node, "units")), unit_names[i]);
      return FALSE;
    }
  return TRUE;
}

/* Fills in one {slot} of a pattern. */
static void
fill (GString *pattern, const char *slot, const char *words)
{
  g_string_replace (pattern, slot, words, 1);
}

static gboolean
is_digits (const char *text)
{
  return *text != '\0' && strspn (text, "0123456789") == strlen (text);
}

static char *
group_digits (const CdtWords *words, const char *digits)
{
  gsize length = strlen (digits);
  GString *grouped = g_string_new (NULL);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append (grouped, words->grouping);
      g_string_append_c (grouped, digits[i]);
    }
  return g_string_free (grouped, FALSE);
}

/* A month says its short name where that is not its first three letters. */
static char **
read_short_months (const CdtNode *months)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (const CdtNode *month = cdt_node_first_element (months); month != NULL;
       month = cdt_node_next_element (month))
    {
      g_autofree char *given = cdt_node_dup_attribute (month, "short");
      g_autofree char *name = cdt_node_dup_text (month);
      g_autofree char *first = g_utf8_substring (name, 0, MIN (g_utf8_strlen (name, -1), 3));

      g_strv_builder_add (names, given != NULL ? given : first);
    }
  return g_strv_builder_end (names);
}

CdtWords *
cdt_words_new (const CdtNode *language, const char *file, GError **error)
{
  g_autoptr (CdtWords) words = g_new0 (CdtWords, 1);

  words->code = cdt_node_dup_attribute (language, "code");
  words->joins[0] = dup_child_attribute (language, "join", "and");
  words->joins[1] = dup_child_attribute (language, "join", "or");
  words->articles = read_texts (language, "article");
  words->months = read_texts (cdt_node_find_child (language, "months"), "month");
  words->short_months = read_short_months (cdt_node_find_child (language, "months"));
  words->numbers = read_forms (cdt_node_find_child (language, "numbers"), "value");
  words->units = read_units (cdt_node_find_child (language, "units"));
  words->date = dup_child_attribute (language, "date", "pattern");
  words->money = dup_child_attribute (language, "money", "pattern");
  words->decimal = dup_child_attribute (language, "money", "decimal");
  words->grouping = dup_child_attribute (language, "money", "grouping");
  words->percent = dup_child_attribute (language, "percent", "pattern");
  words->clause = dup_child_attribute (language, "reference", "clause");
  words->clauses = dup_child_attribute (language, "reference", "clauses");
  words->schedule = dup_child_attribute (language, "reference", "schedule");
  words->part = dup_child_attribute (language, "reference", "part");
  words->part_of = dup_child_attribute (language, "reference", "part-of");
  words->page = cdt_node_dup_text (cdt_node_find_child (language, "page"));
  words->continued = cdt_node_dup_text (cdt_node_find_child (language, "continued"));
  words->not_used = cdt_node_dup_text (cdt_node_find_child (language, "not-used"));
  words->split = cdt_node_dup_text (cdt_node_find_child (language, "split"));
  return check (words, language, file, error) ? g_steal_pointer (&words) : NULL;
}

void
cdt_words_free (CdtWords *words)
{
  g_free (words->code);
  g_free (words->joins[0]);
  g_free (words->joins[1]);
  g_clear_pointer (&words->articles, g_ptr_array_unref);
  g_clear_pointer (&words->months, g_ptr_array_unref);
  g_strfreev (words->short_months);
  g_clear_pointer (&words->numbers, g_hash_table_unref);
  g_clear_pointer (&words->units, g_hash_table_unref);
  g_free (words->date);
  g_free (words->money);
  g_free (words->decimal);
  g_free (words->grouping);
  g_free (words->percent);
  g_free (words->clause);
  g_free (words->clauses);
  g_free (words->schedule);
  g_free (words->part);
  g_free (words->part_of);
  g_free (words->page);
  g_free (words->continued);
  g_free (words->not_used);
  g_free (words->split);
  g_free (words);
}

char *
cdt_words_format_number (const CdtWords *words, const char *value)
{
  if (!is_digits (value) || strlen (value) > 9)
    return g_strdup (value);
  guint n = (guint)g_ascii_strtoull (value, NULL, 10);
  const char *word = g_hash_table_lookup (words->numbers, GUINT_TO_POINTER (n));
  g_autofree char *digits = g_strdup_printf ("%u", n);
  return word != NULL ? g_strdup (word) : group_digits (words, digits);
}

char *
cdt_words_format_date (const CdtWords *words, const char *value)
{
  guint year;
  guint month;
  guint day;
  int length = 0;

  if (sscanf (value, "%4u-%2u-%2u%n", &year, &month, &day, &length) != 3 || value[length] != '\0'
      || !g_date_valid_dmy ((GDateDay)MIN (day, 99), (GDateMonth)MIN (month, 99), (GDateYear)year))
    return g_strdup (value);
  g_autofree char *day_text = g_strdup_printf ("%u", day);
  g_autofree char *year_text = g_strdup_printf ("%u", year);
  GString *date = g_string_new (words->date);
  fill (date, "{day}", day_text);
  fill (date, "{month}", words->months->pdata[month - 1]);
  fill (date, "{year}", year_text);
  return g_string_free (date, FALSE);
}

char *
cdt_words_format_money (const CdtWords *words, const char *value)
{
  gint64 pence;

  if (!cdt_money_to_pence (value, &pence) || pence < 0)
    return g_strdup (value);
  g_autofree char *pounds = g_strdup_printf ("%" G_GINT64_FORMAT, pence / 100);
  g_autofree char *grouped = group_digits (words, pounds);
  g_autofree char *amount = pence % 100 == 0
                                ? g_strdup (grouped)
                                : g_strdup_printf ("%s%s%02d", grouped, words->decimal, (int)(pence % 100));
  GString *money = g_string_new (words->money);
  fill (money, "{amount}", amount);
  return g_string_free (money, FALSE);
}

char *
cdt_words_format_percent (const CdtWords *words, const char *value)
{
  gint64 units;

  if (!cdt_percent_to_units (value, &units))
    return g_strdup (value);
  g_autofree char *plain = cdt_percent_from_units (units);
  GString *amount = g_string_new (plain);
  g_string_replace (amount, ".", words->decimal, 1);
  GString *percent = g_string_new (words->percent);
  fill (percent, "{amount}", amount->str);
  g_string_free (amount, TRUE);
  return g_string_free (percent, FALSE);
}

char *
cdt_words_format_period (const CdtWords *words, const char *value)
{
  g_auto (GStrv) parts = g_strsplit (value, " ", 2);
  GHashTable *forms
      = parts[0] != NULL && parts[1] != NULL ? g_hash_table_lookup (words->units, parts[1]) : NULL;

  if (forms == NULL || !is_digits (parts[0]) || strlen (parts[0]) > 9)
    return g_strdup (value);
  g_autofree char *number = cdt_words_format_number (words, parts[0]);
  guint count = (guint)g_ascii_strtoull (parts[0], NULL, 10);
  const char *form = g_hash_table_lookup (forms, GUINT_TO_POINTER (count));
  if (form == NULL)
    form = g_hash_table_lookup (forms, GUINT_TO_POINTER (CDT_WORDS_OTHER));
  GString *period = g_string_new (form);
  fill (period, "{n}", number);
  return g_string_free (period, FALSE);
}

gboolean
cdt_words_has_article (const CdtWords *words, const char *name)
{
  for (guint i = 0; i < words->articles->len; i++)
    {
      const char *article = words->articles->pdata[i];
      gsize length = strlen (article);

      if (strncmp (name, article, length) == 0 && name[length] == ' ')
        return TRUE;
    }
  return FALSE;
}

gboolean
cdt_words_has_capital_article (const CdtWords *words, const char *name)
{
  const char *definite = words->articles->len > 0 ? words->articles->pdata[0] : NULL;
  gsize length = definite != NULL ? strlen (definite) : 0;

  return length > 0 && g_ascii_strncasecmp (name, definite, length) == 0 && name[length] == ' '
         && g_ascii_isupper (*name);
}

char *
cdt_words_capitalise (const char *text)
{
  char first[7] = "";

  if (*text == '\0')
    return g_strdup ("");
  g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (text)), first);
  return g_strconcat (first, g_utf8_next_char (text), NULL);
}
